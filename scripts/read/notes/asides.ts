/** The parts of a turn that its speaker did not say: codes that researchers hang on, remarks in brackets, and who a quote is by. */
import type { Stretch } from './marked-text.ts';
import { cutInto, trimmed, type MarkedText } from './marked-text.ts';
import { quotesIn } from './quote-marks.ts';
import { afterStamp, beforeEndingStamp } from './labels.ts';
import { sureRole } from './role-words.ts';

const BRACKETS = /\([^()]{1,400}\)|（[^（）]{1,400}）/gu;
const REFERENCE =
  /^[(（]\s*(?:cf\.?|c\.f\.|vgl\.?|siehe|s\.\s?o\.|see (?:also|above|below|screenshot|image|fig)|voir|ver|vedi|zie|см\.|ср\.|参见|参考|anm\.|n\.\s?d\.\s?[rt]\.?|ndlr)(?=[\s:：.])/iu;

/** Remarks and codes in brackets, and codes behind the words; in ascending order. */
export function asidesIn({ text, emphasis, codes, marks }: MarkedText): Stretch[] {
  const asides: Stretch[] = [];
  // What is set apart within brackets is a remark; where all is in italics, the brackets are the speaker's own.
  const isSet = among(
    emphasis.filter(({ start, end }) => /[(（]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) && /^\s*[)）]/u.test(text.slice(end, end + 3))),
  );
  const isCode = among(codes);
  if (/[(（]/u.test(text)) {
    for (const match of text.matchAll(BRACKETS)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const inner = trimmed(text, { start: start + 1, end: end - 1 });
      if (isSet(inner) || REFERENCE.test(match[0]) || isNote(match[0]) || isLine(text, start, end) || isOnlyCodes(text, inner, isCode))
        asides.push({ start, end });
    }
  }
  const behind = codesBehind(text, codes, asides);
  if (behind !== undefined) asides.push({ start: behind, end: text.length });
  return asides.filter(({ start, end }) => !marks.some((mark) => mark.start < end && mark.end > start));
}

const IN_BRACKETS = /^\s*(?:[*_]{0,3}\([^()]*\)[*_]{0,3}|（[^（）]*）)[.。]?\s*$/u;

/**
 * The lines of a turn that stand wholly in round brackets below its words: what an annotator adds to them.
 * @param opens the turn's first line has its label, so that it is said
 */
export function bracketedLines({ text }: MarkedText, opens: boolean): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if ((index > 0 || !opens) && IN_BRACKETS.test(line)) found.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return found;
}

