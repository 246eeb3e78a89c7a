/** How a line names its speaker: the shapes that labels have in real notes. What a shape means is decided by the cast. */
import type { MarkedText } from './marked-text.ts';

const CLOCK = String.raw`\d{1,3}[:：]\d{2}(?:[:：]\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\b\.?)?`;
const SPOKEN_CLOCK = String.raw`\d{1,2}\s?h\s?\d{2}(?:\s?m(?:in)?\s?\d{2}\s?s?)?|\d{1,3}['′]\d{2}(?:["″]|'')?`;
const DAY = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s{1,3})?`;
const TIME = String.raw`${DAY}(?:${CLOCK}|${SPOKEN_CLOCK})`;
const RANGE = String.raw`${TIME}(?:\s{0,3}(?:[-–—~]|-->)\s{0,3}${TIME})?`;
const STAMP = String.raw`(?:\(${RANGE}\)|\[${RANGE}\]|\{${RANGE}\}|<${RANGE}>|（${RANGE}）|［${RANGE}］|【${RANGE}】|#${RANGE}(?:-\d{1,2})?#|${RANGE})`;
/** What every time holds. Most lines hold none, and need not be asked for one at every sign. */
const IN_EVERY_TIME = /\d(?:[:：'′]|\s?h\s?)\d\d/u;
const LEADING_STAMP = new RegExp(String.raw`^(?:[-–—•*]\s{1,3})?${STAMP}(?:\s{0,3}[-–—|,](?=\s))?(?=\s|$|\p{L}|[*_<>@#[({【])\s*`, 'u');
const ENDING_STAMP = new RegExp(String.raw`\s{0,3}(?:\(${RANGE}\)|\[${RANGE}\]|#${RANGE}(?:-\d{1,2})?#)$`, 'u');
/** How many letters at the end of a line may hold a time. */
const STAMP_LENGTH = 48;
const BULLET = /^(?:[-–—•*·▪◦]\s+|#{1,6}\s+|>\s+)/u;
const LONGEST = 56;

const BEFORE_COLON = new RegExp(String.raw`^(?<label>[^:：\n]{1,${LONGEST}}?)\s{0,3}(?:[,–—-]?\s{0,3}${STAMP})?\s{0,3}[*_]{0,3}\s?[:：]`, 'u');
const BEFORE_COLON_ALONE = new RegExp(String.raw`^(?<label>[^:：\n]{1,${LONGEST}}?)\s{0,6}[*_]{0,3}\s?[:：]`, 'u');
const BEFORE_BRACKET = /^(?<label>[^:：\n()[\]（）［］]{1,40}?)\s{0,3}[([（［][^()[\]（）［］\n]{1,40}[)\]）］]\s{0,3}[*_]{0,3}\s?[:：]/u;
const BEFORE_STAMP = new RegExp(String.raw`^(?<label>[^:：\n]{1,${LONGEST}}?)(?:\s{0,99}[,–—|-]\s{0,99}|\s{1,99}|(?<=[\])*_]))${STAMP}(?:\s*[–—|-])?$`, 'u');
const BEFORE_STAMPED_WORDS = new RegExp(
  String.raw`^(?<label>[^:：\n]{1,${LONGEST}}?)(?:\s{0,99}[,–—|-]\s{0,99}|\s{1,99}|(?<=[\])*_]))${STAMP}\s*[–—|-]?\s+(?=\S)`,
  'u',
);
const BEFORE_DASH = /^(?<label>[^:：\n–—|>\t-]{1,40}?)(?:\s{1,99}[–—|-]{1,99}\s{1,99}|\s{0,99}[|»]\s{1,99}|\s{0,99}\t\s{0,99}| {2,99})(?=\S)/u;
const IN_BRACKETS = /^(?<label><[^<>\n]{1,40}>|\[[^[\]\n]{1,40}\]|\{[^{}\n]{1,40}\}|【[^【】\n]{1,40}】|［[^［］\n]{1,40}］|「[^「」\n]{1,12}」)\s*/u;
const AT = /^(?<label>@[\p{L}\p{N}_.-]{1,40})\s+(?=\S)/u;
const NUMBERED_LETTER = /^(?<label>\p{L}\p{M}?\s?\d{0,3})[.)、．]\s*(?=\S|$)/u;

/**
 * The shape in which a label may stand: `bold` and `colon` before what is said, `stamped` alone on a line with a time, `alone` on a line
 * without anything else, `close` before what is said with some other sign between them. The last two need a label that is known.
 */
export type Shape = 'bold' | 'colon' | 'stamped' | 'alone' | 'close' | 'numbered';

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
  const start = text.slice(0, 200);
  return IN_EVERY_TIME.test(start) ? (LEADING_STAMP.exec(start)?.[0].length ?? 0) : 0;
}

/** Where in a line the words end when a time in brackets closes it, as some programs write; its length where none does. */
export function beforeEndingStamp(text: string): number {
  const from = Math.max(0, text.length - STAMP_LENGTH);
  const end = text.slice(from);
  const match = IN_EVERY_TIME.test(end) ? ENDING_STAMP.exec(end) : null;
  return match ? from + match.index : text.length;
}

/** What may be labels at the start of a line, by shape alone, the likeliest first. */
export function* candidatesIn(line: MarkedText): Generator<Candidate> {
  const { text } = line;
  const stamp = afterStamp(text);
  const bullet = BULLET.exec(text.slice(stamp, stamp + 12))?.[0].length ?? 0;
  const from = stamp + bullet;
  // A label is short, so a long line need not be looked at whole.
  const rest = text.slice(from, from + 160);
  const whole = from + rest.length === text.length;
  const bold = line.strong.find(({ start }) => start >= from && start <= from + 1);
  const isBold = (label: string): boolean => bold !== undefined && bold.end >= from + label.length && bold.end <= from + label.length + 2;
  const timed = IN_EVERY_TIME.test(rest);
  const stamped = whole && timed && BEFORE_STAMP.exec(rest)?.groups?.['label'];
  if (stamped) yield { label: stamped, shape: 'stamped', wordsAt: text.length, strong: bold !== undefined, spaced: true };
  const beforeColon = /[:：]/u.test(rest) ? [timed ? BEFORE_COLON : BEFORE_COLON_ALONE, BEFORE_BRACKET] : [];
  for (const pattern of beforeColon) {
    const said = pattern.exec(rest);
    if (said?.groups?.['label']) yield colonCandidate(text, from, said[0].length, said.groups['label'], bold?.end);
  }
  if (whole && rest !== '' && rest.length <= LONGEST && !/[:：]/u.test(rest))
    yield { label: rest, shape: 'alone', wordsAt: text.length, strong: bold?.end === text.length || /^\*\*.+\*\*$/u.test(rest), spaced: true };
  for (const pattern of [...(timed ? [BEFORE_STAMPED_WORDS] : []), IN_BRACKETS, AT, BEFORE_DASH]) {
    const match = pattern.exec(rest);
    const label = match?.groups?.['label'];
    if (match && label && match[0].length < rest.length) yield { label, shape: 'close', wordsAt: from + match[0].length, strong: isBold(label), spaced: true };
  }
  // `**Iris**, would you …` is a name within a sentence.
  if (bold && bold.end - bold.start <= LONGEST && /^\s+[\p{Lu}\p{Lo}\p{N}"“„«¿¡]/u.test(text.slice(bold.end, bold.end + 4)))
    yield { label: text.slice(bold.start, bold.end), shape: 'close', wordsAt: afterSpace(text, bold.end), strong: true, spaced: true };
  const letter = NUMBERED_LETTER.exec(rest);
  if (letter?.groups?.['label'])
    yield { label: letter.groups['label'], shape: 'numbered', wordsAt: from + letter[0].length, strong: isBold(letter[0].trim()), spaced: true };
}

function colonCandidate(text: string, from: number, length: number, label: string, boldEnd: number | undefined): Candidate {
  const colonAt = from + length - 1;
  // The bold type must end with the label or its colon; a bold sentence with a colon in it is no label.
  const strong = (boldEnd !== undefined && boldEnd >= from + label.length && boldEnd <= colonAt + 1) || /^(?:\*\*|__)/u.test(label);
  const stars = /^[*_]{1,3}/u.exec(text.slice(colonAt + 1, colonAt + 5))?.[0].length ?? 0;
  const after = text.slice(colonAt + 1 + stars, colonAt + 3 + stars);
  return {
    label,
    shape: strong ? 'bold' : 'colon',
    wordsAt: afterSpace(text, colonAt + 1 + stars),
    strong,
    spaced: after === '' || /^\s/u.test(after) || text[colonAt] === '：' || boldEnd === colonAt + 1 || stars > 0,
  };
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at] ?? '')) at++;
  return at;
}

/** A label and what stands behind it in brackets or after a comma: a role, or what its speaker does. */
export interface LabelParts {
  name: string;
  beside?: string;
}

const WITH_BRACKET = /^(?<name>[^()[\]（）［］{}]{1,40}?)\s*[([（［{](?<beside>[^()[\]（）［］{}]{1,40})[)\]）］}][*_]{0,3}$/u;
const WITH_COMMA = /^(?<name>[^,，]{1,24}),\s+(?<beside>\p{L}[\p{L}\s]{0,30})$/u;
const WITH_NUMBER = /^\d{1,4}[.)]?\s+(?<name>\p{L}.{0,40})$/u;

