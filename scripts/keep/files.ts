/** Writes files so that nobody ever sees half of one: to a temporary name in the same folder, then renamed. What is unchanged is not touched. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A file could not be written: exit status 3. The old content stands. */
export class WriteError extends Error {
  override name = 'WriteError' as const;
}

/**
 * Puts text into a file, atomically; an undefined text removes the file.
 * @returns whether anything changed
 * @throws WriteError
 */
export async function putFile(file: string, text: string | undefined, mode?: number): Promise<boolean> {
  try {
    if (text === undefined) {
      if (!existsSync(file)) return false;
      await rm(file);
      return true;
    }
    if (existsSync(file) && (await readFile(file, 'utf8')) === text) return false;
    await mkdir(path.dirname(file), { recursive: true });
    await writeBeside(file, text, mode);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new WriteError(
      `\`${path.basename(file)}\` could not be written (${code}); what was there before still stands. Check the folder’s rights and the space left, then run again.`,
    );
  }
}

async function writeBeside(file: string, text: string, mode = 0o644): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    await rename(temporary, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}
