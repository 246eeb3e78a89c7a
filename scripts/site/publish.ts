/**
 * Puts a built site in the place of the one before. It is built aside, so that whoever reads the site sees the old one until the new one is whole. Then two
 * folders are renamed; or, where the place is a link, the link is turned, which is one step.
 */
import { existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { lockWhenFree, type Lock } from '../keep/lock.ts';
import { codeOf, writeError } from '../keep/write-error.ts';
import { putInside } from './put-inside.ts';

/** Where a site goes, the folder in which it is built, and where the one before it waits to be removed. */
interface Places {
  out: string;
  /** Holds the other two and the lock. */
  folder: string;
  next: string;
  before: string;
}

const placesIn = (folder: string, out: string): Places => ({ out, folder, next: path.join(folder, 'next'), before: path.join(folder, 'before') });

/** Beside the site, so on the same disk, in a folder by a name that git does not see. */
const besideOf = (out: string): string => path.join(path.dirname(out), '.earshot', `${path.basename(out)}-underway`);

/** What is said of a place where no folder can be put by renaming: another disk, the root of one, no right to. */
const UNMOVABLE = ['EXDEV', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'];

/**
 * Builds a site aside and puts it in its place. One build of a place runs at a time; what a killed one left is taken away first.
 * @param out where the site goes
 * @param otherwise a folder to build in where nothing can be written beside that place
 * @param build builds into a folder that is not there yet, and says whether that went well; otherwise the site stays as it is
 * @throws WriteError
 */
export async function publish(out: string, otherwise: string, build: (aside: string) => Promise<boolean>): Promise<boolean> {
  const { places, lock } = await begun(out, otherwise);
  try {
    restore(places);
    await clear(places);
    if (!(await build(places.next))) return false;
    await put(places);
    return true;
  } finally {
    await clear(places);
    lock.release();
    removeEmpty(path.dirname(places.folder));
  }
}

/** Where a build was killed between the two renames, the site of before goes back to its place. */
export async function restoreSite(out: string): Promise<void> {
  if (!existsSync(out) && existsSync(besideOf(out))) await publish(out, besideOf(out), () => Promise.resolve(false));
}

async function begun(out: string, otherwise: string): Promise<{ places: Places; lock: Lock }> {
  const lockOf = (folder: string): Promise<Lock> => lockWhenFree(path.join(folder, 'lock'), 'building this site');
  try {
    return { lock: await lockOf(besideOf(out)), places: placesIn(besideOf(out), out) };
  } catch (error) {
    if (!UNMOVABLE.includes(codeOf(error))) throw failed(out, error);
  }
  try {
    return { lock: await lockOf(otherwise), places: placesIn(otherwise, out) };
  } catch (error) {
    throw failed(out, error);
  }
}

const failed = (out: string, error: unknown): Error => writeError(path.basename(out), error, 'The site stands as it was.');

function restore({ out, before }: Places): void {
  if (!existsSync(out) && existsSync(before)) renameSync(before, out);
}

/** Takes away what stands in the folder, but for the lock, and the site itself where the place is a link to it. */
async function clear({ out, folder }: Places): Promise<void> {
  const used = existsSync(out) ? realpathSync(out) : undefined;
  for (const name of await readdir(folder)) {
    const one = path.join(folder, name);
    if (name !== 'lock' && (!existsSync(one) || realpathSync(one) !== used)) await rm(one, { recursive: true, force: true });
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Others need it still.
  }
}

async function put(places: Places): Promise<void> {
  const { out, next } = places;
  try {
    // Astro leaves a repository in the folder of a site where it is, and so does this.
    if (existsSync(path.join(out, '.git'))) return await putInside(next, out);
    move(places);
  } catch (error) {
    restore(places);
    if (!UNMOVABLE.includes(codeOf(error))) throw failed(out, error);
    await putInside(next, out).catch((reason: unknown) => {
      throw failed(out, reason);
    });
  }
}

/** Nothing stands between the two renames, so that they are millionths of a second apart. */
function move(places: Places): void {
  const { out, next, before } = places;
  const there = lstatSync(out, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) return turnLink(places);
  mkdirSync(path.dirname(out), { recursive: true });
  if (there) renameSync(out, before);
  renameSync(next, out);
}

/** Of two folders, the link points to one, and the other is free. */
function turnLink({ out, folder, next }: Places): void {
  const live = existsSync(out) ? realpathSync(out) : '';
  const free = ['site-1', 'site-2'].map((name) => path.join(realpathSync(folder), name)).find((one) => one !== live) ?? next;
  const link = path.join(folder, 'link');
  rmSync(free, { recursive: true, force: true });
  renameSync(next, free);
  symlinkSync(free, link, 'junction');
  renameSync(link, out);
}
