/** What is missing to a claim's next standing: whom to listen to next. Pure; the words stand beside it. */
import type { Claim, Standing } from './claim.ts';
import type { Channel } from './conversation.ts';
import type { Thresholds } from './settings.ts';
import { countsOf, standingFrom, type Ledger } from './standing.ts';

/** The least that would raise a claim's standing, if it were said today. */
export interface Missing {
  /** What it would be then. */
  to: Standing;
  /** So many people who have not said it yet. */
  people: number;
  /** So many channels through which nobody has said it yet. */
  channels: number;
  /** The channels that would add nothing. */
  notThrough: Channel[];
}

/** More than this are not a thing to go out and listen for. */
const MOST_PEOPLE = 100;
const MOST_CHANNELS = 3;

const rank: Partial<Record<Standing, number>> = { observed: 1, corroborated: 2 };

/**
 * What is missing to the next standing: tried out, so it is true whatever the thresholds. Undefined where nothing that a customer could
 * say would raise it: it is corroborated or retired, or its authors allow no more.
 * Neither people nor channels are missing where it need only be said again.
 * @param today ISO day
 */
export function missingOf(claim: Claim, ledger: Ledger, today: string, thresholds: Thresholds): Missing | undefined {
  if (ledger.standing === 'corroborated' || ledger.standing === 'retired') return undefined;
  const counts = countsOf(ledger);
  const now = rank[ledger.standing] ?? 0;
  for (let people = 0; people <= MOST_PEOPLE; people++) {
    for (let channels = 0; channels <= MOST_CHANNELS; channels++) {
      const more = { ...counts, supporters: counts.supporters + people, channels: counts.channels + channels, supported: today, last: today };
      const to = standingFrom(claim, more, today, thresholds);
      if ((rank[to] ?? 0) > now) return { to, people, channels, notThrough: ledger.supports.channels };
    }
  }
  return undefined;
}
