/** How much was heard, counted in conversations: what a page says beside people and channels. */
import { channels, type Channel } from './conversation.ts';
import type { Evidence } from './evidence.ts';

/** How many conversations of one channel bear on a persona. */
export interface Spoken {
  channel: Channel;
  conversations: number;
}

/** A conversation of an export: its source, a colon, its id. No file of a note has a colon in its name. */
const EXPORTED = /^[a-z0-9][a-z0-9-]*:[^/]*$/;

/** Whether a conversation is one of an export. */
export function isExported(conversation: string): boolean {
  return EXPORTED.test(conversation);
}

/** The file of the note that a quote's `from` leads into; undefined for a quote of an export. */
export function noteOf(from: string): string | undefined {
  const place = from.slice(0, from.lastIndexOf('#'));
  return EXPORTED.test(place) ? undefined : place;
}

/** The conversation that a quote's `from` leads into: all before the `#`, without the ending of a note. */
export function conversationOf(from: string): string {
  return noteOf(from)?.replace(/\.[^./]+$/, '') ?? from.slice(0, from.lastIndexOf('#'));
}

/** Distinct conversations by channel, in the order in which channels are listed. */
export function spokenOf(evidence: readonly Pick<Evidence, 'channel' | 'conversation'>[]): Spoken[] {
  const byChannel = Map.groupBy(evidence, ({ channel }) => channel);
  return channels.flatMap((channel) => {
    const own = byChannel.get(channel);
    return own ? [{ channel, conversations: new Set(own.map(({ conversation }) => conversation)).size }] : [];
  });
}
