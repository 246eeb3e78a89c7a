/** Leaves out stretches of a text. Where one stood, a blank line stays, so that no passage runs across the gap. */
import type { Span } from './sentences.ts';

/** The text without some stretches of it, which may lie in any order and over one another. */
export function withGaps(text: string, stretches: readonly Span[]): string {
  if (stretches.length === 0) return text;
  const kept: string[] = [];
  let from = 0;
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0])) {
    if (start > from) kept.push(text.slice(from, start));
    from = Math.max(from, end);
  }
  kept.push(text.slice(from));
  return kept
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .join('\n\n');
}
