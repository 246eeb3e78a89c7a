/** What must be deleted elsewhere, since nothing here can do it: in the helpdesk, in the vault, where recordings lie. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '#model/diagnostic.ts';
import type { People } from '../vault/people.ts';
import type { Plan } from './plan.ts';

/** What is left to a person, elsewhere. */
export interface Elsewhere {
  /** Conversations by the export that they came from. */
  helpdesk: { source: string; ids: string[] }[];
  /** Raw exports at hand, relative to the content root. */
  exports: string[];
  recordings: string[];
  /** Rows of the vault's table, by their lines. */
  vault: string[];
}

const FOLDERS = ['tickets', 'surveys', 'reviews'];
const RECORDED = /\.(?:vtt|srt)$/i;

/** Says it. @param vault the folder */
export async function elsewhereOf({ ids, exported, ownNotes, sharedNotes }: Plan, conversations: string, people: People, vault: string): Promise<Elsewhere> {
  const bySource = Map.groupBy(exported, (id) => id.slice(0, id.indexOf(':')));
  const transcripts = [...ownNotes, ...sharedNotes.map(({ note }) => note)].filter(
    ({ file, conversation }) => RECORDED.test(file) || conversation.channel === 'call',
  );
  const rows = [...new Set(ids.flatMap((id) => people.knownAs(id)))];
  return {
    helpdesk: [...bySource].map(([source, all]) => ({ source, ids: all.map((id) => id.slice(id.indexOf(':') + 1)) })),
    exports: exported.length > 0 ? await rawExports(conversations) : [],
    recordings: [
      ...transcripts.map(({ file }) => `what conversations/${file} was made from`),
      ...rows.flatMap(({ recordings, line }) => (recordings.length > 0 ? [`${recordings.length} named in line ${line} of the vault’s table`] : [])),
    ],
    vault:
      rows.length > 0
        ? rows.map(({ line }) => `line ${line} of the table in the vault (${vault})`)
        : people.all.length > 0
          ? ['their line in the vault’s table, if there is one: nothing there names these pseudonyms']
          : [],
  };
}

async function rawExports(conversations: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of FOLDERS) {
    const names = await readdir(path.join(conversations, folder)).catch(() => []);
    found.push(...names.filter((name) => !/^\.|\.ya?ml$|^readme\.md$/i.test(name)).map((name) => `conversations/${folder}/${name}`));
  }
  return found.sort(compare);
}
