/** All that stands below a folder: ordinary files, and what is none. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '#model/diagnostic.ts';

/** Something below a folder. */
export interface Entry {
  /** Where it lies. */
  path: string;
  /** Its path below the folder, with `/`. */
  file: string;
  /** Whether it is an ordinary file; otherwise a link, a pipe, a device. */
  ordinary: boolean;
}

/**
 * Everything below a folder but folders, in the order of their paths; nothing where there is no such folder.
 * @param skips what is not looked at, by its path below the folder
 */
export async function entriesBelow(folder: string, skips: (file: string) => boolean = () => false): Promise<Entry[]> {
  const found: Entry[] = [];
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => undefined);
    // A folder that cannot be opened hides what is in it.
    if (!entries && below !== '') found.push({ path: path.join(folder, below), file: below, ordinary: false });
    for (const entry of entries ?? []) {
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (skips(file)) continue;
      if (entry.isDirectory()) await walk(file);
      else found.push({ path: path.join(folder, file), file, ordinary: entry.isFile() });
    }
  };
  await walk('');
  return found.sort((a, b) => compare(a.file, b.file));
}
