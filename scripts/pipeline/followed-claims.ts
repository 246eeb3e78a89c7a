/** Which claims a quote still bears on after its note was edited, and whether what is heard at its place is the quote itself. */
import type { Stance } from '#model/conversation.ts';
import { fold } from '#model/fold.ts';
import type { Quote } from '#model/quote.ts';
import { weightOf } from '../keep/edit-cost.ts';
import { decidedByPerson } from '../keep/kept.ts';
import { hearPassage, type Listening } from '../match/match.ts';

/** A claim that a quote's earlier words spoke to, on a side, by a phrase. */
export interface ClaimBefore {
  claim: string;
  stance: Stance;
  phrase: string;
}

const byPhrase = ({ because }: Quote): boolean => because.startsWith('phrase');
const sideOf = ({ supports, contradicts }: Quote, claim: string): Stance | undefined =>
  supports.includes(claim) ? 'supports' : contradicts.includes(claim) ? 'contradicts' : undefined;

/**
 * The claims that a quote bears on by what its earlier words said, as far as the claims still listen for it: those that it has kept since
 * an edit before, and those that the kept words speak to where they are edited now.
 * @param listening what the persona listens for; undefined where the conversation is not the persona's any more
 */
export function claimsOf(old: Quote, words: string, listening: Listening | undefined): ClaimBefore[] {
  if (!listening || decidedByPerson(old)) return [];
  const found = new Map<string, ClaimBefore>();
  for (const [claim, phrase] of Object.entries(old.heardBefore ?? {})) {
    const stance = sideOf(old, claim);
    if (stance && listening.has(claim, stance, phrase)) found.set(claim, { claim, stance, phrase });
  }
  if (byPhrase(old) && fold(old.text) !== words) {
    const { bearings } = hearPassage(old.text, old.language ?? 'und', listening.near(old.text));
    for (const bearing of bearings) if (sideOf(old, bearing.claim) === bearing.stance && !found.has(bearing.claim)) found.set(bearing.claim, bearing);
  }
  return [...found.values()];
}

/** Lets a quote bear on claims of its earlier words, beside those that its present words speak to. */
export function hold(old: Quote, next: Quote, claims: readonly ClaimBefore[]): void {
  const further = claims.filter(({ claim }) => sideOf(next, claim) === undefined);
  if (further.length === 0) return;
  const isBare = next.supports.length + next.contradicts.length === 0;
  for (const { claim, stance } of further) next[stance] = [...next[stance], claim];
  next.heardBefore = Object.fromEntries(further.map(({ claim, phrase }) => [claim, phrase]));
  const phrases = further.map(({ phrase }) => `phrase "${phrase}"`);
  if (isBare && !phrases.includes(next.because)) next.because = phrases[0] ?? old.because;
}

/** Words of nearly the same letters are the same whoever chose them. */
const NEAR = 0.15;

/**
 * Whether what is heard at the place of a lost quote is that quote: both found by phrase, so that both are whole passages; both marked for one
 * claim; or nearly the same words. A part that a person chose out of a passage does not become the passage.
 * @param cost what the edit of the one into the other costs
 */
export function isSame(old: Quote, fresh: Quote, cost: number): boolean {
  if (cost <= NEAR * weightOf(old.text)) return true;
  if (old.kept === undefined) return false;
  if (byPhrase(old) && byPhrase(fresh)) return true;
  return old.because === 'marked' && fresh.because === 'marked' && [...old.supports, ...old.contradicts].some((claim) => sideOf(fresh, claim) !== undefined);
}
