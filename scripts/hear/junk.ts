/** What people leave in a field without saying anything: placeholders, gibberish, bare links, and words that are mostly masked. */
import { PLACEHOLDERS, PLACEHOLDER_OPENINGS } from './placeholders.ts';
import { withoutStageDirections } from './stage-directions.ts';

/** Why words say nothing; counted under these names. */
export type Junk = 'stage direction' | 'mostly masked' | 'bare link' | 'no words' | 'placeholder' | 'gibberish';

/** Longer texts are looked at no closer: nobody types so much of nothing, and what repeats in it says something. */
const LONGEST = 200;
const LINK = /(?:https?:\/\/|www\.)\S+/giu;
/** Masks of ours and of the source: `[name]`, `[P3]`, `XXXX`, `XX/XX/2026`, `████`, `***`, `{$100.00}` of a bank's complaints is none. */
const MASK =
  /\[(?:name|email|phone|card|iban|ip|link|address|company|place|date|id|number|redacted|removed|[A-Z]{1,3}\d{1,3})\]|(?<![\p{L}\p{N}])X{2,}(?:[/.-](?:X{2,}|\d{2,4}))*(?![\p{L}\p{N}])|[█▇■]{2,}|\*{3,}/giu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const LETTER = /\p{L}/u;

/** Rows of keyboards, each also read backwards: what a hand runs along. */
const ROWS = [
  'qwertyuiop',
  'qwertzuiopü',
  'azertyuiop',
  'asdfghjkl',
  'asdfghjklöä',
  'qsdfghjklm',
  'zxcvbnm',
  'yxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'фівапролджє',
];
const RUNS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))];
/** Words that happen to lie side by side on a keyboard. */
const REAL_RUNS: ReadonlySet<string> = new Set([
  'wert',
  'poi',
  'tre',
  'wer',
  'were',
  'rew',
  'opi',
  'pro',
  'про',
  'вап',
  'unter',
  'рол',
  'апр',
  'tri',
  'uio',
  'mit',
]);
const SHORTEST_RUN = 3;

/** Whether a word is nothing but runs along a row of keys: `asdfgh`, `sdfsdf`, `qweqwe`. */
function isKeyboardRun(word: string): boolean {
  const letters = word.toLowerCase();
  if (letters.length < 4 || REAL_RUNS.has(letters)) return false;
  let at = 0;
  while (at < letters.length) {
    let length = 0;
    for (const run of RUNS) {
      let size = SHORTEST_RUN;
      while (at + size <= letters.length && run.includes(letters.slice(at, at + size))) size++;
      length = Math.max(length, size - 1);
    }
    if (length < SHORTEST_RUN) return false;
    at += length;
  }
  return true;
}

const LATIN = /^[a-zà-öø-ÿ]+$/iu;
/** Vowels, and the consonants that some languages sing: `čtvrť`, `krk`, `Vlk`; abbreviations are written in capitals. */
const SOUNDS = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœrlw]/iu;

function isMash(word: string): boolean {
  return word.length >= 6 && LATIN.test(word) && word !== word.toUpperCase() && !SOUNDS.test(word);
}

/** One Latin letter or figure over and over: `aaaaaa`, `66666`. In Thai five fives are laughter, but no words either. */
function isOneSign(word: string): boolean {
  return /^([a-z0-9])\1{3,}$/iu.test(word);
}

function isGibberish(words: readonly string[]): boolean {
  return words.every((word) => isOneSign(word) || isKeyboardRun(word) || isMash(word) || (words.length > 1 && /^[a-z]$/iu.test(word)));
}

/** Compared without regard to case, marks and white space. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

/**
 * Why a text says nothing, or undefined. A passage of what somebody says aloud is judged by what is masked in it alone: `None.` is an answer.
 * @param written whether it was typed into a field or a mail
 */
export function junkOf(text: string, written: boolean): Junk | undefined {
  const spoken = withoutStageDirections(text);
  if (spoken !== text && spoken.trim() === '') return 'stage direction';
  const linkless = spoken.replace(LINK, ' ');
  const unmasked = linkless.replace(MASK, ' ');
  const words = unmasked.match(WORD) ?? [];
  const masks = linkless.match(MASK)?.length ?? 0;
  if (masks > 0 && masks >= words.length) return 'mostly masked';
  if (linkless !== spoken && words.length === 0) return 'bare link';
  if (!written || spoken.length > LONGEST) return undefined;
  return words.length === 0 ? wordless(spoken) : emptyWords(unmasked, words);
}

/** A smiley or a figure is an answer, though there is nothing in it to quote; a dash is none. */
function wordless(text: string): Junk | undefined {
  return /^[\s\p{P}\p{S}]*$/u.test(text) && !/\p{Extended_Pictographic}/u.test(text) ? 'placeholder' : undefined;
}

function emptyWords(text: string, words: readonly string[]): Junk | undefined {
  const folded = plain(text);
  if (PLACEHOLDERS.has(folded) || PLACEHOLDER_OPENINGS.test(folded)) return 'placeholder';
  if (isGibberish(words)) return 'gibberish';
  return words.some((word) => LETTER.test(word)) ? undefined : 'no words';
}
