/** The texts of one conversation, as several stages need them: each is masked once, and its language is told once. */
import type { Conversation } from '#model/conversation.ts';
import { languageOf } from '../hear/hear.ts';
import { redactorOf, type Masked } from '../redact/redact.ts';

/** A thing that is made when it is first asked for. */
function once<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, { value: T }>();
  return (text) => {
    const one = made.get(text) ?? { value: make(text) };
    made.set(text, one);
    return one.value;
  };
}

/** What is told of each text of a conversation. */
export interface Texts {
  /** BCP 47; undefined where nothing tells. */
  language: (text: string) => string | undefined;
  masked: (text: string) => Masked;
}

/** Of a text that is masked, the language is asked only where figures or names stand in it. */
export function textsOf(conversation: Pick<Conversation, 'names' | 'title' | 'utterances' | 'language'>): Texts {
  const redact = redactorOf(conversation);
  const language = once((text) => languageOf(text, conversation.language));
  return { language, masked: once((text) => redact(text, () => language(text) ?? 'en')) };
}
