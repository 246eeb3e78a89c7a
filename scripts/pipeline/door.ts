/** The door through which every conversation comes in: who withdrew is not heard again, whatever file brings them back. */
import type { Conversation, Utterance } from '#model/conversation.ts';
import type { Forgotten } from '../content/forgotten.ts';
import { saidBy } from './participants.ts';

/** Lets conversations in. */
export interface Door {
  /** The conversation as it may be heard, or why it may not. */
  admit(conversation: Conversation): Conversation | string;
}

/** Who stands at the door, and what they know. */
export interface DoorKeeper {
  forgotten: Forgotten;
  /** The pseudonym of an export's customer; absent where the key is not at hand. */
  pseudonymOf?: ((requester: string) => string) | undefined;
  /** Whether something will be kept: then a customer who cannot be told from those who withdrew stops the run. Otherwise their conversations are left out. */
  keeps: boolean;
  /** Names that the vault gives of those who speak in a conversation. */
  namesIn?: ((conversation: Conversation) => string[]) | undefined;
}

const WITHDREW = 'whoever spoke in it withdrew';
const UNTOLD = 'whether its customer withdrew cannot be told without the key';

/** The door of a run. */
export function doorOf({ forgotten, pseudonymOf, keeps, namesIn }: DoorKeeper): Door {
  const exported = (conversation: Conversation): Conversation | string => {
    if (!forgotten.hasCustomers) return conversation;
    if (!forgotten.knowsCustomers || !pseudonymOf) {
      if (keeps) forgotten.refuse();
      return UNTOLD;
    }
    return forgotten.has(pseudonymOf(conversation.requester ?? conversation.id)) === true ? WITHDREW : conversation;
  };
  return {
    admit(conversation) {
      const names = namesIn?.(conversation) ?? [];
      const known = names.length === 0 ? conversation : { ...conversation, names: [...new Set([...conversation.names, ...names])] };
      return conversation.exported ? exported(known) : withoutForgotten(known, forgotten);
    },
  };
}

/** A note without the words of those who withdrew, or why nothing of it is left. */
export function withoutForgotten(note: Conversation, forgotten: Pick<Forgotten, 'has'>): Conversation | string {
  const { participant, utterances } = note;
  const withdrew = (by: string): boolean => forgotten.has(by) === true;
  const isTheirs = ({ role, speaker }: Utterance): boolean => role === 'customer' && withdrew(saidBy(speaker, participant));
  const left = utterances.filter((one) => !isTheirs(one));
  const isOwn = participant !== undefined && withdrew(participant);
  if (left.length === utterances.length && !isOwn) return note;
  const others = left.filter(({ role }) => role === 'customer').map(({ speaker }) => saidBy(speaker, participant));
  if (others.length === 0) return isOwn ? WITHDREW : { ...note, utterances: left };
  if (!isOwn) return { ...note, utterances: left };
  const [heir] = others;
  return { ...note, utterances: left, ...(heir !== undefined && { participant: heir }) };
}
