/** What was made of the content and lies about: it is made anew by the next build, so whatever may hold somebody's words goes. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { writeError } from '../keep/write-error.ts';

/** What a build writes below its cache, and what Astro remembers of the content. */
const MADE = ['heard.ndjson', 'unmatched.ndjson', 'texts.ndjson', 'past', 'underway'];
const REMEMBERED = ['.astro/data-store.json', 'node_modules/.astro/data-store.json'];

/** The caches that are there. @param cache the folder of the build's cache; @param house the folder of the project */
export function cachesIn(cache: string, house: string): string[] {
  return [...MADE.map((name) => path.join(cache, name)), ...REMEMBERED.map((name) => path.join(house, name))].filter((file) => existsSync(file));
}

/** Removes files and folders. @throws WriteError */
export async function removeAll(files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      await rm(file, { recursive: true, force: true });
    } catch (error) {
      throw writeError(path.basename(file), error, 'It is still there.');
    }
  }
}
