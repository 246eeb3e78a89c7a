/** What nobody has told us about a persona, in sentences. Pure. */
import type { Standing } from '#model/claim.ts';
import type { Unheard } from '#model/unheard.ts';
import type { PersonaEntry } from '#model/wiki.ts';
import { printedName } from '../channel-words.ts';
import { dayLong, daysAgo, isMonth } from '../days.ts';
import { facetWithin, pronounOf } from '../pronouns.ts';
import { and, clauses, commas, languageName, or, say, sentences } from '../say.ts';
import type { Named } from './persona-health.ts';

/** Shares of one whole in percent, which sum to 100: what rounding leaves goes to those that it cut the most. */
export function percents(shares: readonly number[]): number[] {
  const whole = Math.round(shares.reduce((sum, share) => sum + share, 0) * 100);
  const cut = shares.map((share) => Math.floor(share * 100));
  const left = whole - cut.reduce((sum, one) => sum + one, 0);
  const most = shares.map((share, index) => ({ index, rest: share * 100 - Math.floor(share * 100) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(most.slice(0, left).map(({ index }) => index));
  return cut.map((one, index) => one + (raised.has(index) ? 1 : 0));
}

/** What is unheard of a persona, beside its claims. */
export function unheardSentences({ persona, heard }: PersonaEntry, unheard: Unheard): string[] {
  const { who } = pronounOf(persona);
  const { facets, dominant, channels, languagesUnmet, languagesUnnamed, neverMet } = unheard;
  const sides = facets.map((facet) => facetWithin(facet, { who }));
  const share = channels.find(({ channel }) => channel === dominant)?.ofConversations ?? 0;
  const told = [
    sides.length > 0 && say('health.unclaimed', { sides: and(sides) }),
    dominant && say(`health.dominant.${dominant}`, { percent: Math.round(share * 100) }),
    languagesUnmet.length > 0 && say('health.languages-unmet', { languages: or(languagesUnmet.map(languageName)), who }),
    languagesUnnamed.length > 0 && say('health.languages-unnamed', { spoke: spoke(languagesUnnamed), who }),
    neverMet.length > 0 && say('health.wrote-alone', { some: neverMet.length, people: heard.people.length }),
  ];
  return told.filter((one) => typeof one === 'string');
}

/** How many people spoke which languages, to begin a sentence with. */
function spoke(languages: Unheard['languagesUnnamed']): string {
  return clauses(
    languages.map(({ language, people }, index) => say(index === 0 ? 'health.spoke-first' : 'health.spoke', { people, language: languageName(language) })),
  );
}

/** How a persona's people were heard: `How we heard: tickets 40 %, interviews 25 %.`, the largest first. */
export function channelMix(channels: Unheard['channels']): string {
  const shares = percents(channels.map(({ ofConversations }) => ofConversations));
  const parts = channels.map(({ channel }, index) => say('health.mix-share', { channel: say(`channel.many.${channel}`), percent: shares[index] }));
  return say('health.mix', { shares: commas(parts) });
}

/** `four corroborated, three observed`: how many claims have each standing, to stand within a sentence. */
export function standingCounts(counts: readonly (readonly [Standing, number])[]): string {
  return commas(counts.map(([standing, n]) => say(`health.stand.${standing}`, { n })));
}

/** The same as a sentence. */
export function standingCountsSentence(counts: readonly (readonly [Standing, number])[]): string {
  const parts = counts.map(([standing, n], index) => say(index === 0 ? `health.stand-first.${standing}` : `health.stand.${standing}`, { n }));
  return say('health.stand-all', { counts: commas(parts) });
}

/** Who carries much of a claim, of a page or of a persona that is named. */
export function carries(key: 'health.carries' | 'health.carries-claim' | 'health.carries-page', { by, conversations, of }: Named, name?: string): string {
  return by === undefined ? say(`${key}-unnamed`, { name, conversations, of }) : say(key, { by: printedName(by), name, conversations, of });
}

/** How well a persona is known, in a few sentences. @param soonest when its first claim fades */
export function howKnown({ heard, spoken }: Pick<PersonaEntry, 'heard' | 'spoken'>, soonest: string | undefined, today: string): string {
  const conversations = spoken.reduce((sum, one) => sum + one.conversations, 0);
  const people = heard.people.length;
  return sentences([
    people > 0 ? say('health.heard', { people, conversations, channels: heard.channels.length }) : undefined,
    lastHeardOf(heard.last, today),
    soonest === undefined ? undefined : say('health.soonest', { day: soonest }),
  ]);
}

function lastHeardOf(last: string | undefined, today: string): string {
  if (last === undefined) return say('heard.never-sentence');
  return isMonth(last) ? say('heard.last-sentence', { when: last, day: dayLong(last) }) : say('health.last-heard', { ago: daysAgo(last, today) });
}
