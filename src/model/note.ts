/** What a researcher writes about a conversation: the frontmatter of a note, or the sidecar of a file that cannot carry one. */
import { z } from 'astro/zod';
import { Consent } from './consent.ts';
import { Channel, Role } from './conversation.ts';
import { Day, ParticipantId, PersonaId, ThemeId } from './ids.ts';

export const verbatimModes = ['turns', 'answers', 'quotes', 'blockquotes', 'italics', 'all'] as const;
export const VerbatimMode = z.enum(verbatimModes);
export type VerbatimMode = z.infer<typeof VerbatimMode>;

const text = z.string().trim().min(1).max(400);
const oneOrMany = <T extends z.ZodType>(one: T) => z.union([one.transform((value) => [value]), z.array(one)]);

/** Labels → roles. A label may be a name, an initial or an emoji; `"*"` is for lines without a label. */
export const Speakers = z.record(z.string().min(1).max(80), Role, {
  error: 'Expected labels of at most 80 letters and their roles, such as `{ Dana: team, P07: customer }`.',
});
export type Speakers = z.infer<typeof Speakers>;

/** A column of a table: its name, or its number from 1 where the table has no header. */
const column = z.union([text, z.number().int().min(1).max(16_384).transform(String)]);

/** Columns that hold ratings: one or several, or named by their scale (`NPS: How likely …?`). */
const scores = z.union([
  oneOrMany(column).transform((many) => many.map((one): { column: string; name?: string } => ({ column: one }))),
  z.record(text, column).transform((named) => Object.entries(named).map(([name, one]): { column: string; name?: string } => ({ name, column: one }))),
]);

/** The columns of a table → what they hold. Each of several text columns is an utterance of its own. */
export const Columns = z.strictObject({
  id: column.optional(),
  /** In a file of replies: the column that ties them to their conversation. */
  conversation: column.optional(),
  date: column.optional(),
  text: oneOrMany(column).optional(),
  author: column.optional(),
  role: column.optional(),
  requester: column.optional(),
  tags: column.optional(),
  language: column.optional(),
  score: scores.optional(),
});
export type Columns = z.infer<typeof Columns>;

/** The columns of a table of notes, one utterance a row. */
export const NoteColumns = z.strictObject({
  /** Who speaks. */
  author: column.optional(),
  text: oneOrMany(column).optional(),
  /** The day, where the table is a diary. */
  date: column.optional(),
});
export type NoteColumns = z.infer<typeof NoteColumns>;

const noteFields = {
  date: Day,
  participant: ParticipantId,
  /** The personas it speaks to; may be left out when the participant is known to one from another note. */
  persona: oneOrMany(PersonaId).default([]),
  consent: Consent,
  consentUntil: Day.optional(),
  speakers: Speakers.default({}),
  verbatim: oneOrMany(VerbatimMode).optional(),
  /** Marks that never mean speech in this file, in the words of `verbatim`. */
  except: oneOrMany(VerbatimMode).default([]),
  language: z.string().min(2).max(12).optional(),
  channel: Channel.optional(),
  method: text.optional(),
  interviewer: text.optional(),
  present: z.union([text, z.array(z.unknown())]).optional(),
  expected: text.optional(),
  themes: z.array(ThemeId).default([]),
  title: text.optional(),
  /** For a table of notes: which column is what, where the table does not say it itself. */
  columns: NoteColumns.optional(),
  /** Whether its first row holds the columns' names. */
  header: z.boolean().optional(),
  /** The sheet of a spreadsheet that holds it, where it is not the first. */
  sheet: text.optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.string().max(20).optional(),
};

/** The fields of a note. Four are required: date, participant, consent, and a persona or a participant known to one. */
export const NoteFields = z.strictObject(noteFields);
export type NoteFields = z.infer<typeof NoteFields>;

/** The sidecar of an export: what kind it is and which columns hold what. */
export const ExportFields = z.strictObject({
  kind: z.enum(['ticket', 'survey', 'review']).optional(),
  /** A short name of the source, the first half of its conversations' ids; the file's name without its endings by default. */
  source: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'Expected a short name such as `zendesk`.' })
    .optional(),
  columns: Columns.optional(),
  /** What the role column says → role. */
  roles: z.record(z.string(), Role).default({}),
  /** The helpdesk's field ids → the names that personas' segments use. */
  fields: z.record(z.string(), z.string()).default({}),
  consent: Consent.optional(),
  /** The last day of that consent, where it ends. */
  consentUntil: Day.optional(),
  language: z.string().min(2).max(12).optional(),
  /** The day of all rows, where the table has no column of dates. */
  date: Day.optional(),
  /** How the table writes days such as 03/04/2026, where its rows do not show it themselves. */
  dates: z.enum(['day-first', 'month-first']).optional(),
  /** Whether the first row holds the columns' names; without names, columns are named by their numbers. */
  header: z.boolean().optional(),
  /** The sheet of a spreadsheet that holds the table, where it is not the first. */
  sheet: text.optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.string().max(20).optional(),
  /** This file holds the replies of that one; `columns.conversation` ties them. */
  messagesOf: text.optional(),
  persona: oneOrMany(PersonaId).default([]),
});
export type ExportFields = z.infer<typeof ExportFields>;
