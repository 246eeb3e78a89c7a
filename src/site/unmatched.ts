/** What customers say that no persona says, in sentences and with the way to where it was said. Pure. */
import { conversationOf, noteOf } from '#model/spoken.ts';
import type { SharedSign, Unmatched, UnmatchedGroup, UnmatchedPassage } from '#model/unmatched.ts';
import { address } from './address.ts';
import { attribution } from './channel-words.ts';
import { daysAgo, isMonth } from './days.ts';
import { and, languageName, say, type Told } from './say.ts';
import { midSentence } from './words.ts';

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

/** `Three people in two tickets and one survey answer, since January 2026, last 7 weeks ago.` */
export function whoSpeaks({ people, channels, first, last }: UnmatchedGroup, today: string): string {
  const told = { people, kinds: and(channels.map(({ channel, conversations }) => say(`unmatched.in.${channel}`, { n: conversations }))), first };
  if (first.slice(0, 7) === last.slice(0, 7)) return say('unmatched.who-in', told);
  return isMonth(last) ? say('unmatched.who-since-month', { ...told, last }) : say('unmatched.who-since', { ...told, ago: daysAgo(last, today) });
}

/** Why these words are a group. */
export function whyGrouped({ terms, language }: UnmatchedGroup): string {
  const [first = '', second] = terms.slice(0, 2).map(({ word, people, elsewhere }) => say('unmatched.term', { word, people, elsewhere }));
  const told = { language: languageName(language), first };
  return second === undefined ? say('unmatched.why', told) : say('unmatched.why-both', { ...told, second });
}

/** Who said a passage, how and when. An export’s customer may have no name at all. */
export function saidBy({ by, channel, said }: UnmatchedPassage): string {
  return by === undefined ? say('channel.said', { channel: say(`channel.start.${channel}`), day: said }) : attribution({ by, channel, said });
}

/** Where a passage was said, if that conversation is part of the site; those of exports are never shown whole. */
export function placeOfPassage({ from }: UnmatchedPassage, shown: ReadonlySet<string>): string | undefined {
  if (from === undefined) return undefined;
  const conversation = conversationOf(from);
  if (noteOf(from) === undefined || !shown.has(conversation)) return undefined;
  return `${address.conversation(conversation)}#${from.slice(from.lastIndexOf('#') + 1)}`;
}

/** How much was read, as messages are told it: `32 conversations of 27 people`, or `2,000 of 90,112 conversations` of them. */
export function howMuch({ read, of, people }: Unmatched): Told {
  return { part: read === of ? 'no' : 'yes', read, of, people };
}

/** `Eight people have the tag “volunteer”, and nobody else has.` */
export function whoShares({ kind, name, value, people, elsewhere }: SharedSign): string {
  const told = { people, elsewhere };
  return kind === 'tag'
    ? say('unmatched.shares-tag', { ...told, name })
    : say('unmatched.shares-field', { ...told, name: midSentence(name), value: value ?? '' });
}
