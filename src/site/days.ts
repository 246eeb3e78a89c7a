/** Days as people say them. A day has no time zone here, so all is computed in UTC. */
import { ago, say } from './say.ts';

export { isMonth } from '#model/words.ts';

/** `4 March 2026`; of a month, which is all that may be told of few people, `March 2026`. */
export function dayLong(day: string): string {
  return say('day.long', { day });
}

/** `March 2026`, of a day or of a month. */
export function monthLong(day: string): string {
  return say('day.month', { day });
}

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
  if (days > -45) return ago(days, 'day');
  if (days > -700) return ago(Math.round(days / 30.44), 'month');
  return ago(Math.round(days / 365.25), 'year');
}
