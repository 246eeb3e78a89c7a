/** Gathers passages that may bear on a claim though no phrase caught them, and ranks them when all has been heard. */
import { compare } from '#model/diagnostic.ts';
import type { Quote } from '#model/quote.ts';
import type { Candidate, Repeats } from '../keep/gather.ts';
import { Background } from '../match/background.ts';
import { isNear, nearnessOf, type Nearness, type Place } from '../match/nearness.ts';
import { hasNegation } from '../match/negations.ts';
import type { Matter, Side, Sides } from '../match/sides.ts';
import type { HeardPassage } from './heard-passages.ts';

/** A passage that waits to be ranked. */
interface Waiting {
  side: number;
  matter: Matter;
  place: Place;
  candidate: Candidate;
}

/** A passage near a claim. */
export interface Suggested extends Nearness {
  side: Side;
  place: Place;
  quote: Quote;
  /** Whether it was said in an export. */
  exported: boolean;
}

/** So many are held for each side and file. Beyond twice as many the weaker half goes, by what is known so far. */
const HELD = 12;
/** So many words stand in a reason. */
const MOST_WORDS = 4;

const BESIDE: Readonly<Record<Place, string>> = { beside: ', beside words that ', next: ', next to words that ', apart: '' };

/** The clause by which a person can check a suggestion: no word in it but those of the claim and its phrases. */
function reasonOf({ words }: Nearness, { stance }: Side, place: Place, text: string): string {
  const shared = words.slice(0, MOST_WORDS).map((word) => `“${word}”`);
  const withWhat = stance === 'supports' ? 'the claim' : 'what speaks against the claim';
  const around = place === 'apart' ? '' : `${BESIDE[place]}${stance === 'supports' ? 'support' : 'contradict'} it`;
  return `shares ${shared.join(', ')} with ${withWhat}${around}${hasNegation(text) ? '; a negation stands in it' : ''}`;
}

/** Where a passage stands to those that are tied to a side. */
function placeOf({ nth }: HeardPassage, tied: readonly number[] | undefined): Place {
  if (!tied) return 'apart';
  if (tied.includes(nth)) return 'beside';
  return tied.some((other) => Math.abs(other - nth) === 1) ? 'next' : 'apart';
}

/** What may be suggested in one persona. */
export class Suggesting {
  readonly #sides: Sides;
  readonly #repeats: Repeats;
  readonly #background = new Background();
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(sides: Sides, repeats: Repeats) {
    this.#sides = sides;
    this.#repeats = repeats;
  }

  /**
   * Takes the passages of one conversation.
   * @param isOpen whether it is looked through for suggestions, and not only for how often words are said
   */
  take(passages: readonly HeardPassage[], isOpen: boolean): void {
    const heard = passages.map((passage) => ({
      passage,
      matter: this.#sides.matterOf(passage.text, passage.language),
      tied: [...new Set(passage.tied.map((side) => this.#sides.numberOf(side)))].filter((side) => side !== undefined),
    }));
    const tied = new Map<number, number[]>();
    for (const { passage, matter, tied: own } of heard) {
      this.#background.count(matter, own);
      for (const side of own) tied.set(side, [...(tied.get(side) ?? []), passage.nth]);
    }
    if (!isOpen) return;
    for (const { passage, matter } of heard) if (passage.tied.length === 0) this.#hold(passage, matter, tied);
  }

  #hold(passage: HeardPassage, matter: Matter, tied: ReadonlyMap<number, readonly number[]>): void {
    const shared = new Map<number, number>();
    const asking = this.#sides.asking(matter.language);
    for (const term of matter.terms.keys()) for (const { side } of asking.get(term) ?? []) shared.set(side, (shared.get(side) ?? 0) + 1);
    for (const [number, terms] of shared) {
      const side = this.#sides.side(number);
      const place = placeOf(passage, tied.get(number));
      if (!side || (place === 'apart' && terms < 2)) continue;
      const candidate = passage.suggestedFor(side);
      const key = `${candidate.file}\n${number}`;
      const waiting = this.#waiting.get(key) ?? [];
      waiting.push({ side: number, matter, place, candidate });
      this.#waiting.set(
        key,
        waiting.length > 2 * HELD
          ? this.#ranked(waiting)
              .slice(0, HELD)
              .map(({ one }) => one)
          : waiting,
      );
    }
  }

  #ranked(waiting: readonly Waiting[]): { one: Waiting; nearness: Nearness }[] {
    return waiting
      .map((one) => ({ one, nearness: nearnessOf(one.matter, one.side, this.#sides, this.#background, one.place) }))
      .sort((a, b) => b.nearness.score - a.nearness.score || compare(a.one.candidate.quote.id, b.one.candidate.quote.id));
  }

  /** All that was held for a file, the nearest first, whatever its score. @param file the name of a file of kept quotes; all files without one */
  ranked(file?: string): Suggested[] {
    const waiting = [...this.#waiting].flatMap(([key, held]) => (file === undefined || key.startsWith(`${file}\n`) ? held : []));
    return this.#ranked(waiting).flatMap(({ one: { side: number, place, candidate }, nearness }): Suggested[] => {
      const side = this.#sides.side(number);
      if (!side || (candidate.alike && this.#repeats.isTemplate(candidate.alike))) return [];
      const reason = reasonOf(nearness, side, place, candidate.quote.text);
      return [{ ...nearness, side, place, exported: candidate.exported, quote: { ...candidate.quote, score: Math.round(nearness.score * 10) / 10, reason } }];
    });
  }

  /** The names of the files for which something is held. */
  files(): string[] {
    return [...new Set([...this.#waiting.keys()].map((key) => key.slice(0, key.indexOf('\n'))))];
  }

  /** What is near enough to be suggested in a file, the nearest first; each passage for the one side that it is nearest to. */
  suggestions(file: string): Suggested[] {
    const seen = new Set<string>();
    return this.ranked(file).filter((one) => isNear(one, one.place) && !seen.has(one.quote.id) && seen.add(one.quote.id));
  }
}
