/** A group as the draft of a claim: what a machine can fill in, and a sentence that only a person can write. */
import { facets, type Claim } from '#model/claim.ts';
import { monthsBefore } from '#model/months.ts';
import type { UnmatchedGroup } from '#model/unmatched.ts';

/** How long there is to find out whether it is so. */
const MONTHS = 3;

/** What the draft of a claim holds. */
export type DraftClaim = Pick<Claim, 'id' | 'facet' | 'says' | 'listensFor'> & { testBy: string };

/**
 * Drafts a claim. Its sentence is left to a person: what customers say is evidence, never our own words.
 * @param taken ids that claims of the persona have
 */
export function draftClaim(group: UnmatchedGroup, listensFor: string[], taken: ReadonlySet<string>, today: string): DraftClaim {
  let id = group.id;
  for (let number = 2; taken.has(id); number++) id = `${group.id}-${number}`;
  const words = group.terms.slice(0, 2).map(({ word }) => `“${word}”`);
  return {
    id,
    facet: 'need',
    says: `To be written by a person: what these ${group.people} people mean by ${words.join(' and ')}.`,
    listensFor,
    testBy: monthsBefore(today, -MONTHS),
  };
}

/** The draft as an item of `claims`, each line ended by `\n`. @param indent what stands before its dash; @param gap what stands between dash and first key */
export function draftText({ id, facet, says, listensFor, testBy }: DraftClaim, indent: string, gap = ' '): string {
  const others = facets.filter((one) => one !== facet).join(', ');
  const fields = [
    `id: ${id}`,
    `facet: ${facet} # a person must choose: ${facet}, or one of ${others}`,
    `says: ${JSON.stringify(says)}`,
    `listensFor: [${listensFor.map((phrase) => JSON.stringify(phrase)).join(', ')}]`,
    'atMost: assumed # take this line out once the sentence is written',
    `testBy: ${testBy}`,
  ];
  const inner = `${indent} ${gap}`;
  return `${indent}-${gap}${fields.join(`\n${inner}`)}\n`;
}
