/** Hears a conversation: keeps what the customer said, and says of everything else why it was left out. */
import type { Channel, Conversation, Role, Utterance } from '#model/conversation.ts';
import { ownWords } from './own-words.ts';

export { languageOf } from './language.ts';
export { passagesOf, tooThin, type Passage } from './passages.ts';

export interface HeardWords {
  /** The customer's utterances, with nothing in them but their own words. */
  customer: Utterance[];
  /** How many utterances were left out, by reason. */
  skipped: Map<string, number>;
}

/** Channels whose utterances are written like mails and may carry the message that they answer. */
const MAIL: ReadonlySet<Channel> = new Set(['ticket', 'review']);

const REASONS: Readonly<Record<Exclude<Role, 'customer'>, string>> = {
  team: 'said by the team',
  bot: 'said by a bot',
  note: 'the researcher’s own words',
  unknown: 'speaker unknown',
};

/**
 * Keeps the customer's own words of a conversation. Offsets of marks hold only where nothing was cut, so marked utterances are never cut.
 * @param spare a reason to leave out what a customer wrote before it is looked at more closely, or undefined
 */
export function hear(
  { channel, utterances }: Pick<Conversation, 'channel' | 'utterances'>,
  spare: (utterance: Utterance) => string | undefined = () => undefined,
): HeardWords {
  const skipped = new Map<string, number>();
  const leaveOut = (reason: string): void => void skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  const customer: Utterance[] = [];
  for (const utterance of utterances) {
    const reason = utterance.skip ?? (utterance.role === 'customer' ? spare(utterance) : REASONS[utterance.role]);
    if (reason !== undefined) leaveOut(reason);
    else {
      const text = MAIL.has(channel) && utterance.marks.length === 0 ? ownWords(utterance.text) : utterance.text;
      if (text.trim() === '') leaveOut('nothing but quoted or empty text');
      else customer.push(text === utterance.text ? utterance : { ...utterance, text });
    }
  }
  return { customer, skipped };
}
