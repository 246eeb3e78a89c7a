/** What the words beside a figure say that it is: the label before it, or right after it. */
import { FILLERS, GLUE, LABELS, NUMBER_WORDS, UNSPACED_FILL, UNSPACED_LABELS, type LabelRow } from './label-words.ts';

export type LabelKind = LabelRow['kind'];

export interface Label {
  kind: LabelKind;
  /** Whether it says that a number follows: `order number`, `order #`, `order:`. What follows `order` alone is often how many. */
  isSure: boolean;
}

/** So far from a figure its label may begin. */
const WINDOW = 64;
const MOST_WORDS = 5;
const MOST_FILLERS = 4;
const WORDS = /[#№]|[\p{L}\p{M}\p{N}°º]+/gu;
const SENTENCE_ENDS = /[!?;。！？]\s|\n\s*\n/u;
/** A full stop after these ends no sentence. */
const ABBREVIATED = /(?:no|nr|num|núm|nro|tel|tél|ref|réf|acct|mob|ext|geb|тел|моб|доб|ур)$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u;
const SURE_KINDS: ReadonlySet<LabelKind> = new Set(['id', 'phone', 'iban', 'device', 'ip', 'birth']);

const listOf = (words: string): string[] =>
  words
    .split(/ +/u)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));

/** Words, and beginnings of words, with what each is; a look into two tables is many times faster than a pattern of a thousand words. */
class Words<T> {
  readonly #whole = new Map<string, T>();
  readonly #beginnings: Beginnings<T> = new Map();
  readonly #compounds: Beginnings<T> = new Map();

  add(words: string, what: T): this {
    for (const word of listOf(words)) {
      const key = word.replace(/[*+]$/u, '');
      if (key === word) this.#whole.set(key, this.#whole.get(key) ?? what);
      else {
        const table = word.endsWith('*') ? this.#beginnings : this.#compounds;
        table.set(key.slice(0, 2), [...(table.get(key.slice(0, 2)) ?? []), { key, what }]);
      }
    }
    return this;
  }

  /** Of what a word or phrase is; an ending belongs to its last word alone. */
  get(phrase: string): T | undefined {
    return this.#whole.get(phrase) ?? beginning(this.#beginnings, phrase);
  }

