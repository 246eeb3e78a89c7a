import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTE, PERSONA, Sandbox } from '../sandbox/sandbox.ts';

const files = { 'personas/maya/persona.mdx': PERSONA, 'conversations/interviews/2026-03-04-p07.md': NOTE };
const QUOTES = 'personas/maya/quotes/2026-03-04-p07.yml';

describe('a persona whose files cannot be read', () => {
  it.each([
    ['a folder where kept quotes should be', { [`${QUOTES}/x`]: '' }, QUOTES],
    ['a file where the folder of kept quotes should be', { 'personas/maya/quotes': '' }, 'personas/maya/quotes'],
    ['kept quotes that are no UTF-8', { [QUOTES]: Buffer.from([0x2d, 0x20, 0xff]) }, QUOTES],
    ['a folder where another persona should be', { 'personas/bo/persona.mdx/x': '' }, 'personas/bo/persona.mdx'],
  ])('costs itself alone, and is named: %s', async (_what, more, file) => {
    await using sandbox = await Sandbox.with({ ...files, ...more });
    const { diagnostics, personas } = await sandbox.pull();
    expect(diagnostics.map((one) => one.file)).toEqual([file]);
    expect(personas.map(({ id }) => id)).toEqual(['maya']);
    expect((await sandbox.check()).diagnostics.map((one) => one.file)).toContain(file);
  });

  it('is not read through a link', async () => {
    await using sandbox = await Sandbox.with({ ...files, 'personas/bo/scene.svg': '<svg/>' });
    await symlink(path.join(sandbox.ground.content, 'personas/maya/persona.mdx'), path.join(sandbox.ground.content, 'personas/bo/persona.mdx'));
    expect((await sandbox.pull()).diagnostics).toMatchObject([{ file: 'personas/bo/persona.mdx', sentence: 'Expected an ordinary file here; replace this link or folder.' }]);
  });
});

describe('a message', () => {
  it.each([
    ['speakers:\nPetra Whitlock: team', 6],
    ['speakers: { Petra Whitlock: researcher }', 6],
    ['Petra Whitlock: team', 6],
    ['speakers: { P07: customer }\npresent: "Petra Whitlock" "Jo"', 7],
  ])('names no person whose name stands in the wrong place: %j', async (speakers, line) => {
    const note = `---\ndate: 2026-03-04\nparticipant: P07\npersona: maya\nconsent: internal\n${speakers}\n---\n**P07:** I do it after bedtime.\n`;
    await using sandbox = await Sandbox.with({ ...files, 'conversations/interviews/2026-03-04-p07.md': note });
    const { diagnostics } = await sandbox.check();
    expect(diagnostics.map((one) => one.line)).toContain(line);
    expect(JSON.stringify(diagnostics)).not.toMatch(/Petra|Whitlock|Jo\b/);
  });
});
