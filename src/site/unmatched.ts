/** What customers say that no persona says, in sentences and with the way to where it was said. Pure. */
import { conversationOf, noteOf } from '#model/spoken.ts';
import type { SharedSign, Unmatched, UnmatchedGroup, UnmatchedPassage } from '#model/unmatched.ts';
import { address } from './address.ts';
import { channelNouns, printedName } from './channel-words.ts';
import { dayLong, daysAgo, isMonth, monthLong } from './days.ts';
import { languageName } from './language-words.ts';
import { count, list, midSentence, nouns, numberWord, sentenceCase } from './words.ts';

/** How many groups a persona’s page shows: it is the persona’s page, not theirs. */
export const SHOWN = 3;

/** What is unmatched of a persona; of none where no id is given. Undefined where nothing is. */
export function unmatchedOf(all: readonly Unmatched[], persona?: string): Unmatched | undefined {
  return all.find((one) => one.persona === persona && (one.groups.length > 0 || one.signs.length > 0));
}

/** The words by which a group is called, with their language: `letter, Monday`. */
export function groupWords({ terms }: UnmatchedGroup): string {
  return terms
    .slice(0, 4)
    .map(({ word }) => word)
    .join(', ');
}

/** `Three people in two tickets and one survey answer since January 2026, last 7 weeks ago.` */
export function whoSpeaks({ people, channels, first, last }: UnmatchedGroup, today: string): string {
  const kinds = channels.map(({ channel, conversations }) => count(conversations, channelNouns[channel]));
  const since =
    first.slice(0, 7) === last.slice(0, 7)
      ? `in ${monthLong(first)}`
      : `since ${monthLong(first)}, last ${isMonth(last) ? dayLong(last) : daysAgo(last, today)}`;
  return `${sentenceCase(count(people, nouns.person))} in ${list(kinds)}, ${since}.`;
}

/** Why these words are a group. */
export function whyGrouped({ terms, language }: UnmatchedGroup): string {
  const why = terms
    .slice(0, 2)
    .map(({ word, people, elsewhere }) => `${numberWord(people)} say “${word}” here, ${elsewhere === 0 ? 'nobody' : numberWord(elsewhere)} elsewhere`);
  return `In ${languageName(language)}, ${why.join('; ')}.`;
}

/** Who said a passage, how and when. An export’s customer may have no name at all. */
export function saidBy({ by, channel, said }: UnmatchedPassage): string {
  return sentenceCase([by && printedName(by), channelNouns[channel][0], dayLong(said)].filter((part) => part !== undefined).join(', '));
}

/** Where a passage was said, if that conversation is part of the site; those of exports are never shown whole. */
export function placeOfPassage({ from }: UnmatchedPassage, shown: ReadonlySet<string>): string | undefined {
  if (from === undefined) return undefined;
  const conversation = conversationOf(from);
  if (noteOf(from) === undefined || !shown.has(conversation)) return undefined;
  return `${address.conversation(conversation)}#${from.slice(from.lastIndexOf('#') + 1)}`;
}

/** How much was read: `32 conversations`, or `2,000 of 90,112 conversations`. */
export function howMuch({ read, of, people }: Unmatched): string {
  const conversations = count(of, nouns.conversation);
  return `${read === of ? conversations : `${numberWord(read)} of ${conversations}`} of ${count(people, nouns.person)}`;
}

/** `Eight have the tag “volunteer”, nobody else.` */
export function whoShares({ kind, name, value, people, elsewhere }: SharedSign): string {
  const what = kind === 'tag' ? `the tag “${name}”` : `“${value}” in “${midSentence(name)}”`;
  return `${sentenceCase(count(people, nouns.person))} have ${what}, ${elsewhere === 0 ? 'and nobody else has' : `${numberWord(elsewhere)} elsewhere`}.`;
}
