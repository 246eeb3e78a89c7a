/** The standing of a claim: a pure function of evidence, a day and thresholds. Nobody types it. */
import type { Claim, Standing } from './claim.ts';
import type { Channel } from './conversation.ts';
import { sideOf, type Evidence, type Side } from './evidence.ts';
import type { Thresholds } from './settings.ts';

/** A claim with all that its evidence makes of it. */
export interface Ledger {
  claim: string;
  standing: Standing;
  supports: Side;
  contradicts: Side;
  /** Distinct people who spoke on it, on either side. */
  people: number;
  /** Distinct channels on either side. */
  channels: Channel[];
  /** Last heard: the last day on which a customer said something that bears on it. */
  last?: string;
}

/** The day `months` calendar months before a day; the 31st of a shorter month is its last day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}

function isContested(supporters: number, opponents: number, share: number): boolean {
  return opponents > 0 && opponents / (supporters + opponents) >= share;
}

/** Lowers a standing to what the authors allow. Contested and stale are not ranks above observed, so they only replace what stands. */
function lower(standing: Standing, atMost: Claim['atMost']): Standing {
  if (atMost === undefined || standing === 'assumed') return standing;
  if (atMost === 'observed') return standing === 'corroborated' ? 'observed' : standing;
  return atMost;
}

/**
 * What the evidence makes of a claim on a day. Evidence after that day does not count.
 *
 * - retired: its authors keep it for history only;
 * - contested: at least `contestedShare` of the people who spoke on it spoke against it;
 * - assumed: fewer than `people` distinct people said it;
 * - stale: enough said it, but nobody for longer than its facet bears;
 * - observed: enough distinct people; corroborated: and through `channels` distinct channels.
 *
 * @param today ISO day
 */
export function standingOf(claim: Claim, evidence: readonly Evidence[], today: string, thresholds: Thresholds): Ledger {
  const known = evidence.filter((one) => one.claim === claim.id && one.said <= today);
  const supports = sideOf(known.filter(({ stance }) => stance === 'supports'));
  const contradicts = sideOf(known.filter(({ stance }) => stance === 'contradicts'));
  const all = sideOf(known);
  const oldest = monthsBefore(today, thresholds.staleAfterMonths[claim.facet]);

  function standing(): Standing {
    if (claim.retired !== undefined && claim.retired <= today) return 'retired';
    const contested = isContested(supports.people.length, contradicts.people.length, thresholds.contestedShare);
    if (!contested && supports.people.length < thresholds.people) return 'assumed';
    if ((contested ? all.last : supports.last)! < oldest) return 'stale';
    if (contested) return 'contested';
    return supports.channels.length >= thresholds.channels ? 'corroborated' : 'observed';
  }

  return {
    claim: claim.id,
    standing: lower(standing(), claim.atMost),
    supports,
    contradicts,
    people: all.people.length,
    channels: all.channels,
    ...(all.last !== undefined && { last: all.last }),
  };
}
