/**
 * Words that come again and again. Short ones are what many people say, and each of them counts. Long ones that many people send alike nobody
 * has said: a form, a template or a machine wrote them. Known by numbers alone, and whatever the order in which conversations come.
 */
import { areAlike, bandsOf, fingerprintOf } from './sameness.ts';

/** The numbers of a passage's words and of the utterance's that it was said in. */
export interface Said {
  passage: number;
  whole: number;
}

/** Longer texts are written once; nobody else finds the same words. */
const LONG = 12;
/** From so many conversations and people on, a long text is a template's. */
const CONVERSATIONS = 5;
const PEOPLE = 4;
/** So many texts that share a band are compared with a new one. Beyond that they are one template's long since. */
const MOST_COMPARED = 64;

/** Who said one text, up to the numbers that matter. */
interface Sayers {
  conversations: Set<string>;
  people: Set<string>;
}

/** Remembers the words of a run, some hundred bytes for each different text. */
export class Repetition {
  readonly #numbers = new Map<number, number>();
  readonly #parents: number[] = [];
  readonly #isLong: boolean[] = [];
  readonly #sketches: Uint32Array[] = [];
  readonly #bands = new Map<number, number[]>();
  readonly #sayers = new Map<number, Sayers>();
  /** What may yet turn out to be a template's, of each conversation, and whether something in it cannot. */
  readonly #doubtful: { said: Said[]; hasMore: boolean }[] = [];

  /** The number of a text: texts of one root are the same words. */
  #numberOf(text: string): number {
    const print = fingerprintOf(text);
    const known = this.#numbers.get(print.key);
    if (known !== undefined) return known;
    const number = this.#parents.length;
    this.#numbers.set(print.key, number);
    this.#parents.push(number);
    this.#isLong.push(print.words > LONG);
    this.#sketches.push(print.sketch);
    for (const band of bandsOf(print)) this.#meet(number, band);
    return number;
  }

  #meet(number: number, band: number): void {
    const others = this.#bands.get(band);
    if (!others) return void this.#bands.set(band, [number]);
    const own = this.#sketches[number];
    for (const other of others) {
      const sketch = this.#sketches[other];
      if (own && sketch && areAlike(own, sketch)) this.#join(number, other);
    }
    if (others.length < MOST_COMPARED) others.push(number);
  }

  #join(a: number, b: number): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    if (one === other) return;
    const [root, leaf] = one < other ? [one, other] : [other, one];
    this.#parents[leaf] = root;
    const sayers = this.#sayers.get(leaf);
    if (!sayers) return;
    for (const conversation of sayers.conversations) this.#count(root, conversation, undefined);
    for (const by of sayers.people) this.#count(root, undefined, by);
    this.#sayers.delete(leaf);
  }

  #count(number: number, conversation: string | undefined, by: string | undefined): void {
    const root = this.rootOf(number);
    const sayers = this.#sayers.get(root) ?? { conversations: new Set(), people: new Set() };
    if (conversation !== undefined && sayers.conversations.size < CONVERSATIONS) sayers.conversations.add(conversation);
    if (by !== undefined && sayers.people.size < PEOPLE) sayers.people.add(by);
    this.#sayers.set(root, sayers);
  }

  /** The number that all texts of the same words share. It may change while a run goes on. */
  rootOf(number: number): number {
    let root = number;
    while (this.#parents[root] !== root) {
      const parent = this.#parents[root] ?? root;
      root = this.#parents[root] = this.#parents[parent] ?? parent;
    }
    return root;
  }

  /** A passage was said, in an utterance, by somebody; both as they may be shown. */
  said(passage: string, whole: string, conversation: string, by: string): Said {
    const said = { passage: this.#numberOf(passage), whole: this.#numberOf(whole) };
    for (const number of new Set([said.passage, said.whole])) if (this.#isLong[number]) this.#count(number, conversation, by);
    return said;
  }

  /** A conversation was heard, with what was said in it. */
  heard(all: readonly Said[]): void {
    const different = [...new Map(all.map((said) => [said.passage, said])).values()];
    const said = different.filter(({ passage, whole }) => this.#isLong[passage] || this.#isLong[whole]);
    if (said.length > 0) this.#doubtful.push({ said, hasMore: said.length < different.length });
  }

  #isRepeated(number: number): boolean {
    const sayers = this.#isLong[number] ? this.#sayers.get(this.rootOf(number)) : undefined;
    return sayers !== undefined && sayers.conversations.size >= CONVERSATIONS && sayers.people.size >= PEOPLE;
  }

  /** Whether, for all that is known by now, a template's words and nobody's own. */
  isTemplate({ passage, whole }: Said): boolean {
    return this.#isRepeated(passage) || this.#isRepeated(whole);
  }

  /** How many passages were a template's, and how many conversations had nothing else to quote. */
  templates(): { passages: number; conversations: number } {
    let [passages, conversations] = [0, 0];
    for (const { said, hasMore } of this.#doubtful) {
      const count = said.filter((one) => this.isTemplate(one)).length;
      passages += count;
      if (!hasMore && count === said.length) conversations++;
    }
    return { passages, conversations };
  }
}
