/** Whose voices stand together: everyone's, a persona's, those on a theme. Each has pages of all, and of every value by which they can be chosen. */
import type { PersonaEntry, Wiki } from '#model/wiki.ts';
import type { Theme } from '#model/theme.ts';
import { address } from '../address.ts';
import { chorusOf, ofPersona, onTheme, type ChorusVoice } from './chorus.ts';
import { addressOf, counts, dimensionOf, hits, PER_PAGE, type Dimension, type VoicesIndex } from './sift.ts';
import { nameOf, rowsOf, sorted } from './values.ts';

/** A value by which voices can be chosen. */
export interface FilterValue {
  value: string;
  name: string;
  /** How many voices have it. */
  count: number;
}

/** The values of a dimension. */
export interface Filter {
  dimension: Dimension;
  /** Whether its values have pages of their own; otherwise they are chosen with JavaScript alone. */
  drawn: boolean;
  values: FilterValue[];
}

/** Voices that stand together. */
export interface Scope {
  /** Whose they are, where they are not everyone's. */
  persona?: PersonaEntry;
  theme?: Theme;
  /** The address of its first page. */
  base: string;
  /** The address of what its scripts choose by. */
  data: string;
  voices: ChorusVoice[];
  filters: Filter[];
  index: VoicesIndex;
}

/** One page of voices. */
export interface VoicesPage {
  scope: Scope;
  /** The value that all of them have; absent where nothing is chosen. */
  value?: FilterValue;
  page: number;
  pages: number;
  /** How many voices there are on all its pages. */
  total: number;
  voices: ChorusVoice[];
}

/** The voices of everyone, of each persona and on each theme; made once a wiki. */
export interface Voices {
  everyone: Scope;
  personas: ReadonlyMap<string, Scope>;
  themes: ReadonlyMap<string, Scope>;
}

const known = new WeakMap<Wiki, Voices>();

/** All voices of a wiki, as they stand together. */
export function voicesIn(wiki: Wiki): Voices {
  const voices = known.get(wiki) ?? gathered(wiki);
  known.set(wiki, voices);
  return voices;
}

function gathered(wiki: Wiki): Voices {
  const chorus = chorusOf(wiki);
  const own = ['facet', 'stance', 'standing', 'channel', 'language', 'year'] as const;
  const byPersona = Map.groupBy(
    chorus.flatMap((voice) => voice.of.map(({ entry }) => ({ voice, id: entry.id }))),
    ({ id }) => id,
  );
  const voicesOf = (id: string): ChorusVoice[] =>
    ofPersona(
      (byPersona.get(id) ?? []).map(({ voice }) => voice),
      id,
    );
  const personaNames = new Map(wiki.personas.map(({ id, persona }) => [`persona/${id}`, persona.name]));
  const claimNames = ({ claims }: PersonaEntry): Map<string, string> => new Map(claims.map(({ id, says }) => [`claim/${id}`, says]));
  return {
    everyone: scopeOf({ base: address.voices, data: address.voicesData, voices: chorus }, { by: own, drawn: own, names: new Map() }),
    personas: new Map(
      wiki.personas.map((persona) => {
        const its = { base: address.personaVoices(persona.id), data: address.personaVoicesData(persona.id), voices: voicesOf(persona.id) };
        return [persona.id, scopeOf({ persona, ...its }, { by: ['claim', ...own], drawn: ['claim', ...own], names: claimNames(persona) })];
      }),
    ),
    themes: new Map(
      wiki.themes.map((theme) => {
        const its = { base: address.themeVoices(theme.id), data: address.themeVoicesData(theme.id), voices: onTheme(chorus, theme.id) };
        return [theme.id, scopeOf({ theme, ...its }, { by: ['persona', ...own], drawn: ['persona'], names: personaNames })];
      }),
    ),
  };
}

/** By what the voices of a scope can be chosen, which of it has pages, and what personas or claims are called. */
interface ChosenBy {
  by: readonly Dimension[];
  drawn: readonly Dimension[];
  names: ReadonlyMap<string, string>;
}

function scopeOf(scope: Omit<Scope, 'filters' | 'index'>, { by, drawn, names }: ChosenBy): Scope {
  const rows = scope.voices.map((voice) => rowsOf(voice).map((row) => row.filter((value) => (by as readonly string[]).includes(dimensionOf(value)))));
  const every = [...new Set(rows.flat(2))];
  const numbers = new Map(every.map((value, index) => [value, index]));
  const index = { drawn, values: every, voices: rows.map((own) => own.map((row) => row.flatMap((value) => numbers.get(value) ?? []))) };
  const counted = counts(index, []);
  const filters = by.flatMap((dimension): Filter[] => {
    const its = every.filter((value) => dimensionOf(value) === dimension);
    const order = dimension === 'claim' || dimension === 'persona' ? [...names.keys()].filter((value) => counted.has(value)) : sorted(dimension, its, counted);
    const all = order.map((value) => ({ value, name: nameOf(value, names), count: counted.get(value) ?? 0 }));
    // What all of them have chooses nothing.
    const values = all.filter(({ count }) => count < scope.voices.length);
    return values.length === 0 ? [] : [{ dimension, drawn: drawn.includes(dimension), values }];
  });
  return { ...scope, filters, index };
}

/** All pages of a scope, by the path below its address. */
export function pagesOf(scope: Scope): Map<string, VoicesPage> {
  const { drawn } = scope.index;
  const all = scope.filters.flatMap((filter) => (filter.drawn ? filter.values : []));
  return new Map(
    [undefined, ...all].flatMap((value) => {
      const voices = value ? hits(scope.index, [value.value]).flatMap((place) => scope.voices[place] ?? []) : scope.voices;
      return inPages(voices).map((own, index, { length }): [string, VoicesPage] => {
        const page = { scope, ...(value && { value }), page: index + 1, pages: length, total: voices.length, voices: own };
        return [addressOf('', value ? [value.value] : [], { drawn, page: index + 1 }).replace(/\/$/, ''), page];
      });
    }),
  );
}

/** Where Astro draws the pages of scopes, and what each shows. @param scopes by their ids, of which everyone's has none */
export function pathsOf(
  scopes: Iterable<readonly [id: string | undefined, scope: Scope]>,
): { params: Record<string, string | undefined>; props: { view: VoicesPage } }[] {
  return [...scopes].flatMap(([id, scope]) =>
    Array.from(pagesOf(scope), ([path, view]) => ({ params: { ...(id !== undefined && { id }), path: path || undefined }, props: { view } })),
  );
}

function inPages(voices: readonly ChorusVoice[]): ChorusVoice[][] {
  const pages = Math.max(1, Math.ceil(voices.length / PER_PAGE));
  return Array.from({ length: pages }, (_, index) => voices.slice(index * PER_PAGE, (index + 1) * PER_PAGE));
}
