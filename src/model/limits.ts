/** How much is too much, and how little too little: the numbers of the rules of judgement, with their defaults and where they come from. */
import { z } from 'astro/zod';

const share = z.number().min(0).max(1);
const some = z.number().int().min(1);

export const Limits = z.strictObject({
  /** The largest share of a persona’s quotes that one participant may carry. */
  oneVoice: share.default(0.4),
  /** The largest share of a persona’s people, or conversations, that tickets may bring. */
  tickets: share.default(0.8),
  /** Shares are judged from so many quotes, people or conversations on: of three, one is always a third. */
  sharesFrom: some.default(5),
  /** From so many people on one side, somebody must have looked for the other side. */
  soughtFrom: some.default(3),
  /** In how many personas the same quote may stand. */
  personasPerQuote: some.default(2),
  /** Months after which somebody looks at a persona again. */
  reviewMonths: some.default(12),
  /** The share of claims that two personas may have in common before they are one. */
  sharedClaims: share.default(0.7),
  /** Words of a story from which one meets somebody. */
  storyWords: some.default(200),
  /** Words of a story before a customer is heard. */
  wordsBeforeVoice: some.default(600),
  /** How many people the claims of a facet rest on before that section is more than a beginning. */
  peopleOfFacet: z
    .strictObject({
      life: some.default(2),
      relationship: some.default(2),
      habit: some.default(2),
      need: some.default(2),
      delight: some.default(2),
      motivation: some.default(3),
      frustration: some.default(3),
      fear: some.default(3),
    })
    .prefault({}),
});
export type Limits = z.infer<typeof Limits>;
