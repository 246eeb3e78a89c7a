/** Where the files of personas are read from: a content root on disk, or one as a commit holds it. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readText } from './text.ts';

/** Files below a content root. Paths are relative to it, with `/`. */
export interface ContentFiles {
  /** What stands in a folder, in any order: none where it is not there, undefined where it is no folder. */
  list(folder: string): Promise<{ name: string; isFolder: boolean }[] | undefined>;
  /** Whether something stands at a path. */
  has(file: string): boolean;
  /**
   * The text of a file.
   * @throws DataError where it cannot be read as text
   */
  read(file: string): Promise<string>;
}

/** The files of a content root on disk. */
export function filesOnDisk(content: string): ContentFiles {
  return {
    async list(folder) {
      const directory = path.join(content, folder);
      if (!existsSync(directory)) return [];
      try {
        return (await readdir(directory, { withFileTypes: true })).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
      } catch {
        return undefined;
      }
    },
    has: (file) => existsSync(path.join(content, file)),
    read: (file) => readText(path.join(content, file)),
  };
}
