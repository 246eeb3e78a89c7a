/** Redaction: what is personal becomes a visible mark before anything is matched, stored or logged. */
import { nameFinder } from './names.ts';
import { numbersIn } from './numbers.ts';
import { seeThrough, type Seen } from './seen.ts';
import { mask, type Masked, type Span } from './span.ts';

export type { Masked } from './span.ts';

/** A language (BCP 47), or what finds it out: that takes time, and most texts hold no figures. */
export type Told = string | (() => string);

/** Finds personal data of some kind. The spans that it gives have offsets in the text as it was said. */
export type Finder = (seen: Seen, language: Told) => Span[];

/**
 * Masks the texts of one conversation.
 * @param names names that the source itself gives: requester, agents, labels
 * @returns a function from a text and its language (BCP 47), or what tells it, to the masked text; a language is only asked for where figures stand
 */
export function redactor(names: readonly string[]): (text: string, language: Told) => Masked {
  const findNames = nameFinder(names);
  const finders: Finder[] = [numbersIn, ({ said }) => findNames(said)];
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
