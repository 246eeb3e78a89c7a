/** The words that were asked for, in what is shown. The text itself stays as it is. Pure. */
import { sideBySide, wordsIn, type Spellings, type Word } from '#model/search-words.ts';

/** A stretch of text, found or not. */
export interface Stretch {
  text: string;
  found: boolean;
}

/** What counts as found: forms, of scripts without spaces pairs of characters; and characters that are found by others. */
export interface Sought {
  forms: ReadonlySet<string>;
  spellings: Spellings;
}

/** Splits a text where words begin and end that were found. */
export function stretchesOf(text: string, sought: Sought): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (part: string, found: boolean): void => {
    const last = stretches.at(-1);
    if (last?.found === found) last.text += part;
    else if (part !== '') stretches.push({ text: part, found });
  };
  let at = 0;
  for (const { from, to } of foundIn(text, sought)) {
    add(text.slice(at, from), false);
    add(text.slice(Math.max(at, from), to), true);
    at = Math.max(at, to);
  }
  add(text.slice(at), false);
  return stretches;
}

function foundIn(text: string, { forms, spellings }: Sought): Pick<Word, 'from' | 'to'>[] {
  const words = wordsIn(text, spellings);
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
export function excerptOf(text: string, sought: Sought): Stretch[] {
  if (text.length <= IN_ALL) return stretchesOf(text, sought);
  const first = foundIn(text, sought)[0]?.from ?? 0;
  const words = wordsIn(text);
  const from = first <= BEFORE ? 0 : (words.find((word) => word.from >= first - BEFORE)?.from ?? 0);
  const to = from + IN_ALL >= text.length ? text.length : (words.findLast((word) => word.to <= from + IN_ALL)?.to ?? text.length);
  const stretches = stretchesOf(text.slice(from, to), sought);
  const left = (isLeft: boolean, sign: string): Stretch[] => (isLeft ? [{ text: sign, found: false }] : []);
  return [...left(from > 0, '… '), ...stretches, ...left(to < text.length, ' …')];
}
