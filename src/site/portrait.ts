/** All that a persona's page draws, as one value. Pure: the wiki in, words and groups out. */
import { facets, type Facet } from '#model/claim.ts';
import { compare } from '#model/diagnostic.ts';
import { fadesOn } from '#model/fading.ts';
import type { HeardConversation } from '#model/heard.ts';
import type { Voice } from '#model/attribution.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import { facetHeading, pronounOf, type Pronoun } from './pronouns.ts';

/** A claim with its two sides' voices, and its note number where the story places it. */
export interface PortraitClaim extends ClaimEntry {
  number?: number;
  supporting: Voice[];
  opposing: Voice[];
  /** Quotes that have their address in this claim's section: each quote lives once on the page. */
  home: ReadonlySet<string>;
  /** The day on which it will be stale if nobody says it again, where that is soon. */
  fades?: string;
}

export interface Portrait extends PersonaEntry {
  today: string;
  /** The month at whose end it stood so; absent for the persona of today. */
  asOf?: string;
  pronoun: Pronoun;
  claims: PortraitClaim[];
  byFacet: { facet: Facet; heading: string; claims: PortraitClaim[] }[];
  contested: PortraitClaim[];
  assumed: PortraitClaim[];
  /** The latest words, one of a person, for the page's last third. */
  lately: Voice[];
  /** Quotes that no claim of the page shows. */
  loose: Voice[];
  conversations: HeardConversation[];
  /** Names of themes by id. */
  themeNames: ReadonlyMap<string, string>;
  /** Claims whose best voice the story sets large. */
  pulled: ReadonlySet<string>;
  /** Ids of all conversations that the site shows. */
  shown: ReadonlySet<string>;
}

/** Ids of the claims that a story places, in order. */
export function placedClaims(body: string): string[] {
  return [...new Set([...body.matchAll(/<Claim\s+id="([a-z0-9-]+)"/g)].map(([, id]) => id ?? ''))];
}

/** Builds the page's data. @param body the story's MDX */
export function portraitOf(entry: PersonaEntry, body: string, wiki: Wiki): Portrait {
  const pronoun = pronounOf(entry.persona);
  const claims = portraitClaims(entry, placedClaims(body), wiki);
  const housed = new Set(claims.flatMap(({ home }) => [...home]));
  return {
    ...entry,
    today: wiki.today,
    pronoun,
    claims,
    byFacet: facets.flatMap((facet) => {
      const own = claims.filter((claim) => claim.facet === facet);
      return own.length === 0 ? [] : [{ facet, heading: facetHeading(facet, pronoun), claims: own }];
    }),
    contested: claims.filter(({ ledger }) => ledger.standing === 'contested'),
    assumed: claims.filter(({ ledger }) => ledger.standing === 'assumed'),
    lately: onePerPerson(entry.voices).slice(0, 5),
    loose: entry.voices.filter(({ id }) => !housed.has(id)),
    conversations: wiki.conversations.filter(({ personas }) => personas.includes(entry.id)),
    pulled: new Set([...body.matchAll(/<Voice\s+claim="([a-z0-9-]+)"/g)].map(([, id]) => id ?? '')),
    themeNames: new Map(wiki.themes.map(({ id, name }) => [id, name])),
    shown: new Set(wiki.conversations.map(({ id }) => id)),
  };
}

function portraitClaims({ claims }: PersonaEntry, placed: string[], { today, settings }: Wiki): PortraitClaim[] {
  const taken = new Set<string>();
  return claims.map((claim) => {
    const home = new Set(claim.voices.map(({ id }) => id).filter((id) => !taken.has(id)));
    for (const id of home) taken.add(id);
    const number = placed.indexOf(claim.id) + 1;
    const fades = fadesOn(claim, claim.ledger, today, settings.thresholds);
    return {
      ...claim,
      supporting: claim.voices.filter(({ supports }) => supports.includes(claim.id)),
      opposing: claim.voices.filter(({ contradicts }) => contradicts.includes(claim.id)),
      home,
      ...(number > 0 && { number }),
      ...(fades !== undefined && { fades }),
    };
  });
}

function onePerPerson(voices: readonly Voice[]): Voice[] {
  const latest = voices.toSorted((a, b) => compare(b.said, a.said) || compare(a.id, b.id));
  return [...Map.groupBy(latest, ({ by, id }) => by ?? id).values()].flatMap(([first]) => first ?? []);
}

/** The voice that stands for a claim: a featured one, else the latest that supports it, else the latest against. */
export function bestVoice(claim: PortraitClaim): Voice | undefined {
  return claim.supporting[0] ?? claim.opposing[0];
}

/** The voice for a claim's note: not the one that the story sets large, if there is another. */
export function noteVoice(claim: PortraitClaim, pulled: boolean): Voice | undefined {
  const [first, ...others] = [...claim.supporting, ...claim.opposing];
  return pulled ? (others.find(({ by }) => by !== first?.by) ?? others[0] ?? first) : first;
}

/** How many people are counted for a side but have no words here that may be shown. */
export function unseen(people: readonly string[], voices: readonly Voice[]): number {
  // Of few people it is not told who has words here, so neither who has none.
  if (voices.some(({ by }) => by === undefined)) return 0;
  const seen = new Set(voices.map(({ by }) => by));
  return people.filter((one) => !seen.has(one)).length;
}
