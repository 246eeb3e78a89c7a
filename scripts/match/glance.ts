/** A quick look at raw words, before their language is known: could they say a phrase at all? It never misses one, and spares most texts the closer look. */
import type { Phrase } from './phrase.ts';
import { foldCase, stemsOf } from './stems.ts';

/** Redaction can bring words nearer to each other, an address of many words becoming one mark; so the glance looks this much wider than a phrase's window. */
const WIDER = 16;

/** A text at which many phrases are looked for. */
export class Glance {
  readonly #folded: string;
  readonly #text: string;
  #words: string[] | undefined;
  readonly #places = new Map<string, number[]>();

  constructor(text: string) {
    this.#text = text;
    this.#folded = foldCase(text);
  }

  /** Whether the text could say a phrase, in whatever language it is. */
  maySay({ signs, isUnspaced, isWordless }: Phrase): boolean {
    if (!signs.every((sign) => this.#folded.includes(sign))) return false;
    if (isUnspaced || isWordless) return true;
    const [first = '', ...rest] = signs;
    const reach = signs.length + WIDER;
    return this.#placesOf(first).some((at) => {
      const around = this.#wordsOf.slice(Math.max(0, at - reach), at + reach + 1);
      return rest.every((sign) => around.some((word) => begins(word, sign)));
    });
  }

  get #wordsOf(): string[] {
    return (this.#words ??= stemsOf(this.#text, '').map((word) => word.replace(ARTICLE, '')));
  }

  /** Where words stand that begin with a sign, with or without the Arabic article before it. */
  #placesOf(sign: string): number[] {
    const known = this.#places.get(sign);
    if (known) return known;
    const places = this.#wordsOf.flatMap((word, index) => (begins(word, sign) ? [index] : []));
    this.#places.set(sign, places);
    return places;
  }
}

/** Arabic sets conjunctions and prepositions before a word without a space. */
function begins(word: string, sign: string): boolean {
  return word.startsWith(sign) || (/\p{Script=Arabic}/u.test(sign) && word.includes(sign));
}

const ARTICLE = /^(?:[وبكف]?ال|لل)(?=\p{L}{2})/u;

/**
 * Letters that any text saying a phrase must hold, case-folded: of each word, its beginning, short enough to survive inflection and a
 * stemmer's rewriting of endings; in scripts without spaces, the words themselves. The longest first, since it is the rarest.
 */
export function signsOf(text: string, unspaced: readonly string[] | undefined): string[] {
  if (unspaced) return [...unspaced];
  const words = stemsOf(text, '').map((word) => word.replace(ARTICLE, ''));
  const signs = words.map((word) => word.slice(0, Math.max(1, Math.min(4, word.length - 2))));
  return [...new Set(signs)].sort((one, other) => other.length - one.length);
}
