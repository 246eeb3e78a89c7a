/** Remembers which ids came before and with what words, in a few bytes for each: an export may hold a million of them. */
import { hash } from 'node:crypto';

/** Numbers that are kept of each: eight bytes of its id's hash, eight of its words'. Two of a million ids share the former once in thirty million exports. */
const PARTS = 4;

/** The ids that came before. */
export class MetIds {
  #table = new Uint32Array(PARTS * 1024);
  #count = 0;

  /** Meets an id with some words, and says whether it came before, and with which words the first time. */
  meet(id: string, words: string): 'new' | 'same' | 'other' {
    if ((this.#count + 1) * PARTS * 2 > this.#table.length) this.#grow();
    const [first, second] = numbersOf(id);
    const [third, fourth] = numbersOf(words);
    const at = place(this.#table, first, second);
    if (isFree(this.#table, at)) {
      this.#table.set([first, second, third, fourth], at);
      this.#count++;
      return 'new';
    }
    return this.#table[at + 2] === third && this.#table[at + 3] === fourth ? 'same' : 'other';
  }

  #grow(): void {
    const larger = new Uint32Array(this.#table.length * 2);
    for (let at = 0; at < this.#table.length; at += PARTS) {
      if (isFree(this.#table, at)) continue;
      const entry = this.#table.subarray(at, at + PARTS);
      larger.set(entry, place(larger, entry[0] ?? 0, entry[1] ?? 0));
    }
    this.#table = larger;
  }
}

/** Where two numbers stand in a table, or would stand; half of it is always free. */
function place(table: Uint32Array, first: number, second: number): number {
  for (let at = (first * PARTS) % table.length; ; at = (at + PARTS) % table.length)
    if (isFree(table, at) || (table[at] === first && table[at + 1] === second)) return at;
}

function isFree(table: Uint32Array, at: number): boolean {
  return table[at] === 0 && table[at + 1] === 0;
}

/** Two numbers that stand for a text; never two zeros, which mean that nothing is there. */
function numbersOf(text: string): [number, number] {
  const bytes = hash('sha1', text, 'buffer');
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4) || 1];
}
