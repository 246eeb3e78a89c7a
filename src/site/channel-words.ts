/** Channels in words. */
import type { Score } from '#model/conversation.ts';

export { attribution, channelNouns, printedName } from '#model/words.ts';

/** A score as pages print it: `stars 2 of 5`. */
export function scoreText({ name, value, to }: Score): string {
  return `${name} ${value}${to === undefined ? '' : ` of ${to}`}`;
}
