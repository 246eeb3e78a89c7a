/** What nobody has told us about a persona, in sentences. Pure. */
import type { Unheard } from '#model/unheard.ts';
import type { PersonaEntry } from '#model/wiki.ts';
import { channelNouns } from '../channel-words.ts';
import { languageName } from '../language-words.ts';
import { facetWithin, pronounOf } from '../pronouns.ts';
import { count, countDigits, list, nouns, numberWord, sentenceCase } from '../words.ts';

const or = new Intl.ListFormat('en', { type: 'disjunction' });

/** A share as people say it: `85 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Shares of one whole as people say them, which sum to 100 %: what rounding leaves goes to those that it cut the most. */
export function percents(shares: readonly number[]): string[] {
  const whole = Math.round(shares.reduce((sum, share) => sum + share, 0) * 100);
  const cut = shares.map((share) => Math.floor(share * 100));
  const left = whole - cut.reduce((sum, one) => sum + one, 0);
  const most = shares.map((share, index) => ({ index, rest: share * 100 - Math.floor(share * 100) })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(most.slice(0, left).map(({ index }) => index));
  return cut.map((one, index) => `${one + (raised.has(index) ? 1 : 0)} %`);
}

/** What is unheard of a persona, beside its claims. */
export function unheardSentences({ persona, heard }: PersonaEntry, unheard: Unheard): string[] {
  const pronoun = pronounOf(persona);
  const { facets, dominant, channels, languagesUnmet, languagesUnnamed, neverMet } = unheard;
  const sides = facets.map((facet) => facetWithin(facet, pronoun));
  const share = channels.find(({ channel }) => channel === dominant)?.ofConversations ?? 0;
  return [
    sides.length > 0 && `Nothing is claimed yet about ${list(sides)}.`,
    dominant && `${sentenceCase(channelNouns[dominant][1])} bring ${percent(share)} of all conversations: we hear little else.`,
    languagesUnmet.length > 0 && `Nobody was heard in ${or.format(languagesUnmet.map(languageName))}, which ${pronoun.their} page names.`,
    languagesUnnamed.length > 0 && `${unnamed(languagesUnnamed)}, which ${pronoun.their} page does not name.`,
    neverMet.length > 0 && `${neverMet.length} of ${countDigits(heard.people.length, nouns.person)} we know by what they wrote alone.`,
  ].filter((one) => typeof one === 'string' && one !== '') as string[];
}

function unnamed(languages: Unheard['languagesUnnamed']): string {
  return sentenceCase(list(languages.map(({ language, people }) => `${count(people, nouns.person)} spoke ${languageName(language)}`)));
}

/** How a persona's people were heard: `tickets 40 %, interviews 25 %`, the largest first. */
export function channelMix(channels: Unheard['channels']): string {
  const shares = percents(channels.map(({ ofConversations }) => ofConversations));
  return channels.map(({ channel }, index) => `${channelNouns[channel][1]} ${shares[index]}`).join(', ');
}

/** `four corroborated, three observed`: how many claims have each standing, in words. */
export function standingCounts(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([name, number]) => `${numberWord(number)} ${name}`).join(', ');
}
