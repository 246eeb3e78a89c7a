/** What a built site weighs as it travels: each file packed by itself, as hosts send it. A kilobyte is 1,000 bytes. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './site-browser.ts';

const posix = (file: string): string => file.replaceAll(path.sep, '/');
const read = (file: string): Buffer => readFileSync(path.join(dist, file));

/** Bytes of a file of the site as they travel. Fonts are packed already. */
export const weight = (file: string): number => (file.endsWith('.woff2') ? read(file).length : gzipSync(read(file), { level: 9 }).length);

/** Bytes of several files together. */
export const together = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + weight(file), 0);

/** Files of one kind, wherever they lie. */
export const filesOfKind = (kind: 'css' | 'js'): string[] => globSync(`**/*.${kind}`, { cwd: dist }).map(posix).sort();

/** The script that opens the search, and what it asks for once somebody searches. */
const OFSEARCH = /(?:^|\/)(?:Search\.astro_|search\.astro_|opened\.)/;

/** The scripts that a script asks for, at once or later. */
function askedBy(file: string): string[] {
  const named = [
    ...read(file)
      .toString('utf8')
      .matchAll(/["'`](\.\.?\/[^"'`\s]+\.js)["'`]/g),
  ];
  return named.map(([, name = '']) => path.posix.join(path.posix.dirname(file), name));
}

/** All scripts of the site but those of the search: what pages begin with, and what that leads to. */
export function scriptsWithoutSearch(): Set<string> {
  const all = filesOfKind('js');
  const asked = new Set(all.flatMap(askedBy));
  const found = new Set<string>();
  const take = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    askedBy(file).forEach(take);
  };
  all.filter((file) => !asked.has(file) && !OFSEARCH.test(file)).forEach(take);
  return found;
}
