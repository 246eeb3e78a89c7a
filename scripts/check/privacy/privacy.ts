/** The rules of privacy: nothing that could lead to a person stands where all can read it, and consent is kept. */
import { fold } from '#model/fold.ts';
import { ParticipantId } from '#model/ids.ts';
import type { Finding, Look, Looked } from '../finding.ts';
import { endings } from './endings.ts';
import { personalStrings } from './personal.ts';

/** Looks for what could lead to a person. */
export const lookAtPrivacy: Look = (looked) => [...personalStrings(looked), ...endings(looked), ...realNames(looked), ...looked.committed.map(rawExport)];

/** Words of a name, as they are compared. */
const wordsOf = (name: string): string[] =>
  fold(name)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * Finds personas that bear the name of somebody who speaks in a note, as its labels give it. Neither the name nor the note is said: who
 * reads the message should not learn who was there.
 */
export function realNames({ personas, notes }: Pick<Looked, 'personas' | 'notes'>): Finding[] {
  const labels = new Set(notes.flatMap(({ utterances }) => utterances.filter(({ role }) => role === 'customer').map(({ speaker }) => speaker)));
  const spoken = new Set([...labels].filter((label) => !ParticipantId.safeParse(label).success).flatMap(wordsOf));
  return personas
    .filter(({ persona }) => wordsOf(persona.name).some((word) => spoken.has(word)))
    .map(({ file, lineOf }) => {
      const sentence = 'A customer who speaks in a note bears the name of this persona. Give the persona another name; its id may stay.';
      return { rule: 'real-name', file, line: lineOf(['name']), sentence };
    });
}

function rawExport(file: string): Finding {
  const sentence =
    'This raw export is in git, with names and addresses in it. Take it out with `git rm --cached`, keep it out by `.gitignore`, and remove it from the history if others have it.';
  return { rule: 'raw-export', file, sentence };
}
