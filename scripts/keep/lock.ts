/**
 * A lock that one process holds at a time. It is the operating system's own, taken through SQLite on an empty file, since Node has no other way to it.
 * It is gone with the process that held it, however that ended: no number of a process is written down that another may have by now.
 */
import { accessSync, closeSync, constants, lstatSync, mkdirSync, openSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, WriteError } from './write-error.ts';

/** How long one waits for another before giving up, and before saying that one waits. */
const [PATIENCE, SILENCE] = [600_000, 1500];

/** What SQLite says where another process holds the lock, and where the file has just been taken away. */
const [BUSY, GONE] = [5, 14];

/** A lock that is held until it is released. */
export interface Lock {
  release(): void;
}

/** Which file stands at a path, so that one which took its place is known for another. */
const fileAt = (file: string): bigint | undefined => statSync(file, { throwIfNoEntry: false, bigint: true })?.ino;

function opened(file: string): DatabaseSync | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    // Nothing is ever written, and so no journal is needed.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
    if (code === BUSY || (code === GONE && fileAt(file) === undefined)) return undefined;
    throw error;
  }
}

/**
 * Takes the lock, and makes its file and folder; undefined where another holds it.
 * @throws what the operating system says where the file cannot be made
 */
export function tryLock(file: string): Lock | undefined {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  if (!lstatSync(folder).isDirectory()) throw Object.assign(new Error('A link stands there.'), { code: 'ENOTDIR' });
  makeFile(file);
  // SQLite would open what may not be written for reading, and then lock nothing.
  accessSync(file, constants.W_OK);
  return taken(file);
}

/**
 * Takes the lock as soon as nobody else holds it.
 * @param doing what whoever holds it is doing: `changing this content`
 * @throws WriteError after ten minutes, else what the operating system says where the file cannot be made
 */
export async function lockWhenFree(file: string, doing: string): Promise<Lock> {
  const began = Date.now();
  let hasTold = false;
  for (let wait = 10; ; wait = Math.min(wait * 1.5, 250)) {
    const lock = tryLock(file);
    if (lock) return lock;
    const waited = Date.now() - began;
    if (waited > PATIENCE) throw new WriteError(`Another command has been ${doing} for ten minutes. Nothing was changed. End it, then run again.`);
    if (waited > SILENCE && !hasTold) process.stderr.write(`Another command is ${doing}; waiting until it is done …\n`);
    hasTold ||= waited > SILENCE;
    await pause(wait);
  }
}

/** An empty file, unless there is one; made here, since SQLite would not say why it cannot be. */
function makeFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx'));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** Whoever held the lock before takes its file away: a lock on that one holds nobody off. So the file must be the same before and after. */
function taken(file: string): Lock | undefined {
  const before = fileAt(file);
  const database = opened(file);
  if (!database) return undefined;
  if (before !== undefined && fileAt(file) === before) return { release: () => release(file, database) };
  database.close();
  return undefined;
}

function release(file: string, database: DatabaseSync): void {
  const quietly = (remove: () => void): void => {
    try {
      remove();
    } catch {
      // Where a file that is open cannot be removed, it stays, and is empty.
    }
  };
  quietly(() => rmSync(file, { force: true }));
  database.close();
  quietly(() => rmdirSync(path.dirname(file)));
}
