/** A turn: a stretch of speech or writing of a note, and how it is known whose it is. */
import type { Role } from '#model/conversation.ts';
import type { MarkedText } from './marked-text.ts';

/** A stretch of speech or writing within one block, before it is decided what means speech here. */
export interface Turn extends MarkedText {
  speaker: string;
  role: Role;
  /** How the role is known: by a label, by the note's `"*"`, as writing that no speaker said, or not at all. */
  known: 'label' | 'star' | 'writing' | 'no';
  heading: boolean;
  quoted: boolean;
  numbered: boolean;
  /** By which rule the role is known, as a clause. */
  why?: string;
  /** It is wholly in bold type, and no label stands on it. */
  bold?: boolean;
  /** Its label stands on it, so it does not merely go on with what was said. */
  opens?: boolean;
  /** Its label stands for a question rather than for a person. */
  question?: boolean;
  /** What a table's column says that it is. */
  column?: 'question' | 'answer' | 'quote';
  /** Why it is no speech whatever means speech here, as a clause. */
  never?: string;
}

/** What a note's blocks hold. */
export interface Turns {
  turns: Turn[];
  /** Whether any line has a label. */
  labelled: boolean;
}

/** Who speaks, apart from what is said. */
export type Speaker = Pick<Turn, 'speaker' | 'role' | 'known' | 'why' | 'question'>;

function writing(why: string): Speaker {
  return { speaker: '', role: 'note', known: 'writing', why };
}

/** What nobody said, by why that is known. */
export const WRITING = {
  before: writing('it stands before the first label, so it is the researcher’s own writing'),
  unnamed: writing('it stands under a heading in which nobody is named'),
  heading: writing('it is a heading'),
  bold: writing('it is wholly in bold type, as headings and stage directions are'),
  aside: writing('it is code or markup, which nobody said'),
  row: writing('it stands in a table without a column of speakers'),
  column: writing('its column holds no speech'),
  header: writing('it says something about the note rather than in it'),
  headerRow: writing('it is the header of a table'),
  program: writing('a program or a typist wrote it about the recording'),
} as const;

/** Writing that is no speech for the reason that it gives. */
export function silent(why: string): Speaker {
  return writing(why);
}

/** Words of a note in which no label stands and nothing is said about that. */
export const NOBODY: Speaker = {
  speaker: '',
  role: 'unknown',
  known: 'no',
  why: 'no label says who speaks, and verbatim does not say what means speech here',
};

/** Words that begin with a dash where others have labels. */
export const SOMEBODY: Speaker = { speaker: '—', role: 'unknown', known: 'label', why: 'it begins with a dash, as what somebody else says does' };
