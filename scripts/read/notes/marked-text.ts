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
}

/** A text without any markup. */
export function plain(text: string, line: number): MarkedText {
  return { text, line, marks: [], strong: [], emphasis: [] };
}

function cut<T extends Stretch>(stretches: readonly T[], start: number, end: number): T[] {
  return stretches
    .map((one) => ({ ...one, start: Math.max(one.start, start) - start, end: Math.min(one.end, end) - start }))
    .filter((one) => one.end > one.start);
}

/** A part of a text with all that it knows; its line is that of its first character. */
export function slice(whole: MarkedText, start: number, end = whole.text.length): MarkedText {
  const text = whole.text.slice(start, end);
  const skipped = whole.text.slice(0, start).split('\n').length - 1;
  return {
    text,
    line: whole.line + skipped,
    marks: cut(whole.marks, start, end),
    strong: cut(whole.strong, start, end),
    emphasis: cut(whole.emphasis, start, end),
  };
}

/** A text without the white space around it. */
export function trim(whole: MarkedText): MarkedText {
  const start = whole.text.length - whole.text.trimStart().length;
  const end = whole.text.trimEnd().length;
  return start === 0 && end === whole.text.length ? whole : slice(whole, start, Math.max(start, end));
}

/** A text cut at its line breaks, each line trimmed; empty lines are dropped. */
export function linesOf(whole: MarkedText): MarkedText[] {
  const lines: MarkedText[] = [];
  let start = 0;
  for (const [index, line] of whole.text.split('\n').entries()) {
    const one = trim({ ...slice(whole, start, start + line.length), line: whole.line + index });
    if (one.text) lines.push(one);
    start += line.length + 1;
  }
  return lines;
}

/** Texts joined by line breaks; the line is that of the first. */
export function join(parts: readonly MarkedText[]): MarkedText {
  const whole = plain('', parts[0]?.line ?? 1);
  for (const [index, part] of parts.entries()) {
    if (index > 0) whole.text += '\n';
    const offset = whole.text.length;
    const moved = <T extends Stretch>(one: T): T => ({ ...one, start: one.start + offset, end: one.end + offset });
    whole.text += part.text;
    whole.marks.push(...part.marks.map(moved));
    whole.strong.push(...part.strong.map(moved));
    whole.emphasis.push(...part.emphasis.map(moved));
  }
  return whole;
}
