/** Puts a built site into a folder that must stay where it is, such as the root of a disk, file by file. No file is ever half there. */
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** What stands in a folder at any depth, but for a repository: files, or else folders, by their paths in it. */
async function below(folder: string, kind: 'files' | 'folders'): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() === (kind === 'folders'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => name.split(path.sep)[0] !== '.git');
}

/** Pages come after all that they need, and what the new site has no more goes last. */
export async function putInside(site: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const files = await below(site, 'files');
  for (const file of [...files.filter((name) => !name.endsWith('.html')), ...files.filter((name) => name.endsWith('.html'))]) {
    const target = path.join(out, file);
    await mkdir(path.dirname(target), { recursive: true });
    const beside = `${target}.earshot-new`;
    await copyFile(path.join(site, file), beside);
    await rename(beside, target);
  }
  const wanted = new Set(files);
  for (const file of await below(out, 'files')) if (!wanted.has(file)) await rm(path.join(out, file), { force: true });
  const folders = new Set(await below(site, 'folders'));
  for (const folder of await below(out, 'folders')) if (!folders.has(folder)) await rm(path.join(out, folder), { recursive: true, force: true });
}
