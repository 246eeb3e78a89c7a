/** What the claims of a persona ask for: each side of each claim as a set of terms, in the language of whoever speaks. */
import type { Claim } from '#model/claim.ts';
import type { Stance } from '#model/conversation.ts';
import { termsOf } from './terms.ts';

/** One side of one claim. */
export interface Side {
  claim: string;
  stance: Stance;
}

/** A side that asks for a term. */
export interface Asking {
  /** The number of the side. */
  side: number;
  /** The word as it stands in the claim or in its phrase. */
  word: string;
  /** How much of the term counts: phrases are chosen to be heard, while the claim's own sentence is prose. */
  share: number;
}

/** What a text has of the terms that some side asks for. */
export interface Matter {
  /** BCP 47 tag. */
  language: string;
  /** How often each asked term stands in it. */
  terms: ReadonlyMap<string, number>;
  /** All content terms of the text. */
  length: number;
}

const OF_SENTENCE = 0.6;

/** The language part of a tag. */
const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? tag;

interface Query extends Side {
  phrases: readonly string[];
  sentence?: string;
}

/** The sides of a persona's claims. */
export class Sides {
  readonly #queries: readonly Query[];
  readonly #asking = new Map<string, ReadonlyMap<string, readonly Asking[]>>();
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #languageOf: (text: string) => string;

  /** @param languageOf tells the language of a claim's own sentence */
  constructor(claims: readonly Claim[], languageOf: (text: string) => string) {
    this.#queries = claims.flatMap(({ id, says, listensFor, against }): Query[] => [
      { claim: id, stance: 'supports', phrases: listensFor, sentence: says },
      ...(against.length > 0 ? [{ claim: id, stance: 'contradicts' as const, phrases: against }] : []),
    ]);
    this.#languageOf = languageOf;
    this.#numbers = new Map(this.#queries.map(({ claim, stance }, number) => [`${stance} ${claim}`, number]));
  }

  /** The side of a number. */
  side(number: number): Side | undefined {
    return this.#queries[number];
  }

  /** The number of a side; undefined where nothing is asked for it. */
  numberOf({ claim, stance }: Side): number | undefined {
    return this.#numbers.get(`${stance} ${claim}`);
  }

  /** Which sides ask for a term, in a language. A phrase is read in the language of whoever may say it, as `Phrase` reads it. */
  asking(language: string): ReadonlyMap<string, readonly Asking[]> {
    const known = this.#asking.get(language);
    if (known) return known;
    const asking = new Map<string, Asking[]>();
    for (const [side, { phrases, sentence }] of this.#queries.entries()) {
      const texts: [string, number][] = phrases.map((phrase) => [phrase, 1]);
      if (sentence !== undefined && baseOf(this.#languageOf(sentence)) === baseOf(language)) texts.push([sentence, OF_SENTENCE]);
      for (const [text, share] of texts) for (const term of termsOf(text, language)) ask(asking, term, { side, share });
    }
    this.#asking.set(language, asking);
    return asking;
  }

  /** What a text has of the terms that some side asks for. @param text after redaction */
  matterOf(text: string, language: string): Matter {
    const asking = this.asking(language);
    const all = termsOf(text, language);
    const terms = new Map<string, number>();
    for (const { stem } of all) if (asking.has(stem)) terms.set(stem, (terms.get(stem) ?? 0) + 1);
    return { language, terms, length: all.length };
  }
}

function ask(asking: Map<string, Asking[]>, { stem, word }: { stem: string; word: string }, { side, share }: { side: number; share: number }): void {
  const known = asking.get(stem) ?? [];
  // Phrases come before the sentence, so that the first asking counts most.
  if (!known.some((one) => one.side === side)) known.push({ side, word, share });
  asking.set(stem, known);
}
