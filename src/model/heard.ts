/**
 * Conversations as the site may show them: redacted, in plain text. Written by `npm run build` to `.earshot/heard.ndjson`, one a line,
 * for committed notes whose consent allows it; never for exports.
 */
import { z } from 'astro/zod';
import { Consent } from './consent.ts';
import { Channel, Role } from './conversation.ts';
import { Day, ParticipantId, PersonaId, ThemeId } from './ids.ts';

export const HeardUtterance = z.strictObject({
  role: Role,
  /** What stands before the words: the participant's pseudonym, or what the team member is called here; empty for the researcher's own words. */
  speaker: z.string(),
  text: z.string(),
  /** `L9`, `00:01:02`: the fragment of its address. */
  at: z.string(),
});
export type HeardUtterance = z.infer<typeof HeardUtterance>;

export const HeardConversation = z.strictObject({
  /** `interviews/2026-03-04-p07`: also its address below `/conversations/`. */
  id: z.string(),
  /** The source file, relative to `content/conversations/`. */
  file: z.string(),
  channel: Channel,
  date: Day,
  participant: ParticipantId.optional(),
  personas: z.array(PersonaId),
  consent: Consent,
  consentUntil: Day.optional(),
  language: z.string().optional(),
  title: z.string().optional(),
  themes: z.array(ThemeId),
  utterances: z.array(HeardUtterance),
});
export type HeardConversation = z.infer<typeof HeardConversation>;
