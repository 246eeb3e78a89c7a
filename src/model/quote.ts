/** Quotes: exact passages of one customer utterance, after redaction, with the way back to where they were said. */
import { hash } from 'node:crypto';
import { z } from 'astro/zod';
import { fold } from './fold.ts';
import { ClaimId, Day, ParticipantId, QuoteId } from './ids.ts';
import { Channel, Score } from './conversation.ts';
import { Consent } from './consent.ts';

/** Why a quote bears on a claim: a researcher `marked` it, the claim listens for the `phrase "…"`, or it is merely `suggested`. */
export const Because = z.string().regex(/^(?:marked|suggested|phrase ".{1,120}")$/u, { error: 'Expected `marked`, `suggested` or `phrase "…"`.' });

/** A matrix of ratings says less beside a quote than the first few do. */
export const MOST_SCORES = 4;

export const Quote = z.strictObject({
  id: QuoteId,
  /** The words, plain text: never Markdown, never HTML. */
  text: z.string().min(1).max(4000),
  language: z.string().min(2).max(12).optional(),
  said: Day,
  by: ParticipantId,
  channel: Channel,
  /** `interviews/2026-03-04-p07.md#L9`, or `zendesk:10412#778` for one of an export. */
  from: z.string().min(3).max(300),
  consent: Consent.default('internal'),
  consentUntil: Day.optional(),
  supports: z.array(ClaimId).default([]),
  contradicts: z.array(ClaimId).default([]),
  because: Because,
  /**
   * Claims that it bears on by a phrase that stood in its words before its note was edited, and each claim's phrase: they hold while the claim
   * listens for it.
   */
  heardBefore: z.record(ClaimId, z.string().min(1).max(120)).optional(),
  /**
   * How near words that are merely suggested are to the claim: from 5, below which nothing is suggested, to about 20. It compares suggestions, and is
   * no probability.
   */
  score: z.number().min(0).max(1000).optional(),
  /** What suggested words share with the claim, as one clause that a person can check. Its words stand in the claim or its phrases. */
  reason: z.string().min(1).max(300).optional(),
  /** Proof for a quote whose export is not in the repository: see `proofOf`. */
  proof: z
    .string()
    .regex(/^[a-z0-9]{16}$/)
    .optional(),
  /** What the same person rated beside these words: never part of them. */
  scores: z.array(Score).max(MOST_SCORES).optional(),
  /** In how many conversations of the month's exports the same words came, exactly or nearly, this one included; none means once. */
  same: z.number().int().min(2).optional(),
  /**
   * Fingerprints of passages of the same person and conversation that read much like it and are others, and how many letters they are
   * from it, so that an edit of the note never makes it one of them.
   */
  twins: z
    .record(z.string().regex(/^[0-9a-v]{6}$/), z.number().int().nonnegative())
    .refine((twins) => Object.keys(twins).length <= 12, 'Expected at most 12 twins.')
    .optional(),
  /** A person's decision, which `pull` never overwrites. */
  status: z.enum(['featured', 'hidden']).optional(),
  /** A checksum over what `pull` decided, by which it knows when a person decided otherwise. */
  kept: z.string().max(12).optional(),
});
export type Quote = z.infer<typeof Quote>;
export const Quotes = z.array(Quote);

/** Whether a quote is merely suggested, and waits for a person to decide. */
export function waits({ because, status }: Pick<Quote, 'because' | 'status'>): boolean {
  return because === 'suggested' && status !== 'hidden';
}

/** Whether a quote was suggested once, whatever a person has decided about it since. */
export function wasSuggested({ because, score }: Pick<Quote, 'because' | 'score'>): boolean {
  return because === 'suggested' || score !== undefined;
}

/**
 * Who else said so in an export's month, beyond the quotes kept: honest counts for the rest. Each person stands with their conversations
 * and the day in each, kept quotes included, so that who is taken out was never there: not in people, conversations or last heard.
 */
export const Tally = z.strictObject({
  claim: ClaimId,
  stance: z.enum(['supports', 'contradicts']),
  channel: Channel,
  /** The export's source, such as `zendesk`. */
  source: z.string().min(1),
  /** How many conversations of this persona the source held for the month when this was counted: a smaller export does not lower the count. */
  seen: z.number().int().min(1),
  /** By person and by the conversation's id in its source, the last day on which it was said there. */
  people: z.record(ParticipantId, z.record(z.string().min(1), Day)),
});
export type Tally = z.infer<typeof Tally>;
export const Tallies = z.array(Tally);

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

function letters(bytes: Buffer, count: number): string {
  let out = '';
  for (let index = 0; index < count; index++) out += ALPHABET[(bytes[index] ?? 0) & 31];
  return out;
}

/**
 * The id of a quote: from its conversation and its folded words, so it survives edits elsewhere in the note and re-imports.
 * 40 bits: a clash among 100,000 quotes of one persona has a chance of one in 200.
 */
export function quoteId(conversation: string, text: string): string {
  return letters(hash('sha256', `${conversation}\n${fold(text)}`, 'buffer'), 8);
}

/** Proof that a kept quote's words are those that were pulled, for when its export is not at hand: a hash over place and redacted words. */
export function proofOf(from: string, text: string): string {
  return letters(hash('sha256', `proof\n${from}\n${text}`, 'buffer'), 16);
}
