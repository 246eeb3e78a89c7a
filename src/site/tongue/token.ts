/**
 * How a token is written: what stands in a drawn page in the place of words, until the page is spoken in each language.
 *
 * Every sign of a token begins with a mark that is drawn anew for each build and stands in no finished page. So no text that people wrote can be a token,
 * whatever characters it holds, and the same content gives the same bytes.
 */
import { randomUUID } from 'node:crypto';

/** What every sign begins with. It is passed on in the environment: pages are drawn by a bundle that has modules of its own, in the same process. */
export const mark = `\uE000${(process.env['EARSHOT_MARK'] ??= randomUUID().slice(0, 8))}`;

/** The signs. Each is the mark and one letter. */
export const sign = {
  /** Begins a token; its key comes next. */
  open: '(',
  /** Begins an argument of it; its kind, its name, `=` and its value come next. */
  argument: ',',
  /** Ends a token. */
  close: ')',
  /** In an element that is an argument: where the message's own words go. */
  within: '.',
  /** The language's tag. */
  tag: 'l',
  /** `ltr` or `rtl`. */
  direction: 'd',
  /** Where the pages of the language begin. */
  root: '^',
  /** Nothing: an address that begins with it stays as it is. */
  stay: '=',
} as const;

/** A sign as it stands in a page. */
export type Sign = (typeof sign)[keyof typeof sign];

/** What an argument is: a number, a text, or an element of the page. */
export type Kind = 'n' | 's' | 'e';

/** Begins a token. */
export const opening = (key: string): string => `${mark}${sign.open}${key}`;

/** Begins an argument. */
export const argument = (kind: Kind, name: string): string => `${mark}${sign.argument}${kind}${name}=`;

/** Ends a token. */
export const closing = `${mark}${sign.close}`;
