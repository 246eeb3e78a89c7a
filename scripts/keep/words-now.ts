/** What one customer says in a conversation as it reads now, and which stretches of it could be the words of a quote. Pure. */
import { createHash } from 'node:crypto';
import { compare } from '#model/diagnostic.ts';
import { editCost, plain, weightOf } from './edit-cost.ts';
import { partLike } from './part.ts';

/** What a customer said in one go, as it may be shown. */
export interface SaidNow {
  /** Where it stands, as a quote's `from` says it. */
  from: string;
  by: string;
  /** Redacted and folded. */
  text: string;
  /** Its sentences, in order: UTF-16 offsets into the text. */
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

/** The most that an edit may cost for the quote still to be known again, as a share of what it says: the floor. */
const FLOOR = 0.35;
/** How much of a quote's words, by their letters, a stretch must hold unchanged before it is looked at. */
const HELD = 0.3;
/** A stretch is of at most so many sentences, and not much longer than the quote with a clause or two put in. */
const SENTENCES = 6;
const CLAUSES = 200;
/** So many stretches are looked at closely. */
const LOOKED_AT = 16;

/** The most that an edit of these words may cost. */
export const mostFor = (words: string): number => FLOOR * weightOf(words);

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

/** One sentence in which some of a quote's words stand. */
interface Hit {
  sentence: number;
  held: number;
}

/** All that customers say in a conversation now, ready to be asked many times. */
export class WordsNow<S extends SaidNow = SaidNow> {
  readonly said: readonly S[];
  /** Sentences in order, each by what it belongs to and its number there. */
  readonly #sentences: { said: S; at: number }[] = [];
  readonly #holding = new Map<string, number[]>();

  constructor(said: readonly S[]) {
    this.said = said;
    for (const one of said) {
      for (const [at, [start, end]] of one.sentences.entries()) {
        const number = this.#sentences.push({ said: one, at }) - 1;
        for (const token of new Set(tokensOf(one.text.slice(start, end)))) {
          const known = this.#holding.get(token);
          if (known) known.push(number);
          else this.#holding.set(token, [number]);
        }
      }
    }
  }

  /** Where one person says exactly these words; the place that a quote gives first. */
  exactly(words: string, by: string, from: string): Place<S> | undefined {
    const holding = this.said.filter((one) => one.by === by && one.text.includes(words));
    const said = holding.find((one) => one.from === from) ?? holding[0];
    if (!said) return undefined;
    const start = said.text.indexOf(words);
    return { said, start, end: start + words.length };
  }

  /** How much of a quote's words each sentence of a person holds, rare words counting more; those that hold next to nothing are left out. */
  #hits(words: string, by: string): Hit[] {
    const held = new Map<number, number>();
    let all = 0;
    for (const token of new Set(tokensOf(words))) {
      const numbers = this.#holding.get(token) ?? [];
      const worth = token.length / (1 + (8 * numbers.length) / (1 + this.#sentences.length));
      all += worth;
      for (const number of numbers) held.set(number, (held.get(number) ?? 0) + worth);
    }
    return [...held]
      .map(([sentence, sum]): Hit => ({ sentence, held: sum / all }))
      .filter((hit) => hit.held >= HELD / 4 && this.#sentences[hit.sentence]?.said.by === by)
      .sort((a, b) => a.sentence - b.sentence);
  }

  /** Stretches of whole sentences that hold enough of a quote's words, the likeliest first. */
  #stretches(words: string, by: string, longest: number): Place<S>[] {
    const hits = this.#hits(words, by);
    const found: (Place<S> & { worth: number })[] = [];
    for (const [index, hit] of hits.entries()) {
      const first = this.#sentences[hit.sentence];
      let held = 0;
      for (let next = index; next < hits.length; next++) {
        const { sentence, held: more } = hits[next] ?? hit;
        const last = this.#sentences[sentence];
        if (!first || !last || last.said !== first.said || sentence - hit.sentence >= SENTENCES) break;
        const [start, end] = [first.said.sentences[first.at]?.[0] ?? 0, last.said.sentences[last.at]?.[1] ?? 0];
        held += more;
        if (end - start > longest) break;
        const excess = Math.max(0, end - start - words.length) / words.length;
        if (held >= HELD) found.push({ said: first.said, start, end, worth: Math.min(held, 1) - Math.min(excess, 2) / 4 });
      }
    }
    return found.sort((a, b) => b.worth - a.worth || byPlace(a, b)).slice(0, LOOKED_AT);
  }

  /**
   * The places, none over another, that could hold a quote's words after an edit, the nearest first.
   * @param part whether the words may be a part of a sentence, as a researcher marks it; else they are whole sentences
   */
  options(words: string, by: string, part: boolean): Option<S>[] {
    const most = mostFor(words);
    const stretches = this.#stretches(words, by, part ? Infinity : 2 * words.length + CLAUSES);
    const places = part ? stretches.map((place) => ({ ...place, ...partLike(place.said.text, words, place) })) : stretches;
    const options = places
      .filter(({ start, end }) => end - start <= 2 * words.length + CLAUSES)
      .map((place): Option<S> => ({ ...place, cost: editCost(words, wordsOf(place), most) }))
      .filter(({ cost }) => cost <= most)
      .sort((a, b) => a.cost - b.cost || byPlace(a, b));
    return options.filter((one, index) => !options.slice(0, index).some((better) => overlap(better, one)));
  }
}

function byPlace(a: Place, b: Place): number {
  return compare(a.said.from, b.said.from) || a.start - b.start || a.end - b.end;
}