const SENTENCE_ENDS = /(?:^|[.!?…。！？؟]["”»')\]]*)\s*$/u;
const SENTENCE_BEGINS = /^\s*(?:$|[\p{Lu}\p{Lo}\p{N}"“„«¿¡([])/u;
const LONGEST_ACT = 40;

/** What a typist says of the room in italics or bold type between sentences, such as `*laughs*`; stress within a sentence is speech. */
export function actsIn({ text, emphasis, strong }: MarkedText): Stretch[] {
  const set = [...emphasis, ...strong].filter(({ start, end }) => end - start <= LONGEST_ACT).sort((a, b) => a.start - b.start);
  const acts = set.filter(({ start, end }) => {
    if (!/^\p{Ll}[^.!?…:]*$/u.test(text.slice(start, end))) return false;
    return SENTENCE_ENDS.test(text.slice(Math.max(0, start - 8), start)) && SENTENCE_BEGINS.test(text.slice(end, end + 8));
  });
  const rest = acts.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  // Where nothing else is said, the words are set that way.
  return /[\p{L}\p{N}]/u.test(rest) ? acts : [];
}

/** Tells whether a range lies wholly in one of some ascending stretches. */
function among(stretches: readonly Stretch[]): (range: Stretch) => boolean {
  let at = 0;
  return ({ start, end }) => {
    while (at < stretches.length && (stretches[at]?.end ?? 0) < end && (stretches[at]?.end ?? 0) <= start) at++;
    const one = stretches[at];
    return end > start && one !== undefined && one.start <= start && one.end >= end;
  };
}

/** A short remark in brackets on a line of its own, among other lines. */
function isLine(text: string, start: number, end: number): boolean {
  if (end - start > 60 || (start === 0 && end === text.length)) return false;
  return (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');
}

/** `(Remark: …)`, with a word for the researcher's own writing before its colon. */
function isNote(bracket: string): boolean {
  const label = /^[(（]\s{0,20}([^:：()]{2,24}?)\s{0,20}[:：]/u.exec(bracket)?.[1];
  return label !== undefined && sureRole(label) === 'note';
}

/** Nothing but codes and what sets them apart. */
function isOnlyCodes(text: string, { start, end }: Stretch, isCode: (range: Stretch) => boolean): boolean {
  let at = start;
  for (const part of text.slice(start, end).split(/(?<=[^\s])\s*[,;|]\s*/u)) {
    const from = text.indexOf(part, at);
    if (!isCode(trimmed(text, { start: from, end: from + part.length }))) return false;
    at = from + part.length;
  }
  return true;
}

/** Where the codes begin that close a turn after its last sentence. */
function codesBehind(text: string, codes: readonly Stretch[], asides: readonly Stretch[]): number | undefined {
  let end = text.length;
  let from: number | undefined;
  for (let at = codes.length - 1; at >= 0; at--) {
    const code = codes[at];
    if (!code || /[^\s,;|]/u.test(text.slice(code.end, Math.min(end, code.end + 20))) || code.end + 20 < end) break;
    if (asides.some((one) => one.start < code.end && one.end > code.start)) break;
    end = from = code.start;
  }
  if (from === undefined) return undefined;
  return from === 0 || /[.!?…。！？)\]"”»]\s*$/u.test(text.slice(Math.max(0, from - 6), from)) ? from : undefined;
}

const BY = /^\s*(?:[-–—―]{1,2}|[(（])\s*\S/u;
const LONGEST_BY = 300;

/** The words of a passage that was set apart as a quote: without who it is by and without the quote marks around it. */
export function quotedWords({ text, strong, emphasis }: MarkedText): Stretch {
  let end = text.length;
  for (const set of [strong.at(-1), emphasis.at(-1)]) {
    if (set && set.start > 0 && set.end >= text.trimEnd().length - 1 && BY.test(text.slice(set.start, set.start + 40))) end = Math.min(end, set.start);
  }
  const dash = lastLineDash(text.slice(0, end));
  if (dash !== undefined) end = dash;
  const words = trimmed(text, { start: 0, end });
  const [first, ...more] = quotesIn(text.slice(words.start, words.end));
  if (!first || first.start > 1) return words;
  const tail = text.slice(words.start + first.end + 1, words.end);
  // What follows the closing mark may say who it is by, or may be more of what was said.
  if (tail.trim() === '' || (more.length === 0 && tail.length < LONGEST_BY && BY.test(tail)))
    return { start: words.start + first.start, end: words.start + first.end };
  return words;
}

/** Where a last line begins that says who a quote is by: `— P07, baker`. */
function lastLineDash(text: string): number | undefined {
  const at = text.trimEnd().lastIndexOf('\n');
  if (at === -1) return undefined;
  const line = text.slice(at + 1).trim();
  return line.length <= 120 && /^[-–—―]{1,2}\s*[\p{Lu}\p{Lo}]/u.test(line) && !/[.!?]$/u.test(line) ? at : undefined;
}

/** Who a set-apart quote may say that it is by, and where that begins: after its words, or after a dash that closes them. */
export function saidBy({ text }: MarkedText, { end }: Stretch): { name: string; from: number } {
  const after = text.slice(end).search(/[\p{L}\p{N}]/u) !== -1;
  const dash = /\s[-–—―]{1,2}\s*([^-–—―\n]{1,80})$/u.exec(text.slice(Math.max(0, end - 90), end));
  const from = after || !dash ? end : end - dash[0].length;
  const name = text
    .slice(from, from + LONGEST_BY)
    .replace(/^[\s"”»“*_]*(?:[-–—―]{1,2}|[(（])\s*/u, '')
    .split(/[,;(（)）\n]/u, 1);
  return { name: name.join('').trim(), from };
}

/** The words of a line without a time that opens or closes it. */
export function withoutTimes(text: string): Stretch {
  const end = beforeEndingStamp(text);
  return trimmed(text, { start: Math.min(end, /^[#([]/u.test(text) ? afterStamp(text) : 0), end });
}

/** Whether a turn is wholly in italics. */
export function isItalic({ text, emphasis }: MarkedText): boolean {
  const [first, last] = [text.search(/[\p{L}\p{N}]/u), text.search(/[^\p{L}\p{N}]{0,200}$/u)];
  return first !== -1 && emphasis.some(({ start, end }) => start <= first && end >= last);
}

/** The words of the lines that are in italics but for what stands in brackets and who said it; nothing where italics merely stress. */
export function italicWords(whole: MarkedText): Stretch[] {
  const { text, emphasis } = whole;
  if (emphasis.length === 0 && !/^[^\S\n\r]{0,99}\*\S/mu.test(text)) return [];
  if (!text.includes('\n')) return italicLine(whole);
  const lines: Stretch[] = [];
  for (let [start, end] = [0, 0]; start <= text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    lines.push({ start, end });
  }
  const words = cutInto(whole, lines).flatMap((line, index) =>
    italicLine(line).map(({ start, end }) => ({ start: start + (lines[index]?.start ?? 0), end: end + (lines[index]?.start ?? 0) })),
  );
  return joined(text, words);
}

/** Stretches of lines that follow each other as one: somebody's words run over them. */
function joined(text: string, stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const one of stretches) {
    const before = whole.at(-1);
    if (before && /^[^\S\n]*\n\s*$/u.test(text.slice(before.end, one.start))) before.end = one.end;
    else whole.push({ ...one });
  }
  return whole;
}

/** A line that opens with a star which nobody closed is in italics to its end. */
const UNCLOSED = /^\s*\*(?=[\p{L}\p{N}"“„«])[^*]*$/u;

function italicLine({ text, emphasis }: MarkedText): Stretch[] {
  if (emphasis.length === 0) return UNCLOSED.test(text) ? [trimmed(text, { start: text.indexOf('*') + 1, end: text.length })] : [];
  const plain: string[] = [];
  let at = 0;
  for (const { start, end } of emphasis) {
    plain.push(text.slice(at, start));
    at = end;
  }
  const tail = text.slice(at);
  if (plain.some((part) => /[\p{L}\p{N}]/u.test(withoutBrackets(part)))) return [];
  const isBy = tail.length < LONGEST_BY && BY.test(tail.replace(/^["”»]+/u, ''));
  if (!isBy && /[\p{L}\p{N}]/u.test(withoutBrackets(tail))) return [];
  return emphasis.map((one) => trimmed(text, one)).filter(({ start, end }) => end > start);
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]/gu, '');
}
