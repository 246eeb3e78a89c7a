/** How telling a term is: how often all passages have it, and how often those have it that are known to bear on a side of a claim. */
import type { Matter } from './sides.ts';

/** No term tells more than this: one word in four hundred passages may be chance. */
const MOST = 6;

/**
 * In so many passages a word has had the chance to be said. A persona that has heard fewer cannot tell by them which words are common: what is missing
 * counts as passages without the word, or else nothing would be telling in a wiki that has only begun.
 */
const ENOUGH = 300;

/** Passages of one language. */
class Passages {
  count = 0;
  readonly terms = new Map<string, number>();
  readonly bearing = new Map<number, { count: number; terms: Map<string, number> }>();
}

const countUp = (counts: Map<string, number>, terms: Iterable<string>): void => {
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
};

/** The passages of a persona's conversations, counted by language. */
export class Background {
  readonly #languages = new Map<string, Passages>();
  #count = 0;

  /** Counts a passage. @param bearing the sides that a phrase or a mark has tied it to */
  count({ language, terms }: Matter, bearing: readonly number[]): void {
    const passages = this.#languages.get(language) ?? new Passages();
    this.#languages.set(language, passages);
    passages.count++;
    this.#count++;
    countUp(passages.terms, terms.keys());
    for (const side of bearing) {
      const known = passages.bearing.get(side) ?? { count: 0, terms: new Map<string, number>() };
      passages.bearing.set(side, known);
      known.count++;
      countUp(known.terms, terms.keys());
    }
  }

  /**
   * Whether a term is how people speak of a side: at least two of the passages that bear on it have the term, or the only one that bears on it.
   */
  isUsual(language: string, term: string, side: number): boolean {
    const bearing = this.#languages.get(language)?.bearing.get(side);
    return bearing !== undefined && (bearing.terms.get(term) ?? 0) >= Math.min(2, bearing.count);
  }

  /**
   * The weight of a term for a side: the log odds of meeting it where the side is spoken of, against meeting it elsewhere (Robertson and
   * Spärck Jones 1976), in the form for little knowledge (Robertson and Walker 1997, with k₅ = 1): where nothing is known to bear on the side, it
   * is the inverse document frequency.
   */
  weight(language: string, term: string, side: number): number {
    const passages = this.#languages.get(language);
    if (!passages) return 0;
    const bearing = passages.bearing.get(side);
    const [all, bearers] = [passages.count + Math.max(0, ENOUGH - this.#count), bearing?.count ?? 0];
    const [withTerm, bearersWithTerm] = [passages.terms.get(term) ?? 0, bearing?.terms.get(term) ?? 0];
    const trust = Math.sqrt(bearers) / (1 + Math.sqrt(bearers));
    const there = Math.log((bearersWithTerm + 0.5) / (bearers - bearersWithTerm + 0.5));
    const elsewhere = Math.log((withTerm - bearersWithTerm + 0.5) / (all - withTerm - bearers + bearersWithTerm + 0.5));
    return Math.min(MOST, Math.max(0, trust * there - elsewhere));
  }
}
