/** Writes the search index beside the built site, and takes away the records that it was made of. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SearchRecord } from '#model/search.ts';
import { indexFiles } from './search-files.ts';
import { simplified } from './spellings.ts';

/** The folder of the index in the site. */
const FOLDER = 'find';

/** What the pages leave for the index. */
interface Left {
  records: SearchRecord[];
  /** What personas and themes are called. */
  names: Record<string, string>;
}

/** Writes an index into a folder, in the place of any other. @returns the files by their names in it */
export async function writeIndex(folder: string, { records, names }: Left): Promise<Map<string, string>> {
  const files = indexFiles(records, names, simplified());
  await rm(folder, { recursive: true, force: true });
  // The site is made aside, and swapped in when it is whole: no single file needs to be safe by itself.
  for (const below of new Set([...files.keys()].map((name) => path.dirname(name)))) await mkdir(path.join(folder, below), { recursive: true });
  for (const [name, text] of files) await writeFile(path.join(folder, name), text);
  return files;
}

/** Makes the index from what the pages left. Says how many records it holds. */
export async function indexSite(out: string): Promise<number> {
  const file = path.join(out, 'search-records.json');
  const left = JSON.parse(await readFile(file, 'utf8')) as Left;
  await writeIndex(path.join(out, FOLDER), left);
  await rm(file);
  return left.records.length;
}
