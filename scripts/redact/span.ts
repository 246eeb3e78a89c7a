/** A stretch of personal data in a text, and how stretches become visible marks. */
import { compare } from '#model/diagnostic.ts';

export type PersonalKind = 'name' | 'email' | 'phone' | 'card' | 'iban' | 'ip' | 'link';

/** `text.slice(start, end)` is personal. Offsets are UTF-16 units. */
export interface Span {
  kind: PersonalKind;
  start: number;
  end: number;
}

/** A text with its personal data masked, and the way from old offsets to new ones. */
export interface Masked {
  text: string;
  spans: Span[];
  /** Where an offset of the old text lies in the new one; inside a mark, at its nearer edge: `start` before it, `end` after it. */
  move(offset: number, edge: 'start' | 'end'): number;
}

/** Longer spans win over the ones that they overlap; of equals, the earlier. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  return clusters(spans).flatMap((cluster) => {
    const kept: Span[] = [];
    const bySize = cluster.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || compare(a.kind, b.kind));
    for (const span of bySize) if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
    return kept.sort((a, b) => a.start - b.start);
  });
}

/** Spans that overlap, directly or by way of others, in the order of their places. */
function clusters(spans: readonly Span[]): Span[][] {
  const found: Span[][] = [];
  let reach = -1;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < reach) found.at(-1)?.push(span);
    else found.push([span]);
    reach = Math.max(reach, span.end);
  }
  return found;
}

/** Replaces each span by its mark, such as `[name]`. */
export function mask(text: string, found: readonly Span[]): Masked {
  if (found.length === 0) return { text, spans: [], move: (offset) => offset };
  const spans = withoutOverlaps(found);
  let out = '';
  let from = 0;
  for (const { kind, start, end } of spans) {
    out += `${text.slice(from, start)}[${kind}]`;
    from = end;
  }
  out += text.slice(from);
  return { text: out, spans, move: (offset, edge) => moved(spans, offset, edge) };
}

function moved(spans: readonly Span[], offset: number, edge: 'start' | 'end'): number {
  let shift = 0;
  for (const { kind, start, end } of spans) {
    const markLength = kind.length + 2;
    if (offset <= start) break;
    if (offset < end) return edge === 'start' ? start + shift : start + shift + markLength;
    shift += markLength - (end - start);
  }
  return offset + shift;
}
