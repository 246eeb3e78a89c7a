/** Which of many possible suggestions are kept: few, so that the pull request of a note stays calm, and none that a person has seen before. */
import { wasSuggested, type Quote } from '#model/quote.ts';
import { areAlike, fingerprintOf, type Fingerprint } from '../hear/sameness.ts';
import type { Suggested } from './suggesting.ts';

/** So many suggestions come from one note, ever: who has decided about them is not asked again. */
const OF_NOTE = 3;

const bearsOn = ({ supports, contradicts }: Quote, claim: string): boolean => supports.includes(claim) || contradicts.includes(claim);

const isSame = (a: Fingerprint, b: Fingerprint): boolean => a.key === b.key || areAlike(a.sketch, b.sketch);

/** What is kept, or about to be, as far as it speaks against suggesting the same. */
export interface Kept {
  /** The persona's quotes in all files. */
  everywhere: readonly Quote[];
  /** Those of the file that the suggestions would be kept in. */
  here: readonly Quote[];
}

/** Chooses what is kept: of a note three, of a month of exports one for each claim. @param suggested the nearest first */
export function chosen(suggested: readonly Suggested[], { everywhere, here }: Kept): Quote[] {
  const before = here.filter(wasSuggested);
  const out: Quote[] = [];
  for (const { quote, side, exported } of suggested) {
    const isFull = exported ? [...before, ...out].some((one) => bearsOn(one, side.claim)) : before.length + out.length >= OF_NOTE;
    const isKnown = everywhere.some(({ id }) => id === quote.id);
    if (isFull || isKnown || saidBefore(quote, side.claim, [...everywhere, ...out])) continue;
    out.push(quote);
  }
  return out;
}

/** Whether the same words, or nearly the same, are kept for the claim already, whatever was decided about them. */
function saidBefore(quote: Quote, claim: string, kept: readonly Quote[]): boolean {
  const print = fingerprintOf(quote.text);
  return kept.some((one) => bearsOn(one, claim) && isSame(fingerprintOf(one.text), print));
}
