/** Decides which claims a passage bears on, on which side, and why: a claim's own phrases, nothing that guesses. */
import type { Claim } from '#model/claim.ts';
import type { Stance } from '#model/conversation.ts';
import { Glance } from './glance.ts';
import { Phrase, SpokenText } from './phrase.ts';

/** One claim that a passage bears on. */
export interface Bearing {
  claim: string;
  stance: Stance;
  /** The phrase of the claim that was heard. */
  phrase: string;
}

/** One phrase of one claim, listening. */
export interface Listener {
  claim: string;
  stance: Stance;
  phrase: Phrase;
}

/** What one persona listens for, ready to hear many passages. */
export class Listening {
  readonly #listeners: Listener[];

  constructor(claims: readonly Claim[]) {
    this.#listeners = claims.flatMap(({ id, listensFor, against }) => [
      ...listensFor.map((text): Listener => ({ claim: id, stance: 'supports', phrase: new Phrase(text) })),
      ...against.map((text): Listener => ({ claim: id, stance: 'contradicts', phrase: new Phrase(text) })),
    ]);
  }

  /** Whether a claim listens for this phrase, on this side. */
  has(claim: string, stance: Stance, phrase: string): boolean {
    return this.#listeners.some((one) => one.claim === claim && one.stance === stance && one.phrase.text === phrase);
  }

  /** The phrases that a text could say: a quick look that never misses one, whatever the language, so that most texts need no closer look. */
  near(text: string): Listener[] {
    const glance = new Glance(text);
    return this.#listeners.filter(({ phrase }) => glance.maySay(phrase));
  }
}

/**
 * The claims that a passage bears on: one bearing a claim, by the first of its phrases that is heard. A passage that holds phrases of
 * both sides of a claim bears on neither: a person must read it.
 * @param listeners the phrases that are near the passage
 * @param language BCP 47 tag of the passage
 */
export function hearPassage(passage: string, language: string, listeners: readonly Listener[]): { bearings: Bearing[]; undecided: string[] } {
  const spoken = new SpokenText(passage, language);
  const heard = new Map<string, Bearing>();
  const undecided = new Set<string>();
  for (const { claim, stance, phrase } of listeners) {
    const known = heard.get(claim);
    if (known?.stance === stance || !phrase.signs.every((sign) => spoken.folded.includes(sign)) || !phrase.isIn(spoken)) continue;
    if (known) undecided.add(claim);
    else heard.set(claim, { claim, stance, phrase: phrase.text });
  }
  return { bearings: [...heard.values()].filter(({ claim }) => !undecided.has(claim)), undecided: [...undecided] };
}
