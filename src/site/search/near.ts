/** Words that a mistyped one was probably meant to be. Pure. */
import { distance } from 'fastest-levenshtein';

/** How many letters may be wrong in a word. */
const wrong = (word: string): number => (word.length < 3 ? 0 : word.length < 5 ? 1 : 2);

/** Two letters that changed places are one mistake, and the likeliest. */
function mistakes(word: string, other: string): number {
  const away = distance(word, other);
  const isSwap = away === 2 && word.length === other.length && [...word].sort().join('') === [...other].sort().join('');
  return isSwap ? 0.9 : away;
}

/** The nearest of some words; of those equally near, one that begins alike, and then the first. Undefined where none is near. */
export function nearestOf(word: string, words: readonly string[]): string | undefined {
  const most = wrong(word);
  let best: { one: string; away: number } | undefined;
  for (const one of words) {
    if (one === word || Math.abs(one.length - word.length) > most) continue;
    const away = mistakes(word, one) + (one[0] === word[0] ? 0 : 0.5);
    if (away <= most + 0.5 && away < (best?.away ?? Infinity)) best = { one, away };
  }
  return best?.one;
}
