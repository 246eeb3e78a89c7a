/** The health of all personas together, as one value. Pure; it grows with the number of personas, never with its square. */
import { carrierOf, carriesMuch } from '#model/carrying.ts';
import { facets, type Facet, type Standing } from '#model/claim.ts';
import { channels as allChannels } from '#model/conversation.ts';
import { compare } from '#model/diagnostic.ts';
import { sideOf } from '#model/evidence.ts';
import { fadesOn } from '#model/fading.ts';
import { spokenOf, type Spoken } from '#model/spoken.ts';
import type { Unheard } from '#model/unheard.ts';
import type { ClaimEntry, PersonaEntry, Wiki } from '#model/wiki.ts';
import { barOf, type Bar } from '../charts/bar.ts';
import { textureOf } from '../charts/textures.ts';
import { say } from '../say.ts';
import { standingsChart, voicesChart, type Chart } from './over-time.ts';
import { inOrder, named, type Named } from './persona-health.ts';
import { standingCounts } from './unheard-words.ts';

/** A claim that fades, or faded. */
export interface Fading {
  persona: string;
  name: string;
  claim: ClaimEntry;
  day: string;
}

/** One persona's line. */
export interface SetRow {
  entry: PersonaEntry;
  /** How many claims have each standing, those that stand first. */
  standings: [Standing, number][];
  bar: Bar;
  soonest?: Fading;
}

export interface SetHealth {
  today: string;
  rows: SetRow[];
  people: number;
  claims: number;
  standings: [Standing, number][];
  /** What fades first, across the set; and how many more fade within three months. */
  fading: Fading[];
  moreFading: number;
  /** Conversations by channel, and people. */
  channels: (Spoken & { people: number; share: number })[];
  /** Languages that personas name and nobody was heard in, and the other way round. */
  languages: { language: string; unmet: string[]; unnamed: string[] }[];
  carriers: { name: string; persona: string; carrier: Named }[];
  /** Facets in which a persona claims nothing, or in which nobody has said what it claims. */
  silent: { facet: Facet; personas: string[] }[];
  voicesChart: Chart;
  standingsChart?: Chart;
}

const BAR = 216;
const MOST_FADING = 8;

/** Builds the health of the set. @param unheard by persona */
export function setHealth(wiki: Wiki, unheard: ReadonlyMap<string, Unheard>): SetHealth {
  const { personas, today } = wiki;
  const evidence = personas.flatMap((entry) => entry.evidence);
  const fading = personas.flatMap((entry) => fadingOf(entry, wiki)).sort((a, b) => compare(a.day, b.day));
  const soonest = Map.groupBy(fading, ({ persona }) => persona);
  const claims = personas.flatMap((entry) => entry.claims);
  const over = standingsChart(claims, today);
  return {
    today,
    rows: personas.map((entry) => rowOf(entry, soonest.get(entry.id)?.[0])),
    people: sideOf(evidence).people.length,
    claims: claims.filter(({ ledger }) => ledger.standing !== 'retired').length,
    standings: countsOf(claims),
    fading: fading.slice(0, MOST_FADING),
    moreFading: Math.max(0, fading.length - MOST_FADING),
    channels: channelsOf(wiki),
    languages: languagesOf(wiki, unheard),
    carriers: personas.flatMap((entry) => carriersOf(entry, wiki)),
    silent: facets.map((facet) => ({ facet, personas: personas.filter((entry) => isSilent(entry, facet)).map(({ persona }) => persona.name) })),
    voicesChart: voicesChart(evidence, today),
    ...(over && { standingsChart: over }),
  };
}

/** The set in a sentence: `70 claims about five people, from 168 customers: 24 corroborated, 15 observed.` */
export function setSentence({ rows, people, claims, standings }: SetHealth): string {
  if (claims === 0) return say('health.set-empty');
  return say('health.set', { claims, personas: rows.length, people, counts: standingCounts(standings) });
}

function countsOf(claims: readonly ClaimEntry[]): [Standing, number][] {
  const counted = Map.groupBy(claims, ({ ledger }) => ledger.standing);
  return inOrder.flatMap((standing): [Standing, number][] => {
    const number = counted.get(standing)?.length ?? 0;
    return number === 0 ? [] : [[standing, number]];
  });
}

function rowOf(entry: PersonaEntry, soonest: Fading | undefined): SetRow {
  const standings = countsOf(entry.claims);
  return {
    entry,
    standings,
    bar: barOf(
      standings.map(([standing, value]) => ({ texture: textureOf[standing], value })),
      BAR,
    ),
    ...(soonest && { soonest }),
  };
}

function fadingOf({ id, persona, claims }: PersonaEntry, { today, settings }: Wiki): Fading[] {
  return claims.flatMap((claim) => {
    const day = fadesOn(claim, claim.ledger, today, settings.thresholds);
    return day === undefined ? [] : [{ persona: id, name: persona.name, claim, day }];
  });
}

function channelsOf({ personas }: Wiki): SetHealth['channels'] {
  // A conversation may bear on several personas; it was one all the same.
  const evidence = personas.flatMap((entry) => entry.evidence);
  const spoken = new Map(spokenOf(evidence).map(({ channel, conversations }) => [channel, conversations]));
  const all = [...spoken.values()].reduce((sum, one) => sum + one, 0);
  const byChannel = Map.groupBy(evidence, ({ channel }) => channel);
  return allChannels
    .flatMap((channel) => {
      const conversations = spoken.get(channel) ?? 0;
      const people = new Set((byChannel.get(channel) ?? []).map(({ by }) => by)).size;
      return conversations === 0 ? [] : [{ channel, conversations, people, share: conversations / all }];
    })
    .sort((a, b) => b.conversations - a.conversations);
}

function languagesOf({ personas }: Wiki, unheard: ReadonlyMap<string, Unheard>): SetHealth['languages'] {
  const found = new Map<string, { unmet: string[]; unnamed: string[] }>();
  const at = (language: string): { unmet: string[]; unnamed: string[] } => {
    const known = found.get(language) ?? { unmet: [], unnamed: [] };
    found.set(language, known);
    return known;
  };
  for (const { id, persona } of personas) {
    for (const language of unheard.get(id)?.languagesUnmet ?? []) at(language).unmet.push(persona.name);
    for (const { language } of unheard.get(id)?.languagesUnnamed ?? []) at(language).unnamed.push(persona.name);
  }
  return [...found].map(([language, who]) => ({ language, ...who })).sort((a, b) => compare(a.language, b.language));
}

function carriersOf(entry: PersonaEntry, { settings }: Wiki): SetHealth['carriers'] {
  const carrier = carrierOf(entry.evidence);
  if (!carrier || !carriesMuch(carrier, settings.limits)) return [];
  return [{ name: entry.persona.name, persona: entry.id, carrier: named(carrier, entry) }];
}

function isSilent({ claims }: PersonaEntry, facet: Facet): boolean {
  return !claims.some((claim) => claim.facet === facet && claim.ledger.standing !== 'retired' && claim.ledger.people > 0);
}
