/** Words as they are compared: case and accents folded, inflection taken off by the language's Snowball stemmer. */
import { foldCase } from '#model/fold.ts';
import snowball from 'snowball-stemmers';

export { foldCase } from '#model/fold.ts';

const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  hu: 'hungarian',
  it: 'italian',
  ga: 'irish',
  nb: 'norwegian',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  es: 'spanish',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};
const stemmers = new Map<string, (word: string) => string>();

/** Longer ones are no words of any language, and have no ending that says anything. */
const LONGEST = 200;

/** The stemmer of a language (BCP 47); for a language without one, words are compared as they are. */
function stemmerOf(language: string): (word: string) => string {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const known = stemmers.get(base);
  if (known) return known;
  const algorithm = ALGORITHMS[base];
  const stemmer = algorithm === undefined ? undefined : snowball.newStemmer(algorithm);
  const cache = new Map<string, string>();
  const stem = (word: string): string => {
    const found = cache.get(word);
    if (found !== undefined) return found;
    // The stemmer sees the word with its accents, which its rules rest on; what it leaves is folded.
    const stemmed = foldCase(stemmer && word.length <= LONGEST ? stemmer.stem(word.toLowerCase()) : word);
    if (cache.size > 50_000) cache.clear();
    cache.set(word, stemmed);
    return stemmed;
  };
  stemmers.set(base, stem);
  return stem;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)?/gu;

/** A text's words, in order. Apostrophes join (`it's`, `l'heure` is one word). */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** The stem of one word. */
export function stemOf(word: string, language: string): string {
  return stemmerOf(language)(word);
}

/** The stems of a text's words, in order. */
export function stemsOf(text: string, language: string): string[] {
  return wordsOf(text).map(stemmerOf(language));
}
