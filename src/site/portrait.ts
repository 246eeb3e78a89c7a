/** All that a persona's page draws, as one value. Pure: the wiki in, words and groups out. */
import { facets, type Facet } from '#model/claim.ts';
import { compare } from '#model/diagnostic.ts';
import { fadesOn } from '#model/fading.ts';
import type { HeardConversation } from '#model/heard.ts';
import type { Voice } from '#model/attribution.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import { elsewhereOf, fewOf, type Elsewhere } from './voices/elsewhere.ts';
import { relationsOf, type Related } from './relations.ts';
import type { Scope } from './voices/scopes.ts';
import { facetHeading, pronounOf, type Pronoun } from './pronouns.ts';

/** A claim with its two sides' voices, and its note number where the story places it. */
export interface PortraitClaim extends ClaimEntry {
  number?: number;
  supporting: Voice[];
  opposing: Voice[];
  /** Those of each side that its section shows. */
  seen: { supporting: Voice[]; opposing: Voice[] };
  /** Quotes that have their address in this claim's section: each quote lives once on the page. */
  home: ReadonlySet<string>;
  /** The pages of voices on which the others stand; none, where all are shown. */
  elsewhere: Elsewhere[];
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
  /** Quotes that bear on no claim: those that the page shows, and where the others stand. */
  loose: Voice[];
  looseElsewhere: Elsewhere[];
  /** Other personas that this one has to do with. */
  relations: Related[];
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

/**
 * Builds the page's data.
 * @param body the story's MDX
 * @param scope the persona's pages of voices, to which it leaves all but a few of each side; without them it shows all
 */
export function portraitOf(entry: PersonaEntry, body: string, wiki: Wiki, scope?: Scope): Portrait {
  const pronoun = pronounOf(entry.persona);
  const claims = portraitClaims(entry, placedClaims(body), wiki, scope);
  const bearing = new Set(entry.claims.flatMap(({ voices }) => voices.map(({ id }) => id)));
  const loose = entry.voices.filter(({ id }) => !bearing.has(id));
  const looseSeen = scope ? fewOf(loose) : loose;
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
    loose: looseSeen,
    looseElsewhere:
      scope && looseSeen.length < loose.length
        ? elsewhereOf(scope, undefined, new Set(loose.filter((one) => !looseSeen.includes(one)).map(({ id }) => id)))
        : [],
    relations: relationsOf(entry, wiki.personas),
    conversations: wiki.conversations.filter(({ personas }) => personas.includes(entry.id)),
    pulled: new Set([...body.matchAll(/<Voice\s+claim="([a-z0-9-]+)"/g)].map(([, id]) => id ?? '')),
    themeNames: new Map(wiki.themes.map(({ id, name }) => [id, name])),
    shown: new Set(wiki.conversations.map(({ id }) => id)),
  };
}

function portraitClaims(entry: PersonaEntry, placed: string[], { today, settings }: Wiki, scope: Scope | undefined): PortraitClaim[] {
  const sided = entry.claims.map((claim) => {
    const supporting = claim.voices.filter(({ supports }) => supports.includes(claim.id));
    const opposing = claim.voices.filter(({ contradicts }) => contradicts.includes(claim.id));
    return { ...claim, supporting, opposing, seen: scope ? { supporting: fewOf(supporting), opposing: fewOf(opposing) } : { supporting, opposing } };
  });
  const taken = new Set<string>();
  const take = (voices: readonly Voice[]): Set<string> => {
    const own = new Set(voices.map(({ id }) => id).filter((id) => !taken.has(id)));
    for (const id of own) taken.add(id);
    return own;
  };
  const homes = sided.map(({ seen }) => take([...seen.supporting, ...seen.opposing]));
  return sided.map((claim, index) => {
    const away = take(claim.voices);
    const isWhole = claim.voices.every(({ id }) => [...claim.seen.supporting, ...claim.seen.opposing].some((one) => one.id === id));
    const number = placed.indexOf(claim.id) + 1;
    const fades = fadesOn(claim, claim.ledger, today, settings.thresholds);
    return {
      ...claim,
      home: homes[index] ?? new Set(),
      elsewhere: scope && !isWhole ? elsewhereOf(scope, claim.id, away) : [],
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
