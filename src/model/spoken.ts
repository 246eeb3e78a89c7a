/** How much was heard, counted in conversations: what a page says beside people and channels. */
import { channels, type Channel } from './conversation.ts';
import type { Quote, Tally } from './quote.ts';

/** How many conversations of one channel bear on a persona. */
export interface Spoken {
  channel: Channel;
  conversations: number;
  /** Set where a large export was counted rather than kept whole: there are at least so many. */
  atLeast: boolean;
}

/** A conversation of an export: its source, a colon, its id. No file of a note has a colon in its name. */
const EXPORTED = /^[a-z0-9][a-z0-9-]*:[^/]*$/;

/** The file of the note that a quote's `from` leads into; undefined for a quote of an export. */
export function noteOf(from: string): string | undefined {
  const place = from.slice(0, from.lastIndexOf('#'));
  return EXPORTED.test(place) ? undefined : place;
}

/** The conversation that a quote's `from` leads into: all before the `#`, without the ending of a note. */
export function conversationOf(from: string): string {
  return noteOf(from)?.replace(/\.[^./]+$/, '') ?? from.slice(0, from.lastIndexOf('#'));
}

/**
 * Distinct conversations by channel, in the order in which channels are listed.
 *
 * A tally counts conversations for one claim and month, and one conversation may bear on several claims, so tallies cannot be added up:
 * the largest of a month is what is certain.
 */
export function spokenOf(quotes: readonly Quote[], tallies: readonly Tally[]): Spoken[] {
  return channels.flatMap((channel) => {
    const kept = Map.groupBy(
      quotes.filter((quote) => quote.channel === channel),
      ({ said }) => said.slice(0, 7),
    );
    const counted = Map.groupBy(
      tallies.filter((tally) => tally.channel === channel),
      ({ last }) => last.slice(0, 7),
    );
    let conversations = 0;
    let atLeast = false;
    for (const month of new Set([...kept.keys(), ...counted.keys()])) {
      const certain = new Set((kept.get(month) ?? []).map(({ from }) => conversationOf(from))).size;
      const tallied = Math.max(0, ...(counted.get(month) ?? []).map((tally) => tally.conversations));
      conversations += Math.max(certain, tallied);
      atLeast ||= tallied > certain;
    }
    return conversations === 0 ? [] : [{ channel, conversations, atLeast }];
  });
}
