/** How the site counts and lists in English: one place, so that every page says it alike. */

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const rules = new Intl.PluralRules('en');
const digits = new Intl.NumberFormat('en');
const and = new Intl.ListFormat('en', { type: 'conjunction' });

/** Small numbers as words, as a magazine sets them: `five`, `31`. */
export function numberWord(count: number): string {
  return small[count] ?? digits.format(count);
}

/** A count with its noun: `one visit`, `31 tickets`. The noun is given as `[singular, plural]`. */
export function count(number: number, [one, other]: readonly [string, string]): string {
  return `${numberWord(number)} ${rules.select(number) === 'one' ? one : other}`;
}

/** The same in digits, for small type: `1 person`, `6 people`. */
export function countDigits(number: number, [one, other]: readonly [string, string]): string {
  return `${digits.format(number)} ${rules.select(number) === 'one' ? one : other}`;
}

/** `a, b, and c`. */
export function list(items: readonly string[]): string {
  return and.format(items);
}

/** The first letter large, for the start of a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

/** The first letter small, for the middle of one. An acronym keeps its letters. */
export function midSentence(text: string): string {
  return /^\p{Lu}\p{Ll}|^\p{Lu}\s/u.test(text) ? text.charAt(0).toLocaleLowerCase('en') + text.slice(1) : text;
}

/** Ends a sentence that its author may have left open. */
export function fullStop(text: string): string {
  return /[.!?…。！？؟]$/u.test(text) ? text : `${text}.`;
}

/** The nouns that are counted on these pages. */
export const nouns = {
  person: ['person', 'people'],
  more: ['more person', 'more people'],
  voice: ['voice', 'voices'],
  moreVoices: ['more voice', 'more voices'],
  claim: ['claim', 'claims'],
  channel: ['channel', 'channels'],
  month: ['month', 'months'],
  conversation: ['conversation', 'conversations'],
} as const satisfies Record<string, readonly [string, string]>;
