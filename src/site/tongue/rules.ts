/** How one language sets numbers, days, lists and names of languages: `Intl`, each formatter made once, since making them takes longer than using them. */
import type { Tongue } from '#model/tongue.ts';
import { numberWord } from '#model/words.ts';
import { daysIn } from './days.ts';

/** A language's own rules. */
export interface Rules {
  tongue: Tongue;
  /** What stands between sentences. */
  space: string;
  number: (value: number) => string;
  /** Small numbers as words, where the language has one word for each whatever is counted; the others in digits. */
  words: (value: number) => string;
  /** The first letter large, for what begins a sentence or stands alone. */
  large: (text: string) => string;
  /** @param options how the day is set */
  day: (date: Date, options: Intl.DateTimeFormatOptions) => string;
  /** Items with what stands between them: a word before the last, or commas alone. @param between what is done with that */
  list: (items: readonly string[], type: 'conjunction' | 'disjunction' | 'clauses' | 'commas', between: (text: string) => string) => string;
  /** What a language is called; the tag itself where it is none. */
  language: (tag: string) => string;
  ago: (value: number, unit: Intl.RelativeTimeFormatUnit) => string;
}

/** A thing that is made when it is first asked for, by what it is asked for. */
function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const one = made.get(key) ?? make(key);
    made.set(key, one);
    return one;
  };
}

/** What stands between things that are told one beside the other. `Intl` lists units so, with commas in some languages and with nothing in others. */
const COMMAS: Partial<Record<Tongue, string>> = { 'zh-Hans': '，', 'zh-Hant': '，', ja: '、', ar: '، ' };

/** Small numbers as words, from the first that does not change with what is counted: `ein Besuch, eine Anfrage, zwei Besuche`. */
const WORDS: Partial<Record<Tongue, [from: number, words: readonly string[]]>> = {
  de: [2, ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf']],
  fr: [2, ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']],
  es: [2, ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']],
  pt: [3, ['três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez']],
};

/** A small number as a word of a language, where it has one. */
function wordOf(value: number, tongue: Tongue): string | undefined {
  if (tongue === 'en') return numberWord(value);
  const [from, words] = WORDS[tongue] ?? [0, []];
  return words[value - from];
}

/** The rules of a language. English sets days as the British do, and lists as the Americans. */
export function rulesOf(tongue: Tongue): Rules {
  // Chinese and Japanese set no space, and their words for `and` join things, not statements.
  const isUnspaced = /^(?:zh|ja)/.test(tongue);
  const numbers = new Intl.NumberFormat(tongue);
  const days = once((options) => daysIn(tongue, JSON.parse(options) as Intl.DateTimeFormatOptions));
  const lists = once((type) => new Intl.ListFormat(tongue, { type: type as Intl.ListFormatType }));
  const relative = new Intl.RelativeTimeFormat(tongue, { numeric: 'auto' });
  return {
    tongue,
    space: isUnspaced ? '' : ' ',
    number: (value) => numbers.format(value),
    words: (value) => wordOf(value, tongue) ?? numbers.format(value),
    large: (text) => large(text, tongue),
    day: (date, options) => days(JSON.stringify(options))(date),
    list: (items, type, between) => {
      if (type === 'commas' || (type === 'clauses' && isUnspaced)) return items.join(between(COMMAS[tongue] ?? ', '));
      const parts = lists(type === 'clauses' ? 'conjunction' : type).formatToParts(items.map((_item, index) => String(index)));
      return parts.map(({ type: kind, value }) => (kind === 'element' ? (items[Number(value)] ?? '') : between(value))).join('');
    },
    language: once((tag) => languageName(tag, tongue)),
    // Japanese is given with a space after the number that nobody sets: `5 日前`.
    ago: (value, unit) => (isUnspaced ? relative.format(value, unit).replaceAll(' ', '') : relative.format(value, unit)),
  };
}

/** The first letter large, as a language has it. */
export function large(text: string, tongue: Tongue): string {
  return text.charAt(0).toLocaleUpperCase(tongue) + text.slice(1);
}

/** What a language is called in another; the tag itself where it is none. */
export function languageName(tag: string, tongue: Tongue): string {
  try {
    return new Intl.DisplayNames(tongue, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
