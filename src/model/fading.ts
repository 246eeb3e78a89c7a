/** When a claim fades: the day on which it will be stale if nobody says it again. Pure. */
import type { Claim } from './claim.ts';
import { dayAfter, monthsBefore } from './months.ts';
import type { Thresholds } from './settings.ts';
import { countsOf, standingFrom, type Ledger } from './standing.ts';

/** So many months ahead is soon enough to meet somebody. */
const MONTHS_AHEAD = 3;

/** The last day on which a claim may become stale and still be said to be fading. */
export function horizonOf(today: string): string {
  return monthsBefore(today, -MONTHS_AHEAD);
}

/**
 * The first day on which a claim will be stale if nobody says it again; undefined where that is not within three months, or where it is
 * stale already. Tried out day by day, so it is true whatever the thresholds and whatever its authors allow.
 * @param today ISO day
 */
export function fadesOn(claim: Claim, ledger: Ledger, today: string, thresholds: Thresholds): string | undefined {
  const counts = countsOf(ledger);
  const standsOn = (day: string): string => standingFrom(claim, counts, day, thresholds);
  const horizon = horizonOf(today);
  // Most claims have long to go: one look at the last day spares the others.
  if (ledger.standing === 'stale' || !['stale', 'retired'].includes(standsOn(horizon))) return undefined;
  for (let day = dayAfter(today); day <= horizon; day = dayAfter(day)) if (standsOn(day) === 'stale') return day;
  return undefined;
}
