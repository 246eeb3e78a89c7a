/**
 * What people changed in a persona's own text, month by month. `npm run build` writes it from git to `.earshot/texts.ndjson`, one change
 * a line; where there is no git, there are none.
 */
import { z } from 'astro/zod';
import { ClaimId, Day, PersonaId } from './ids.ts';
import { monthOf } from './months.ts';
import { Persona } from './persona.ts';
import { textDifferenceOf, type ClaimChange, type PersonaText } from './text-difference.ts';

const of = { persona: PersonaId, day: Day.describe('The day of the month’s last change.') };

export const TextChange = z.discriminatedUnion('kind', [
  /** The persona was first written. */
  z.strictObject({ ...of, kind: z.literal('begun') }),
  /** The persona got another name. */
  z.strictObject({ ...of, kind: z.literal('renamed'), before: z.string(), after: z.string() }),
  z.strictObject({ ...of, kind: z.literal('added'), claim: ClaimId, after: z.string() }),
  z.strictObject({ ...of, kind: z.literal('reworded'), claim: ClaimId, before: z.string(), after: z.string() }),
  /** A claim that the persona makes no more. */
  z.strictObject({ ...of, kind: z.literal('removed'), claim: ClaimId, before: z.string() }),
  /** The story was told anew, in these sections; those before the first heading have no title. */
  z.strictObject({ ...of, kind: z.literal('story'), sections: z.array(z.string()) }),
]);
export type TextChange = z.infer<typeof TextChange>;

/** The persona was taken out, by the last name it had. */
export const GonePersonaText = z.strictObject({ ...of, kind: z.literal('gone'), name: z.string(), pronoun: Persona.shape.pronoun });
export type GonePersonaText = z.infer<typeof GonePersonaText>;

/** A line of the file. */
export const ToldText = z.union([TextChange, GonePersonaText]);
export type ToldText = z.infer<typeof ToldText>;

/** What people had written of a persona, from a day on. */
export interface TextSince extends PersonaText {
  day: string;
  /** Set where it was there before the history at hand begins. */
  begins?: true;
}

/**
 * What changed in each month between the last text before it and its last text: what was changed and changed back in between is nobody's news.
 * @param texts each with the one before it that it followed
 */
export function textChangesOf(persona: string, texts: readonly TextSince[]): TextChange[] {
  const months = [...Map.groupBy(inTime(texts), ({ day }) => monthOf(day)).values()].flatMap((own) => own.at(-1) ?? []);
  return months.flatMap((after, index): TextChange[] => {
    const before = months[index - 1];
    const of = { persona, day: after.day };
    if (!before) return after.begins ? [] : [{ ...of, kind: 'begun' }];
    const { fields, claims, story } = textDifferenceOf(before, after);
    const name = fields.find(({ field }) => field === 'name');
    const sections = story?.sections.map(({ title }) => title) ?? [];
    return [
      ...(name?.from !== undefined && name.to !== undefined ? [{ ...of, kind: 'renamed' as const, before: name.from, after: name.to }] : []),
      ...claims.flatMap((change) => claimChange(of, change)),
      ...(story ? [{ ...of, kind: 'story' as const, sections }] : []),
    ];
  });
}

/** A text that was written before the one that it followed came in after it: its day is that one's. */
function inTime(texts: readonly TextSince[]): TextSince[] {
  let latest = '';
  return texts.map((text) => ({ ...text, day: (latest = text.day > latest ? text.day : latest) }));
}

/** What is told of a claim. Its retirement is told by the day from which it is retired, whenever that was written. */
function claimChange(of: { persona: string; day: string }, change: ClaimChange): TextChange[] {
  const { claim, says } = change;
  if (change.kind === 'added') return [{ ...of, kind: 'added', claim, after: says }];
  if (change.kind === 'reworded') return [{ ...of, kind: 'reworded', claim, before: change.from, after: says }];
  return change.kind === 'removed' ? [{ ...of, kind: 'removed', claim, before: says }] : [];
}
