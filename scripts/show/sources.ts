/** Which files `read` was asked to look at, and what messages call them. */
import { lstat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import type { Diagnostic } from '#model/diagnostic.ts';
import { listSources, type Listed } from '../read/list.ts';

/** Files to read, and what is wrong with the folders that hold them. */
export interface Asked {
  files: Listed[];
  diagnostics: Diagnostic[];
}

/** The files that were named, and all those below the folders that were named. */
export async function asked(paths: readonly string[]): Promise<Asked> {
  const all: Asked = { files: [], diagnostics: [] };
  for (const path of paths) {
    if (!(await isFolder(path))) {
      all.files.push({ path, file: belowConversations(path) ?? basename(path) });
      continue;
    }
    const { sources, diagnostics } = await listSources(path);
    const named = ({ file }: { file: string }): string => belowConversations(join(path, file)) ?? file;
    all.files.push(...sources.map((one) => ({ ...one, file: named(one) })));
    all.diagnostics.push(...diagnostics.map((one) => ({ ...one, file: named(one) })));
  }
  return all;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    return false; // What is not there is said when it is opened.
  }
}

/** `interviews/x.md` for a file below a folder of conversations; undefined for any other. */
function belowConversations(path: string): string | undefined {
  const parts = resolve(path).split(sep);
  const at = parts.lastIndexOf('conversations');
  return at === -1 || at === parts.length - 1 ? undefined : parts.slice(at + 1).join('/');
}
