/** Words as lists have them: a text's words with their stems and lines, and lists of words and phrases in several languages to look for among them. */
import { foldCase, stemOf } from '../../match/stems.ts';

/** One word of a text. In scripts without spaces each sign is a word of its own. */
export interface Word {
  /** As it stands there. */
  raw: string;
  /** Case and accents folded. */
  plain: string;
  stem: string;
  /** Where it begins in its text. */
  at: number;
}

/** A match: the words from `from` up to and without `to`. */
export interface Found {
  from: number;
  to: number;
}

const UNSPACED_SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+(?:['’ʼ](?:\p{L}|\p{M})+)?/gu;
/** What English and the Romance languages join with an apostrophe is told apart: `she’s` is two words, `qu’elle` and `l’heure` too. */
const JOINED: Readonly<Record<string, RegExp>> = { en: /(?=['’ʼ](?:s|re|m|d|ll|ve)$)/iu, fr: /(?<=['’ʼ])/u, it: /(?<=['’ʼ])/u, ca: /(?<=['’ʼ])/u };

/** The words of a text in their order. */
export function wordsOf(text: string, language: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: whole, index }) => {
    let at = index;
    return (JOINED[language] ? whole.split(JOINED[language]) : [whole]).map((raw) => {
      const word = { raw, plain: foldCase(raw), stem: stemOf(raw, language), at };
      at += raw.length;
      return word;
    });
  });
}

type Fits = (word: Word) => boolean;

/**
 * One word of a list. Plain: inflected as may be. `=word`: as it stands but for case. `^Word`: as it stands. `word*` and `*word`: whatever
 * begins or ends so, since German joins words.
 */
function fitsOf(entry: string, language: string): Fits {
  const word = foldCase(entry.replace(/^[=*]|\*$/g, ''));
  if (entry.startsWith('=')) return ({ plain }) => plain === word;
  if (entry.startsWith('^')) return ({ raw }) => raw === entry.slice(1);
  if (entry.startsWith('*')) return ({ plain }) => plain.endsWith(word);
  if (entry.endsWith('*')) return ({ plain }) => plain.startsWith(word);
  const stem = stemOf(entry, language);
  return (one) => one.stem === stem;
}

function fitsFrom(phrase: readonly Fits[], words: readonly Word[], at: number): boolean {
  return phrase.every((fit, index) => {
    const word = words[at + index];
    return word !== undefined && fit(word);
  });
}

/** What the first word of an entry must be: its stem, how it stands, or something that only asking tells. */
function firstKey(part: string, language: string): { by: 'plain' | 'raw' | 'stem'; key: string } | undefined {
  if (part.startsWith('=')) return { by: 'plain', key: foldCase(part.slice(1)) };
  if (part.startsWith('^')) return { by: 'raw', key: part.slice(1) };
  return part.startsWith('*') || part.endsWith('*') ? undefined : { by: 'stem', key: stemOf(part, language) };
}

type Phrase = readonly Fits[];

/** The longest of some phrases that fits here, where it is longer than what is known to fit. */
function longestOf(phrases: readonly Phrase[] | undefined, words: readonly Word[], at: number, known: number): number {
  let longest = known;
  for (const phrase of phrases ?? []) if (phrase.length > longest && fitsFrom(phrase, words, at)) longest = phrase.length;
  return longest;
}

/** A list of words and phrases of one language. */
export class WordList {
  /** Entries by their first word, so that hardly any must be tried at a word. */
  readonly #by = { stem: new Map<string, Phrase[]>(), plain: new Map<string, Phrase[]>(), raw: new Map<string, Phrase[]>() };
  /** Entries that begin with part of a word. */
  readonly #others: Phrase[] = [];

  constructor(entries: readonly string[], language: string) {
    for (const entry of entries) {
      const parts = partsOf(entry);
      const phrase = parts.map((part) => fitsOf(part, language));
      const first = firstKey(parts[0] ?? '', language);
      if (first === undefined) this.#others.push(phrase);
      else this.#by[first.by].set(first.key, [...(this.#by[first.by].get(first.key) ?? []), phrase]);
    }
  }

  /** How many words from here on are one of this list's entries, the longest that fits; 0 where none does. */
  lengthAt(words: readonly Word[], at: number): number {
    const word = words[at];
    if (!word) return 0;
    const { stem, plain, raw } = this.#by;
    let longest = longestOf(stem.get(word.stem), words, at, 0);
    if (plain.size > 0) longest = longestOf(plain.get(word.plain), words, at, longest);
    if (raw.size > 0) longest = longestOf(raw.get(word.raw), words, at, longest);
    return longestOf(this.#others, words, at, longest);
  }

  /** Every place where one of the entries stands, from left to right, none within another. */
  in(words: readonly Word[], from = 0, to = words.length): Found[] {
    const found: Found[] = [];
    for (let at = from; at < to; at++) {
      const length = this.lengthAt(words, at);
      if (length === 0) continue;
      found.push({ from: at, to: at + length });
      at += length - 1;
    }
    return found;
  }

  /** The first entry that begins at most `within` words after a place. */
  after(words: readonly Word[], place: number, within: number): Found | undefined {
    return this.in(words, place, Math.min(words.length, place + reach(words, place, within) + 1))[0];
  }

  /** Whether an entry begins in the `within` words before a place. */
  isBefore(words: readonly Word[], place: number, within: number): boolean {
    return this.in(words, Math.max(0, place - reach(words, place, within)), place).length > 0;
  }
}

/** A sign is about half a word, so twice as many of them are as far. */
function reach(words: readonly Word[], place: number, within: number): number {
  return UNSPACED_SIGN.test(words[Math.min(place, words.length - 1)]?.raw ?? '') ? within * 2 : within;
}

/** The words of an entry as `wordsOf` has those of a text, each with the sign that says how it is meant. */
function partsOf(entry: string): string[] {
  return entry.split(/[\s/.,%-]+/).flatMap((part) => (UNSPACED_SIGN.test(part) ? [...part] : [part]));
}

/** Languages in which personas are written, and for which lists are kept. */
export type Listed = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'ru' | 'zh';

/** The list for a language; an empty one where none is kept, so that the rule holds its tongue. */
export type Lists = (language: string) => WordList;

/** Lists of the same sense, by language: entries with a bar between them. */
export function listsOf(entries: Partial<Record<Listed, string>>): Lists {
  const lists = new Map(
    Object.entries(entries).map(([language, text]) => [
      language,
      new WordList(
        text
          .split('|')
          .map((entry) => entry.trim())
          .filter((entry) => entry !== ''),
        language,
      ),
    ]),
  );
  const none = new WordList([], 'en');
  return (language) => lists.get(language) ?? none;
}
