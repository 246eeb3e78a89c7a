/** How a search knows words: the same for what was said and for what is asked. Pure. */
import { foldCase } from './fold.ts';

/** A word and where it stands; or one character of a script that sets no spaces, which are words only side by side. */
export interface Word {
  form: string;
  from: number;
  to: number;
  isCharacter: boolean;
}

/** A word that is asked for. */
export interface Asked {
  form: string;
  /** Whether words that only begin so fit as well. */
  isOpen: boolean;
  /** Whether it is two characters side by side of a script without spaces. */
  isPair: boolean;
}

const UNSPACED =
  'ー〆\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`(?<character>[${UNSPACED}]\\p{M}*)|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+|\\p{Extended_Pictographic}`, 'gu');

/** The form in which a word is compared: without case, accents, and widths. */
export const formOf = (word: string): string => foldCase(word.normalize('NFKC'));

/** Characters that are found by another, as traditional ones are by simplified ones, and by these themselves. */
export type Spellings = ReadonlyMap<string, string>;

const AS_WRITTEN: Spellings = new Map();

/** All words of a text, in order. */
export function wordsIn(text: string, spellings = AS_WRITTEN): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index, groups }) => {
    const form = formOf(word);
    return { form: spellings.get(form) ?? form, from: index, to: index + word.length, isCharacter: groups?.['character'] !== undefined };
  });
}

/** Whether two characters stand side by side, with nothing between. */
export const sideBySide = (one: Word, next: Word | undefined): next is Word =>
  next !== undefined && one.isCharacter && next.isCharacter && one.to === next.from;

/** One letter says too little to be looked for; one figure or sign does not. */
const saysEnough = (form: string): boolean => form.length > 1 || !/\p{L}/u.test(form);

/** A form by which a text is found, and, where it can have a stem, the word as it was written. */
export interface Key {
  form: string;
  word?: string;
}

/**
 * The forms by which a text is found. Of scripts without spaces these are all pairs of characters, so that any part of a sentence is found,
 * wherever a dictionary would cut; and the last character of a run, since a pair begins with every other one.
 */
export function keysOf(text: string, spellings = AS_WRITTEN): Key[] {
  const words = wordsIn(text, spellings);
  return words.flatMap((word, index): Key[] => {
    if (!word.isCharacter) return saysEnough(word.form) ? [{ form: word.form, word: text.slice(word.from, word.to) }] : [];
    const next = words[index + 1];
    return [{ form: sideBySide(word, next) ? word.form + next.form : word.form }];
  });
}

/** The words of a question. What stands last may still be being typed. */
export function askedIn(question: string, spellings = AS_WRITTEN): Asked[] {
  const words = wordsIn(question, spellings);
  const asked = words.flatMap((word, index): Asked[] => {
    const next = words[index + 1];
    if (sideBySide(word, next)) return [{ form: word.form + next.form, isOpen: false, isPair: true }];
    const before = words[index - 1];
    if (before && sideBySide(before, word)) return [];
    const isOpen = word.isCharacter || word.form.length > (next ? 2 : 1);
    return saysEnough(word.form) || word.isCharacter ? [{ form: word.form, isOpen, isPair: false }] : [];
  });
  return [...new Map(asked.map((one) => [one.form, one])).values()];
}

/** Whether a question may hold characters that others are spelled with. */
export const mayBeSpelled = (question: string): boolean => /\p{Script=Han}/u.test(question);

/** The script of a word, as lists of words are kept by it. */
export function scriptOf(form: string): 'latin' | 'cyrillic' | 'other' {
  if (/^[\p{Script=Latin}\p{N}]/u.test(form)) return 'latin';
  return /^\p{Script=Cyrillic}/u.test(form) ? 'cyrillic' : 'other';
}

/** What all forms with the same stem begin with, nearly always. */
export const beginningOf = (form: string): string => Array.from(form).slice(0, 3).join('');
