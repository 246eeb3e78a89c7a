/** Conversations and what was said in them: the one shape that every reader yields and everything after it understands. */
import { z } from 'astro/zod';
import type { Consent } from './consent.ts';

/** How a conversation reached us. Channels, not conversations, tell independent kinds of evidence apart. */
export const channels = ['interview', 'visit', 'call', 'usability', 'diary', 'walkthrough', 'ticket', 'survey', 'review'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/** Whose words an utterance holds. Only `customer` can be quoted, and `unknown` is never guessed into it. */
export const roles = ['customer', 'team', 'bot', 'note', 'unknown'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const Stance = z.enum(['supports', 'contradicts']);
export type Stance = z.infer<typeof Stance>;

/** A passage that a researcher marked by hand with a link to `persona#claim`. Offsets are UTF-16 units into the utterance's text. */
export interface Mark {
  persona: string;
  claim: string;
  stance: Stance;
  start: number;
  end: number;
}

/** What one speaker said in one go, as plain text: no markup, no label, no timing. Paragraphs are set apart by `\n\n`, lines by `\n`. */
export interface Utterance {
  /** The label or name in the source; empty for the researcher's own words between turns. Not for publication. */
  speaker: string;
  role: Role;
  text: string;
  /** Where in the file, safe as the fragment of an address: `L9` (line), `p12` (paragraph), `00:01:02` (cue), `row-12`, `comment-778`. */
  at: string;
  marks: Mark[];
  /** The day it was said, where a conversation spans several (a ticket's replies). */
  said?: string;
  /** Set by a reader that knows these words are no speech: an auto-reply, a template, a private note. Counted, never quoted. */
  skip?: string;
  /** By which rule the role is known, as a clause that a researcher follows: `its label P07 is declared the customer's`. For `read --explain`. */
  why?: string;
}

/** A number that the customer gave beside their words. It never stands in a quote, and is never trusted over the words. */
export const Score = z.strictObject({
  /** What was asked: `NPS`, `CES`, `CSAT`, `stars`, or the scale's own name. */
  name: z.string().min(1).max(200),
  value: z.number(),
  /** The ends of the scale, where they are known. */
  from: z.number().optional(),
  to: z.number().optional(),
});
export type Score = z.infer<typeof Score>;

export interface Conversation {
  /** Stable over re-import: a note's path without its ending, or `<source>:<id>` for one of an export. */
  id: string;
  channel: Channel;
  /** The day on which it began. */
  date: string;
  /** The source file, relative to `content/conversations/`, with `/`. */
  file: string;
  /** One of many in an export (its requester is keyed and its quotes are filed by month), or a note of its own. */
  exported: boolean;
  consent: Consent;
  /** The last day of the consent, where it ends. */
  consentUntil?: string;
  /** The participant's pseudonym, from a note's frontmatter. */
  participant?: string;
  /** What identifies an export's customer (address or account id). Keyed before it is kept; never written anywhere. */
  requester?: string;
  /** Personas that the note names. */
  personas: string[];
  /** Where it names them. */
  fieldsAt?: { file: string; line: number };
  /** An export's own tags and fields, by which personas' segments know it. */
  tags: string[];
  fields: Record<string, string>;
  themes: string[];
  /** Names that the source itself gives (requester, agents, labels): masked wherever they are spoken. */
  names: string[];
  /** BCP 47 tag, where the source says it. */
  language?: string;
  /** The first heading of a note. */
  title?: string;
  /** What the customer rated, where the source holds ratings. */
  scores?: Score[];
  utterances: Utterance[];
}
