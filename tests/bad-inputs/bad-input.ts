/** A bad input as a test needs it: what is put in the place of a good note, and how that must end. */

/**
 * REJECT: an error with file and place, nothing else changed. INERT: accepted, and shown as it is written. EXACT: the same quote as the clean twin.
 * LIMIT: accepted or refused in little time and memory. OK-0: accepted without a quote, and said so.
 */
export type Outcome = 'REJECT' | 'INERT' | 'EXACT' | 'LIMIT' | 'OK-0';

/** Files by their paths in the content root. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** One way in which an input can be bad. */
export interface BadInput {
  /** Its number in the list of bad inputs. */
  id: string;
  /** What is bad about it; several of one number are told apart by it. */
  what: string;
  /** How it may end. */
  ends: readonly Outcome[];
  /** What stands in the place of the good note; made when it is needed, since some are large. */
  files: () => Files;
  /** What the complaint about it says. */
  says?: RegExp;
  /** The rules of which one complains. */
  twin?: () => Files;
  /** For what is inert: words that must be read as they are written. */
  shown?: string;
  /** Words that must not become a quote, nor be heard as the customer's. */
  unheard?: string;
}

/** The good note whose place bad ones take. */
export const PLACE = 'conversations/interviews/2026-03-04-p04.md';

/** The fields of the note in that place. */
export const FIELDS = 'date: 2026-03-04\nparticipant: P04\npersona: maya\nconsent: public\nspeakers: { Dana: team, P04: customer }';

/** The words of it that are evidence. */
export const WORDS = 'I write number 4 when the kids are asleep, since nobody needs me then.';

/** A note with these fields and these words of the customer's. */
export function note(words: string, fields = FIELDS): string {
  return `---\n${fields}\n---\n**Dana:** When do you write your invoices?\n\n**P04:** ${words}\n`;
}

/** That note alone. */
export const inPlace =
  (text: string | Uint8Array): (() => Files) =>
  () => ({ [PLACE]: text });
