/** Who withdrew and is here again: by a branch that was begun before, a file that was put back, or a note that was never taken out. */
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { FORGOTTEN_FILE } from '#model/forgotten.ts';
import type { Forgotten } from '../../content/forgotten.ts';
import { readForgotten } from '../../content/forgotten.ts';
import type { PersonaFolder } from '../../content/personas.ts';
import { KeyError } from '../../keep/key.ts';
import { saidBy } from '../../pipeline/participants.ts';

/** What is checked. */
export interface Kept {
  personas: readonly PersonaFolder[];
  notes: readonly Conversation[];
}

const complaint = (file: string, line: number | undefined, sentence: string): Diagnostic => ({
  rule: 'forgotten',
  severity: 'error',
  file,
  ...(line !== undefined && { line }),
  sentence,
});

/** Finds what is left, or here again, of those who withdrew. Without the key, only participants of notes can be told. */
export function forgottenAgain(content: string, kept: Kept, secret?: string): Diagnostic[] {
  try {
    return foundAgain(kept, readForgotten(content, secret));
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    return [complaint(FORGOTTEN_FILE, undefined, error.message)];
  }
}

/** The same, once it is known who withdrew. */
export function foundAgain({ personas, notes }: Kept, forgotten: Forgotten): Diagnostic[] {
  if (forgotten.stones.length === 0) return [];
  const withdrew = (by: string): boolean => forgotten.has(by) === true;
  const keptAgain = 'Whoever is counted here withdrew. Run `npm run pull`, which takes them out.';
  return [
    ...notes.filter((note) => speakersOf(note).some(withdrew)).map(({ file }) => complaint(`conversations/${file}`, undefined, noteSentence)),
    ...personas.flatMap(({ quotes, tallies }) => [
      ...quotes.flatMap(({ file, entries, lineOf }) => entries.flatMap(({ by }, index) => (withdrew(by) ? [complaint(file, lineOf([index]), keptAgain)] : []))),
      ...tallies.flatMap(({ file, entries, lineOf }) =>
        entries.flatMap(({ people }, index) => (Object.keys(people).some(withdrew) ? [complaint(file, lineOf([index]), keptAgain)] : [])),
      ),
    ]),
  ];
}

const noteSentence =
  'Somebody whose words stand in this note withdrew. Run `npm run -s forget` for them once more, which takes their words out, or remove the note.';

/** The customers of a note, whoever of them says anything. */
function speakersOf({ participant, utterances }: Conversation): string[] {
  const said = utterances.filter(({ role }) => role === 'customer').map(({ speaker }) => saidBy(speaker, participant));
  return [...new Set([...(participant === undefined ? [] : [participant]), ...said])];
}
