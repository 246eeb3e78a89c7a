/**
 * How near a passage is to a side of a claim that no phrase of it caught: BM25+ (Lv and Zhai 2011) over the terms that both have, and what
 * else was said around the passage. A score is a sum of logarithms that people can check, and nothing that was learned elsewhere.
 */
import type { Background } from './background.ts';
import type { Matter, Sides } from './sides.ts';

/** Where the words stand: beside words of the same utterance that bear on the same side, in the utterance before or after them, or elsewhere. */
export type Place = 'beside' | 'next' | 'apart';

/** How much the score counts by the place. Who has spoken of a thing is still speaking of it a sentence later; measured on the sample. */
const BY_PLACE: Readonly<Record<Place, number>> = { beside: 1, next: 0.7, apart: 0.5 };
/** Of BM25+: how soon a term that is repeated counts no more, how much long passages count less, and what each term counts at least. */
const [K1, B, DELTA] = [1.2, 0.75, 1];
/** A passage of so many terms is neither short nor long. Not the mean of the run, which would move all scores with each new note. */
const USUAL = 10;
/** A term that tells less than this (one passage in twenty has it) is no reason of its own. */
const TELLING = 3;

/** What two texts share, and how much that says. */
export interface Nearness {
  score: number;
  /** The shared words as they stand in the claim or its phrases, the most telling first. */
  words: string[];
  /** How many of them tell something by themselves. */
  telling: number;
  /** Whether one of those is how people speak of the side. */
  isUsual: boolean;
}

/** How near a passage is to a side. */
export function nearnessOf({ language, terms, length }: Matter, side: number, sides: Sides, background: Background, place: Place): Nearness {
  const asking = sides.asking(language);
  const shared = [...terms].flatMap(([term, times]) => {
    const asked = asking.get(term)?.find((one) => one.side === side);
    const weight = asked ? asked.share * background.weight(language, term, side) : 0;
    if (!asked || weight <= 0) return [];
    const often = (times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / USUAL));
    // Half, so that a usual passage with one term scores the weight of that term.
    return [{ term, word: asked.word, weight, part: (weight * (DELTA + often)) / 2 }];
  });
  shared.sort((a, b) => b.weight - a.weight);
  const telling = shared.filter(({ weight }) => weight >= TELLING);
  return {
    score: BY_PLACE[place] * shared.reduce((sum, { part }) => sum + part, 0),
    words: [...new Set(shared.map(({ word }) => word))],
    telling: telling.length,
    isUsual: telling.some(({ term }) => background.isUsual(language, term, side)),
  };
}

/** From this score on a passage is worth a person's look: on the sample, about three in four of those are right. */
const FLOOR = 5;

/** So many shared words are no chance, even where each alone would tell little. */
const SEVERAL = 3;

/**
 * Whether a passage is near enough to be suggested. One word is a reason only beside words that bear on the claim, and only where that word is how
 * people speak of it; elsewhere two must tell something, or three be shared.
 */
export function isNear({ score, words, telling, isUsual }: Nearness, place: Place): boolean {
  return score >= FLOOR && (telling >= 2 || words.length >= SEVERAL || (isUsual && place !== 'apart'));
}
