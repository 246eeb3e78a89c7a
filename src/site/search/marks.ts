/** Search terms in shown text. The index returns excerpts with `<mark>` tags; they are read as marks and nothing else, never as HTML. */

import { putTogether } from '#model/search.ts';

/** A stretch of text, found or not. */
export interface Stretch {
  text: string;
  found: boolean;
}

/** Splits an excerpt at its literal `<mark>` tags, and undoes the index's own escaping of angle brackets. */
export function excerptStretches(excerpt: string): Stretch[] {
  let found = false;
  return putTogether(excerpt)
    .split(/(<\/?mark>)/)
    .flatMap((part) => {
      if (part === '<mark>' || part === '</mark>') {
        found = part === '<mark>';
        return [];
      }
      return part === '' ? [] : [{ text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), found }];
    });
}

/** Marks in a verbatim text the words that an excerpt of it marked. The text itself stays as it is. */
export function verbatimStretches(text: string, excerpt: string): Stretch[] {
  const words = [
    ...new Set(
      excerptStretches(excerpt)
        .filter(({ found }) => found)
        .map((one) => one.text),
    ),
  ].sort((a, b) => b.length - a.length);
  if (words.length === 0) return [{ text, found: false }];
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'u');
  return text.split(pattern).flatMap((part, index) => (part === '' ? [] : [{ text: part, found: index % 2 === 1 }]));
}
