/** Channels in words. */
import type { Voice } from '#model/attribution.ts';
import type { Channel, Score } from '#model/conversation.ts';
import { printedName } from '#model/words.ts';
import { say } from './say.ts';

export { printedName } from '#model/words.ts';

/** So many conversations of a channel: `one visit`, `31 tickets`. */
export function counted(channel: Channel, conversations: number): string {
  return say(`channel.counted.${channel}`, { n: conversations });
}

/** A score as pages print it: `stars 2 of 5`. */
export function scoreText({ name, value, to }: Score): string {
  return say(to === undefined ? 'channel.score' : 'channel.score-of', { name, value, to });
}

/** Who said it, how and when: `P07, interview, 4 March 2026`; of few people `interview, March 2026`. */
export function attribution({ by, channel, said }: Pick<Voice, 'by' | 'channel' | 'said'>): string {
  const told = { channel: say(`channel.one.${channel}`), day: said };
  return by === undefined ? say('channel.said', told) : say('channel.said-by', { ...told, who: printedName(by) });
}
