/** Writes files so that nobody ever sees half of one: to another name first, then renamed. What is unchanged is not touched. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, writeError } from './write-error.ts';

/**
 * Puts text into a file, atomically; an undefined text removes the file. Files of a content root go through `alone` instead: alone.ts.
 * @returns whether anything changed
 * @throws WriteError
 */
export async function putFile(file: string, text: string | undefined, mode?: number): Promise<boolean> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const before = await contentOf(file);
    if (text === undefined ? before === undefined : before?.equals(Buffer.from(text))) return false;
    if (before !== undefined) await access(file, constants.W_OK);
    if (text === undefined) await rm(file);
    else {
      await mkdir(path.dirname(file), { recursive: true });
      await writeWhole(beside, text, mode ?? (await modeOf(file)));
      await rename(beside, file);
    }
    await syncFolder(path.dirname(file));
    return true;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw writeError(path.basename(file), error);
  }
}

/** Takes away what `putFile` left in a folder when it was killed. Nobody else may be writing there. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) if (/^\..+\.[0-9a-f]{8}\.tmp$/.test(name)) await rm(path.join(folder, name), { force: true });
}

/** The bytes of a file; undefined where there is none. */
export async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The rights that a file has, so that one which takes its place has the same. */
export async function modeOf(file: string): Promise<number | undefined> {
  const stats = await lstat(file).catch(() => undefined);
  return stats?.isFile() ? stats.mode & 0o777 : undefined;
}

/** Writes a new file, and comes back when the disk has it. */
export async function writeWhole(file: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Comes back when the disk has the names in a folder. Not every system lets folders be asked; files are whole all the same. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
