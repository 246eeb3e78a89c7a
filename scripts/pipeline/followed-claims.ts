/** Which claims a quote bears on after its note was edited: by its present words, and by those that it had before. */
import type { Stance } from '#model/conversation.ts';
import { fold } from '#model/fold.ts';
import type { Quote } from '#model/quote.ts';
import { decidedByPerson } from '../keep/kept.ts';
import { hearPassage, type Listening } from '../match/match.ts';

/** A claim that a quote's words speak to, on a side, by a phrase. */
export interface Spoken {
  claim: string;
  stance: Stance;
  phrase: string;
}

const sideOf = ({ supports, contradicts }: Quote, claim: string): Stance | undefined =>
  supports.includes(claim) ? 'supports' : contradicts.includes(claim) ? 'contradicts' : undefined;

/** The claims of a quote that some words, its own or its earlier ones, speak to; none where a person chose the words or the claims. */
function spoken(old: Quote, words: string, listening: Listening): Spoken[] {
  if (!old.because.startsWith('phrase')) return [];
  return hearPassage(words, old.language ?? 'und', listening.near(words)).bearings.filter(({ claim, stance }) => sideOf(old, claim) === stance);
}

/** The claims of a quote that its present words speak to. @param listening undefined where nothing is to be heard */
export function claimsNow(old: Quote, words: string, listening: Listening | undefined): Spoken[] {
  return !listening || decidedByPerson(old) ? [] : spoken(old, words, listening);
}

/**
 * The claims of a quote that its earlier words spoke to, as far as the claims still listen for that: those that it has kept since an edit
 * before, and where it is edited now those that the kept words speak to.
 * @param listening what the persona listens for; undefined where the conversation is not the persona's any more
 */
export function claimsBefore(old: Quote, words: string, listening: Listening | undefined): Spoken[] {
  if (!listening || decidedByPerson(old)) return [];
  const kept = Object.entries(old.heardBefore ?? {}).flatMap(([claim, phrase]): Spoken[] => {
    const stance = sideOf(old, claim);
    return stance && listening.has(claim, stance, phrase) ? [{ claim, stance, phrase }] : [];
  });
  return fold(old.text) === words ? kept : [...kept, ...spoken(old, fold(old.text), listening)];
}

/**
 * Lets a quote bear on claims of its earlier words, beside those that its present words speak to.
 * @param now what its present words speak to, where they are no quote by themselves
 */
export function hold(old: Quote, next: Quote, before: readonly Spoken[], now: readonly Spoken[] = []): void {
  const add = ({ claim, stance }: Spoken): boolean => {
    if (sideOf(next, claim) !== undefined) return false;
    next[stance] = [...next[stance], claim];
    return true;
  };
  const isBare = next.supports.length + next.contradicts.length === 0;
  for (const one of now) add(one);
  const further = before.filter(add);
  if (further.length > 0) next.heardBefore = Object.fromEntries(further.map(({ claim, phrase }) => [claim, phrase]));
  const phrases = [...now, ...further].map(({ phrase }) => `phrase "${phrase}"`);
  if (isBare && !phrases.includes(next.because)) next.because = phrases[0] ?? old.because;
}
