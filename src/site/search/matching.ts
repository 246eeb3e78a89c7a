/** Which records a question finds, and how well. Pure: words of the index in, numbers of records out. */
import type { Asked } from '#model/search-words.ts';
import type { Entry } from '#model/search.ts';

/** A form that fits a word that is asked for, from 0 to 1. */
interface Fitting {
  entry: Entry;
  fit: number;
}

/** What a word that is asked for finds. */
export interface Heard {
  asked: Asked;
  fitting: Fitting[];
}

/** The shortest stem of which an ending is taken off a form that nobody used. */
const SHORTEST_STEM = 3;

/** The stems that a form has, or, where nobody used it, the longest that it is with an ending. */
function stemsOf(form: string, entries: readonly Entry[], endings: ReadonlySet<string>): Set<string> {
  const exact = entries.find(([one]) => one === form);
  if (exact) return new Set(exact[1]);
  const begun = entries
    .flatMap(([, stems]) => stems)
    .filter((stem) => stem.length >= SHORTEST_STEM && form.startsWith(stem) && (stem === form || endings.has(form.slice(stem.length))));
  return new Set(begun.filter((stem) => begun.every((other) => other.length <= stem.length)));
}

/** The forms that fit a word: the word itself, its inflections, and words that begin so. @param entries all that begin like it @param endings what words end on here */
export function fittingIn(asked: Asked, entries: readonly Entry[], endings: ReadonlySet<string>): Heard {
  const { form, isOpen, isPair } = asked;
  const stems = isPair ? new Set<string>() : stemsOf(form, entries, endings);
  const fitting = entries.flatMap((entry): Fitting[] => {
    const [one, own] = entry;
    if (one === form) return [{ entry, fit: 1 }];
    if (own.some((stem) => stems.has(stem))) return [{ entry, fit: 0.85 }];
    return isOpen && one.startsWith(form) ? [{ entry, fit: 0.3 + (0.4 * form.length) / one.length }] : [];
  });
  return { asked, fitting };
}

/** How well each record fits, by its number; 0 where it does not. */
export interface Fits {
  scores: Float32Array;
  /** Whether nothing holds all the words, and what is found holds those that tell most. */
  isPartial: boolean;
}

/** Of a record that holds some words alone, this share of the best is asked for. */
const SHARE = 0.6;

/** Weighs records: each word by how rarely it is said, each form by how well it fits. What holds all words is found, or else what holds most. */
export function weigh(heard: readonly Heard[], total: number): Fits {
  const scores = new Float32Array(total);
  const held = new Uint8Array(total);
  for (const { fitting } of heard) addWord(fitting, scores, held);
  const all = heard.length;
  if (held.includes(all)) {
    for (let number = 0; number < total; number++) if (held[number] !== all) scores[number] = 0;
    return { scores, isPartial: false };
  }
  const least = scores.reduce((most, score) => Math.max(most, score), 0) * SHARE;
  for (let number = 0; number < total; number++) if ((scores[number] ?? 0) < least) scores[number] = 0;
  return { scores, isPartial: least > 0 };
}

function addWord(fitting: readonly Fitting[], scores: Float32Array, held: Uint8Array): void {
  const fits = new Float32Array(scores.length);
  let count = 0;
  for (const { entry, fit } of fitting) {
    let number = 0;
    for (const distance of entry[2]) {
      number += distance;
      const known = fits[number] ?? 0;
      if (known === 0) count++;
      if (known < fit) fits[number] = fit;
    }
  }
  const rarity = Math.log(1 + scores.length / Math.max(1, count));
  for (let number = 0; number < fits.length; number++) {
    const fit = fits[number] ?? 0;
    if (fit === 0) continue;
    scores[number] = (scores[number] ?? 0) + rarity * fit;
    held[number] = (held[number] ?? 0) + 1;
  }
}

/** One thing that was found: its best record, and how well that fits. */
export interface Best {
  number: number;
  score: number;
}

/** How much more a record counts that says what its page is called. */
const NAMED = 1.5;

/** The things of one kind that were found, the best first. @param together how many records are one thing, one after the other; each is one where not given */
export function bestOf(scores: Float32Array, from: number, count: number, together: readonly number[] | undefined, mayBe: (number: number) => boolean): Best[] {
  const found: Best[] = [];
  for (let number = from, thing = 0; number < from + count; thing++) {
    const after = number + (together?.[thing] ?? 1);
    let best: Best | undefined;
    for (let first = true; number < after; number++, first = false) {
      const score = (scores[number] ?? 0) * (together && first ? NAMED : 1);
      if (score > (best?.score ?? 0) && mayBe(number)) best = { number, score };
    }
    if (best) found.push(best);
  }
  return found.sort((a, b) => b.score - a.score || a.number - b.number);
}