/** Takes a label apart: `Anna (Moderatorin)`, `P3 [laughs]`, `Lee, designer`, `12 P07`. */
export function partsOf(label: string): LabelParts | undefined {
  const inner = /^\[([^[\]]+)\]$/u.exec(label.trim())?.[1] ?? label;
  const groups = (WITH_BRACKET.exec(inner) ?? WITH_COMMA.exec(inner))?.groups;
  if (groups?.['name']) return { name: groups['name'], ...(groups['beside'] && { beside: groups['beside'] }) };
  const numbered = WITH_NUMBER.exec(inner)?.groups?.['name'];
  return numbered ? { name: numbered } : undefined;
}

const PARTICLES = new Set('de da do dos del della di la le van von der den bin al el y e and und et du des zu ibn ben ter ten af av'.split(' '));
/** Scripts that have no capitals cannot show a name by one, so there a label must be as short as a name is. */
const CAPLESS = /^\p{Lo}/u;
/** Words with which a sentence in such a script reports speech: `他说：`. */
const REPORTS = /(?:[说說讲講问問道想喊叫答曰是如下者有]|قال|قالت|قلت|يقول|言った|思った|は)$/u;

/** Whether a word or two look like somebody's label: at most four short words, capitalised where the script has capitals, without punctuation. */
export function looksLikeLabel(label: string): boolean {
  const bare = (partsOf(label)?.name ?? label).trim().replace(/^[[<{@#*_]+|[\]>}*_]{1,99}$/gu, '');
  if (bare.length > 40 || /[!?…,;"“”«»„()<>/\\=#@]|\.(?!$|\s|\p{Lu})/u.test(bare) || !/\p{L}/u.test(bare)) return false;
  const words = bare.split(/\s+/u).filter((word) => !PARTICLES.has(word));
  if (CAPLESS.test(bare)) return bare.length <= (/\s/u.test(bare) ? 16 : /\p{Script=Han}/u.test(bare) ? 5 : 10) && words.length <= 2 && !REPORTS.test(bare);
  return words.length >= 1 && words.length <= 3 && words.every((word) => /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(word));
}
