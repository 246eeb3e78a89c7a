/** Days as tables write them. A day that could be two days is never guessed; what the other rows of its column show is no guess. */
import { asDay } from '../records/json.ts';
import { monthOf } from './months.ts';

/** What `dayIn` says of a day that could be two days. */
export const AMBIGUOUS = 'ambiguous';

/** Which comes first in 03/04/2026. */
export type DateOrder = 'day-first' | 'month-first';

const SLASHED = /^(\d{1,2})([/.-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?:[ ,T]|$)/;
const YEAR_FIRST = /^(\d{4})(?:[./-]|年|년) ?(\d{1,2})(?:[./-]|月|월) ?(\d{1,2})(?!\d)/;
const NAMED =
  /^(?:\p{L}{2,12}\.?,? )?(?:(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th|\.)?[ /-](?:de )?(\p{L}{3,12})\.?)(?: \d{1,2}:\d{2}(?::\d{2})?(?: [+-]\d{4}| [A-Z]{2,5})?)?,?[ /-](?:de )?(\d{4})/u;
/** `06/Oct/26`, `12-Apr-24`, `06.Okt.26`, as spreadsheets and Jira shorten them. */
const SHORTENED = /^(\d{1,2})([/.-])(\p{L}{2,12})\.?\2(\d{4}|\d{2})(?!\d)/u;

/** A day; or `AMBIGUOUS` where day and month could be swapped and no order is known; or undefined where it is no date. */
export function dayIn(cell: string, order?: DateOrder): string | undefined {
  const text = cell.trim().replace(/[\u00a0\u202f]/g, ' ');
  const iso = asDay(text);
  if (iso) return iso;
  const [, year, month, date] = YEAR_FIRST.exec(text) ?? [];
  if (year && month && date) return day(year, Number(month), Number(date));
  return slashed(text, order) ?? named(text) ?? counted(text);
}

/** The order that a day shows: it can be read in one way only. */
export function orderIn(cell: string): DateOrder | undefined {
  const [, first, mark, second] = SLASHED.exec(cell.trim()) ?? [];
  // Where dots are used, the day comes first, whatever others do.
  if (mark === '.' || Number(first) > 12 === Number(second) > 12) return undefined;
  return Number(first) > 12 ? 'day-first' : 'month-first';
}

/** The order that a column's days show: one of them can be read in one way only, and none in the other way only. */
export function orderOf(cells: Iterable<string>): DateOrder | undefined {
  const seen = new Set<DateOrder>();
  for (const cell of cells) {
    const order = orderIn(cell);
    if (order) seen.add(order);
  }
  const [only] = seen;
  return seen.size === 1 ? only : undefined;
}

function slashed(text: string, order: DateOrder | undefined): string | undefined {
  const [, first, mark, second, written] = SLASHED.exec(text) ?? [];
  if (!first || !second || !written || (written.length === 2 && mark === '-')) return undefined;
  const year = written.length === 2 ? `20${written}` : written;
  const [a, b] = [Number(first), Number(second)];
  // Where dots are used, the day comes first.
  if (mark === '.' || a > 12) return day(year, b, a);
  if (b > 12 || a === b) return day(year, a, b);
  if (order === undefined) return AMBIGUOUS;
  return order === 'day-first' ? day(year, b, a) : day(year, a, b);
}

/** `Oct 9, 2026`, `9 October 2026`, `9 de octubre de 2026`, `Fri Oct 09 06:55:44 +0000 2026`, `9-Oct-26`. */
function named(text: string): string | undefined {
  const [, short, , name, ending] = SHORTENED.exec(text.slice(0, 80)) ?? [];
  const known = monthOf(name ?? '');
  if (short && ending && known) return day(ending.padStart(4, '20'), known, Number(short));
  const [, before, date1, date2, after, year] = NAMED.exec(text.slice(0, 80)) ?? [];
  const month = monthOf(before ?? after ?? '');
  return year && month ? day(year, month, Number(date1 ?? date2)) : undefined;
}

/** Seconds or milliseconds since 1970. */
function counted(text: string): string | undefined {
  if (!/^1\d{9}(?:\d{3})?(?:\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  const days = Math.floor((number > 1e11 ? number / 1000 : number) / 86_400);
  const known = counts.get(days) ?? new Date(days * 86_400_000).toISOString().slice(0, 10);
  counts.set(days, known);
  return known;
}

/** Days by their number since 1970, since a table counts to the same ones again and again. */
const counts = new Map<number, string>();

function day(year: string, month: number, date: number): string | undefined {
  return asDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
