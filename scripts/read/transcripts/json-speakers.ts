/** By which of its names a speaker is known here: the one that is declared, else the best that the file has. */
import type { NoteFields } from '#model/note.ts';
import { foldLabel } from '../notes/role-words.ts';

/** What speech recognition calls somebody it cannot name. */
const NUMBERED = /^(?:speaker|spk|channel|ch)?[ _-]?(?:0*(\d{1,4})|([A-Za-z]))$/i;

/**
 * Gives the label for the names that a record has for its speaker; undefined where it has none.
 * A bare `A` or `1` becomes `Speaker A`, since `A:` means an answer in notes and only a voice here.
 */
export function labelsBy({ speakers, participant }: Pick<NoteFields, 'speakers'> & { participant?: string }): (names: readonly string[]) => string | undefined {
  const declared = new Set([...Object.keys(speakers), ...(participant ? [participant] : [])].map(foldLabel));
  return (names) => {
    const spelled = names.flatMap((name) => [name, ...spellings(name)]);
    const known = spelled.find((name) => declared.has(foldLabel(name)));
    const [first] = names;
    if (known !== undefined || first === undefined) return known;
    return /^(?:\d{1,4}|[A-Za-z])$/.test(first) ? `Speaker ${first}` : first;
  };
}

/** `spk_0`, `SPEAKER_00` and `0` may be declared as `Speaker 0`. */
function spellings(name: string): string[] {
  const match = NUMBERED.exec(name.trim());
  const short = match?.[1] ?? match?.[2];
  return short === undefined ? [] : [`Speaker ${short}`, `Speaker_${short}`, `SPEAKER_${short.padStart(2, '0')}`, `spk_${short}`, short];
}
