/** Merges what a run gathered with what is kept: people's decisions stand, what nobody says any more is withdrawn, what could not be read stays. Pure. */
import { compare } from '#model/diagnostic.ts';
import type { Quote, Tally } from '#model/quote.ts';
import { decidedByPerson, decisionMark } from './kept.ts';

/** What became of one kept quote's source in a run. */
export type Fate =
  /** Its conversation was not read: an export that is not at hand, or a file that is broken. */
  | 'unread'
  /** Its conversation was read, and the words are in it. */
  | 'said'
  /** Its conversation was read, and the words are not in it. */
  | 'unsaid'
  /** Its note is no longer there. */
  | 'gone'
  /** Its conversation may no longer be quoted. */
  | 'no consent';

export interface Change {
  quote: Quote;
  /** For withdrawn quotes: why. */
  why?: string;
}

export interface Merged {
  quotes: Quote[];
  added: Change[];
  changed: Change[];
  withdrawn: Change[];
}

const WHY: Readonly<Record<'unsaid' | 'gone' | 'no consent' | 'said', string>> = {
  unsaid: 'its words are no longer in the source',
  gone: 'its source is gone',
  'no consent': 'its conversation may not be quoted',
  said: 'no claim listens for it any more',
};

/** Compares all that a quote says, whatever the order of its keys. */
function alike(a: Quote, b: Quote): boolean {
  const flat = (quote: Quote): string => JSON.stringify(Object.entries(quote).sort(([x], [y]) => compare(x, y)));
  return flat(a) === flat(b);
}

/** The gathered quote with what a person decided of the kept one. */
function withDecisions(kept: Quote, gathered: Quote): Quote {
  const fresh = decidedByPerson(kept) ? { ...gathered, supports: kept.supports, contradicts: kept.contradicts, because: kept.because } : gathered;
  const mark = decidedByPerson(kept) ? kept.kept : decisionMark(gathered);
  const { kept: _old, status: _status, ...rest } = fresh;
  return { ...rest, ...(kept.status && { status: kept.status }), ...(mark !== undefined && { kept: mark }) };
}

/** Merges one file of kept quotes. @param fateOf what became of a kept quote's source */
export function mergeQuotes(kept: readonly Quote[], gathered: ReadonlyMap<string, Quote>, fateOf: (quote: Quote) => Fate): Merged {
  const merged: Merged = { quotes: [], added: [], changed: [], withdrawn: [] };
  const before = new Map(kept.map((quote) => [quote.id, quote]));
  for (const old of kept) {
    const fresh = gathered.get(old.id);
    const fate = fateOf(old);
    if (fresh) {
      const next = withDecisions(old, fresh);
      merged.quotes.push(next);
      if (!alike(old, next)) merged.changed.push({ quote: next });
    } else if (fate === 'unread' || (fate === 'said' && (decidedByPerson(old) || old.status !== undefined))) merged.quotes.push(old);
    else merged.withdrawn.push({ quote: old, why: WHY[fate] });
  }
  for (const quote of gathered.values()) {
    if (before.has(quote.id)) continue;
    const fresh = { ...quote, kept: decisionMark(quote) };
    merged.quotes.push(fresh);
    merged.added.push({ quote: fresh });
  }
  return merged;
}

/**
 * Merges a month's tallies. A source that now holds at least as many conversations as when it was counted is counted anew; one that
 * holds fewer (a smaller export) only adds. A tally is kept only where it tells more than the kept quotes do.
 */
export function mergeTallies(kept: readonly Tally[], gathered: readonly Tally[], quotes: readonly Quote[], claims: ReadonlySet<string>): Tally[] {
  const keyOf = ({ claim, stance, channel, source }: Tally): string => [claim, stance, channel, source].join('\n');
  const seenNow = new Map(gathered.map(({ source, seen }) => [source, seen]));
  const out = new Map<string, Tally>();
  for (const old of kept) if ((seenNow.get(old.source) ?? 0) < old.seen) out.set(keyOf(old), old);
  for (const tally of gathered) {
    const old = out.get(keyOf(tally));
    out.set(keyOf(tally), old ? united(old, tally) : tally);
  }
  return [...out.values()].filter((tally) => claims.has(tally.claim) && tellsMore(tally, quotes));
}

function united(a: Tally, b: Tally): Tally {
  return {
    ...a,
    conversations: Math.max(a.conversations, b.conversations),
    last: a.last > b.last ? a.last : b.last,
    people: [...new Set([...a.people, ...b.people])].sort(compare),
  };
}

function tellsMore({ claim, stance, people, last }: Tally, quotes: readonly Quote[]): boolean {
  const shown = quotes.filter((quote) => quote[stance].includes(claim));
  const known = new Set(shown.map(({ by }) => by));
  return people.some((by) => !known.has(by)) || !shown.some(({ said }) => said >= last);
}
