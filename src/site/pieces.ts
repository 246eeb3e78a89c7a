/** Sentences in pieces, some of which lead somewhere. Pages draw the pieces, feeds join them; the order of their places is the language's own. */
import { around, aroundList, elementNamed, type MessageKey, type Told } from './say.ts';

/** A piece of a sentence: the site's own words, or a claim's, a person or a place that leads somewhere. */
export interface Piece {
  text: string;
  href?: string;
  /** Set for what the persona claims, or once claimed. */
  claim?: true;
  /** Set for a persona's name. */
  name?: true;
  /** Set for the name of a standing. */
  standing?: true;
}

/** A message with pieces in its places. */
export function sentence(key: MessageKey, places: Record<string, readonly Piece[]>, told: Told = {}): Piece[] {
  return between(around(key, told), Object.entries(places));
}

/** Several things in one sentence: `a, b, and c`. */
export function several(things: readonly (readonly Piece[])[]): Piece[] {
  const [only] = things;
  if (only && things.length === 1) return [...only];
  return between(
    aroundList('and'),
    things.map((pieces, index) => [String(index), pieces]),
  );
}

/** The sentence as plain text. */
export function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function between({ before, after }: { before: string; after: string }, places: readonly (readonly [string, readonly Piece[]])[]): Piece[] {
  const inside = places.flatMap(([name, pieces], index) => [{ text: `${index === 0 ? before : ''}${elementNamed(name)}` }, ...pieces]);
  return inside.length === 0 ? [{ text: `${before}${after}` }] : [...inside, { text: after }];
}
