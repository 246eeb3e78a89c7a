/** Whoever writes in a content root does so alone: from reading what is kept to writing what becomes of it, no other command comes between. */
import path from 'node:path';
import { ChangedMeanwhile, finish, isOther, putAll, type Put } from './change.ts';
import { lockWhenFree, type Lock } from './lock.ts';
import { WriteError, writeError } from './write-error.ts';

/** Puts files, all or none; gives those that are other than before. @throws WriteError */
export type PutAll = (puts: readonly Put[]) => Promise<string[]>;

const LOCK = '.earshot/lock';

/** How often a change is begun anew because somebody else wrote one of its files. */
const TRIES = 4;

/**
 * Runs what reads and then writes in a content root, while no other command does. What a killed run left behind is finished, or taken away, before.
 * Where a person writes a file between the reading and the writing, everything is read again.
 * @throws WriteError
 */
export async function alone<T>(content: string, run: (put: PutAll) => Promise<T>): Promise<T> {
  const lock = await lockOf(content);
  try {
    if (lock instanceof WriteError) return await run((puts) => puttable(content, puts, lock));
    await finish(content);
    return await again(() => run((puts) => putAll(content, puts)));
  } finally {
    if (!(lock instanceof WriteError)) lock.release();
  }
}

async function again<T>(run: () => Promise<T>, tries = TRIES): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    if (tries > 1) return again(run, tries - 1);
    throw new WriteError(`${error.message} Nothing was changed. Save it there, then run again.`);
  }
}

/** The lock, or why there can be none: where nothing can be written, content can still be read, and may be as it should. */
async function lockOf(content: string): Promise<Lock | WriteError> {
  try {
    return await lockWhenFree(path.join(content, LOCK), 'changing this content');
  } catch (error) {
    if (error instanceof WriteError) throw error;
    return writeError(LOCK, error, 'Nothing was changed.');
  }
}

/** Where there is no lock, there is nothing to change either, or else a person must act. */
async function puttable(content: string, puts: readonly Put[], without: WriteError): Promise<string[]> {
  for (const put of puts) if (await isOther(content, put)) throw new WriteError(without.message.replace(LOCK, put.file));
  return [];
}
