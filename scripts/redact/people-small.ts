/** Names in small letters, such as `hi anna`: only beside words that greet, introduce or entitle somebody. */
import { folded } from './letters.ts';
import { isFamily, isGivenAsIs, isOrdinary } from './lexicon.ts';
import { SMALL_CUES } from './people-cues.ts';
import { NOBODY } from './people-words.ts';
import type { Named } from './people.ts';

const SMALL = /(?<![\p{L}\p{M}\p{N}@._/-])\p{Ll}[\p{L}\p{M}'’-]{2,}(?![\p{L}\p{M}\p{N}@_]|\.\p{L})/gu;

const isName = (word: string): boolean => word.length > 3 && isGivenAsIs(word) && !isOrdinary(word) && !NOBODY.has(folded(word));

/** Whether a greeting, an introduction or a title stands right before. */
function isCalled(text: string, at: number): boolean {
  const before = folded(text.slice(Math.max(0, at - 30), at));
  const match = /((?:[\p{L}\p{M}'.]{1,60} ){0,2}[\p{L}\p{M}'.]{1,60}),? $/u.exec(before);
  if (!match) return false;
  const words = (match[1] ?? '').split(' ');
  return words.some((_word, from) => SMALL_CUES.has(words.slice(from).join(' ')));
}

/** Everybody named in small letters. @param isKnown whether the conversation has somebody of that name */
export function peopleInSmall(text: string, isKnown: (word: string) => boolean): Named[] {
  const found: Named[] = [];
  for (const { 0: word, index } of text.matchAll(SMALL)) {
    const last = found.at(-1);
    if (last && text.slice(last.end, index) === ' ' && (isFamily(word) || isKnown(word)) && !isOrdinary(word) && !NOBODY.has(folded(word)))
      last.end = index + word.length;
    else if (isName(word) && (isKnown(word) || isCalled(text, index))) found.push({ start: index, end: index + word.length });
  }
  return found;
}
