/** The rules of privacy: nothing that could lead to a person stands where all can read it, and consent is kept. */
import { fold } from '#model/fold.ts';
import { ParticipantId } from '#model/ids.ts';
import type { PersonaFolder } from '../../content/personas.ts';
import type { Finding, Look, Looked } from '../finding.ts';
import { personalStrings } from './personal.ts';

/** Looks for what could lead to a person. */
export const lookAtPrivacy: Look = (looked) => [
  ...personalStrings(looked),
  ...looked.personas.flatMap((folder) => endedConsent(folder, looked.today)),
  ...realNames(looked),
  ...looked.committed.map(rawExport),
];

/** Finds kept quotes whose consent has ended, one finding a file: the site withholds them already. @param today ISO day */
export function endedConsent({ quotes }: PersonaFolder, today: string): Finding[] {
  return quotes.flatMap(({ file, entries, lineOf }): Finding[] => {
    const ended = entries.flatMap(({ consentUntil }, index) => (consentUntil !== undefined && consentUntil < today ? [{ consentUntil, index }] : []));
    const [first] = ended;
    if (!first) return [];
    const what = ended.length === 1 ? 'The consent of this quote' : `The consent of ${ended.length} quotes in this file`;
    const sentence = `${what} ended on ${first.consentUntil}, and the site shows ${ended.length === 1 ? 'it' : 'them'} no more. Ask again and set \`consentUntil\` in the note, or set \`consent: none\` there; then run \`npm run pull\`.`;
    return [{ rule: 'consent-ended', file, line: lineOf([first.index]), sentence }];
  });
}

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
