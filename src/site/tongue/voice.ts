/** Says tokens in one language. */
import { directionOf, type Tongue } from '#model/tongue.ts';
import { escapeText, readMessage, type Message, type Values } from './message.ts';
import { rulesOf, type Rules } from './rules.ts';
import { within as withinSign, type Argument, type Piece, type Token } from './pieces.ts';

/** Messages by their keys. */
export type Catalogue = Readonly<Record<string, string>>;

/** Where pages go and what they are made of, in one language. */
export interface Speaking {
  tongue: Tongue;
  catalogue: Catalogue;
  /** Says what the language's own catalogue does not, so that a page is never without words. */
  otherwise: Catalogue;
  /** Where the pages of the language begin, ending in `/`. */
  root: string;
  /** Whether it is said into a page; otherwise as plain text. */
  page: boolean;
}

/** Says pieces in one language, and remembers what it said: pages repeat themselves. */
export type Voice = (pieces: readonly Piece[]) => string;

/** What is longer seldom comes again; and so much is remembered that the pages of a part of the site share it, in ten languages at once. */
const SHORT = 400;
const MOST_SAID = 8000;

/** The voice of a language. */
export function voiceOf(speaking: Speaking): Voice {
  const escape = speaking.page ? escapeText : (text: string): string => text;
  const rules = rulesOf(speaking.tongue);
  const messages = new Map<string, Message>();
  const said = new Map<string, string>();
  const messageOf = (key: string): Message => {
    const known = messages.get(key);
    if (known) return known;
    const text = speaking.catalogue[key] ?? speaking.otherwise[key];
    if (text === undefined) throw new Error(`No catalogue in src/messages has a message \`${key}\`; add it to en.json.`);
    const message = named(key, speaking.tongue, () => readMessage(text, rules, escape));
    messages.set(key, message);
    return message;
  };
  const sayToken = (token: Token): string => {
    const known = said.get(token.raw);
    if (known !== undefined) return known;
    const values = Object.fromEntries(token.told.map((one) => [one.name, valueOf(one, sayAll)]));
    const own = INTL[token.key];
    const message = own ?? messageOf(token.key);
    const words = named(token.key, speaking.tongue, () => message(values, rules, escape));
    if (token.raw.length <= SHORT) {
      if (said.size >= MOST_SAID) said.clear();
      said.set(apart(token.raw), apart(words));
    }
    return words;
  };
  const sayAll: Voice = (pieces) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : 'key' in piece ? sayToken(piece) : SIGNS[piece.sign](speaking))).join('');
  return sayAll;
}

/** A copy. A part of a page keeps the whole page in memory, and what is remembered lives longer than the page. */
const apart = (text: string): string => Buffer.from(text).toString();

function named<T>(key: string, tongue: Tongue, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`src/messages/${tongue}.json: the message \`${key}\` cannot be said: ${why}.`, { cause: error });
  }
}

function valueOf({ kind, pieces }: Argument, sayAll: Voice): Values[string] {
  const text = sayAll(pieces);
  if (kind === 'n') return Number(text);
  if (kind === 's') return text;
  const element = text.trim();
  return element.includes(withinSign) ? (words) => element.replaceAll(withinSign, words) : element;
}

const SIGNS: Record<'tag' | 'direction' | 'root' | 'stay' | 'within', (speaking: Speaking) => string> = {
  tag: ({ tongue }) => tongue,
  direction: ({ tongue }) => directionOf(tongue),
  root: ({ root }) => root,
  stay: () => '',
  within: () => withinSign,
};

const texts = (values: Values): string[] => Object.values(values).map((value) => (typeof value === 'function' ? value('') : String(value)));

type Escape = (text: string) => string;

/** What is said by the language's own rules, without a message. */
const INTL: Partial<Record<string, (values: Values, rules: Rules, escape: Escape) => string>> = {
  '=and': (values, rules, escape) => rules.list(texts(values), 'conjunction', escape),
  '=or': (values, rules, escape) => rules.list(texts(values), 'disjunction', escape),
  '=commas': (values, rules, escape) => rules.list(texts(values), 'commas', escape),
  '=clauses': (values, rules, escape) => rules.list(texts(values), 'clauses', escape),
  '=sentences': (values, { space }) => texts(values).join(space),
  '=space': (_values, { space }) => space,
  '=language': ({ tag }, rules, escape) => escape(rules.language(String(tag))),
  '=ago': ({ value, unit }, rules, escape) => escape(rules.ago(Number(value), String(unit) as Intl.RelativeTimeFormatUnit)),
  '=is': ({ tag }, { tongue }) => String(tag === tongue),
  '=number': ({ value }, rules, escape) => escape(rules.number(Number(value))),
};
