/**
 * Unmatched: customers' words that fit no claim of their persona, and conversations that fit no persona, grouped by what several people speak of.
 * `npm run build` writes them to `.earshot/unmatched.ndjson`, a persona a line, with nothing that the site's audience may not see.
 */
import { z } from 'astro/zod';
import { Channel } from './conversation.ts';
import { ClaimId, Day, ParticipantId, PersonaId } from './ids.ts';

/** A term by which a group differs from all else that was said in its language. Counted in distinct people. */
export const DistinguishingTerm = z.strictObject({
  /** As people mostly say it. */
  word: z.string().min(1),
  people: z.number().int(),
  elsewhere: z.number().int(),
  /** See `logOdds`. */
  z: z.number(),
});
export type DistinguishingTerm = z.infer<typeof DistinguishingTerm>;

/** A passage of a group, as it may be shown. */
export const UnmatchedPassage = z.strictObject({
  text: z.string().min(1),
  language: z.string().optional(),
  said: Day,
  /** Absent for an export's customer where the wiki's key was not at hand. */
  by: ParticipantId.optional(),
  channel: Channel,
  /** `interviews/2026-03-04-p07.md#L9`, or `zendesk:10412#comment-778`; absent where few people speak. */
  from: z.string().min(3).optional(),
});
export type UnmatchedPassage = z.infer<typeof UnmatchedPassage>;

/** A tag, or a field with its value, that conversations share more than others do. */
export const SharedSign = z.strictObject({
  kind: z.enum(['tag', 'field']),
  name: z.string().min(1),
  value: z.string().optional(),
  people: z.number().int(),
  elsewhere: z.number().int(),
  z: z.number(),
});
export type SharedSign = z.infer<typeof SharedSign>;

/** What several people speak of, and no claim says. */
export const UnmatchedGroup = z.strictObject({
  /** From its surest terms: the same while they are. */
  id: ClaimId,
  /** BCP 47, the language part alone. What is said in two languages makes two groups. */
  language: z.string(),
  /** Surest first. */
  terms: z.array(DistinguishingTerm).min(1),
  /** Distinct people, conversations and passages. */
  people: z.number().int(),
  conversations: z.number().int(),
  passages: z.number().int(),
  /** Most people first. */
  channels: z.array(z.strictObject({ channel: Channel, people: z.number().int(), conversations: z.number().int() })),
  first: Day,
  last: Day,
  /** How many of its people spoke of it lately. */
  lately: z.number().int(),
  /** Whether most of its people spoke of it lately, and a larger part of them than of all who were heard. */
  emerging: z.boolean(),
  /** Readable passages, one of a person, the most telling first. */
  best: z.array(UnmatchedPassage),
  /** What most of its conversations share; of conversations that match no persona alone. */
  signs: z.array(SharedSign),
});
export type UnmatchedGroup = z.infer<typeof UnmatchedGroup>;

/** What is unmatched of one persona, or of none. */
export const Unmatched = z.strictObject({
  /** Absent for conversations that match no persona. */
  persona: PersonaId.optional(),
  /** How many conversations were read, of how many there are. */
  read: z.number().int(),
  of: z.number().int(),
  /** Who spoke in them. */
  people: z.number().int(),
  /** Passages in them, and how many of these match no claim. */
  passages: z.number().int(),
  unmatched: z.number().int(),
  /** Most people first. */
  groups: z.array(UnmatchedGroup),
  /** Further groups, of fewer people, that are left out. */
  further: z.number().int(),
  /** What conversations that match no persona share. */
  signs: z.array(SharedSign),
});
export type Unmatched = z.infer<typeof Unmatched>;

/** Why a term makes a group: `“van” is said by 6 people here and by 1 elsewhere (z = 4.2)`. */
export function whyTerm({ word, people, elsewhere, z: sureness }: DistinguishingTerm): string {
  return `“${word}” is said by ${people} ${people === 1 ? 'person' : 'people'} here and by ${elsewhere === 0 ? 'nobody' : elsewhere} elsewhere (z = ${sureness.toFixed(1)})`;
}
