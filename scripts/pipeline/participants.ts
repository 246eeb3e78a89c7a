/** Which persona a participant belongs to is said once, in any of their notes. */
import type { Conversation } from '#model/conversation.ts';

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
