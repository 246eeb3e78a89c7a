/** Where the files of personas are read from: a content root on disk, or one as a commit holds it. */
import { existsSync, readdirSync } from 'node:fs';
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
    list: (folder) => Promise.resolve(listed(path.join(content, folder))),
    has: (file) => existsSync(path.join(content, file)),
    read: (file) => Promise.try(readText, path.join(content, file)),
  };
}

function listed(directory: string): { name: string; isFolder: boolean }[] | undefined {
  if (!existsSync(directory)) return [];
  try {
    return readdirSync(directory, { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    return undefined;
  }
}
