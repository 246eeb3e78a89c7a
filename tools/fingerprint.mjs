/** Fingerprints of files, by which a second run knows that nothing has changed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './node.mjs';

/** Above this size a file is known by its size and time instead of its content: exports may be huge. */
const LARGE = 1_000_000;

/** @param {string} path @returns {string[]} every file at or below a path, in a stable order */
function filesAt(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

/**
 * One word for the state of some files and folders, and of values beside them.
 * @param {string[]} paths relative to the repository, or absolute
 * @param {string[]} values
 */
export function fingerprint(paths, values = []) {
  const hash = createHash('sha256').update(JSON.stringify(values));
  for (const file of paths.flatMap((path) => filesAt(resolve(root, path)))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`\n${file}\n`).update(size > LARGE ? `${size} ${mtimeMs}` : readFileSync(file));
  }
  return hash.digest('hex');
}

/** What was last done is written down here. @param {string} name @returns {string} */
const stampPath = (name) => join(root, '.earshot', 'done', name);

/**
 * What was said when something was done for this state; undefined when it was not.
 * @param {string} name
 * @param {string} state
 * @returns {string | undefined}
 */
export function saidWhenDone(name, state) {
  try {
    const done = /** @type {{ state: string, said: string }} */ (JSON.parse(readFileSync(stampPath(name), 'utf8')));
    return done.state === state ? done.said : undefined;
  } catch {
    return undefined;
  }
}

/** Writes down that something is done for this state, and what was said. @param {string} name @param {string} state @param {string} said */
export function setDone(name, state, said = '') {
  mkdirSync(dirname(stampPath(name)), { recursive: true });
  writeFileSync(stampPath(name), JSON.stringify({ state, said }));
}
