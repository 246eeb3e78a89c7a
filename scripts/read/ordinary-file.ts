/** Opens ordinary files alone: no links, folders or devices. */
import { closeSync, constants, lstatSync, openSync, readSync } from 'node:fs';

/** The size and first bytes of an ordinary file, or the sentence that says why there are none. Read at once, since notes are many and small. */
export function openFile(path: string, most: number): { size: number; head: Buffer } | string {
  try {
    const before = lstatSync(path);
    if (before.isSymbolicLink()) return 'This is a symbolic link; put the file itself here.';
    if (before.isDirectory()) return 'This is a folder; name the files in it.';
    if (!before.isFile()) return 'This is no ordinary file; only ordinary files are read.';
    const handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const head = Buffer.alloc(Math.min(most, before.size));
      const bytesRead = readSync(handle, head, 0, head.length, 0);
      return { size: before.size, head: head.subarray(0, bytesRead) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return `This file cannot be opened${reasonOf(error)}.`;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return ': there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return ': you may not read it; change its permissions';
  return code ? ` (${code})` : '';
}
