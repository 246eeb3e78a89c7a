/** What the site hears: every note that it may show, and what customers say that no persona says. What it is told and what it gives is plain data. */
import { mayShow } from '#model/consent.ts';
import { smallGroupsOf } from '#model/attribution.ts';
import type { HeardConversation } from '#model/heard.ts';
import type { Settings } from '#model/settings.ts';
import { formatDiagnostic } from '../command/command.ts';
import type { Ground } from '../content/ground.ts';
import { filesOf, type PersonaFolder } from '../content/personas.ts';
import type { Key } from '../keep/key.ts';
import { heardConversation } from '../pipeline/heard.ts';
import { findUnmatched } from '../unmatched/unmatched.ts';
import { People, type Person } from '../vault/people.ts';

/** Where to hear, and for whom. */
export interface Told {
  ground: Ground;
  /** Words that may not be shown to their audience are not heard. */
  settings: Settings;
  key: Key | undefined;
  /** Whom the vault names. */
  people: readonly Person[];
}

/** What was heard. */
export interface Heard {
  /** The notes as they may be shown, one a line. */
  notes: string;
  /** What is unmatched, a persona a line. */
  unmatched: string;
  /** Ids of the notes that have a page. */
  pages: string[];
  /** What is said of files that cannot be read; each costs itself alone. */
  broken: string[];
}

/** A build waits for nobody: of large exports it reads fewer conversations than `npm run -s unheard` does. */
const MOST_HEARD = 500;

const asLines = (all: readonly object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');

/** Hears all of it. */
export async function hearForSite({ ground, settings, key, people }: Told, folders: readonly PersonaFolder[]): Promise<Heard> {
  const heard: HeardConversation[] = [];
  const { found, reading } = await findUnmatched({
    ...{ ground, settings, folders, key, most: MOST_HEARD, namesIn: new People(people).namesIn },
    onNote: (note, personas, texts) => {
      if (mayShow({ ...note, said: note.date }, settings, ground.today)) heard.push(heardConversation(note, personas, texts));
    },
  });
  const small = smallGroupsOf(folders.map(filesOf), heard, settings, ground.today);
  return {
    notes: asLines(heard),
    unmatched: asLines(found.map(({ unmatched }) => unmatched)),
    pages: heard.map(({ id }) => id).filter((id) => !small.conversations.has(id)),
    broken: reading.diagnostics.filter(({ severity }) => severity === 'error').map(formatDiagnostic),
  };
}
