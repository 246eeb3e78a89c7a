/** What nobody has told us about a persona, in sentences. Pure. */
import type { Unheard } from '#model/unheard.ts';
import type { PersonaEntry } from '#model/wiki.ts';
import { channelNouns } from '../channel-words.ts';
import { languageName } from '../language-words.ts';
import { facetHeading, pronounOf } from '../pronouns.ts';
import { count, countDigits, list, midSentence, nouns, numberWord, sentenceCase } from '../words.ts';

const or = new Intl.ListFormat('en', { type: 'disjunction' });

/** A share as people say it: `85 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** What is unheard of a persona, beside its claims. */
export function unheardSentences({ persona, heard }: PersonaEntry, unheard: Unheard): string[] {
  const pronoun = pronounOf(persona);
  const { facets, dominant, channels, languagesUnmet, languagesUnnamed, neverMet } = unheard;
  const sides = facets.map((facet) => midSentence(facetHeading(facet, pronoun)));
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
  const parts = channels.map(({ channel, ofConversations }) => `${channelNouns[channel][1]} ${percent(ofConversations)}`);
  return parts.join(', ');
}

/** `four corroborated, three observed`: how many claims have each standing, in words. */
export function standingCounts(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([name, number]) => `${numberWord(number)} ${midSentence(name)}`).join(', ');
}
