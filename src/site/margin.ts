/** The margin of a conversation: its marked passages by number, and what they bear on, as a list of the whole. */
import type { ClaimEntry } from '#model/wiki.ts';
import type { Turn } from './transcript.ts';

/** The numbers of the passages that are marked in a conversation, in the order in which they were said. */
export function numbersOf(turns: readonly Pick<Turn, 'bearings'>[]): ReadonlyMap<string, number> {
  const ids = new Set(turns.flatMap(({ bearings }) => bearings.map(({ quote }) => quote.id)));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

/** A claim on which a conversation bears, with the passages that do. */
export interface OnClaim {
  claim: ClaimEntry;
  quotes: { id: string; against: boolean }[];
}

/** What of one persona a conversation bears on. */
export interface OnPersona {
  persona: string;
  name: string;
  claims: OnClaim[];
}

/** All that a conversation bears on: claims in the order in which they come up, by persona. */
export function bearsOn(turns: readonly Pick<Turn, 'bearings'>[]): OnPersona[] {
  const bearings = Map.groupBy(
    turns.flatMap((turn) => turn.bearings),
    ({ persona }) => persona,
  );
  return [...bearings].map(([persona, own]) => {
    const claims = Map.groupBy(
      own.flatMap(({ quote, claims: borne }) => borne.map(({ claim, against }) => ({ claim, quote: { id: quote.id, against } }))),
      ({ claim }) => claim.id,
    );
    return {
      persona,
      name: own[0]?.name ?? persona,
      claims: [...claims.values()].flatMap((its) => (its[0] ? [{ claim: its[0].claim, quotes: its.map(({ quote }) => quote) }] : [])),
    };
  });
}
