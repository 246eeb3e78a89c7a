/** Days as Jira writes them in tables: in the form and the language of whoever exported. A day that could be two days is never guessed. */
import { asDay } from '../records/json.ts';

/** Which of two numbers a table's days begin with. */
export type DayOrder = 'day' | 'month';

/** What `jiraDay` says of a day that could be two days. */
export const AMBIGUOUS = 'ambiguous';

/** Languages in which months are written out, in the short and the long form. */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'da',
  'sv',
  'nb',
  'fi',
  'pl',
  'cs',
  'sk',
  'hu',
  'ro',
  'ru',
  'uk',
  'tr',
  'el',
  'et',
  'ja',
  'zh',
  'ko',
];
/** Older forms that are no longer in the tables of months, but in those of Java. */
const OLDER: readonly (readonly [string, number])[] = [
  ['mrz', 3],
  ['sept', 9],
];

const months = monthNames();

function foldMonth(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.\s]/gu, '')
    .toLowerCase();
}

/** Names of months → their numbers. A name that means two months in two languages means none. */
function monthNames(): ReadonlyMap<string, number> {
  const known = new Map<string, number>(OLDER);
  for (const language of LANGUAGES) {
    for (const month of ['short', 'long'] as const) {
      for (const day of ['numeric', undefined] as const) {
        const format = new Intl.DateTimeFormat(language, { month, ...(day && { day }), timeZone: 'UTC' });
        for (let number = 1; number <= 12; number++) {
          const part = format.formatToParts(Date.UTC(2026, number - 1, 15)).find(({ type }) => type === 'month')?.value ?? '';
          const name = foldMonth(part);
          if (/^\p{L}{2,}$/u.test(name)) known.set(name, known.has(name) && known.get(name) !== number ? 0 : number);
        }
      }
    }
  }
  return known;
}

/** A day's parts as they are written: `06/Oct/26`, `7. Oktober 2026`, `Oct 7, 2026`, `10/7/26`, `2026-10-07`. */
const DAY = /^([\p{L}\p{M}\p{N}]{1,12})\.?[\s/.,-]{1,3}([\p{L}\p{M}\p{N}]{1,12})\.?[\s/.,-]{1,3}(\d{4}|\d{1,2})(?!\d)/u;
const CJK = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;

function dayOf(year: string, month: number, date: number): string | undefined {
  const full = year.length === 4 ? year : `20${year.padStart(2, '0')}`;
  return asDay(`${full}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

/** What a cell says of the order of days and months; undefined where it fits both. */
export function orderIn(cell: string): DayOrder | undefined {
  const [, first = '', second = ''] = DAY.exec(cell.trim()) ?? [];
  if (!/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(second)) return undefined;
  if (Number(first) > 12) return Number(second) <= 12 ? 'day' : undefined;
  return Number(second) > 12 ? 'month' : undefined;
}

/**
 * The day of a cell, by its own zone; `AMBIGUOUS` where day and month could be swapped; undefined where it is no date.
 * @param order what the table's other days have shown
 */
export function jiraDay(cell: string, order?: DayOrder): string | undefined {
  const text = cell.trim().replace(/ de /g, ' ');
  const iso = asDay(text.replace(/^(\d{4}-\d{2}-\d{2}T\S+[+-]\d{2})(\d{2})$/, '$1:$2'));
  if (iso) return iso;
  const [, year, month, date] = YEAR_FIRST.exec(text) ?? CJK.exec(text) ?? [];
  if (year) return dayOf(year, Number(month), Number(date));
  const [, first = '', second = '', last = ''] = DAY.exec(text) ?? [];
  if (!first) return undefined;
  if (/^\d{1,2}$/.test(first) && /^\d{1,2}$/.test(second)) return numeric(text, Number(first), Number(second), last, order);
  const named = months.get(foldMonth(second));
  if (named && /^\d{1,2}$/.test(first)) return dayOf(last, named, Number(first));
  const early = months.get(foldMonth(first));
  return early && /^\d{1,2}$/.test(second) ? dayOf(last, early, Number(second)) : undefined;
}

function numeric(text: string, first: number, second: number, year: string, order?: DayOrder): string | undefined {
  // Where dots are used, the day comes first.
  const chosen = /^\d{1,2}\./.test(text) ? 'day' : (orderIn(text) ?? order);
  if (chosen === undefined && first !== second) return AMBIGUOUS;
  return chosen === 'month' ? dayOf(year, first, second) : dayOf(year, second, first);
}
