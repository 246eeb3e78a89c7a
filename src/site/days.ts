/** Days as people say them. A day has no time zone here, so all is computed in UTC. */
export { dayLong, isMonth, monthLong, onOrIn } from '#model/words.ts';

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const at = (day: string): Date => new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`);

/** Whole months from one day to a later one, at least one: `2025-01-20` to `2026-03-04` is 14. */
export function monthsBetween(first: string, last: string): number {
  const [a, b] = [at(first), at(last)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return Math.max(1, months + (b.getUTCDate() < a.getUTCDate() ? 0 : 1));
}

/** How long before `today` a day was: `today`, `12 days ago`, `3 months ago`. */
export function daysAgo(day: string, today: string): string {
  const days = Math.round((at(day).getTime() - at(today).getTime()) / 86_400_000);
  if (days > -45) return ago.format(days, 'day');
  if (days > -700) return ago.format(Math.round(days / 30.44), 'month');
  return ago.format(Math.round(days / 365.25), 'year');
}
