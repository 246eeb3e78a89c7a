/** Why a line of a transcript is whose: the rule, as a clause for `read --explain`. */
import type { Role } from '#model/conversation.ts';
import type { NoteFields } from '#model/note.ts';
import { foldLabel, sureRole } from '../notes/role-words.ts';
import type { Turn } from '../notes/turns.ts';

const whose: Record<Role, string> = {
  customer: 'the customer',
  team: 'the team',
  bot: 'a bot',
  note: 'the researcher',
  unknown: 'unknown',
};

/**
 * Gives the clause for a turn that became an utterance of a role.
 * @param noun what the format calls the place of a line: `cue`
 * @param told whether anything says who the customer is
 */
export function reasonsFor(
  { speakers, participant }: Pick<NoteFields, 'speakers'> & { participant?: string },
  noun: string,
  told: boolean,
): (turn: Turn, role: Role) => string {
  const declared = new Set(Object.keys(speakers).map(foldLabel));
  return ({ speaker, role, known }, became) => {
    if (!told && role === 'customer') return `its ${noun} names ${speaker}, but no sidecar says who the customer is and what may be quoted`;
    if (known === 'no') return became === 'unknown' ? `no ${noun} names a speaker` : `no ${noun} names a speaker, and \`verbatim\` decides what is speech`;
    if (became !== role) return '`verbatim` or `except` says that this is no speech of the customer';
    if (known === 'star') return `its ${noun} names no speaker, and \`speakers\` says whose such words are`;
    if (speaker === '') return `neither its ${noun} nor one before it says who speaks`;
    if (declared.has(foldLabel(speaker))) return `its ${noun} names ${speaker}, declared ${whose[role]} in \`speakers\``;
    if (role === 'unknown') return `its ${noun} names ${speaker}, whom nobody has declared`;
    if (participant && foldLabel(participant) === foldLabel(speaker)) return `its ${noun} names ${speaker}, the participant’s pseudonym`;
    if (sureRole(speaker) === role) return `its ${noun} names ${speaker}, a word that means ${whose[role]} in any note`;
    return `its ${noun} names ${speaker}, who is ${whose[role]} by \`speakers\``;
  };
}
