/** Channels in words. */
import type { Channel, Score } from '#model/conversation.ts';
import type { Quote } from '#model/quote.ts';
import { dayLong } from './days.ts';

/** What a conversation of a channel is called, `[one, many]`. */
export const channelNouns: Record<Channel, readonly [string, string]> = {
  interview: ['interview', 'interviews'],
  visit: ['visit', 'visits'],
  call: ['call', 'calls'],
  usability: ['usability session', 'usability sessions'],
  diary: ['diary', 'diaries'],
  walkthrough: ['walkthrough', 'walkthroughs'],
  ticket: ['ticket', 'tickets'],
  survey: ['survey answer', 'survey answers'],
  review: ['review', 'reviews'],
};

/** A pseudonym as pages print it: those of exports are long keys, of which the first letters tell people apart well enough for the eye. */
export function printedName(by: string): string {
  return by.length > 7 ? by.slice(0, 6) : by;
}

/** A score as pages print it: `stars 2 of 5`. */
export function scoreText({ name, value, to }: Score): string {
  return `${name} ${value}${to === undefined ? '' : ` of ${to}`}`;
}

/** Who said it, how and when: `P07, interview, 4 March 2026`. */
export function attribution({ by, channel, said }: Pick<Quote, 'by' | 'channel' | 'said'>): string {
  return `${printedName(by)}, ${channelNouns[channel][0]}, ${dayLong(said)}`;
}
