/** Numbers that a word beside them introduces: `order no. 4711`, `Kundennummer: KD-88`, `паспорт 4509 123456`, `订单号123`. */
import type { PersonalKind } from '#model/marks.ts';
import type { Span } from '../span.ts';
import { labelAfter, labelBefore, type Label, type LabelKind } from './labels.ts';
import { isAmount } from './runs.ts';

/** A word with a figure in it, joined by signs; the figure is looked for first, and the word's beginning then. */
const FIGURE = /\d[A-ZА-Яa-z0-9]{0,40}(?:[-_./–][A-ZА-Яa-z0-9]{1,30}){0,8}/gu;
const JOINED = /[A-Za-zА-Яа-яÄÖÜäöü0-9_./-]/u;
const MOST_BEFORE = 24;
/** What may follow after a space and still be the same number. */
const MORE = /^[ \u00a0.-]{1,2}(?=[A-Z]{0,4}\d|[A-Z](?![A-Za-z]))[A-Z0-9]{1,8}(?:[/-][A-Z0-9]{1,8}){0,3}(?![A-Za-z0-9À-ɏ])/u;
/** The middle and the end of a Turkish plate: `34 ABC 123`. */
const PLATE = /^ [A-Z]{1,3} \d{2,5}(?!\d)/;
const DATE = /^(?:\d{1,2}[./-]\d{1,2}(?:[./-](?:\d{4}|\d{2}))?|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?:T.*)?|(?:19|20)\d\d)$/u;
/** So many letters and figures a number has at least, by what it is and how surely that is said. */
const LEAST: Readonly<Record<LabelKind, number>> = { number: 3, id: 5, phone: 5, card: 3, iban: 5, device: 8, ip: 7, birth: 99 };

interface Word {
  start: number;
  end: number;
}

/** The whole word around a figure. */
function wordAt(text: string, at: number, found: string): Word {
  let start = at;
  while (start > 0 && at - start < MOST_BEFORE && JOINED.test(text.charAt(start - 1))) start--;
  while (/[_./-]/.test(text.charAt(start))) start++;
  return { start, end: at + found.replace(/[-_./–]{1,99}$/u, '').length };
}

/** The word with letters of its number before it: `AB 12 34 56 C`. */
function withLetters(text: string, { start, end }: Word): Word | undefined {
  const letters = /(?<![A-Za-z0-9])(?:[A-ZÄÖÜ]{1,3}-)?[A-ZÄÖÜ]{1,3} $|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]$/u.exec(
    text.slice(Math.max(0, start - 9), start),
  )?.[0].length;
  return letters === undefined ? undefined : { start: start - letters, end };
}

const figures = (text: string): number => text.match(/\d/g)?.length ?? 0;

/** Groups after a space, while the number is still short or they are as long as groups of numbers are. */
function withMore(text: string, word: Word, kind: LabelKind): Word {
  let { end } = word;
  for (let group = 0; group < 10; group++) {
    const plate = kind === 'id' && group === 0 ? PLATE.exec(text.slice(end, end + 10))?.[0] : undefined;
    const more = plate ?? MORE.exec(text.slice(end, end + 14))?.[0];
    if (more === undefined) break;
    const isShort = figures(text.slice(word.start, end)) < 6;
    if (!isShort && figures(more) < 2 && !/^[ \u00a0][A-Z0-9]$/.test(more)) break;
    if (isAmount(text, end + more.length - more.trimStart().length, end + more.length) || DATE.test(more.trim())) break;
    // A small figure before a word counts something: `4711 20 minutes`.
    if (!isShort && figures(more) <= 2 && /^ \p{Ll}/u.test(text.slice(end + more.length, end + more.length + 2))) break;
    end += more.length;
  }
  // The plate of a car may end with letters: `AB12 CDE`.
  if (kind === 'id' && end === word.end) end += /^[ -][A-ZА-Я]{2,3}(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 6))?.[0].length ?? 0;
  return { start: word.start, end };
}

/** Hours, years, dates and single figures, which most figures are: no label makes them more. */
function isEveryday(text: string, { start, end }: Word): boolean {
  const before = text.charAt(start - 1);
  if (before === ':' && /\d/.test(text.charAt(start - 2))) return true;
  if (text.charAt(end) === ':' && /\d/.test(text.charAt(end + 1)) && end - start <= 2) return true;
  if (end - start > 2) return DATE.test(text.slice(start, end)) && !/^\d{2,3}-\d{2}$/.test(text.slice(start, end));
  return text.charAt(end) !== ' ' || !/\d|[A-Z]/.test(text.charAt(end + 1));
}

/** Numbers with a label. */
export function labelled(text: string): Span[] {
  const spans: Span[] = [];
  let reach = 0;
  for (const { 0: found, index } of text.matchAll(FIGURE)) {
    if (index < reach) continue;
    const tight = wordAt(text, index, found);
    if (isEveryday(text, tight)) continue;
    const wide = withLetters(text, tight);
    const before = labelBefore(text, tight.start);
    const label = before ?? (wide ? labelBefore(text, wide.start) : undefined) ?? labelAfter(text, tight.end);
    if (!label) continue;
    const word = !before && wide && labelBefore(text, wide.start) ? wide : tight;
    const whole = label.kind === 'birth' ? word : withMore(text, word, label.kind);
    if (!holds(text.slice(whole.start, whole.end), label, text, whole)) continue;
    reach = whole.end;
    spans.push({ kind: kindOf(label), ...whole });
  }
  return spans;
}

function kindOf({ kind }: Label): PersonalKind {
  return kind === 'ip' || kind === 'birth' ? 'number' : kind;
}

/** Whether the word after a label can be what the label says. A participant's pseudonym, `P07`, is nobody's number. */
function holds(value: string, { kind, isSure }: Label, text: string, { start, end }: Word): boolean {
  if (
    kind === 'birth' ||
    /XX|^P\d{1,4}$/.test(value) ||
    DATE.test(value) ||
    /^\d+[.,]\d{1,2}$/.test(value) ||
    (/^v?\d+(?:\.\d+){1,3}$/iu.test(value) && (kind === 'number' || figures(value) < 7))
  )
    return false;
  const [signs, digits] = [value.replace(/[^\p{L}\p{N}]/gu, '').length, figures(value)];
  if (/^[:]\d\d/.test(text.slice(end, end + 3)) || isAmount(text, start, end)) return false;
  if (kind === 'phone') return digits >= LEAST.phone && !/[A-Za-z]{3}/.test(value);
  if (kind === 'card') return isSure ? digits >= LEAST.card : digits >= 8;
  if (kind !== 'number') return signs >= LEAST[kind] && (digits >= 3 || (kind === 'id' && digits === 2 && /[A-Z]{2}/.test(value)));
  // A booking is often known by six letters and figures, of which one alone is a figure.
  if (isSure && digits === 1) return /^(?=.*[A-Z].*[A-Z])[A-Z0-9]{6}$/.test(value);
  if (isSure) return signs >= LEAST.number && digits >= 2 && !/^(?:19|20)\d\d$/.test(value);
  return digits >= 5 || (digits >= 3 && /[A-Z]/.test(value) && signs >= 5 && /^[A-Z0-9-_/]+$/.test(value));
}
