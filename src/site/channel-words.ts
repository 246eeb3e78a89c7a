/** Channels in words. */
import type { Channel } from '#model/conversation.ts';
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

/** Who said it, how and when: `P07, interview, 4 March 2026`. */
export function attribution({ by, channel, said }: Pick<Quote, 'by' | 'channel' | 'said'>): string {
  return `${by}, ${channelNouns[channel][0]}, ${dayLong(said)}`;
}
