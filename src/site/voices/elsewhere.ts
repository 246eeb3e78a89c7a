/**
 * A persona's page shows a few voices of each side of a claim, however many speak; all of them stand on its pages of voices. Each quote still
 * has its address on the persona's page: one that stands elsewhere is an empty place there, in the link that leads to its words.
 */
import type { Voice } from '#model/attribution.ts';
import type { Scope } from './scopes.ts';
import { addressOf, hits, PER_PAGE } from './sift.ts';

/** How many voices of a side are shown at first. */
export const SEEN = 3;

/** A page of voices, and the quotes on it whose addresses lead there. */
export interface Elsewhere {
  href: string;
  page: number;
  ids: string[];
}

/** The voices of a side that a page shows: the best, of as many people as it can. One alone is not worth a link. */
export function fewOf(voices: readonly Voice[], most = SEEN): Voice[] {
  if (voices.length <= most + 1) return [...voices];
  const firsts = [...Map.groupBy(voices, ({ by, id }) => by ?? id).values()].flatMap(([first]) => first ?? []);
  const chosen = [...new Set([...firsts, ...voices])].slice(0, most);
  return voices.filter((one) => chosen.includes(one));
}

/** The pages on which quotes stand among a claim's voices, or among all of the persona's. @param away ids of those quotes */
export function elsewhereOf(scope: Scope, claim: string | undefined, away: ReadonlySet<string>): Elsewhere[] {
  const { index, voices, base } = scope;
  const choice = claim === undefined ? [] : [`claim/${claim}`];
  const ids = hits(index, choice).map((place) => voices[place]?.quote.id ?? '');
  const pages = Map.groupBy(
    ids.map((id, place) => ({ id, page: Math.floor(place / PER_PAGE) + 1 })),
    ({ page }) => page,
  );
  return [...pages]
    .map(([page, own]) => ({
      page,
      href: addressOf(base, choice, { drawn: index.drawn, page }),
      ids: own.flatMap(({ id }) => (away.has(id) ? [id] : [])),
    }))
    .filter((one) => one.page === 1 || one.ids.length > 0);
}
