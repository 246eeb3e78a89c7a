/** Did you mean: the known word that a misspelt one was probably meant to be. */
import { distance } from 'fastest-levenshtein';

/** The nearest of the known words, if it is within two letters of the word (one, for a short word); undefined otherwise. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const away = distance(word, candidate);
    if (candidate !== word && away <= (candidate.length > 5 ? 2 : 1) && Math.min(word.length, candidate.length) >= 3 && (!best || away < best.distance))
      best = { word: candidate, distance: away };
  }
  return best?.word;
}

/** ` Did you mean …?`, with a space before it, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const best = nearest(word, known);
  return best === undefined ? '' : ` Did you mean \`${best}\`?`;
}
