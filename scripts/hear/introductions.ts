/** Finds the line, or the wrapped lines, by which a mail program introduces the message that is answered. */
import { MAIL_FORMS } from './mail-forms.ts';

/** Lines that introduce the other side. */
export interface Introduction {
  /** How many lines it takes. */
  lines: number;
  /** Whether it can be nothing else, so that what follows is the other side's even where no line is quoted. */
  sure: boolean;
}

const LONGEST = 300;
/** A long name or address wraps an introduction into so many lines. */
const MOST_LINES = 4;

const ADDRESS = /[<([]\s{0,9}(?:mailto:)?[^<>()[\]\s@]{1,200}@[^<>()[\]\s]{1,255}\s{0,9}[>)\]]/u;
const ANY_ADDRESS = /\S@\S/u;
const HOUR = /\d{1,2}\s?[:：.]\s?\d{2}(?!\d)|\d{1,2}\s?[時时点點시]/u;
const DAY = /(?:19|20)\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]|\d{1,2}[月월]/u;
/** Dates come first, in figures or as a day of the week: `вт, 3 мар. 2026 г. в 09:12, Tom <…>`. */
const DAY_FIRST = /^(?:\p{L}{2,12}\.?,?\s)?\d{1,4}(?![\d%])/u;
/** What an introduction ends in: a colon, or Zoho's dashes. */
const END = /\s{0,200}(?:[:：]|[ ]-{2,9})\s{0,200}$/u;
const ENDS_IN_ADDRESS = /<\s{0,9}[^<>\s@]{1,200}@[^<>\s]{1,255}\s{0,9}>$/u;
/** Gmail's oldest form has no colon: `2013/10/2 Tom <tom@x.example>`. */
const OLD_GMAIL = /^(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2}\s.{1,200}<\s{0,9}[^<>\s@]{1,200}@[^<>\s]{1,255}\s{0,9}>$/u;
const INVISIBLE = /\p{Cf}/gu;

interface Form {
  starts: RegExp | undefined;
  middle: RegExp;
  last: RegExp;
  own: RegExp | undefined;
  /** Whether the script has capitals, by which a name is known. */
  cased: boolean;
}

const either = (words: string): string => `(?:${words})`;
/** Words of scripts without spaces stand against their neighbours. */
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

function formOf({ starts, wrote, own }: (typeof MAIL_FORMS)[string]): Form {
  const [before, after] = SPACED.test(wrote) ? ["(?<![\\p{L}\\p{N}’'])", '(?![\\p{L}\\p{N}])'] : ['', ''];
  return {
    starts: starts === '' ? undefined : new RegExp(`^${either(starts)}(?![\\p{L}])`, 'iu'),
    middle: new RegExp(`${before}${either(wrote)}${after}`, 'iu'),
    last: new RegExp(`${before}${either(wrote)}$`, 'iu'),
    own: own === undefined ? undefined : new RegExp(`${before}(?:${either(own)}\\s*${either(wrote)}|${either(wrote)}\\s+${either(own)})${after}`, 'iu'),
    cased: SPACED.test(wrote),
  };
}

const FORMS: readonly Form[] = Object.values(MAIL_FORMS).map(formOf);
/** Any word for having written, in any language: a quick look. */
const ANY_WROTE = new RegExp(
  Object.values(MAIL_FORMS)
    .map(({ wrote }) => wrote)
    .join('|'),
  'iu',
);

/** Whether a line could end an introduction. */
export function endsLikeIntroduction(line: string): boolean {
  return /[:：>)\]-][\p{Cf}\s]*$/u.test(line.slice(-40));
}

/** What stands beside the word for having written is a name: a capital, a figure, an address, or what follows a comma. */
const NAME_BEFORE = /(?:^|[\s,"“„«(<])(?:[^\p{Ll}\s]\S{0,255}|[^\s@]{1,200}@\S{1,255})$|,\s{0,20}\S{1,255}$/u;
const NAME_AFTER = /^\s*(?:[^\p{Ll}\s]|\S+@|\S+$)/u;

/** Says of a whole line whether somebody is said in it to have written: `strong` with a day or an address, `weak` without. */
function saying(body: string): 'strong' | 'weak' | undefined {
  if (!ANY_WROTE.test(body)) return undefined;
  const dated = DAY.test(body) || HOUR.test(body);
  const addressed = ANY_ADDRESS.test(body);
  for (const { starts, middle, last, own, cased } of FORMS) {
    const found = last.exec(body) ?? middle.exec(body);
    if (!found) continue;
    if (own?.test(body)) return undefined;
    const [before, after] = [body.slice(0, found.index).trimEnd(), body.slice(found.index + found[0].length)];
    const named = after === '' ? before !== '' && NAME_BEFORE.test(before) : NAME_AFTER.test(after);
    const placed = after === '' || (starts?.test(body) ?? false) || ADDRESS.test(body);
    if (!placed || (!named && !ADDRESS.test(body))) continue;
    const timed = HOUR.test(body) || (after === '' && (starts?.test(body) ?? false));
    if (dated && (addressed || (cased && timed))) return 'strong';
    if (after === '' || dated || addressed) return 'weak';
  }
  return undefined;
}

function judged(text: string, wrapped: boolean): 'sure' | 'likely' | undefined {
  if (OLD_GMAIL.test(text)) return 'sure';
  if (!END.test(text)) return undefined;
  const body = text
    .replace(/^[-\s>*_]+/u, '')
    .replace(END, '')
    .replace(/[\s*_]{1,200}$/u, '');
  // A program's introduction begins with its first word, a day or a name; a sentence that a name merely ends in does not.
  if (wrapped && !DAY_FIRST.test(body) && !FORMS.some(({ starts }) => starts?.test(body)) && !/^[^\n]{0,80}[<"“„«(]/u.test(body)) return undefined;
  const said = saying(body);
  if (said === 'strong') return 'sure';
  if (ENDS_IN_ADDRESS.test(body) && (HOUR.test(body) || DAY.test(body)) && (DAY_FIRST.test(body) || !/[,.;]\s\p{Ll}/u.test(body))) return 'sure';
  return said === 'weak' || (DAY_FIRST.test(body) && HOUR.test(body)) ? 'likely' : undefined;
}

/** The introduction that begins at a line, if one does. */
export function introductionAt(lines: readonly string[], at: number): Introduction | undefined {
  let text = '';
  for (let count = 1; count <= MOST_LINES; count++) {
    const line = lines[at + count - 1];
    if (line === undefined || line.length > LONGEST || line.trim() === '') return undefined;
    text = `${text} ${line.replace(INVISIBLE, '').trim()}`.trim();
    if (text.length > LONGEST) return undefined;
    const found = endsLikeIntroduction(line) ? judged(text, count > 1) : undefined;
    if (found) return { lines: count, sure: found === 'sure' };
    if (count === 1 && !couldBegin(text)) return undefined;
  }
  return undefined;
}

/** Whether a line could be the first of a wrapped introduction. */
function couldBegin(line: string): boolean {
  return DAY.test(line) || HOUR.test(line) || /[<"“„«(]/u.test(line);
}
