import { describe, expect, it } from 'vitest';
import { NOTE, PERSONA, Sandbox, ticketLine } from '../sandbox/sandbox.ts';
import { maskedPath } from './file-names.ts';

const named = async (files: Record<string, string>): Promise<{ said: string[]; kept: string }> => {
  await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, ...files });
  const { diagnostics } = await sandbox.pull();
  const checked = (await sandbox.check()).diagnostics;
  const said = [...diagnostics, ...checked].map(({ rule, file, sentence }) => `${rule} ${file} ${sentence}`);
  return { said, kept: JSON.stringify(await sandbox.kept()) };
};

describe('the name of a file that leads to a person', () => {
  it.each([
    ['conversations/interviews/nora.quill@post.example.md', NOTE, '[email]'],
    ['conversations/interviews/nora.quill%40post.example.md', NOTE, '[email]'],
    ['conversations/nora.quill@post.example/2026-03-04.md', NOTE, '[email]'],
    ['conversations/calls/+44 20 7946 0958.md', NOTE, '[phone]'],
    ['conversations/calls/nora.quill@post.example.md', '', '[email]'],
    ['conversations/tickets/nora.quill@post.example.ndjson', ticketLine({ id: 1, body: 'I get to it after bedtime.' }), '[email]'],
    ['conversations/interviews/2026-03-04-quill.md', NOTE.replace('P07: customer', '"Nora Quill": customer').replace('**P07:**', '**Nora Quill:**'), '[name]'],
  ])('is refused and not repeated, and nothing is kept of it: %s', async (file, text, mark) => {
    const { said, kept } = await named({ [file]: text });
    expect(said.filter((one) => one.startsWith('file-name'))).toHaveLength(2);
    expect(said[0]).toContain(mark);
    expect(`${said.join()}${kept}`).not.toMatch(/quill|post\.example|7946/i);
    expect(kept).toBe('{}');
  });

  it('costs nothing that was kept of others', async () => {
    const old = 'conversations/interviews/2026-03-04-p07.md';
    await using sandbox = await Sandbox.with({ 'personas/maya/persona.mdx': PERSONA, [old]: NOTE });
    await sandbox.pull();
    await sandbox.write('conversations/interviews/nora@post.example.md', NOTE);
    await sandbox.pull();
    expect(Object.keys(await sandbox.kept())).toEqual(['maya/quotes/2026-03-04-p07.yml']);
  });

  it.each([
    '2026-03-04-p07.md',
    'p07 2026-03-04 14-30-00.md',
    '20260304143000.vtt',
    'customer-call-2.md',
    'zendesk-2026-03.ndjson',
    'C6SUDLHT7DA/2026-03-04T10.00.00Z.srt',
  ])('is not that of a day, a pseudonym or a kind: %s', (file) => {
    expect(maskedPath(file)).toBe(file);
  });
});
