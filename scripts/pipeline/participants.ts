/** Who the participants of notes are: by which pseudonym each is known, and to which persona. */
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { ParticipantId } from '#model/ids.ts';
import { didYouMean } from '#model/spelling.ts';
import type { Report } from '../read/reader.ts';

/**
 * The pseudonym of a note's customer. A label names another participant where it is a pseudonym itself (`P08` in a note of `P07`); words
 * with a number, such as `Speaker1`, and the `A1` of an answer name nobody, so their words are the note's participant's.
 * @param label what stands before the words
 */
export function saidBy(label: string, participant: string | undefined): string {
  if (participant === undefined) return label;
  const letters = (id: string): string => id.toUpperCase().replace(/[^A-Z]/g, '');
  if (!ParticipantId.safeParse(label).success || label.toUpperCase() === participant.toUpperCase()) return participant;
  if (letters(label) === letters(participant)) return participant === participant.toUpperCase() ? label.toUpperCase() : label;
  return /^[A-Z0-9-]+$/.test(label) && letters(label).length > 1 && !/[A-Z]{4}/.test(label) ? label : participant;
}

/** The personas that participants are known to, from the notes that say so. */
export function knownPersonas(notes: readonly Conversation[]): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const { participant, personas } of notes) {
    if (participant && personas.length > 0) known.set(participant, [...new Set([...(known.get(participant) ?? []), ...personas])]);
  }
  return known;
}

/** The personas of a note: those that it names, else those that its participant is known to. */
export function personasOfNote({ personas, participant }: Conversation, known: ReadonlyMap<string, string[]>): string[] {
  return personas.length > 0 ? personas : (known.get(participant ?? '') ?? []);
}

/** The personas that a note names and that are not there: whose note it is cannot be told, so none of it counts until that is corrected. */
export function strangersOf({ personas, file, fieldsAt }: Conversation, known: Iterable<string>): Diagnostic[] {
  const ids = [...known];
  return personas
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      rule: 'unknown-persona',
      severity: 'error',
      file: fieldsAt?.file ?? file,
      ...(fieldsAt && { line: fieldsAt.line }),
      sentence: `There is no persona \`${id}\`.${didYouMean(id, ids)} Correct the id in \`persona\`, or write the persona.`,
    }));
}

/** Whether all personas that a note names are there, told to a report where not; then the note is left alone, and so is what is kept of it. */
export function isOfKnown(note: Conversation, known: Iterable<string>, report: Pick<Report, 'complain' | 'skip'>): boolean {
  const strangers = strangersOf(note, known);
  for (const one of strangers) report.complain(one);
  if (strangers.length > 0) report.skip('conversations', 'names a persona that is not there');
  return strangers.length === 0;
}
