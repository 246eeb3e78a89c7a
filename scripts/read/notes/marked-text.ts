/** Plain text that still knows which of its parts were marked, strong or emphasised in the source, and on which line it began. */
import type { Mark } from '#model/conversation.ts';

/** A stretch of a text, in UTF-16 units, `end` outside. */
export interface Stretch {
  start: number;
  end: number;
}

/** One line of speech or writing, without markup. */
export interface MarkedText {
  text: string;
  /** The 1-based line of the file on which it begins. */
  line: number;
  marks: Mark[];
  strong: Stretch[];
  emphasis: Stretch[];
  /** Links to other files of the study, which researchers hang on to words as codes. */
  codes: Stretch[];
}

/** A text without any markup. */
export function plain(text: string, line: number): MarkedText {
  return { text, line, marks: [], strong: [], emphasis: [], codes: [] };
}

/** Gives the parts of stretches within one range after another; the ranges must ascend. */
function cutter<T extends Stretch>(stretches: readonly T[]): (range: Stretch) => T[] {
  const sorted = stretches.length > 1 ? [...stretches].sort((a, b) => a.start - b.start) : stretches;
  let from = 0;
  return ({ start, end }) => {
    while (from < sorted.length && (sorted[from]?.end ?? 0) <= start) from++;
    const cut: T[] = [];
    for (let at = from; at < sorted.length; at++) {
      const one = sorted[at];
      if (!one || one.start >= end) break;
      if (one.end > start) cut.push({ ...one, start: Math.max(one.start, start) - start, end: Math.min(one.end, end) - start });
    }
    return cut;
  };
}

/** Parts of a text, each with all that it knows; its line is that of its first character. The ranges must ascend; the cost is linear. */
export function cutInto(whole: MarkedText, ranges: readonly Stretch[]): MarkedText[] {
  const [marks, strong, emphasis, codes] = [cutter(whole.marks), cutter(whole.strong), cutter(whole.emphasis), cutter(whole.codes)];
  let { line } = whole;
  let next = whole.text.indexOf('\n');
  return ranges.map((range) => {
    for (; next !== -1 && next < range.start; next = whole.text.indexOf('\n', next + 1)) line++;
    const text = whole.text.slice(range.start, range.end);
    return { text, line, marks: marks(range), strong: strong(range), emphasis: emphasis(range), codes: codes(range) };
  });
}

/** A part of a text with all that it knows; its line is that of its first character. */
export function slice(whole: MarkedText, start: number, end = whole.text.length): MarkedText {
  return cutInto(whole, [{ start, end }])[0] ?? plain('', whole.line);
}

/** A range of a text without the white space at its ends. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

/** A text without the white space around it. */
export function trim(whole: MarkedText): MarkedText {
  const { start, end } = trimmed(whole.text, { start: 0, end: whole.text.length });
  return start === 0 && end === whole.text.length ? whole : slice(whole, start, end);
}

/** A text cut at its line breaks, each line trimmed; empty lines are dropped. */
export function linesOf(whole: MarkedText): MarkedText[] {
  if (!whole.text.includes('\n')) return whole.text.trim() ? [trim(whole)] : [];
  const ranges: Stretch[] = [];
  let start = 0;
  for (const line of whole.text.split('\n')) {
    const range = trimmed(whole.text, { start, end: start + line.length });
    if (range.end > range.start) ranges.push(range);
    start += line.length + 1;
  }
  return cutInto(whole, ranges);
}

/** Texts joined by line breaks; the line is that of the first. */
export function join(parts: readonly MarkedText[]): MarkedText {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const whole = plain('', first?.line ?? 1);
  for (const [index, part] of parts.entries()) {
    if (index > 0) whole.text += '\n';
    const offset = whole.text.length;
    const moved = <T extends Stretch>(one: T): T => ({ ...one, start: one.start + offset, end: one.end + offset });
    whole.text += part.text;
    // A mark that runs over a line break is one mark.
    const open = whole.marks.at(-1)?.end === offset - 1 ? whole.marks.at(-1) : undefined;
    const [goesOn] = part.marks.filter(
      (mark) => mark.start === 0 && mark.persona === open?.persona && mark.claim === open.claim && mark.stance === open.stance,
    );
    if (open && goesOn) open.end = goesOn.end + offset;
    whole.marks.push(...part.marks.filter((mark) => mark !== goesOn).map(moved));
    whole.strong.push(...part.strong.map(moved));
    whole.emphasis.push(...part.emphasis.map(moved));
    whole.codes.push(...part.codes.map(moved));
  }
  return whole;
}
