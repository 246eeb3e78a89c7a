/** The claim's ledger over time: its standing at the end of every month, and what is missing to the next one. Pure. */
import type { Claim, Standing } from './claim.ts';
import { compare } from './diagnostic.ts';
import type { Evidence } from './evidence.ts';
import { lastDayOf, monthOf, monthsFrom } from './months.ts';
import type { Thresholds } from './settings.ts';
import { standingFrom, type Counts } from './standing.ts';

/** How a claim stood at the end of a month. */
export interface MonthEnd {
  month: string;
  /** The month's last day; of the month that is not over, today. */
  day: string;
  standing: Standing;
  /** Distinct people on each side by then. */
  supporters: number;
  opponents: number;
  /** Last heard, on either side. */
  last?: string;
}

/** Counts that grow as evidence comes in, in any order of days: what comes twice changes nothing. */
class Growing {
  readonly #people = { supports: new Set<string>(), contradicts: new Set<string>() };
  readonly #channels = new Set<string>();
  #supported: string | undefined;
  #last: string | undefined;

  add({ by, stance, channel, said }: Evidence): void {
    this.#people[stance].add(by);
    if (said > (this.#last ?? '')) this.#last = said;
    if (stance === 'contradicts') return;
    this.#channels.add(channel);
    if (said > (this.#supported ?? '')) this.#supported = said;
  }

  get counts(): Counts {
    const { supports, contradicts } = this.#people;
    return { supporters: supports.size, opponents: contradicts.size, channels: this.#channels.size, supported: this.#supported, last: this.#last };
  }
}

/**
 * How a claim stood at the end of each month since its first evidence, up to the month of `today`; none before anybody spoke on it.
 * Each is what `standingOf` says for that day: in one sweep, so that a thousand claims take no time.
 * @param evidence of this claim or of many; @param today ISO day
 */
export function historyOf(claim: Claim, evidence: readonly Evidence[], today: string, thresholds: Thresholds): MonthEnd[] {
  const known = evidence.filter((one) => one.claim === claim.id && one.said <= today).sort((a, b) => compare(a.said, b.said));
  const [first] = known;
  if (!first) return [];
  const growing = new Growing();
  let next = 0;
  return monthsFrom(monthOf(first.said), monthOf(today)).map((month) => {
    const end = lastDayOf(month);
    const day = end < today ? end : today;
    for (let one = known[next]; one && one.said <= day; one = known[++next]) growing.add(one);
    const { counts } = growing;
    const { supporters, opponents, last } = counts;
    return { month, day, standing: standingFrom(claim, counts, day, thresholds), supporters, opponents, ...(last !== undefined && { last }) };
  });
}
