/** Takes out what a customer quotes from somebody else in a post or a mail: a forum's quote, an error message, an advert. */
import { withGaps } from './gaps.ts';
import { FOLDED_QUOTE_ENDS, FOLDED_QUOTE_OPENS, OWN_SAYING, QUOTED_FROM } from './quotation-forms.ts';
import type { Span } from './sentences.ts';

const PAIRS: Readonly<Record<string, string>> = { '"': '"', '“': '”“', '„': '“”"', '”': '”', '«': '»', '»': '«', '「': '」', '『': '』', '＂': '＂' };
const OPENS = /^[ \t]*(["“„”«»「『＂])/u;
const MARKS = /["“”„«»「」『』＂]/u;
const LETTERS = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MOST_LINES = 40;
const LONGEST_LINE = 2_000;
const OWN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${OWN_SAYING.filter((one) => !UNSPACED.test(one)).join('|')})(?![\\p{L}\\p{N}])|${OWN_SAYING.filter((one) => UNSPACED.test(one)).join('|')}`,
  'iu',
);

/** Whether a stretch is one pair of quote marks, with nothing outside of it but a full stop, and says something. */
function isQuoted(words: string): boolean {
  const text = words.trim().replace(/[.,;!?。]$/u, '');
  const closing = PAIRS[text.charAt(0)];
  if (closing === undefined || text.length < 3 || !closing.includes(text.at(-1) ?? '')) return false;
  const inside = text.slice(1, -1);
  if ([...closing].some((mark) => inside.includes(mark))) return false;
  return UNSPACED.test(inside) ? inside.length >= 6 : inside.trim().split(/\s+/u).length >= 3;
}

/** The last of the lines from one on that are one quotation together; -1 where they are none. */
function endOfQuoted(lines: readonly string[], at: number): number {
  for (let end = at; end < Math.min(lines.length, at + MOST_LINES); end++) {
    const line = lines[end] ?? '';
    if (line.trim() === '' || line.length > LONGEST_LINE) return -1;
    // Only a line that holds a second mark can be the last; so each is looked at once.
    if (MARKS.test(end === at ? line.trimStart().slice(1) : line)) return isQuoted(lines.slice(at, end + 1).join('\n')) ? end : -1;
  }
  return -1;
}

/**
 * Paragraphs that are one quotation, below others that are not. The first paragraph may be a heading, and what stands below `I wrote:` is the
 * writer's own; a line that is no paragraph of its own counts below a colon alone.
 */
function quotedParagraphs(text: string): Span[] {
  const lines = text.split('\n');
  const out: Span[] = [];
  let [start, above] = [0, ''];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const isBelow = (lines[at - 1] ?? '').trim() === '' || /[:：]\s*$/u.test(lines[at - 1] ?? '');
    const end = OPENS.test(line) && above !== '' && isBelow ? endOfQuoted(lines, at) : -1;
    const isWhole = end !== -1 && ((lines[end + 1] ?? '').trim() === '' || /[:：]\s*$/u.test(lines[at - 1] ?? ''));
    if (isWhole && !OWN.test(above.slice(-160))) {
      const length = lines.slice(at, end + 1).join('\n').length;
      out.push([start, start + length]);
      start += length + 1;
      at = end;
      continue;
    }
    if (LETTERS.test(line)) above = line;
    start += line.length + 1;
  }
  return out;
}

/** A colon and quote marks. */
const INTRODUCED = /[:：]\s{0,4}(?=["“„«»「])/gu;
/** What says before the colon that somebody else is quoted. */
const FROM = new RegExp(`(?<![\\p{L}\\p{N}])(?:${QUOTED_FROM.join('|')})(?![\\p{L}\\p{N}])[^\\n:："“„«]{0,80}$`, 'iu');
const REACH = 120;

const LONGEST_QUOTED = 1_500;

/** Finds where signs stand next in a text, asked from its beginning to its end; each is looked for once. */
function finder(text: string): (sign: string, from: number) => number {
  const next = new Map<string, number>();
  return (sign, from) => {
    const known = next.get(sign) ?? -1;
    if (known >= from) return known;
    const found = text.indexOf(sign, from);
    next.set(sign, found === -1 ? Infinity : found);
    return found === -1 ? Infinity : found;
  };
}

/** Quotations that are introduced as such: `Zitat aus dem Werbetext: "…"`. */
function introducedQuotes(text: string): Span[] {
  const out: Span[] = [];
  const find = finder(text);
  for (const { index, 0: colon } of text.matchAll(INTRODUCED)) {
    const open = index + colon.length;
    if (open < (out.at(-1)?.[1] ?? 0)) continue;
    const from = Math.max(0, index - REACH);
    const closings = [...(PAIRS[text.charAt(open)] ?? '')].map((sign) => find(sign, open + 1));
    const end = Math.min(...closings);
    if (end > open + LONGEST_QUOTED || end > find('\n', open)) continue;
    const introduction = FROM.exec(text.slice(from, index));
    if (introduction) out.push([from + introduction.index, end + 1]);
  }
  return out;
}

const TAGS = /\[(\/?)quote\b[^\]\n]{0,200}\]|\{quote(?::[^}\n]{0,200})?\}/giu;

/** Quotes of a forum's or an issue tracker's own markup, nested ones with the outer. */
function taggedQuotes(text: string): Span[] {
  const out: Span[] = [];
  let [depth, from] = [0, -1];
  for (const { 0: tag, 1: slash, index } of text.matchAll(TAGS)) {
    const isClosing = slash === '/' || (slash === undefined && depth > 0);
    if (!isClosing) {
      if (depth++ === 0) from = index;
    } else if (depth > 0 && --depth === 0) out.push([from, index + tag.length]);
    else if (depth === 0 && from === -1) out.push([index, index + tag.length]);
  }
  if (depth > 0) {
    const end = text.indexOf('\n\n', from);
    out.push([from, end === -1 ? text.length : end]);
  }
  return out;
}

const FOLDED_END = new RegExp(`^[\\s*_]*(?:${FOLDED_QUOTE_ENDS.join('|')})[\\s.…*_]*$`, 'iu');
const FOLDED_OPEN = new RegExp(`(?:^|\\s|\\p{Script=Han}|\\p{Script=Hiragana})${FOLDED_QUOTE_OPENS}\\s?[:：]\\s{0,99}(?:↑\\s{0,99})?$`, 'iu');
const ISSUE_QUOTE = /^\s*bq\.\s/u;

/** What stands between `Nora said:` and `Click to expand…`, and the lines that an issue tracker marks as quoted. */
function foldedQuotes(text: string): Span[] {
  const lines = text.split('\n');
  const out: Span[] = [];
  let [at, open] = [0, -1];
  for (const line of lines) {
    const end = at + line.length;
    const isShort = line.length <= 200;
    if (ISSUE_QUOTE.test(line)) out.push([at, end]);
    else if (isShort && FOLDED_OPEN.test(line)) open = at;
    else if (isShort && FOLDED_END.test(line)) {
      out.push([open === -1 ? at : open, end]);
      open = -1;
    }
    at = end + 1;
  }
  return out;
}

const MAY_BE_FOLDED = new RegExp(`bq\\.\\s|${FOLDED_QUOTE_ENDS.join('|')}`);

/** The text without what is quoted in it by a mark, by an introduction, or as a paragraph of its own. */
export function withoutQuotations(text: string): string {
  let own = text;
  if (/\[quote|\{quote/iu.test(own)) own = withGaps(own, taggedQuotes(own));
  if (MAY_BE_FOLDED.test(own.toLowerCase())) own = withGaps(own, foldedQuotes(own));
  if (!MARKS.test(own)) return own;
  own = withGaps(own, introducedQuotes(own));
  return withGaps(own, quotedParagraphs(own));
}
