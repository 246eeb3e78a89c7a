/** What could be asked here: a few things that somebody did say, each in the words that were heard. */
import type { Wiki } from '#model/wiki.ts';

/** How many examples are given. */
const MOST = 6;

const heardPhrase = /^phrase "(.{2,24})"$/su;

/** Short phrases by which customers were heard, of as many personas and languages as there are, and themes. */
export function searchExamples({ personas, themes }: Wiki): string[] {
  const phrases = personas.flatMap(({ voices }) => {
    const heard = voices.flatMap(({ because, language = '' }) => {
      const phrase = heardPhrase.exec(because)?.[1];
      return phrase === undefined ? [] : [{ phrase, language }];
    });
    const often = Map.groupBy(heard, ({ phrase }) => phrase);
    const most = [...often].toSorted(([, a], [, b]) => b.length - a.length)[0];
    return most ? [most[0]] : [];
  });
  return [...new Set([...phrases, ...themes.map(({ name }) => name)])].slice(0, MOST);
}
