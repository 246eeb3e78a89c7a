/** What customers say in a conversation as it reads now, and which stretches of it could be the words of a quote. Pure. */
import { createHash } from 'node:crypto';
import { compare } from '#model/diagnostic.ts';
import { editCost, plain, weightOf } from './edit-cost.ts';
import { partLike } from './part.ts';
import { bagOf, mayBeNear } from './letters.ts';

/** What a customer said in one go, as it may be shown. */
export interface SaidNow {
  /** Where it stands, as a quote's `from` says it. */
  from: string;
  by: string;
  /** Redacted and folded. */
  text: string;
  /** Its sentences, in order: UTF-16 offsets into the text. Rather too many than too few: a quote is of one or several. */
  sentences: readonly (readonly [start: number, end: number])[];
}

/** A stretch of what was said. */
export interface Place<S extends SaidNow = SaidNow> {
  said: S;
  start: number;
  end: number;
}

/** A place that may hold a quote's words, and what the edit would have cost. */
export interface Option<S extends SaidNow = SaidNow> extends Place<S> {
  cost: number;
}

export const wordsOf = ({ said, start, end }: Place): string => said.text.slice(start, end);

/** Whether two places share at least half of the smaller one. */
export function overlap(a: Place, b: Place): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return a.said === b.said && shared > 0 && 2 * shared >= Math.min(a.end - a.start, b.end - b.start);
}

/** Whether a place is of whole sentences. */
export function isWhole({ said, start, end }: Place): boolean {
  return said.sentences.some(([first]) => first === start) && said.sentences.some(([, last]) => last === end);
}

/** The most that an edit may cost for the quote still to be known again, as a share of what it says: the floor. */
const FLOOR = 0.35;
/** How much of a quote's words, by their letters, a stretch must hold unchanged before it is looked at. */
const HELD = 0.3;
/** A word in more sentences than this counts less, the more so the more of all sentences have it. */
const RARE = 2;
/** Shorter quotes are looked for among all sentences of their length, since few typos leave none of their words unchanged. */
const SHORT = 60;
/** A stretch is of at most so many sentences, and not much longer than the quote with a clause or two put in. */
const SENTENCES = 8;
const CLAUSES = 200;
/** So many stretches are looked at closely. */
const LOOKED_AT = 16;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words by which sentences are found again; pairs of letters in scripts without spaces. */
function tokensOf(text: string): string[] {
  return (plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => {
    if (!UNSPACED.test(word) || word.length < 3) return [word];
    return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  });
}

