/** Whom to meet next, in sentences. Pure. */
import type { Segment } from '#model/persona.ts';
import { meetings, type Unheard } from '#model/unheard.ts';
import type { PersonaEntry } from '#model/wiki.ts';
import { channels, type Channel } from '#model/conversation.ts';
import { languageName } from '../language-words.ts';
import { pronounOf } from '../pronouns.ts';
import { count, countDigits, nouns, numberWord, sentenceCase } from '../words.ts';
import type { PlanClaim } from './plan.ts';

/** So many can be met before it is time to look again. */
const MOST_PEOPLE = 5;
const or = new Intl.ListFormat('en', { type: 'disjunction' });

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
  const who = `${sentenceCase(count(people, nouns.person))} whom nobody has asked yet`;
  const told = people === 1 ? 'If they tell of it' : 'If each of them tells of it';
  return `${who}. ${told}, ${howManyOf(needs.length, claims.length)} below can move.`;
}

function howManyOf(some: number, all: number): string {
  if (all === 1) return 'the one claim';
  if (some === 2 && all === 2) return 'both claims';
  return `${some === all ? 'all' : `${numberWord(some)} of the`} ${numberWord(all)} claims`;
}

function throughChannels({ heard }: PersonaEntry): string | undefined {
  const never = channels.filter((channel) => meetings.has(channel) && !heard.channels.includes(channel));
  if (never.length === 0) return undefined;
  return `${sentenceCase(or.format(never.flatMap((channel) => wayOf[channel] ?? [])))}: nobody was heard that way yet.`;
}

/** How somebody is met through a channel. */
const wayOf: Partial<Record<Channel, string>> = {
  interview: 'in an interview',
  visit: 'on a visit',
  call: 'in a call',
  usability: 'in a usability session',
  diary: 'through a diary',
};

function onlyWrote({ heard }: PersonaEntry, { neverMet }: Unheard): string | undefined {
  if (neverMet.length === 0) return undefined;
  return `Perhaps one of those who have only written to us: ${neverMet.length} of ${countDigits(heard.people.length, nouns.person)}. Nobody has sat, talked or walked with them.`;
}

function inLanguages({ persona }: PersonaEntry, { languagesUnmet }: Unheard): string | undefined {
  if (languagesUnmet.length === 0) return undefined;
  const verb = languagesUnmet.length === 1 ? 'it' : 'them';
  return `Somebody who speaks ${or.format(languagesUnmet.map(languageName))}: ${pronounOf(persona).their} page names ${verb}, and nobody was heard in ${verb}.`;
}

/** How people like this are known in exports. */
function whereFound({ persona }: PersonaEntry): string | undefined {
  const kinds = (['tickets', 'surveys', 'reviews'] as const).flatMap((kind) => {
    const known = persona.segment[kind].map(segmentWords).filter((words) => words !== '');
    return known.length === 0 ? [] : [`in ${kind} by ${known.join(', or ')}`];
  });
  return kinds.length === 0 ? undefined : `People like ${pronounOf(persona).them} are known ${kinds.join('; ')}.`;
}

function segmentWords({ tags, fields }: Segment): string {
  const tagged = tags.length === 0 ? [] : [`the tag ${or.format(tags.map((tag) => `“${tag}”`))}`];
  return [...tagged, ...Object.entries(fields).map(([field, values]) => `${field} ${or.format(values.map((value) => `“${value}”`))}`)].join(' and ');
}
