/**
 * A text as it is seen through: what hides personal data from patterns is undone, with the way back. Invisible signs are gone; full-width, mathematical and
 * circled letters, figures of all scripts, odd spaces and dashes are plain; `%40`, `&#64;` and `\u0040` are `@`; a Latin word holds no Cyrillic letter that
 * looks alike. What is searched is this; what is masked, and shown, is the text as it was said.
 */
import { withoutLookalikes } from './lookalikes.ts';

export interface Seen {
  /** The text as it was said. */
  said: string;
  /** The same, seen through. */
  text: string;
  /** A stretch of `text` as a stretch of `said`; all else of the stretch stays as it is. */
  back<T extends { start: number; end: number }>(stretch: T): T;
}

/** A stretch whose length differs: from `start` to `end` in the text as seen, from `from` to `to` as said. */
interface Edit {
  start: number;
  end: number;
  from: number;
  to: number;
}

const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0';
const SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const DASHES = '\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d';
/** Letters and figures that Unicode itself calls other forms of plain ones. */
const FORMS =
  '\\u00b2\\u00b3\\u00b9\\u2070-\\u207e\\u2080-\\u208e\\u210a-\\u2112\\u2115\\u2119-\\u211d\\u2124\\u2128\\u212f-\\u2131\\u2133\\u2134\\u2139\\u2460-\\u2473\\u24b6-\\u24ea\\ufb00-\\ufb06\\ufe50-\\ufe6b\\uff01-\\uff5e\\u{1d400}-\\u{1d7ff}\\u{1f130}-\\u{1f149}';
const CODES = '(?:%(?:25){0,3}[0-9A-Fa-f]{2}){1,400}|&(?:#\\d{2,7}|#[Xx][0-9A-Fa-f]{2,6}|[A-Za-z]{2,15});|\\\\[ux](?:00)?[0-9A-Fa-f]{2,4}';
const HIDING = new RegExp(
  `[${INVISIBLE}\\u{e0000}-\\u{e007f}]+|[${SPACES}${DASHES}]|(?<=[\\x21-\\x7e])[\\u0300-\\u036f]+|[${FORMS}]|(?![0-9])\\p{Nd}|${CODES}`,
  'gu',
);
const GONE = new RegExp(`^[${INVISIBLE}\\u{e0000}-\\u{e007f}\\u0300-\\u036f]+$`, 'u');
const SPACE = new RegExp(`^[${SPACES}]$`, 'u');
const DASH = new RegExp(`^[${DASHES}]$`, 'u');
/** Whether there can be anything to see through at all: a quick look, since most text is plain. */
const PLAIN = /^[\t\n\r\x20-\x25\x27-\x5b\x5d-\x7eÀ-ɏ‘-„…¿¡€£§°«»·]*$/;
const PERCENT = /%(?:25){0,3}[0-9A-Fa-f]{2}/;

/** In a word with percent codes, as links and forms have it, `+` is a space. */
const CODED = /(?<!\S)\S{0,200}%[0-9A-Fa-f]{2}\S{0,400}/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  comma: ',',
  commat: '@',
  dash: '-',
  emsp: ' ',
  ensp: ' ',
  gt: '>',
  hyphen: '-',
  lowbar: '_',
  lpar: '(',
  lt: '<',
  mdash: '-',
  nbsp: ' ',
  ndash: '-',
  num: '#',
  period: '.',
  plus: '+',
  quot: '"',
  rpar: ')',
  shy: '',
  sol: '/',
  thinsp: ' ',
  zwj: '',
  zwnj: '',
  ZeroWidthSpace: '',
};

/** The value of a decimal figure of any script: each script has its ten in a row that begins at 0 or at 6 of sixteen. */
function figure(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  const row = code & ~15;
  return String((code & 15) - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? 0 : 6));
}

function plainOf(hidden: string, depth: number): string {
  if (GONE.test(hidden)) return '';
  if (SPACE.test(hidden)) return ' ';
  if (DASH.test(hidden)) return '-';
  if (hidden.length === 1 || (hidden.codePointAt(0) ?? 0) > 0xffff) return /^\p{Nd}$/u.test(hidden) ? figure(hidden) : hidden.normalize('NFKC');
  const decoded = decodedOf(hidden);
  return decoded === hidden || depth === 0 ? decoded : decoded.replace(HIDING, (inner) => plainOf(inner, depth - 1));
}

function decodedOf(code: string): string {
  if (code.startsWith('%')) return percentDecoded(code);
  if (code.startsWith('\\')) return String.fromCharCode(Number.parseInt(code.slice(2), 16));
  const name = code.slice(1, -1);
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? code) : code;
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : code;
}

/** Percent signs that encode nothing, as in `50%20`, stay. */
function percentDecoded(code: string): string {
  try {
    return decodeURIComponent(code.replace(/%(?:25)+(?=[0-9A-Fa-f]{2})/g, '%'));
  } catch {
    return code;
  }
}

/** Sees through a text. Linear in its length. */
export function seeThrough(said: string): Seen {
  if (PLAIN.test(said) && !PERCENT.test(said)) return { said, text: said, back: (stretch) => stretch };
  const edits: Edit[] = [];
  let text = '';
  let from = 0;
  const coded = PERCENT.test(said) ? said.replace(CODED, (word) => word.replaceAll('+', ' ')) : said;
  for (const { 0: hidden, index } of coded.matchAll(HIDING)) {
    const plain = plainOf(hidden, 2);
    if (plain === hidden) continue;
    text += coded.slice(from, index);
    const start = text.length;
    text += plain;
    from = index + hidden.length;
    if (plain.length !== hidden.length) edits.push({ start, end: text.length, from: index, to: from });
  }
  text = withoutLookalikes(text + coded.slice(from));
  return { said, text, back: (stretch) => ({ ...stretch, start: backTo(edits, stretch.start, 'start'), end: backTo(edits, stretch.end, 'end') }) };
}

/** Where an offset of the text as seen lies in the text as said. What is gone belongs to no stretch, unless it stands inside of it. */
function backTo(edits: readonly Edit[], offset: number, edge: 'start' | 'end'): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start } = edits[middle] as Edit;
    if (edge === 'start' ? start <= offset : start < offset) low = middle + 1;
    else high = middle;
  }
  const edit = edits[low - 1];
  if (!edit) return offset;
  if (offset < edit.end) return edge === 'start' ? edit.from : edit.to;
  return edit.to + (offset - edit.end);
}