/** By which a passage is known again, whatever its punctuation, without its words being kept. */
export function fingerprint(text: string): string {
  const letters = (plain(text.normalize('NFC')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('');
  return BigInt(`0x${createHash('sha256').update(`twin\n${letters}`).digest('hex').slice(0, 13)}`)
    .toString(32)
    .padStart(6, '0')
    .slice(-6);
}

/** One sentence, by what it belongs to and its number there. */
interface Sentence<S extends SaidNow> {
  said: S;
  at: number;
  text: string;
}

/** A stretch of sentences of one utterance, by their numbers there, and how likely it is. */
interface Stretch<S extends SaidNow> {
  said: S;
  first: number;
  last: number;
  worth: number;
}

/** All that customers say in a conversation now, ready to be asked many times. */
export class WordsNow<S extends SaidNow = SaidNow> {
  readonly #said: readonly S[];
  readonly #sentences: Sentence<S>[] = [];
  readonly #holding = new Map<string, number[]>();
  #bags: Uint8Array[] | undefined;

  constructor(said: readonly S[]) {
    this.#said = said;
    for (const one of said) {
      for (const [at, [start, end]] of one.sentences.entries()) {
        const text = one.text.slice(start, end);
        const number = this.#sentences.push({ said: one, at, text }) - 1;
        for (const token of new Set(tokensOf(text))) {
          const known = this.#holding.get(token);
          if (known) known.push(number);
          else this.#holding.set(token, [number]);
        }
      }
    }
  }

  /** Where one person says exactly these words; the place that a quote gives first. */
  exactly(words: string, by: string, from: string): Place<S> | undefined {
    const holds = (one: S): boolean => one.by === by && one.text.includes(words);
    const said = this.#said.find((one) => one.from === from && holds(one)) ?? this.#said.find(holds);
    if (!said) return undefined;
    const start = said.text.indexOf(words);
    return { said, start, end: start + words.length };
  }

  /**
   * The places, none over another, that could hold a quote's words after an edit, the nearest first.
   * @param part whether the words may be a part of a sentence, as a researcher marks it; else they are whole sentences
   * @param closed places that are something else's
   * @param marked places whose beginning and end a person has set
   */
  options(words: string, by: string, part: boolean, closed: readonly Place[], marked: readonly Place<S>[] = []): Option<S>[] {
    const longest = 2 * words.length + CLAUSES;
    const most = FLOOR * weightOf(words);
    const isOpen = ({ said, at }: Pick<Sentence<S>, 'said' | 'at'>): boolean => {
      const [start, end] = said.sentences[at] ?? [0, 0];
      return said.by === by && !closed.some((one) => one.said === said && one.start < end && one.end > start);
    };
    const measure = new Measure<S>(words, most, isOpen);
    const stretches = [...this.#stretches(words, isOpen, part ? Infinity : longest), ...this.#short(words, isOpen, most)];
    // A part may also be a whole sentence, in which a clause was put that tears the nearest letters apart.
    const options = stretches.flatMap((one) => (part ? [measure.part(one), measure.grown(one)] : [measure.grown(one)]));
    const isFree = (one: Place): boolean => one.said.by === by && !closed.some((other) => overlap(other, one));
    if (part) options.push(...marked.filter(isFree).map((one) => ({ ...one, cost: editCost(words, wordsOf(one), most) })));
    const near = options.filter(({ cost, start, end }) => cost <= most && end - start <= longest);
    near.sort((a, b) => a.cost - b.cost || byPlace(a, b));
    return near.filter((one, index) => !near.slice(0, index).some((better) => overlap(better, one)));
  }

  /** How much of a quote's words each sentence of a person holds, rare words counting more; those that hold next to nothing are left out. */
  #hits(words: string, isOpen: (sentence: Sentence<S>) => boolean): { sentence: number; held: number }[] {
    const held = new Map<number, number>();
    let all = 0;
    for (const token of new Set(tokensOf(words))) {
      const numbers = this.#holding.get(token) ?? [];
      const worth = token.length / (1 + (8 * Math.max(0, numbers.length - RARE)) / (1 + this.#sentences.length));
      all += worth;
      for (const number of numbers) held.set(number, (held.get(number) ?? 0) + worth);
    }
    return [...held]
      .map(([sentence, sum]) => ({ sentence, held: sum / all }))
      .filter(({ sentence, held: share }) => {
        const one = this.#sentences[sentence];
        return share >= HELD / 4 && one !== undefined && isOpen(one);
      })
      .sort((a, b) => a.sentence - b.sentence);
  }

  /** Stretches that hold enough of a quote's words, the likeliest. */
  #stretches(words: string, isOpen: (sentence: Sentence<S>) => boolean, longest: number): Stretch<S>[] {
    const hits = this.#hits(words, isOpen);
    const found: Stretch<S>[] = [];
    for (const [index, hit] of hits.entries()) {
      const first = this.#sentences[hit.sentence];
      let held = 0;
      for (const { sentence, held: more } of hits.slice(index, index + SENTENCES)) {
        const last = this.#sentences[sentence];
        if (!first || !last || last.said !== first.said || sentence - hit.sentence >= SENTENCES) break;
        // Nor does a stretch go over what is something else's.
        if (this.#sentences.slice(hit.sentence + 1, sentence).some((one) => !isOpen(one))) break;
        const { start, end } = placeOf({ said: first.said, first: first.at, last: last.at });
        held += more;
        if (end - start > longest) break;
        const excess = Math.max(0, end - start - words.length) / words.length;
        if (held >= HELD) found.push({ said: first.said, first: first.at, last: last.at, worth: Math.min(held, 1) - Math.min(excess, 2) / 4 });
      }
    }
    return found.sort((a, b) => b.worth - a.worth || byPlace(placeOf(a), placeOf(b))).slice(0, LOOKED_AT);
  }

  /** For a short quote: sentences of about its length and letters. */
  #short(words: string, isOpen: (sentence: Sentence<S>) => boolean, most: number): Stretch<S>[] {
    if (words.length > SHORT) return [];
    const bags = (this.#bags ??= this.#sentences.map(({ text }) => bagOf(text)));
    const bag = bagOf(words);
    return this.#sentences.flatMap((one, number) => {
      if (Math.abs(one.text.length - words.length) > most || !mayBeNear(bag, bags[number], most) || !isOpen(one)) return [];
      return [{ said: one.said, first: one.at, last: one.at, worth: 0 }];
    });
  }
}

function placeOf<S extends SaidNow>({ said, first, last }: Pick<Stretch<S>, 'said' | 'first' | 'last'>): Place<S> {
  return { said, start: said.sentences[first]?.[0] ?? 0, end: said.sentences[last]?.[1] ?? 0 };
}

/** Measures stretches against a quote's words, each once. */
class Measure<S extends SaidNow> {
  readonly #words: string;
  readonly #most: number;
  readonly #isOpen: (sentence: { said: S; at: number }) => boolean;
  readonly #known = new Map<S, Map<string, number>>();

  constructor(words: string, most: number, isOpen: (sentence: { said: S; at: number }) => boolean) {
    this.#words = words;
    this.#most = most;
    this.#isOpen = isOpen;
  }

  /** A stretch of which several sentences are wanted may cost too much until all are there. */
  #cost(said: S, first: number, last: number): number {
    const known = this.#known.get(said) ?? new Map<string, number>();
    this.#known.set(said, known);
    const key = `${first} ${last}`;
    const cost = known.get(key) ?? editCost(this.#words, wordsOf(placeOf({ said, first, last })), 2 * this.#most);
    known.set(key, cost);
    return cost;
  }

  /** A stretch with the sentences before and after it that bring it nearer to the words. */
  grown({ said, first, last }: Stretch<S>): Option<S> {
    let [from, to, cost] = [first, last, this.#cost(said, first, last)];
    for (let better = cost < Infinity; better;) {
      const before = from > 0 && this.#isOpen({ said, at: from - 1 }) ? this.#cost(said, from - 1, to) : Infinity;
      const after = to + 1 < said.sentences.length && this.#isOpen({ said, at: to + 1 }) ? this.#cost(said, from, to + 1) : Infinity;
      better = Math.min(before, after) < cost;
      if (better && before <= after) from--;
      else if (better) to++;
      cost = Math.min(cost, before, after);
    }
    return { ...placeOf({ said, first: from, last: to }), cost };
  }

  /** The part of a stretch that is nearest to the words. */
  part(stretch: Stretch<S>): Option<S> {
    const whole = placeOf(stretch);
    const place = { said: whole.said, ...partLike(whole.said.text, this.#words, whole) };
    return { ...place, cost: editCost(this.#words, wordsOf(place), this.#most) };
  }
}

function byPlace(a: Place, b: Place): number {
  return compare(a.said.from, b.said.from) || a.start - b.start || a.end - b.end;
}
