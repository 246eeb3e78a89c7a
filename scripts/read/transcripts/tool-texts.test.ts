/** The text and Markdown that meeting recorders export: a header over the words, or a label before them. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReader } from '../readers.ts';
import { notebook } from '../report.ts';
import { loadSource } from '../source.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const SKY = 'I look at the sky. When it clears, people want fruit.';
const TART = 'Then my family eats tart until Tuesday.';

/** What each role says in a fixture, white space folded. */
async function wordsOf(file: string): Promise<Record<string, string[]>> {
  const { sources } = await loadSource(join(fixtures, file), `interviews/${file}`);
  const said: Record<string, string[]> = { customer: [], team: [] };
  for (const source of sources)
    for await (const { utterances } of openReader(source)?.reader.read(source, notebook(), {}) ?? [])
      for (const { role, text, skip } of utterances) if (skip === undefined) (said[role] ??= []).push(text.replace(/\s+/g, ' '));
  return said;
}

describe('The text of a meeting', () => {
  it.each([
    ['text/otter.txt', ['I look at the sky. When it clears, people want fruit; when it rains, they want butter.', TART]],
    ['text/google-meet.txt', [SKY, TART]],
    ['text/teams.txt', [SKY]],
    ['text/descript.txt', [SKY]],
    ['text/fireflies.txt', [SKY]],
    ['text/grain.txt', [SKY]],
    ['text/fathom.txt', [SKY, TART]],
    ['text/tldv.txt', [SKY]],
    ['text/krisp.txt', [SKY]],
    ['text/rev.txt', [SKY]],
    ['text/whisperx.txt', [SKY]],
    ['text/happy-scribe.txt', [SKY]],
    ['markdown/granola.md', [SKY]],
    ['markdown/fireflies.md', [SKY]],
    ['markdown/tldv.md', [SKY]],
  ])('as in %s gives the customer’s words and nobody else’s', async (file, expected) => {
    const { customer, team } = await wordsOf(file);
    expect(customer).toEqual(expected);
    expect(team?.[0]).toBe('How do you decide what to bake on a Friday?');
  });
});
