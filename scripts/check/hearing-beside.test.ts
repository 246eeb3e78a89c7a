import { describe, expect, it } from 'vitest';
import { readPersonas } from '../content/personas.ts';
import { NOTE, PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';
import { People } from '../vault/people.ts';
import { hearingBeside } from './hearing-beside.ts';
import { hearingWith, type Asking, type Heard, type Hearing } from './hearing.ts';
import { KeptQuotes } from './kept-quotes.ts';
import type { Proof } from './proof.ts';

const files = {
  'personas/maya/persona.mdx': PERSONA,
  'conversations/interviews/2026-03-04-p07.md': NOTE.replace('I do it once', 'Quillon, I do it once'),
  'conversations/interviews/broken.md': '---\nconsent: perhaps\n---\n\n**P01:** Hm.\n',
  'conversations/tickets/march.ndjson': ticketLine({ id: 1, body: 'The biscuit tin is empty, says Nora Quill.' }),
  'conversations/tickets/march.ndjson.yml': 'consent: internal\n',
};

/** What is heard, and what is proved of the quotes that are kept. */
async function heardBy(hearing: Hearing, { ground }: Sandbox): Promise<{ heard: Heard; proof: Proof }> {
  const { personas } = await readPersonas(ground.content);
  const kept = new KeptQuotes(personas);
  const { proof, ...heard } = await hearing(ground.conversations, (exported) => Promise.resolve(kept.asked(exported)));
  return { heard, proof: await proof };
}

describe('hearing in a thread beside', () => {
  it('gives what hearing here gives: notes, exports, what cannot be read, and what is proved with the names of the vault', async () => {
    await using sandbox = await Sandbox.with(files);
    // Kept without the vault, the name stands in a quote.
    await sandbox.pull();
    const people = new People([{ participant: 'P07', names: ['Quillon'], emails: [], accounts: [], recordings: [], line: 2 }]);
    const beside = await heardBy(hearingBeside(people), sandbox);
    expect(beside).toEqual(await heardBy(hearingWith(people.namesIn), sandbox));
    expect(beside.heard.notes.map(({ file }) => file)).toEqual(['interviews/2026-03-04-p07.md']);
    expect([...beside.heard.exported]).toEqual(['tickets/march.ndjson']);
    expect(beside.heard.diagnostics.map(({ file }) => file)).toContain('interviews/broken.md');
    expect(beside.proof.found.length).toBeGreaterThan(0);
    // With the vault it is masked, so that the quote is not what was said.
    expect(beside.proof.found).not.toEqual((await heardBy(hearingBeside(new People([])), sandbox)).proof.found);
  });

  it('ends with the reason where whoever is asked has none of the quotes', async () => {
    await using sandbox = await Sandbox.with(files);
    const asking: Asking = () => Promise.reject(new Error('The personas cannot be read.'));
    await expect(hearingBeside(new People([]))(sandbox.ground.conversations, asking)).rejects.toThrow('The personas cannot be read.');
  });
});
