/** What every reader owes to the people who use it: a page that says how to export, and a file on which it can be seen to work. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSources } from './list.ts';
import type { Reader } from './reader.ts';
import { openReader, readers } from './readers.ts';
import { notebook } from './report.ts';
import { loadSource } from './source.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const docs = join(import.meta.dirname, '../../docs/readers');

/** The readers of a reader's fixture, and what its customers say in it. */
async function fixtureOf({ id }: Reader): Promise<{ takenBy: string[]; said: string[]; errors: string[] }> {
  const { sources: files } = await listSources(join(fixtures, id));
  const report = notebook();
  const takenBy: string[] = [];
  const said: string[] = [];
  for (const { path, file } of files) {
    const { sources, diagnostics } = await loadSource(path, `interviews/${file}`);
    for (const diagnostic of diagnostics) report.complain(diagnostic);
    for (const source of sources) {
      const opened = openReader(source);
      takenBy.push(opened?.reader.id ?? 'nobody');
      for await (const { utterances } of opened?.reader.read(source, report, {}) ?? [])
        said.push(...utterances.filter(({ role, skip }) => role === 'customer' && skip === undefined).map(({ text }) => text));
    }
  }
  return { takenBy, said, errors: report.diagnostics.filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence) };
}

describe('Every reader', () => {
  it('has a name of its own', () => {
    expect(new Set(readers.map(({ id }) => id)).size).toBe(readers.length);
  });

  it.each(readers.map((reader) => [reader.id, reader] as const))('has a page that says how to export: %s', async (id) => {
    const page = await readFile(join(docs, `${id}.md`), 'utf8');
    expect(page).toMatch(/^# How do I .+\?\n/);
    expect(page).toMatch(/^## /m);
  });

  it.each(readers.filter(({ refuses }) => !refuses).map((reader) => [reader.id, reader] as const))('hears its fixture: %s', async (id, reader) => {
    const { takenBy, said, errors } = await fixtureOf(reader);
    expect(takenBy).toContain(id);
    expect(new Set(takenBy)).toEqual(new Set([id]));
    expect(said.length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it.each(readers.filter(({ refuses }) => refuses).map((reader) => [reader.id, reader] as const))('refuses its fixture with advice: %s', async (id, reader) => {
    const { takenBy, said, errors } = await fixtureOf(reader);
    expect(takenBy).toEqual([id]);
    expect(said).toEqual([]);
    expect(errors.join(' ')).toMatch(/export/i);
  });
});
