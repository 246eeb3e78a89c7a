/** How a line names its speaker: the shapes that labels have in real notes. What a shape means is decided by the cast. */
import type { MarkedText } from './marked-text.ts';

const TIME = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const RANGE = String.raw`${TIME}(?:\s*(?:[-–—]|-->)\s*${TIME})?`;
const STAMP = String.raw`(?:\(${RANGE}\)|\[${RANGE}\]|${RANGE})`;
const LEADING_STAMP = new RegExp(String.raw`^(?:[-–—•*]\s+)?${STAMP}(?:\s*[-–—])?(?=\s|$|\p{L}|\*)\s*`, 'u');
const BULLET = /^[-–—•*]\s+/u;
const BEFORE_COLON = new RegExp(String.raw`^(?<label>[^:：\n]{1,48}?)\s*(?:${STAMP})?\s*[:：]`, 'u');
const BEFORE_STAMP = new RegExp(String.raw`^(?<label>[^:：\n]{1,48}?)(?:\s+|(?<=\]))${STAMP}$`, 'u');

/**
 * The shape in which a label may stand: `bold` and `colon` before what is said, `stamped` alone on a line with a time, `alone` on a line
 * without anything else. The last needs a label that is known.
 */
export type Shape = 'bold' | 'colon' | 'stamped' | 'alone';

/** What may be a label, as the line writes it. */
export interface Candidate {
  label: string;
  shape: Shape;
  /** Where in the line the words begin. */
  wordsAt: number;
  /** The line wears the label in bold type, wholly. */
  strong: boolean;
  /** The colon is followed by a space, the end of the line, or is a full-width one. */
  spaced: boolean;
}

/** Where in a line the words begin when it opens with a time; 0 where it does not. */
export function afterStamp(text: string): number {
  return LEADING_STAMP.exec(text)?.[0].length ?? 0;
}

/** What may be a label at the start of a line, by shape alone; undefined where nothing has the shape of one. */
export function candidateIn(line: MarkedText): Candidate | undefined {
  const from = afterStamp(line.text) || (BULLET.exec(line.text)?.[0].length ?? 0);
  const rest = line.text.slice(from);
  const bold = line.strong.find(({ start }) => start === from);
  const stamped = BEFORE_STAMP.exec(rest)?.groups?.['label'];
  if (stamped) return { label: stamped, shape: 'stamped', wordsAt: line.text.length, strong: bold !== undefined, spaced: true };
  const said = BEFORE_COLON.exec(rest);
  if (said?.groups?.['label']) return colonCandidate(line.text, from, said[0].length, said.groups['label'], bold?.end);
  if (rest === '' || rest.length > 48 || /[:：]/u.test(rest)) return undefined;
  return { label: rest, shape: 'alone', wordsAt: line.text.length, strong: bold?.end === line.text.length, spaced: true };
}

function colonCandidate(text: string, from: number, length: number, label: string, boldEnd: number | undefined): Candidate {
  const colonAt = from + length - 1;
  // The bold type must end with the label or its colon; a bold sentence with a colon in it is no label.
  const strong = boldEnd !== undefined && boldEnd >= from + label.length && boldEnd <= colonAt + 1;
  const after = text.slice(colonAt + 1);
  return {
    label,
    shape: strong ? 'bold' : 'colon',
    wordsAt: colonAt + 1 + (after.length - after.trimStart().length),
    strong,
    spaced: after === '' || /^\s/u.test(after) || text[colonAt] === '：' || boldEnd === colonAt + 1,
  };
}

const PARTICLES = new Set(['de', 'da', 'do', 'dos', 'del', 'della', 'di', 'la', 'le', 'van', 'von', 'der', 'den', 'bin', 'al', 'el', 'y', 'e', 'and', 'und']);

/** Whether a word or two look like somebody's label: at most four short words, capitalised where the script has capitals, without punctuation. */
export function looksLikeLabel(label: string): boolean {
  const bare = label.trim().replace(/^\[|\]$/gu, '');
  if (bare.length > 40 || /[!?…,;"“”«»„()<>/\\=#@]|\.(?!$|\s|\p{Lu})/u.test(bare) || !/[\p{L}]/u.test(bare)) return false;
  const words = bare.split(/\s+/u).filter((word) => !PARTICLES.has(word));
  return words.length >= 1 && words.length <= 3 && words.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word));
}
