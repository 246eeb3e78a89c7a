/** The normal form in which words are compared: Unicode NFC and white space folded. Nothing is spelled better than the source (DESIGN rule 1). */

const SPACE = /[\s\u00a0\u202f\u2000-\u200a\u3000]+/gu;

/** NFC, every run of white space (no-break space, tab and line break too) as one space, trimmed. */
export function fold(text: string): string {
  return text.normalize('NFC').replace(SPACE, ' ').trim();
}

const ASCII = /^[\u0000-\u007f]*$/;
/** Marks that are accents; those of Indic and other scripts carry vowels and stay. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** Lower case without accents, Hebrew points and Arabic vowel signs; `ß` as `ss`, `ё` as `е`, the Turkish dotless `ı` as `i`, and the Arabic alefs as one. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ـ', '')
    .replace(/[’ʼ]/g, "'");
}
