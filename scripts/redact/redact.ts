/** Redaction: what is personal becomes a visible mark before anything is matched, stored or logged. */
import type { Conversation } from '#model/conversation.ts';
import { addressFinder } from './address.ts';
import { nameFinder, type Naming } from './names.ts';
import { numbersIn, type Told } from './numbers.ts';
import { seeThrough, type Seen } from './seen.ts';
import { mask, type Masked, type Span } from './span.ts';

export type { Told } from './numbers.ts';
export type { Masked } from './span.ts';

/** Finds personal data of some kind. The spans that it gives have offsets in the text as it was said. */
export type Finder = (seen: Seen, language: Told) => Span[];

/**
 * Masks the texts of one conversation.
 * @param naming names that the source itself gives (requester, agents, labels), alone or with what else tells who is who
 * @returns a function from a text and its language (BCP 47), or what tells it, to the masked text; a language is only asked for where figures or names stand
 */
export function redactor(naming: readonly string[] | Naming): (text: string, language: Told) => Masked {
  const finders: Finder[] = [numbersIn, addressFinder, nameFinder('names' in naming ? naming : { names: naming })];
  return (text, language) => {
    const whole = text.normalize('NFC');
    const seen = seeThrough(whole);
    const masked = mask(
      whole,
      finders.flatMap((find) => find(seen, language)),
    );
    if (whole === text) return masked;
    // Places are given in the text as it came, whose letters and accents may stand apart.
    return { ...masked, move: (offset, edge) => masked.move(text.slice(0, offset).normalize('NFC').length, edge) };
  };
}

/** Masks the texts of a conversation; whoever is mentioned in it has one mark in all of them. */
export function redactorOf({ names, title, utterances }: Pick<Conversation, 'names' | 'title' | 'utterances'>): (text: string, language: Told) => Masked {
  return redactor({ names, texts: () => [...(title === undefined ? [] : [title]), ...utterances.map(({ text }) => text)] });
}
