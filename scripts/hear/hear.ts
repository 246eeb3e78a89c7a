/** Hears a conversation: keeps what the customer said, and says of everything else why it was left out. */
import type { Channel, Conversation, Role, Utterance } from '#model/conversation.ts';
import { isAutoReply } from './auto-reply.ts';
import { junkOf } from './junk.ts';
import { ownWords } from './own-words.ts';

export { languageOf } from './language.ts';
export { passagesOf, sentencesOf, tooThin, type Passage } from './passages.ts';

export interface HeardWords {
  /** The customer's utterances, with nothing in them but their own words. */
  customer: Utterance[];
  /** How many utterances were left out, by reason. */
  skipped: Map<string, number>;
}

/** What is heard of one utterance: the customer's own words, or the reason why nothing is. */
export type Hearsay = { utterance: Utterance; words: string } | { utterance: Utterance; reason: string };

/** Channels whose utterances are written like mails and may carry the message that they answer. */
const MAIL: ReadonlySet<Channel> = new Set(['ticket', 'review']);
/** Channels whose words were typed into a field, where people leave placeholders. */
const WRITTEN: ReadonlySet<Channel> = new Set(['ticket', 'review', 'survey']);

const REASONS: Readonly<Record<Exclude<Role, 'customer'>, string>> = {
  team: 'said by the team',
  bot: 'said by a bot',
  note: 'the researcher’s own words',
  unknown: 'speaker unknown',
};

/** Whether a conversation's words were typed into a field or a mail. */
export function isWritten({ channel }: Pick<Conversation, 'channel'>): boolean {
  return WRITTEN.has(channel);
}

/** Offsets of marks hold only where nothing was cut, so marked utterances are never cut, and what a researcher marked says something. */
function heardOf(utterance: Utterance, channel: Channel): Hearsay {
  const { text, marks } = utterance;
  if (marks.length > 0) return { utterance, words: text };
  if (MAIL.has(channel) && isAutoReply(text)) return { utterance, reason: 'auto-reply' };
  const words = MAIL.has(channel) ? ownWords(text) : text;
  if (words.trim() === '') return { utterance, reason: junkOf(text, WRITTEN.has(channel)) ?? 'nothing but quoted or empty text' };
  const reason = junkOf(words, WRITTEN.has(channel));
  return reason === undefined ? { utterance, words } : { utterance, reason };
}

/**
 * Says of each utterance of a conversation, in order, what is heard of it: the customer's own words, or why nothing is.
 * @param spare a reason to leave out what a customer said before it is looked at more closely, or undefined
 */
export function* hearsayOf(
  { channel, utterances }: Pick<Conversation, 'channel' | 'utterances'>,
  spare: (utterance: Utterance) => string | undefined = () => undefined,
): Generator<Hearsay> {
  for (const utterance of utterances) {
    const reason = utterance.skip ?? (utterance.role === 'customer' ? spare(utterance) : REASONS[utterance.role]);
    yield reason === undefined ? heardOf(utterance, channel) : { utterance, reason };
  }
}

/** Keeps the customer's own words of a conversation and counts the rest by reason. @param spare as of `hearsayOf` */
export function hear(conversation: Pick<Conversation, 'channel' | 'utterances'>, spare?: (utterance: Utterance) => string | undefined): HeardWords {
  const skipped = new Map<string, number>();
  const customer: Utterance[] = [];
  for (const said of hearsayOf(conversation, spare)) {
    if ('reason' in said) skipped.set(said.reason, (skipped.get(said.reason) ?? 0) + 1);
    else customer.push(said.words === said.utterance.text ? said.utterance : { ...said.utterance, text: said.words });
  }
  return { customer, skipped };
}
