/**
 * A stretch of personal data in a text, and how stretches become visible marks.
 *
 * How finders work together: each gets the text as it was said and as it is seen through (`seen.ts`), searches the latter, and returns spans with offsets in
 * the former (`seen.back`). A span may bring its own `mark`, such as `name 2`; else its kind has one (`#model/marks.ts`). A span with `uncertain` is not
 * masked: it is handed on, with its reason, to whoever asks people. `mask` joins what all finders found: the longest of overlapping spans keeps its mark, and
 * what others reach beyond it is masked as well, so nothing found is ever shown.
 */
import { markOf, PERSONAL, type PersonalKind } from '#model/marks.ts';

export type { PersonalKind } from '#model/marks.ts';

/** `text.slice(start, end)` is personal. Offsets are UTF-16 units. */
export interface Span {
  kind: PersonalKind;
  start: number;
  end: number;
  /** What its mark says, without brackets, where that is not the kind's own: `name 2`. */
  mark?: string;
  /** Why a person must decide whether this is personal; such a stretch is not masked. */
  uncertain?: string;
}

/** A stretch that may be personal, and why nobody can tell by the text alone. */
export type Uncertain = Span & { uncertain: string };

/** A text with its personal data masked, and the way from old offsets to new ones. */
export interface Masked {
  text: string;
  spans: Span[];
  /** What was left, since only a person can say whether it is personal; offsets in the text as it was. */
  uncertain: Uncertain[];
  /** Where an offset of the old text lies in the new one; inside a mark, at its nearer edge: `start` before it, `end` after it. */
  move(offset: number, edge: 'start' | 'end'): number;
}

/** Of two kinds for the same stretch the one that says more; a mere number says least. */
const KINDS = Object.keys(PERSONAL);
const rank = ({ kind }: Span): number => (kind === 'number' ? KINDS.length : KINDS.indexOf(kind));

const bySize = (a: Span, b: Span): number => b.end - b.start - (a.end - a.start) || a.start - b.start || rank(a) - rank(b);
const byPlace = (a: Span, b: Span): number => a.start - b.start;

/** The longest span of a cluster keeps its place; of the others remains what reaches beyond it, where a letter or figure does. */
function apart(cluster: Span[], text: string): Span[] {
  const [first] = cluster;
  if (cluster.length === 1 && first) return [first];
  const kept: Span[] = [];
  for (const span of cluster.sort(bySize)) kept.push(...beyond(span, kept, text));
  return kept.sort(byPlace);
}

/** What a span covers beyond others that do not overlap each other. */
function beyond(span: Span, others: readonly Span[], text: string): Span[] {
  let rest = [span];
  for (const other of others) {
    if (other.end <= span.start || other.start >= span.end) continue;
    rest = rest.flatMap((one) => {
      if (other.end <= one.start || other.start >= one.end) return [one];
      return [
        { ...one, end: other.start },
        { ...one, start: other.end },
      ].filter(({ start, end }) => start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)));
    });
  }
  return rest;
}

/** Spans that overlap, directly or by way of others, in the order of their places. */
function clusters(spans: readonly Span[]): Span[][] {
  const found: Span[][] = [];
  let reach = -1;
  for (const span of [...spans].sort(byPlace)) {
    if (span.start < reach) found.at(-1)?.push(span);
    else found.push([span]);
    reach = Math.max(reach, span.end);
  }
  return found;
}

/** The mark that a span becomes, brackets and all. */
export function markText({ kind, mark }: Pick<Span, 'kind' | 'mark'>): string {
  return `[${mark ?? markOf(kind)}]`;
}

const isUncertain = (span: Span): span is Uncertain => span.uncertain !== undefined;

/** Replaces each span by its mark, such as `[name]`. */
export function mask(text: string, found: readonly Span[]): Masked {
  if (found.length === 0) return { text, spans: [], uncertain: [], move: (offset) => offset };
  const spans = clusters(found.filter((span) => !isUncertain(span))).flatMap((cluster) => apart(cluster, text));
  const uncertain = found
    .filter(isUncertain)
    .filter(({ start, end }) => !spans.some((span) => span.start < end && start < span.end))
    .sort(byPlace);
  let out = '';
  let from = 0;
  for (const span of spans) {
    out += `${text.slice(from, span.start)}${markText(span)}`;
    from = span.end;
  }
  out += text.slice(from);
  return { text: out, spans, uncertain, move: (offset, edge) => moved(spans, offset, edge) };
}

function moved(spans: readonly Span[], offset: number, edge: 'start' | 'end'): number {
  let shift = 0;
  for (const span of spans) {
    const markLength = markText(span).length;
    if (offset <= span.start) break;
    if (offset < span.end) return edge === 'start' ? span.start + shift : span.start + shift + markLength;
    shift += markLength - (span.end - span.start);
  }
  return offset + shift;
}
