/** Rolling captions show words again that the caption before has already shown; each of them was said once. */
import type { Cue } from './cue-file.ts';
import type { SpokenLine } from './transcript.ts';

type Line = Pick<SpokenLine, 'text' | 'voice' | 'changes'>;

/** A caption, as far as the next one may repeat it. */
export interface Shown {
  startTime: number;
  endTime: number;
  lines: readonly Line[];
}

/** Times that lie nearer than this are one. */
const SAME = 0.05;
/** Nobody says so many words twice in one breath, but captions do. */
const MANY = 5;

/** The lines of a caption without what the one before has already shown. */
export function newWords(lines: readonly Line[], { startTime, endTime }: Pick<Cue, 'startTime' | 'endTime'>, before: Shown | undefined): Line[] {
  if (!before || startTime > before.endTime + SAME) return [...lines];
  const overlaps = startTime < before.endTime - SAME || endTime - startTime <= SAME;
  const rest = lines.slice(repeated(before.lines, lines, overlaps));
  const [first] = rest;
  const last = before.lines.at(-1);
  if (!first || !last || rest.length < lines.length || !sameVoice(last, first)) return rest;
  const said = grown(last.text, first.text, overlaps);
  return said === 0 ? rest : [{ ...first, text: first.text.slice(said).trimStart(), changes: false }, ...rest.slice(1)].filter(({ text }) => text !== '');
}

function sameVoice(before: Line, now: Line): boolean {
  return now.voice === before.voice && !now.changes;
}

/** How many of a caption's first lines the caption before it has already shown. */
function repeated(before: readonly Line[], now: readonly Line[], overlaps: boolean): number {
  for (let count = Math.min(before.length, now.length); count > 0; count--) {
    const shown = before.slice(-count);
    const rolls = overlaps || now.length > count || wordsIn(shown.map(({ text }) => text).join(' ')) >= MANY;
    if (rolls && shown.every((line, index) => line.text === now[index]?.text && (index === 0 ? line.voice === now[index]?.voice : true))) return count;
  }
  return 0;
}

/** How much of a line's beginning was shown already: a caption that grows word by word repeats all that it had. */
function grown(before: string, now: string, overlaps: boolean): number {
  const whole = now.length > before.length && now.startsWith(before) && !/^[\p{L}\p{N}]/u.test(now.slice(before.length));
  return whole && (overlaps || wordsIn(before) >= MANY) ? before.length : 0;
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).length;
}
