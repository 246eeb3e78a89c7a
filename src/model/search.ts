/** What can be found: the records that the site yields and the index holds, and how both know words. */

/** Kinds of what can be found, in the order in which they are shown. */
export const kinds = ['People', 'Claims', 'Voices', 'Conversations'] as const;

/** One thing that can be found. */
export interface SearchRecord {
  /** Below the site's base. */
  url: string;
  title: string;
  /** The words to find it by. */
  content: string;
  /** The words to show, exactly; absent where an excerpt will do. */
  words?: string;
  /** The line under it. */
  line: string;
  /** BCP 47 tag of the words. */
  language: string;
  filters: Record<string, string[]>;
}

const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const run = new RegExp(`[${unspaced}][${unspaced}\\p{M}]*`, 'gu');
// Between two such characters, or between one and the punctuation that sets the run off.
const gap = new RegExp(
  `(?:(?<=[${unspaced}\\p{M}])(?=(?:</mark>)? (?:<mark>)?[${unspaced}\\p{P}])|(?<=\\p{P})(?=(?:</mark>)? (?:<mark>)?[${unspaced}]))(</mark>)? (<mark>)?`,
  'gu',
);
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The text with a space around each character of a script that sets no spaces. The index knows words by the spaces between them; so
 * every passage of such a script is found by any part of it, wherever a dictionary would cut. What is shown is never taken from here.
 */
export function setApart(text: string): string {
  return text.replace(run, (words) => ` ${[...characters.segment(words)].map(({ segment }) => segment).join(' ')} `);
}

/** What to ask the index for. Words of one such script must stand side by side, which the index takes quote marks to mean. */
export function askFor(words: string): string {
  const apart = setApart(words).replace(/\s+/g, ' ').trim();
  const isOneRun = words.trim().replace(run, '') === '' && apart.includes(' ');
  return isOneRun ? `"${apart}"` : apart;
}

/** Undoes `setApart` in an excerpt of the index, whose `<mark>` tags may stand between two characters. */
export function putTogether(excerpt: string): string {
  return excerpt.replace(gap, (_all, end?: string, start?: string) => (end !== undefined && start !== undefined ? '' : (end ?? start ?? '')));
}
