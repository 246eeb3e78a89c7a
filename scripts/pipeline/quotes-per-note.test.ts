import { expect, it } from 'vitest';
import { NOTE, PERSONA, Sandbox } from '../sandbox/sandbox.ts';

it('a note that would give more quotes than a note may is refused in a sentence, and keeps what it had', async () => {
  const note = 'conversations/interviews/2026-03-04-p07.md';
  await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [note]: NOTE });
  await sandbox.pull();
  const before = await sandbox.kept();
  const more = Array.from({ length: 2001 }, (_, at) => `[word ${at}](maya#evenings)`).join(' ');
  await sandbox.write(note, `${NOTE}\n**P07:** ${more.slice(0, 60_000)}\n\n**P07:** ${more.slice(0, 60_000)}\n`);
  const { diagnostics } = await sandbox.pull();
  expect(diagnostics).toEqual([
    expect.objectContaining({ severity: 'error', file: 'interviews/2026-03-04-p07.md', sentence: expect.stringMatching(/at most 2,000 are taken/) as string }),
  ]);
  expect(await sandbox.kept()).toEqual(before);
});
