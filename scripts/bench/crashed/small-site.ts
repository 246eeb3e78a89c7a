/** Whether a small site that stands in a folder is whole, and what puts one there. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ended, type Kill } from './child.ts';
import { PAGES, pageOf } from './small-pages.ts';
import { filesBelow } from './interrupted.ts';

/** The version of the site that stands in a folder; undefined where it is not whole, or of several versions. */
export async function versionIn(out: string): Promise<string | undefined> {
  const files = await filesBelow(out).catch(() => new Map<string, string>());
  const version = /of version (\w+)/.exec(files.get('index.html') ?? '')?.[1];
  const isWhole = version !== undefined && files.size === PAGES.length && PAGES.every((page) => files.get(page) === pageOf(page, version));
  return isWhole ? version : undefined;
}

/** Puts a version in its place, in a process of its own. */
export const publishProcess = (out: string, version: string, kill: Kill = {}): ReturnType<typeof ended> =>
  ended([path.join(import.meta.dirname, 'publish-once.ts'), out, version], kill);

/** What stands beside the site: nothing should. */
export const beside = async (out: string): Promise<string[]> =>
  existsSync(path.dirname(out)) ? (await readdir(path.dirname(out))).filter((name) => name !== path.basename(out)) : [];
