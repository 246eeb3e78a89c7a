/** The standing of a claim: a pure function of evidence, a day and thresholds. Nobody types it. */
import type { Claim, Standing } from './claim.ts';
import type { Channel } from './conversation.ts';
import { sideOf, type Evidence, type Side } from './evidence.ts';
import { monthsBefore } from './months.ts';
import type { Thresholds } from './settings.ts';

/** A claim with all that its evidence makes of it. */
export interface Ledger {
  claim: string;
  standing: Standing;
  supports: Side;
  contradicts: Side;
  /** Distinct people who spoke on it, on either side. */
  people: number;
  /** Distinct conversations on either side. */
  conversations: number;
  /** Distinct channels on either side. */
  channels: Channel[];
  /** Last heard: the last day on which a customer said something that bears on it. */
  last?: string;
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

/** All that a standing follows from, beside the claim, the day and the thresholds. */
export interface Counts {
  /** Distinct people on each side. */
  supporters: number;
  opponents: number;
  /** Distinct channels of those who support it. */
  channels: number;
  /** The last day on which somebody supported it. */
  supported?: string | undefined;
  /** The last day on which somebody spoke on it, on either side. */
  last?: string | undefined;
}

/**
 * What counts make of a claim on a day.
 *
 * - retired: its authors keep it for history only;
 * - contested: at least `contestedShare` of the people who spoke on it spoke against it;
 * - assumed: fewer than `people` distinct people said it;
 * - stale: enough said it, but nobody for longer than its facet bears;
 * - observed: enough distinct people; corroborated: and through `channels` distinct channels.
 *
 * @param day ISO day
 */
export function standingFrom(claim: Claim, { supporters, opponents, channels, supported, last }: Counts, day: string, thresholds: Thresholds): Standing {
  if (claim.retired !== undefined && claim.retired <= day) return 'retired';
  const contested = isContested(supporters, opponents, thresholds.contestedShare);
  if (!contested && supporters < thresholds.people) return 'assumed';
  const isStale = ((contested ? last : supported) ?? '') < monthsBefore(day, thresholds.staleAfterMonths[claim.facet]);
  if (isStale) return lower('stale', claim.atMost);
  if (contested) return lower('contested', claim.atMost);
  return lower(channels >= thresholds.channels ? 'corroborated' : 'observed', claim.atMost);
}

/** The counts behind a ledger. */
export function countsOf({ supports, contradicts, last }: { supports: Side; contradicts: Side; last?: string | undefined }): Counts {
  return {
    supporters: supports.people.length,
    opponents: contradicts.people.length,
    channels: supports.channels.length,
    supported: supports.last,
    last,
  };
}

/** What the evidence makes of a claim on a day, by `standingFrom`. Evidence after that day, or of another claim, does not count. @param today ISO day */
export function standingOf(claim: Claim, evidence: readonly Evidence[], today: string, thresholds: Thresholds): Ledger {
  const known = evidence.filter((one) => one.claim === claim.id && one.said <= today);
  const supports = sideOf(known.filter(({ stance }) => stance === 'supports'));
  const contradicts = sideOf(known.filter(({ stance }) => stance === 'contradicts'));
  const all = sideOf(known);
  const counts = countsOf({ supports, contradicts, last: all.last });
  return {
    claim: claim.id,
    standing: standingFrom(claim, counts, today, thresholds),
    supports,
    contradicts,
    people: all.people.length,
    conversations: all.conversations,
    channels: all.channels,
    ...(all.last !== undefined && { last: all.last }),
  };
}
