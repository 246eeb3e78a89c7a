/** What is said where a file could not be written: which one, why, and what to do. */

/** A file could not be written: exit status 3. The old content stands. */
export class WriteError extends Error {
  override name = 'WriteError' as const;
}

const ROOM = 'Make room, then run again.';
const RIGHTS = 'Check the rights of the file and of its folder, then run again.';
const AWAY = 'Move away what stands in its place, then run again.';

/** Why, and what to do, by what the operating system says. */
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['the disk is full', ROOM],
  EDQUOT: ['your share of the disk is used up', ROOM],
  EFBIG: ['no file may grow that large here', 'Raise the limit (`ulimit -f`), then run again.'],
  EROFS: ['this disk can only be read', RIGHTS],
  EACCES: ['you have no right to', RIGHTS],
  EPERM: ['you have no right to', RIGHTS],
  EISDIR: ['a folder stands there', AWAY],
  ENOTDIR: ['a file stands where a folder should be', AWAY],
  EEXIST: ['a file stands where a folder should be', AWAY],
};

/** What the operating system calls a failure: `ENOSPC`. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown error');

/** Whether an error says that a file could not be written, and why. */
export const isOfWriting = (error: unknown): boolean => error instanceof WriteError || codeOf(error) in REASONS;

/**
 * A failure of the operating system as a sentence.
 * @param file as the person knows it
 * @param state what holds now
 */
export function writeError(file: string, error: unknown, state = 'What was there before still stands.'): WriteError {
  if (error instanceof WriteError) return error;
  const code = codeOf(error);
  const [why, todo] = REASONS[code] ?? ['the disk does not answer as it should', 'Check the disk, then run again.'];
  return new WriteError(`\`${file}\` could not be written: ${why} (${code}). ${state} ${todo}`);
}
