/** All that was said in one language, passage by passage, with its content terms: what groups are found in. */
import { compare } from '#model/diagnostic.ts';
import { logOdds } from '#model/log-odds.ts';
import { termsOf } from '../match/terms.ts';
import type { SpokenPassage } from '../pipeline/passages-in.ts';
import { withoutGreeting } from './greetings.ts';

/** One Chinese sign alone means too many things to be a topic. */
const LONE_SIGN = /^\p{Script=Han}$/u;

/** One passage with its terms. */
export interface Line {
  passage: SpokenPassage;
  /** Stems of its content terms, each once. */
  stems: ReadonlySet<string>;
  /** Its place in the talk. */
  index: number;
}

/** How much more surely one set of passages says a term than all others do. */
export interface Contrast {
  stem: string;
  /** Distinct people who say it there, and elsewhere. */
  people: number;
  elsewhere: number;
  z: number;
}

/** What was said in one language. */
export class Talk {
  readonly lines: readonly Line[];
  /** In how many passages each person says a term. */
  readonly #times = new Map<string, Map<string, number>>();
  readonly #words = new Map<string, Map<string, number>>();
  #pairs = 0;

  /**
   * @param passages in the order in which they were said
   * @param isName whether a word is a name that some source gives: it is no topic, and nobody is to be found by it
   */
  constructor(passages: readonly SpokenPassage[], language: string, isName: (word: string) => boolean = () => false) {
    this.lines = passages.map((passage, index) => {
      const terms = termsOf(withoutGreeting(passage.text), language).filter(({ word }) => !isName(word) && !LONE_SIGN.test(word));
      for (const { stem, word } of terms) this.#saw(stem, word);
      const stems = new Set(terms.map(({ stem }) => stem));
      for (const stem of stems) this.#count(stem, passage.by);
      return { passage, stems, index };
    });
  }

  #saw(stem: string, word: string): void {
    const words = this.#words.get(stem) ?? new Map<string, number>();
    this.#words.set(stem, words.set(word, (words.get(word) ?? 0) + 1));
  }

  #count(stem: string, by: string): void {
    const times = this.#times.get(stem) ?? new Map<string, number>();
    if (!times.has(by)) this.#pairs++;
    this.#times.set(stem, times.set(by, (times.get(by) ?? 0) + 1));
  }

  /** A term as people mostly say it. Of forms said as often, the one in small letters. */
  wordOf(stem: string): string {
    const [most] = [...(this.#words.get(stem) ?? [])].sort(([a, x], [b, y]) => y - x || compare(b, a));
    return most?.[0] ?? stem;
  }

  /** The terms that at least so many people say in some passages, each held against all other passages. Counted in people. */
  contrast(some: Iterable<Line>, least: number): Map<string, Contrast> {
    const here = new Map<string, Map<string, number>>();
    for (const { stems, passage } of some) {
      for (const stem of stems) {
        const times = here.get(stem) ?? new Map<string, number>();
        here.set(stem, times.set(passage.by, (times.get(passage.by) ?? 0) + 1));
      }
    }
    let [allHere, nowhereElse] = [0, 0];
    const counts: { stem: string; people: number; elsewhere: number; all: number }[] = [];
    for (const [stem, times] of here) {
      const everywhere = this.#times.get(stem);
      let only = 0;
      for (const [by, count] of times) if (everywhere?.get(by) === count) only++;
      allHere += times.size;
      nowhereElse += only;
      const all = everywhere?.size ?? 0;
      if (times.size >= least) counts.push({ stem, people: times.size, elsewhere: all - only, all });
    }
    const allElsewhere = this.#pairs - nowhereElse;
    return new Map(
      counts.map(({ stem, people, elsewhere, all }) => {
        const z = logOdds({ here: people, allHere, elsewhere, allElsewhere }, { word: all, all: this.#pairs });
        return [stem, { stem, people, elsewhere, z }];
      }),
    );
  }
}
