/** Channels in words. */
import type { Channel, Score } from '#model/conversation.ts';
import { channelNouns, oneOf } from '#model/words.ts';

export { attribution, channelNouns, oneOf, printedName } from '#model/words.ts';

/** A score as pages print it: `stars 2 of 5`. */
export function scoreText({ name, value, to }: Score): string {
  return `${name} ${value}${to === undefined ? '' : ` of ${to}`}`;
}

const met: Record<Channel, 'in' | 'on' | 'through'> = {
  interview: 'in',
  visit: 'on',
  call: 'on',
  usability: 'in',
  diary: 'through',
  walkthrough: 'on',
  ticket: 'through',
  survey: 'through',
  review: 'through',
};

/** How so many people were met: `in an interview`, `on visits`. */
export function inConversation(channel: Channel, people: number): string {
  return `${met[channel]} ${people === 1 ? oneOf(channel) : channelNouns[channel][1]}`;
}
