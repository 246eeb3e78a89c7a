/** Calendar months, written `2026-03`, and days, written `2026-03-04`. Both compare as text, and have no time zone. */

const yearOf = (month: string): number => Number(month.slice(0, 4));
const numberOf = (month: string): number => Number(month.slice(5, 7));

/** The month of a day. */
export function monthOf(isoDay: string): string {
  return isoDay.slice(0, 7);
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  return `${month}-${new Date(Date.UTC(yearOf(month), numberOf(month), 0)).getUTCDate()}`;
}

/** The month `count` months after a month; before it, where `count` is negative. */
export function monthAfter(month: string, count = 1): string {
  // Standings ask for so many months that dates would take most of the time.
  const months = yearOf(month) * 12 + numberOf(month) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last, both included; none where the last comes first. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

/** The day `months` calendar months before a day; the 31st of a shorter month is its last day. */
export function monthsBefore(isoDay: string, months: number): string {
  const month = monthAfter(monthOf(isoDay), -months);
  const last = lastDayOf(month);
  const same = `${month}-${isoDay.slice(8)}`;
  return same < last ? same : last;
}

/** The day so many days after a day; before it, where `count` is negative. */
export function daysAfter(isoDay: string, count: number): string {
  const [year = 0, month = 1, number = 1] = isoDay.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, number + count)).toISOString().slice(0, 10);
}

/** The day after a day. */
export function dayAfter(isoDay: string): string {
  return daysAfter(isoDay, 1);
}
