/** Letters as names are compared: without case and accents, each in its place. */

/** Letters of scripts that set no spaces between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** What a word is made of. */
export const WORD_LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Letters without accents and apostrophes of one kind, each in its place: an export may write `Jose` where its customer writes `José`. */
export function plainLetters(text: string): string {
  return text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').charAt(0)).replace(/[’ʼ‘]/g, "'");
}

/** The same in lower case, where that does not move letters. */
export function folded(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  const plain = plainLetters(text);
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain.replace(/./gsu, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign));
}
