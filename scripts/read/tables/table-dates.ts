/** Days as tables write them. A day that could be two days is never guessed. */
import { asDay } from '../records/json.ts';

/** What `dayIn` says of a day that could be two days. */
export const AMBIGUOUS = 'ambiguous';

/** A day; or `AMBIGUOUS` where day and month could be swapped; or undefined where it is no date. */
export function dayIn(cell: string): string | undefined {
  const text = cell.trim();
  const iso = asDay(text.replace(/^(\d{4})[/.](\d{2})[/.](\d{2})/, '$1-$2-$3'));
  if (iso) return iso;
  const [, first, mark, second, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ ,T]|$)/.exec(text) ?? [];
  if (!first || !second || !year) return undefined;
  const [a, b] = [Number(first), Number(second)];
  // Where dots are used, the day comes first.
  if (mark === '.' || a > 12) return day(year, b, a);
  if (b > 12 || a === b) return day(year, a, b);
  return AMBIGUOUS;
}

function day(year: string, month: number, date: number): string | undefined {
  return asDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
