/** The files of a commit as a content root: what `readPersonasOf` reads from. */
import { LIMITS } from '#model/size-limits.ts';
import { DataError } from '#model/yaml.ts';
import type { ContentFiles } from '../content/content-files.ts';
import { decodeText, NO_FILE } from '../content/text.ts';
import { callGit } from './git.ts';
import { BatchParser, type TreeEntry } from './parse.ts';

/** Far more than any persona or file of kept quotes needs: what is larger is not taken into memory. */
const MOST_BYTES = LIMITS.history.most;

/** Gives the objects asked for, each once, as they come in; those that are not at hand (a shallow or partial clone) are left out. */
export async function* blobsOf(root: string, blobs: Iterable<string>): AsyncGenerator<{ blob: string; bytes: Buffer }> {
  const { out, done } = callGit(root, ['cat-file', '--batch', '--buffer'], new Set(blobs));
  const parser = new BatchParser();
  for await (const chunk of out) {
    for (const { blob, bytes } of parser.take(chunk as Buffer)) if (bytes) yield { blob, bytes };
  }
  await done;
}

/** What is known of a file of a commit: its bytes, or why there are none. */
type Held = Buffer | 'no file' | 'too large' | 'not at hand';

const WHY = {
  'no file': NO_FILE,
  'too large': `This file is larger than ${MOST_BYTES / 1_000_000} MB and was not read.`,
  'not at hand': 'The history at hand does not hold this file; fetch it with `git fetch --unshallow`, or with `--refetch` for a partial clone.',
} as const;

/** Takes the files of a commit into memory, all through one process of git. */
export async function takeFiles(root: string, entries: readonly TreeEntry[]): Promise<ContentFiles> {
  const held = new Map<string, Held>(entries.map(({ file, isFile, size }) => [file, !isFile ? 'no file' : size > MOST_BYTES ? 'too large' : 'not at hand']));
  const wanted = entries.filter(({ file }) => held.get(file) === 'not at hand');
  const places = Map.groupBy(wanted, ({ blob }) => blob);
  if (wanted.length > 0) for await (const { blob, bytes } of blobsOf(root, places.keys())) for (const { file } of places.get(blob) ?? []) held.set(file, bytes);
  return filesIn(held);
}

function filesIn(held: ReadonlyMap<string, Held>): ContentFiles {
  const folders = new Map<string, Map<string, boolean>>();
  for (const file of held.keys()) {
    for (let at = file, isFolder = false; at !== ''; isFolder = true) {
      const cut = at.lastIndexOf('/');
      const parent = at.slice(0, Math.max(0, cut));
      const names = folders.get(parent) ?? folders.set(parent, new Map()).get(parent)!;
      names.set(at.slice(cut + 1), isFolder);
      at = parent;
    }
  }
  return {
    list: (folder) => Promise.resolve(held.has(folder) ? undefined : [...(folders.get(folder) ?? [])].map(([name, isFolder]) => ({ name, isFolder }))),
    has: (file) => held.has(file) || folders.has(file),
    read(file) {
      const found = held.get(file) ?? 'no file';
      if (typeof found === 'string') return Promise.reject(new DataError(WHY[found]));
      return new Promise((resolve) => resolve(decodeText(found)));
    },
  };
}
