/** A persona: the portrait of a group of customers as one full person. Schema of the frontmatter of `content/personas/<id>/persona.mdx`. */
import { z } from 'astro/zod';
import { Claim } from './claim.ts';
import { Exception } from './exceptions.ts';
import { Day, PersonaId, ThemeId } from './ids.ts';
import { didYouMean } from './spelling.ts';

const fieldValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const oneOrMany = z.union([fieldValue.transform((one) => [one]), z.array(fieldValue)]);

/**
 * How a conversation of an export is known to belong to a persona. One of the `tags` must be there (if any are named), and each
 * named field that the conversation carries must have one of the values; a field that it does not carry decides nothing.
 */
export const Segment = z.strictObject({
  tags: z.array(z.string().min(1)).default([]),
  fields: z.record(z.string(), oneOrMany).default({}),
});
export type Segment = z.infer<typeof Segment>;

const segments = z.union([Segment.transform((one) => [one]), z.array(Segment)]).default([]);

/** What two personas have to do with each other: which other, and one sentence that is true of both. It is shown with both. */
export const Relation = z.strictObject({ persona: PersonaId, says: z.string().trim().min(1).max(200) });
export type Relation = z.infer<typeof Relation>;

export const Persona = z
  .strictObject({
    /** The name of the portrait; invented, never a participant's. */
    name: z.string().trim().min(1).max(80),
    /** One line about the person, without a full stop. */
    tagline: z.string().trim().min(1).max(160),
    /** Which decisions the persona serves. */
    purpose: z.string().trim().min(1).max(400),
    /** What it must not be used for. */
    notFor: z.string().trim().min(1).max(400),
    place: z.string().trim().max(80).optional(),
    age: z.number().int().min(0).max(120).optional(),
    work: z.string().trim().max(160).optional(),
    /** BCP 47 tags of the languages that people like this speak with us. */
    languages: z.array(z.string().min(2).max(12)).default([]),
    pronoun: z.enum(['she', 'he', 'they']).default('they'),
    /** The one hue of the persona, in OKLCH degrees; lightness and chroma are fixed, so contrast is proven once. */
    hue: z.number().min(0).max(360).optional(),
    /** Which conversations of exports belong to this persona, by kind of export. */
    segment: z.strictObject({ tickets: segments, surveys: segments, reviews: segments }).prefault({}),
    themes: z.array(ThemeId).default([]),
    /** Other personas that this one has to do with. */
    relations: z.array(Relation).default([]),
    /** Who looks after it: a person or a team, as colleagues would call them. */
    owner: z.string().trim().min(1).max(80).optional(),
    /** The day on which somebody last read it against what was heard. */
    reviewed: Day.optional(),
    /** Rules of judgement that are switched off for this persona, or for one of its claims, each with a reason. */
    exceptions: z.array(Exception).default([]),
    claims: z
      .array(Claim)
      .min(1)
      .superRefine((claims, issue) => {
        const seen = new Set<string>();
        for (const [index, { id }] of claims.entries()) {
          if (seen.has(id)) issue.addIssue({ code: 'custom', path: [index, 'id'], message: `Claim id \`${id}\` is used twice; give one of them another id.` });
          seen.add(id);
        }
      }),
  })
  .superRefine(({ claims, exceptions }, issue) => {
    const known = claims.map(({ id }) => id);
    for (const [index, { claim }] of exceptions.entries()) {
      if (claim === undefined || known.includes(claim)) continue;
      issue.addIssue({
        code: 'custom',
        path: ['exceptions', index, 'claim'],
        message: `This persona has no claim of that id.${didYouMean(claim, known)} Correct the id.`,
      });
    }
  });
export type Persona = z.infer<typeof Persona>;
