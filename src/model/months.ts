/** Calendar months, written `2026-03`, and days, written `2026-03-04`. Both compare as text, and have no time zone. */

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** The month of a day. */
export function monthOf(isoDay: string): string {
  return isoDay.slice(0, 7);
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return day(new Date(Date.UTC(year, number, 0)));
}

/** The month `count` months after a month; before it, where `count` is negative. */
export function monthAfter(month: string, count = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return monthOf(day(new Date(Date.UTC(year, number - 1 + count, 1))));
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

/** The day after a day. */
export function dayAfter(isoDay: string): string {
  const [year = 0, month = 1, number = 1] = isoDay.split('-').map(Number);
  return day(new Date(Date.UTC(year, month - 1, number + 1)));
}
