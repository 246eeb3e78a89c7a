/**
 * Who may be named in a comparison: as on pages, those of whose conversation something may be shown now, where enough others were heard.
 * Others are people without a name. Pure.
 */
import { NO_SMALL_GROUPS, type SmallGroups } from '#model/attribution.ts';
import { mayShow, type SeenBy } from '#model/consent.ts';
import type { Quote } from '#model/quote.ts';
import { conversationOf } from '#model/spoken.ts';

/** A person in a conversation. */
interface Spoken {
  by: string;
  conversation: string;
}

/** Whether a person may be named for a conversation. */
export type MayName = (spoken: Spoken) => boolean;

const keyOf = ({ by, conversation }: Spoken): string => `${conversation}\n${by}`;

/** By the quotes that are kept now, shown or hidden: whoever has none there any more has withdrawn it, or was never quoted. @param day the day of the comparison @param small whose words tell of nobody */
export function mayNameBy(quotes: readonly Quote[], seenBy: SeenBy, day: string, small: SmallGroups = NO_SMALL_GROUPS): MayName {
  const named = new Set(quotes.filter((quote) => mayShow(quote, seenBy, day)).map(({ by, from }) => keyOf({ by, conversation: conversationOf(from) })));
  return (spoken) => named.has(keyOf(spoken)) && !small.conversations.has(spoken.conversation);
}

/** The same record without what tells who it was: the pseudonym, and the conversation, whose name mostly holds it. */
export function unnamed<T extends Spoken & { from?: string }>(one: T, mayName: MayName): Omit<T, 'by' | 'conversation' | 'from'> {
  if (mayName(one)) return one;
  const { by: _by, conversation: _conversation, from: _from, ...rest } = one;
  return rest;
}