  /** The same for a word before which, or with which, a word for number stands: `Bestell-Nr.`, `Bestellnummer`. */
  getNumbered(phrase: string): T | undefined {
    return this.get(phrase) ?? beginning(this.#compounds, phrase);
  }
}

/** Beginnings of words by their first two letters. */
type Beginnings<T> = Map<string, { key: string; what: T }[]>;

function beginning<T>(table: Beginnings<T>, phrase: string): T | undefined {
  return table.get(phrase.slice(0, 2))?.find(({ key }) => phrase.startsWith(key) && !phrase.includes(' ', key.length))?.what;
}

/** `Bestellnummer`, and the end of a card's number. */
const COMPOUND = /(?:nummer[^ ]*|nr|zeichen|ending(?: in)?|ends in|last (?:four|4))$/u;
/** Words for number that may be glued to what they are of. */
const GLUED = /(?:nummern?|nr|no|id|number|num|code)$/u;
const fillers: ReadonlySet<string> = new Set(listOf(FILLERS));
const glue: ReadonlySet<string> = new Set(listOf(GLUE));
const numberWords = new Words<true>().add(NUMBER_WORDS, true);
const things = LABELS.reduce((words, { kind, what }) => words.add(what, kind), new Words<LabelKind>());
const oneOf = (words: string): string => listOf(words).join('|');

const unspaced = UNSPACED_LABELS.map(({ kind, what }) => ({
  kind,
  pattern: new RegExp(`(?:${oneOf(what)})(?<fill>(?:${UNSPACED_FILL})*)$`, 'u'),
  first: new RegExp(`^(?:${UNSPACED_FILL})?(?:${oneOf(what)})`, 'u'),
}));

/** Labels have letters in them, or signs for number; among figures alone there is none. */
const NAMES_SOMETHING = /[\p{L}\p{M}°º#№]/u;
const wordsIn = (text: string): string[] => text.match(WORDS) ?? [];

/** What a few words, in small letters and without signs, say that a number is. */
export function labelOf(phrase: string): Label | undefined {
  return labelOfWords(phrase.split(' '));
}

function labelOfWords(words: readonly string[]): Label | undefined {
  let [from, to] = [0, words.length];
  if (words.length > 1 && numberWords.get(words[0] ?? '')) {
    from = 1;
    while (from < 4 && from < to - 1 && glue.has(words[from] ?? '')) from++;
  }
  while (to > from + 1 && words.length - to < 2 && numberWords.get(words[to - 1] ?? '')) to--;
  const kind =
    kindOf(words.slice(from, to).join(' '), from > 0 || to < words.length) ?? (to < words.length ? kindOf(words.slice(from).join(' '), false) : undefined);
  return kind && { kind, isSure: SURE_KINDS.has(kind) || from > 0 || to < words.length || COMPOUND.test(words.join(' ')) };
}

function kindOf(what: string, isNumbered: boolean): LabelKind | undefined {
  const found = isNumbered ? things.getNumbered(what) : things.get(what);
  return found ?? (GLUED.test(what) ? things.getNumbered(what.replace(GLUED, '')) : undefined);
}

/** The longest label that the last words make, or the first. */
function longest(words: readonly string[], from: 'end' | 'start'): Label | undefined {
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
    const label = labelOfWords(from === 'end' ? words.slice(-count) : words.slice(0, count));
    if (label) return label;
  }
  return undefined;
}

function unspacedBefore(word: string): Label | undefined {
  const tail = word.slice(-16);
  for (const { kind, pattern } of unspaced) {
    const found = pattern.exec(tail);
    if (found) return { kind, isSure: SURE_KINDS.has(kind) || found.groups?.['fill'] !== '' };
  }
  return undefined;
}

/** The label right before a place of a text: `Order no.: ` before `4711`. */
export function labelBefore(text: string, at: number): Label | undefined {
  const window = text
    .slice(Math.max(0, at - WINDOW), at)
    .toLowerCase()
    .replace(/(?<!\p{L})n\.(?=[º°])/gu, 'n');
  // A cell of a table is not explained by the one before it.
  if (/[,;|\t]$/u.test(window) || !NAMES_SOMETHING.test(window)) return undefined;
  const sign = /[:=#№：＝][\s"'“”„«(>[*_]*$|["']>?$/u.test(window);
  const words = wordsIn(window);
  if (window.length === WINDOW && words.length > 1) words.shift();
  const last = words.at(-1);
  if (last === undefined) return undefined;
  if (UNSPACED.test(last.charAt(last.length - 1))) {
    const label = unspacedBefore(words.slice(-2).join('')) ?? (words.length > 1 ? unspacedBefore(words.at(-2) ?? '') : undefined);
    if (label) return { ...label, isSure: label.isSure || sign };
  }
  if (hasEnded(window, words)) return undefined;
  for (let skipped = 0; skipped <= MOST_FILLERS && words.length > 0; skipped++) {
    const label = longest(words, 'end');
    if (label) return { ...label, isSure: label.isSure || sign };
    const bare = bareNumber(words, window);
    if (bare) return bare;
    if (!fillers.has(words.at(-1) ?? '')) return undefined;
    words.pop();
  }
  return undefined;
}

/** `number: 4711` says that it is a number of something; `No, 4711` and `code 200` do not. */
function bareNumber(words: readonly string[], window: string): Label | undefined {
  const last = words.at(-1) ?? '';
  if (!numberWords.get(last) || /^(?:code|key|ref|reference|zeichen|id$|ids$)/u.test(last))
    return /^(?:id|ids)$/u.test(last) && /[:=#]\W{0,99}$/u.test(window) ? { kind: 'number', isSure: true } : undefined;
  if (last.length <= 3 && !/(?:[.:#№°º]|no\.|nr\.)\W{0,99}$/u.test(window)) return undefined;
  return { kind: 'number', isSure: last.length > 3 && /[:=#№]\W{0,99}$/u.test(window) };
}

/** Whether a sentence ends between the last word that is no filler and the figure. */
function hasEnded(window: string, words: readonly string[]): boolean {
  const word = words.findLast((one) => !fillers.has(one));
  if (word === undefined) return SENTENCE_ENDS.test(window);
  const rest = window.slice(window.lastIndexOf(word) + word.length);
  return SENTENCE_ENDS.test(rest) || (/^["')]?\.\s/.test(rest) && word.length > 3 && !ABBREVIATED.test(word));
}

const VERBS = new Set('is was ist war are est es è é jest to это był'.split(' '));
const ARTICLES = new Set('my meine mein die der das mon ma mi mio mia minha meu o la il moja mój mijn the a our unsere notre nuestro мой моя benim'.split(' '));

/** The label right after a place: `4711 (order number)`, `4711 is my order number`. */
export function labelAfter(text: string, at: number): Label | undefined {
  const window = text.slice(at, at + 40).toLowerCase();
  if (/^[.!?]|^[\s)]*\n/u.test(window)) return undefined;
  const words = wordsIn(window);
  const isOpened = /^\s*[([]/u.test(window);
  if (!isOpened && !VERBS.has(words[0] ?? '')) return unspacedAfter(window);
  while (words.length > 0 && (VERBS.has(words[0] ?? '') || ARTICLES.has(words[0] ?? ''))) words.shift();
  const label = longest(words, 'start');
  return label && { ...label, isSure: label.isSure || isOpened };
}

function unspacedAfter(window: string): Label | undefined {
  const found = UNSPACED.test(window.charAt(0)) ? unspaced.find(({ first }) => first.test(window)) : undefined;
  return found && { kind: found.kind, isSure: true };
}

/** Whether the sentence around a figure speaks of what has a number: then a bare figure is one of those. */
export function isNearLabel(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/[.!?。！？\n]\s/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + 40).split(/[.!?。！？\n]/u)[0] ?? '';
  const words = wordsIn(`${before} ${after}`.toLowerCase()).filter((word) => word.length > 2 && !fillers.has(word));
  return words.some((word) => labelOf(word) !== undefined || (UNSPACED.test(word) && unspacedBefore(word) !== undefined));
}
