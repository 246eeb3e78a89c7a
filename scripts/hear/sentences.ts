/** Where sentences end: the platform's segmenter, put right where abbreviations, links, marks and ellipses mislead it. */
import { goesOnAfterPoint } from './abbreviations.ts';

/** A stretch of a text: UTF-16 offsets. */
export type Span = [start: number, end: number];

/** What is never cut: links, addresses, and marks in brackets. */
const WHOLE =
  /(?:https?:\/\/|www\.)[^\s。！？，、；：）」』]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|\[[^[\]\n]{1,60}\]|\{[^{}\n]{1,40}\}/giu;
const ELLIPSIS = /(?:…|\.\.\.?)["'”’»)\]]*\s*$/u;
/** A question inside of a sentence: `“Really?” she said`. */
const QUOTED_END = /[?!][”"’»)\]]+\s*$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentence segmenter of a language; of English where the tag is no tag. */
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const tag = Intl.Segmenter.supportedLocalesOf([language].filter((one) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(one)))[0] ?? 'en';
  const made = new Intl.Segmenter(tag, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

/** Whether a border that the segmenter found is none. */
function isNone(text: string, from: number, at: number, language: string): boolean {
  const before = text.slice(Math.max(from, at - 48), at);
  const after = text.slice(at, at + 48);
  return goesOnAfterPoint(before, after, language) || (/^[\s\p{Ll}]/u.test(after) && (ELLIPSIS.test(before) || QUOTED_END.test(before)));
}

/** Words in which no sentence ends, so that nobody need be asked. */
const UNENDED = /^[\p{L}\p{M}\p{N} ,'’-]+$/u;

/** The sentences of a stretch of a text, white space after each included. */
export function sentencesIn(text: string, from: number, to: number, language: string): Span[] {
  // A single line break is wrapping, not an end; the segmenter would end a sentence there.
  const flat = text.slice(from, to).replace(/\n/g, ' ');
  if (UNENDED.test(flat)) return [[from, to]];
  const whole = [...flat.matchAll(WHOLE)].map(({ index, 0: found }): Span => [index, index + found.length]);
  const out: Span[] = [];
  let next = 0;
  for (const { segment, index } of segmenterOf(language).segment(flat)) {
    while (next < whole.length && (whole[next]?.[1] ?? 0) <= index) next++;
    const isInside = (whole[next]?.[0] ?? Infinity) < index;
    const last = out.at(-1);
    const end = from + index + segment.length;
    if (last && (isInside || isNone(flat, last[0] - from, index, language))) last[1] = end;
    else out.push([from + index, end]);
  }
  return out;
}
