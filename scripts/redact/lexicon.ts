/** Which words are names of people, as far as lists know it: what nobody names is found by them, and by what stands around it. */
import { readFileSync } from 'node:fs';
import { folded } from './letters.ts';

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`lexicon/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const GIVEN: ReadonlySet<string> = new Set(linesOf('given.txt'));
const FAMILY: ReadonlySet<string> = new Set(linesOf('family.txt'));
const ORDINARY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  linesOf('ordinary.txt').map((line) => {
    const [language = '', words = ''] = line.split(': ');
    return [language, new Set(words.split(' '))];
  }),
);

const ORDINARY_ANYWHERE: ReadonlySet<string> = new Set([...ORDINARY.values()].flatMap((words) => [...words]));

/** Every part of a hyphenated name is looked for by itself, and is no ordinary word: `Anna-Lena`, but not `General-purpose`. */
const allParts = (word: string, list: ReadonlySet<string>): boolean => {
  const key = folded(word);
  return list.has(key) || (key.includes('-') && !/-\p{Ll}/u.test(word) && key.split('-').every((part) => list.has(part)));
};

/** Given names of two letters, which lists of their length would drown in. */
const SHORT: ReadonlySet<string> = new Set(['al', 'bo', 'ed', 'jo', 'ty', 'vi']);

/** Whether people are called so by their first name. */
export const isGiven = (word: string): boolean => allParts(word, GIVEN) || SHORT.has(folded(word));

/** Endings of Russian and Ukrainian cases, and what a name in its first form has instead. */
const CASES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ой|ою|ы|и|е|у|і)$/u, ['а', 'я']],
  [/(?:ей|ею|ю|и|ї|е)$/u, ['я', 'ия', 'й', 'ь']],
  [/(?:а|у|ом|е|ові)$/u, ['']],
  [/(?:я|ю|ем)$/u, ['й', 'ь', 'ий']],
];

/** Whether a Cyrillic word is a first name in another case: `Галины`, `Тимура`. */
export function isDeclinedGiven(word: string): boolean {
  if (!/^\p{Script=Cyrillic}{4,}$/u.test(word)) return false;
  const key = folded(word);
  return CASES.some(
    ([ending, firsts]) => ending.test(key) && firsts.some((first) => key.replace(ending, '').length > 2 && GIVEN.has(key.replace(ending, first))),
  );
}

/** The same for a word in small letters, quickly: plain ones are looked up as they stand. */
export const isGivenAsIs = (word: string): boolean => (/^[a-z]+$/.test(word) ? GIVEN.has(word) : isGiven(word));

/** Whether families are called so. */
export const isFamily = (word: string): boolean => allParts(word, FAMILY);

/** Whether a name is an ordinary word as well, in English or in the language of the text (BCP 47), which is only asked for where it decides. */
export function isOrdinary(word: string, language?: () => string): boolean {
  const key = folded(word);
  // English words have no accents: `Germán` is no `German`.
  const asEnglish = key === word.toLowerCase() && (ORDINARY.get('en')?.has(key) ?? false);
  if (key.length < 3 || asEnglish || !ORDINARY_ANYWHERE.has(key)) return key.length < 3 || asEnglish;
  return ORDINARY.get(language?.().split('-')[0] ?? '')?.has(key) ?? false;
}

/** Whether a name is an ordinary word in any language at all. */
export function isOrdinaryAnywhere(word: string): boolean {
  const key = folded(word);
  return key.length < 3 || ORDINARY_ANYWHERE.has(key);
}
