/**
 * What to ask, by the side of the person that a claim speaks of. Every question is open, asks for something that happened, and is about the life
 * and not the product; none holds what we believe, so that nobody can agree with it. Their words stand in the catalogues of messages.
 */
import type { Facet } from '#model/claim.ts';
import { say } from '../say.ts';

/** A question, and what to ask when the first answer is told. */
export interface Question {
  ask: string;
  then: string;
}

function question(facet: Facet, place: 1 | 2 | 3 | 4): Question {
  return { ask: say(`plan.ask.${facet}.${place}`), then: say(`plan.then.${facet}.${place}`) };
}

function all(facet: Facet): readonly [Question, ...Question[]] {
  return [question(facet, 1), question(facet, 2), question(facet, 3), question(facet, 4)];
}

/** Questions for each facet, to be taken in turn. */
export const questions: Record<Facet, readonly [Question, ...Question[]]> = {
  life: all('life'),
  motivation: all('motivation'),
  frustration: all('frustration'),
  fear: all('fear'),
  delight: all('delight'),
  habit: all('habit'),
  relationship: all('relationship'),
  need: all('need'),
};

/** The question for the nth claim of a facet: each its own, as long as there are any. */
export function questionFor(facet: Facet, nth: number): Question {
  const [first, ...others] = questions[facet];
  return [first, ...others][nth % (others.length + 1)] ?? first;
}
