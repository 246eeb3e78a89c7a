/** The words that were asked for, in what is shown. The text itself stays as it is. Pure. */
import { sideBySide, wordsIn, type Word } from '#model/search-words.ts';

/** A stretch of text, found or not. */
export interface Stretch {
  text: string;
  found: boolean;
}

/** Splits a text where words begin and end that were found. @param forms the forms that count as found; of scripts without spaces, pairs of characters */
export function stretchesOf(text: string, forms: ReadonlySet<string>): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (part: string, found: boolean): void => {
    const last = stretches.at(-1);
    if (last?.found === found) last.text += part;
    else if (part !== '') stretches.push({ text: part, found });
  };
  let at = 0;
  for (const { from, to } of foundIn(text, forms)) {
    add(text.slice(at, from), false);
    add(text.slice(Math.max(at, from), to), true);
    at = Math.max(at, to);
  }
  add(text.slice(at), false);
  return stretches;
}

function foundIn(text: string, forms: ReadonlySet<string>): Pick<Word, 'from' | 'to'>[] {
  const words = wordsIn(text);
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (sideBySide(word, next) && forms.has(word.form + next.form)) return [{ from: word.from, to: next.to }];
    return forms.has(word.form) ? [{ from: word.from, to: word.to }] : [];
  });
}

/** How many letters of a long text are shown before the first word that was found, and how many in all. */
const BEFORE = 70;
const IN_ALL = 220;

/** A long text is cut to where the words stand that were found; words stay whole. */
export function excerptOf(text: string, forms: ReadonlySet<string>): Stretch[] {
  if (text.length <= IN_ALL) return stretchesOf(text, forms);
  const first = foundIn(text, forms)[0]?.from ?? 0;
  const words = wordsIn(text);
  const from = first <= BEFORE ? 0 : (words.find((word) => word.from >= first - BEFORE)?.from ?? 0);
  const to = from + IN_ALL >= text.length ? text.length : (words.findLast((word) => word.to <= from + IN_ALL)?.to ?? text.length);
  const stretches = stretchesOf(text.slice(from, to), forms);
  const left = (isLeft: boolean, sign: string): Stretch[] => (isLeft ? [{ text: sign, found: false }] : []);
  return [...left(from > 0, '… '), ...stretches, ...left(to < text.length, ' …')];
}
