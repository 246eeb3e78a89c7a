/** Scripts that set no spaces between words, and where words begin and end in them. */

/** A letter of such a script. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** The segmenter of a language written without spaces; of Chinese for any other. */
export function segmenterOf(language: string): Intl.Segmenter {
  const tag = /^(?:zh|ja|th)/.test(language) ? language : 'zh';
  const known = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' });
  segmenters.set(tag, known);
  return known;
}
