/** Redaction: what is personal becomes a visible mark before anything is matched, stored or logged. */
import { nameFinder } from './names.ts';
import { findNumbers } from './numbers.ts';
import { mask, type Masked } from './span.ts';

export type { Masked } from './span.ts';

/**
 * Masks the texts of one conversation.
 * @param names names that the source itself gives: requester, agents, labels
 * @returns a function from a text and its language (BCP 47), or what tells it, to the masked text; a language is only asked for where figures stand
 */
export function redactor(names: readonly string[]): (text: string, language: string | (() => string)) => Masked {
  const findNames = nameFinder(names);
  return (text, language) => {
    const whole = text.normalize('NFC');
    const masked = mask(whole, [...findNumbers(whole, language), ...findNames(whole)]);
    if (whole === text) return masked;
    // Places are given in the text as it came, whose letters and accents may stand apart.
    return { ...masked, move: (offset, edge) => masked.move(text.slice(0, offset).normalize('NFC').length, edge) };
  };
}
