/** By what voices are chosen: the values of each, and what they are called. */
import { facets, standings, type Facet, type Standing } from '#model/claim.ts';
import { channels, type Channel } from '#model/conversation.ts';
import { compare } from '#model/diagnostic.ts';
import { languageName, say } from '../say.ts';
import { standingName } from '../standing-words.ts';
import type { Borne, ChorusVoice } from './chorus.ts';
import { dimensionOf, type Dimension } from './sift.ts';

/** A tag that can stand in an address. */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/;

/** The values of a voice: a row for each claim that it bears on, or one alone. */
export function rowsOf({ quote, of }: ChorusVoice): string[][] {
  const tag = quote.language?.toLowerCase();
  const own = [`channel/${quote.channel}`, ...(tag !== undefined && TAG.test(tag) ? [`language/${tag}`] : []), `year/${quote.said.slice(0, 4)}`];
  return of.flatMap(({ entry, claims }) => {
    const whose = [`persona/${entry.id}`, ...own];
    return claims.length === 0 ? [whose] : claims.map((borne) => [...whose, ...ofClaim(borne)]);
  });
}

function ofClaim({ claim, against }: Borne): string[] {
  return [`claim/${claim.id}`, `facet/${claim.facet}`, `stance/${against ? 'contradicts' : 'supports'}`, `standing/${claim.ledger.standing}`];
}

/** What a value is called. @param names of personas and claims, by value */
export function nameOf(value: string, names: ReadonlyMap<string, string>): string {
  const key = value.slice(value.indexOf('/') + 1);
  const named: Partial<Record<string, () => string>> = {
    facet: () => say(`facet.of-many.${key as Facet}`),
    stance: () => say('voices.stance', { stance: key }),
    standing: () => standingName[key as Standing],
    channel: () => say(`channel.many-start.${key as Channel}`),
    language: () => say('language.start', { language: languageName(key) }),
    year: () => key,
  };
  return names.get(value) ?? named[dimensionOf(value)]?.() ?? key;
}

const orders: Partial<Record<string, readonly string[]>> = { facet: facets, stance: ['supports', 'contradicts'], standing: standings, channel: channels };

/** The values of a dimension in their order: as the model lists them; languages by how many speak them; years, the latest first. */
export function sorted(dimension: Dimension, values: readonly string[], counted: ReadonlyMap<string, number>): string[] {
  const order = orders[dimension]?.map((key) => `${dimension}/${key}`);
  if (order) return values.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  if (dimension === 'year') return values.toSorted((a, b) => compare(b, a));
  if (dimension === 'language') return values.toSorted((a, b) => (counted.get(b) ?? 0) - (counted.get(a) ?? 0) || compare(a, b));
  return [...values];
}
