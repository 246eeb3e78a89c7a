/**
 * What the interface says. `say('claim.cite')` gives a token, which the last step of the build speaks in each language of the settings from
 * `src/messages/<language>.json`; see `docs/languages.md`. Whole sentences are messages: a token is never cased, cut, joined or compared.
 */
import type english from '../messages/en.json';
import { address } from './address.ts';
import { argument, closing, mark, opening, sign } from './tongue/token.ts';

/** The name of a message. */
export type MessageKey = keyof typeof english;

/** What a message is told: numbers; days and months as `2026-03-04` and `2026-03`; other texts, of people or of `say`. What is undefined is left out. */
export type Told = Record<string, number | string | undefined>;

function token(key: string, told: Told): string {
  const parts = Object.entries(told).flatMap(([name, value]) =>
    value === undefined ? [] : [`${argument(typeof value === 'number' ? 'n' : 's', name)}${value}`],
  );
  return `${opening(key)}${parts.join('')}${closing}`;
}

/** Words of the interface. */
export function say(key: MessageKey, told: Told = {}): string {
  return token(key, told);
}

/** The beginning of a sentence with elements in it: what `<Say>` draws before and after them. */
export function around(key: MessageKey, told: Told): { before: string; after: string } {
  return { before: token(key, told).slice(0, -closing.length), after: closing };
}

/** The same of a list, which `<Listed>` draws. */
export function aroundList(by: 'and' | 'or' | 'commas'): { before: string; after: string } {
  return { before: opening(`=${by}`), after: closing };
}

const asTold = (items: readonly (string | number)[]): Told => Object.fromEntries(items.map((item, index) => [String(index), item]));

/** `a, b, and c`. */
export const and = (items: readonly (string | number)[]): string => token('=and', asTold(items));

/** `a, b, or c`. */
export const or = (items: readonly (string | number)[]): string => token('=or', asTold(items));

/** `a, b, c`: things beside each other. */
export const commas = (items: readonly (string | number)[]): string => token('=commas', asTold(items));

/** One sentence after another, with the space between that the language sets. */
export const sentences = (items: readonly (string | undefined)[]): string =>
  token('=sentences', asTold(items.filter((item) => item !== undefined && item !== '') as string[]));

/** Short statements one after another, the last after `and` where the language joins statements so. */
export const clauses = (items: readonly string[]): string => token('=clauses', asTold(items));

/** The space between sentences and other words that follow each other: none in languages that set none. */
export const space = token('=space', {});

/** What a language is called: `German` for `de`. */
export const languageName = (tag: string): string => token('=language', { tag });

/** `12 days ago`, `3 months ago`, `yesterday`: of so many units, in the past where negative. */
export const ago = (value: number, unit: 'day' | 'month' | 'year'): string => token('=ago', { value, unit });

/** A number in digits. */
export const figure = (value: number): string => token('=number', { value });

/** In an element that is an argument of `<Say>`: where the message's own words go. */
export const within = `${mark}${sign.within}`;

/** The tag of the language that is spoken, for `lang`. */
export const spokenTag = `${mark}${sign.tag}`;

/** Whether it is this language that is spoken, for `aria-current`: a token that becomes one of the two. */
export const isSpoken = (tag: string): 'true' | 'false' => token('=is', { tag }) as 'true' | 'false';

/** Its direction, for `dir`. */
export const spokenDirection = `${mark}${sign.direction}`;

/** Where its pages begin, ending in `/`, for scripts that lead to pages. Links need nothing: those to pages lead to pages in the same language. */
export const spokenRoot = `${mark}${sign.root}`;

/** An address that leads to the very same page, whatever language is spoken. */
export const stays = (href: string): string => `${mark}${sign.stay}${href}`;

/** The whole address of a page in the language that is spoken, for `canonical`. @param href begins with the base of the site */
export const spokenAddress = (origin: string, href: string): string => `${origin}${spokenRoot}${href.slice(address.root.length)}`;

/** Begins an element that is an argument of `<Say>`; `<Arg>` draws it. */
export const elementNamed = (name: string): string => argument('e', name);
