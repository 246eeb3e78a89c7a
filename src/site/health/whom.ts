/** Whom to meet next, in sentences. Pure. */
import type { Segment } from '#model/persona.ts';
import type { Unheard } from '#model/unheard.ts';
import type { PersonaEntry } from '#model/wiki.ts';
import { pronounOf } from '../pronouns.ts';
import { languageName, or, say, sentences } from '../say.ts';
import { chained } from './chained.ts';
import type { PlanClaim } from './plan.ts';

/** So many can be met before it is time to look again. */
const MOST_PEOPLE = 5;

/** Whom to meet: how many, through which channels, in which languages, and where to find them. */
export function whomToMeet(entry: PersonaEntry, unheard: Unheard, claims: readonly PlanClaim[]): string[] {
  return [howMany(claims), throughChannels(entry), onlyWrote(entry, unheard), inLanguages(entry, unheard), whereFound(entry)].filter(
    (one) => one !== undefined,
  );
}

/** The fewest people who could move what can be moved at all by a handful. */
function howMany(claims: readonly PlanClaim[]): string | undefined {
  const needs = claims.map(({ claim }) => Math.max(1, claim.missing?.people ?? 1)).filter((people) => people <= MOST_PEOPLE);
  if (needs.length === 0) return undefined;
  const people = Math.max(...needs);
  const told = { people, some: needs.length, claims: claims.length, every: needs.length === claims.length ? 'yes' : 'no' };
  return sentences([say('plan.new-people', { people }), say('plan.can-move', told)]);
}

/** Ways in which somebody can be met, of all channels. */
const ways = ['interview', 'visit', 'call', 'usability', 'diary'] as const;

function throughChannels({ heard }: PersonaEntry): string | undefined {
  const never = ways.filter((way) => !heard.channels.includes(way));
  if (never.length === 0) return undefined;
  return say('plan.no-way-yet', { ways: or(never.map((way, index) => say(index === 0 ? `plan.way-first.${way}` : `plan.way.${way}`))) });
}

function onlyWrote({ heard }: PersonaEntry, { neverMet }: Unheard): string | undefined {
  return neverMet.length === 0 ? undefined : say('plan.only-wrote', { some: neverMet.length, people: heard.people.length });
}

function inLanguages({ persona }: PersonaEntry, { languagesUnmet }: Unheard): string | undefined {
  if (languagesUnmet.length === 0) return undefined;
  const { who } = pronounOf(persona);
  return say('plan.languages', { languages: or(languagesUnmet.map(languageName)), n: languagesUnmet.length, who });
}

/** How people like this are known in exports. */
function whereFound({ persona }: PersonaEntry): string | undefined {
  const kinds = (['tickets', 'surveys', 'reviews'] as const).flatMap((kind) => {
    const known = persona.segment[kind].flatMap(segmentWords);
    return known.length === 0 ? [] : [say(`plan.found-in.${kind}`, { marks: chained('plan.found-or', known) })];
  });
  return kinds.length === 0 ? undefined : say('plan.found', { who: pronounOf(persona).who, where: chained('plan.beside', kinds) });
}

/** By which tags and fields a segment is known; nothing where it names none. */
function segmentWords({ tags, fields }: Segment): string[] {
  const quoted = (values: readonly string[]): string => or(values.map((value) => say('plan.found-value', { value })));
  const tagged = tags.length === 0 ? [] : [say('plan.found-tag', { values: quoted(tags) })];
  const parts = [...tagged, ...Object.entries(fields).map(([field, values]) => say('plan.found-field', { field, values: quoted(values) }))];
  return parts.length === 0 ? [] : [chained('plan.found-and', parts)];
}
