import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LIMITS } from '#model/size-limits.ts';

const root = path.join(import.meta.dirname, '../..');

it('docs/limits.md tells every limit that is kept', () => {
  const docs = readFileSync(path.join(root, 'docs/limits.md'), 'utf8');
  const rows = Object.values(LIMITS).map(({ what, most, unit, beyond }) => `| ${what} | ${most.toLocaleString('en')} ${unit} | ${beyond} |`);
  expect(docs.split('\n').filter((line) => /^\| (?!limit \||---)/.test(line))).toEqual(rows);
});

it('each limit of the table is kept somewhere', () => {
  const files = globSync(['scripts/**/*.ts', 'src/**/*.ts'], { cwd: root, exclude: (name) => name.endsWith('.test.ts') });
  const all = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
  expect(Object.keys(LIMITS).filter((name) => !new RegExp(`LIMITS\\.${name}\\b`).test(all))).toEqual([]);
});
