/** A sample of conversations that is the same in every run: those whose ids have the smallest hashes. Memory grows with the sample, never with what it is taken from. */
import { createHash } from 'node:crypto';
import { compare } from '#model/diagnostic.ts';

interface Drawn<T> {
  /** The hash of the id, in letters that compare as its bytes do. */
  hash: string;
  value: T;
}

/** Keeps the `size` conversations with the smallest hashes. Every conversation has the same chance, whatever the order in which they come. */
export class Sample<T> {
  readonly #size: number;
  #drawn: Drawn<T>[] = [];
  /** From this hash on, nothing can be among the smallest any more. */
  #limit: string | undefined;
  readonly #ids = new Set<string>();
  /** How many conversations it was taken from. */
  of = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** Offers a conversation; its value is made only where it is among the sample for now. One that came before, as from two exports, is left out. */
  offer(id: string, make: () => T): void {
    const hash = createHash('sha256').update(`sample\n${id}`).digest('base64url').slice(0, 12);
    if (this.#ids.has(hash)) return;
    this.of++;
    if (this.#limit !== undefined && compare(hash, this.#limit) >= 0) return;
    this.#ids.add(hash);
    this.#drawn.push({ hash, value: make() });
    // Sorting once in a while costs less than holding order at every step.
    if (this.#drawn.length >= 2 * this.#size) this.#cut();
  }

  #cut(): void {
    this.#drawn.sort((a, b) => compare(a.hash, b.hash));
    for (const { hash } of this.#drawn.splice(this.#size)) this.#ids.delete(hash);
    if (this.#drawn.length === this.#size) this.#limit = this.#drawn.at(-1)?.hash;
  }

  /** The conversations of the sample, in the order of their hashes. */
  drawn(): T[] {
    this.#cut();
    return this.#drawn.map(({ value }) => value);
  }
}
