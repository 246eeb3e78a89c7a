/** A part of a sentence, as a researcher marks it, found again after an edit: nearest letters first, then whole words. Pure. */
import search from 'approx-string-match';
import { plain } from './edit-cost.ts';

/** The most errors that are looked for: at most half of the letters, and never more than so many (Hypothesis' rule). */
const MOST_ERRORS = 256;

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const CLOSING = /[.!?…。！？؟"'”’»)\]」』]/u;

/** Whether a word goes on over a border between two letters. */
function isInWord(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at).match(/.$/su)?.[0] ?? '', text.slice(at).match(/^./su)?.[0] ?? ''];
  return LETTER.test(before) && LETTER.test(after) && !(UNSPACED.test(before) && UNSPACED.test(after));
}

/**
 * The part of a stretch that reads most like these words, as whole words, with the signs that end it where the words have one.
 * @returns the whole stretch where no part of it is near enough
 */
export function partLike(text: string, words: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const stretch = text.slice(start, end);
  const wanted = plain(words);
  const [best] = search(plain(stretch), wanted, Math.min(MOST_ERRORS, Math.floor(wanted.length / 2)));
  if (!best) return { start, end };
  let [from, to] = [best.start, best.end];
  while (from > 0 && isInWord(stretch, from)) from--;
  while (to < stretch.length && isInWord(stretch, to)) to++;
  while (from < to && /\s/u.test(stretch.charAt(from))) from++;
  while (to > from && /\s/u.test(stretch.charAt(to - 1))) to--;
  if (CLOSING.test(words.slice(-1))) while (to < stretch.length && CLOSING.test(stretch.charAt(to))) to++;
  return { start: start + from, end: start + to };
}
