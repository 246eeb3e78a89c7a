/** Bad inputs that are more than a file's text: what a disk can hold, what is huge on it, and what only is bad beside another. */
import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { docxOf, zipOf } from '../../scripts/read/fixtures/zip-of.ts';
import { PERSONA, type Sandbox } from '../../scripts/sandbox/sandbox.ts';
import { FIELDS, note, WORDS } from './bad-input.ts';
import { below, crowded } from './crowd.ts';

const FOLDER = 'conversations/interviews/odd';

/** Pulls and checks twenty good notes with something put beside them: nothing of theirs may change. @returns what each complains of, by file */
async function beside(put: (sandbox: Sandbox) => Promise<void>): Promise<string[]> {
  const { sandbox, before } = await crowded([]);
  await using _gone = sandbox;
  await put(sandbox);
  const { diagnostics } = await sandbox.pull();
  expect(await sandbox.kept()).toEqual(before);
  const checked = await sandbox.check();
  const told = [...diagnostics, ...checked.diagnostics]
    .filter(({ severity }) => severity === 'error')
    .map(({ file, sentence }) => `${file.replace(/^conversations\//, '')}: ${sentence}`);
  return [...new Set(told)];
}

const refused = (file: string): unknown[] => [expect.stringContaining(`${file}: `) as string];

it('C07 a line of 100 MB is refused without being read to its end', async () => {
  const told = await beside((sandbox) => sandbox.write(`${FOLDER}/line.md`, Buffer.concat([Buffer.from(note('')), Buffer.alloc(100_000_000, 'x')])));
  expect(told).toEqual(refused('interviews/odd/line.md'));
  expect(told.join('')).toContain('1 MB');
});

it.each([
  ['a note in an archive', 'bomb.zip', () => zipOf({ 'bomb.md': note('x'.repeat(60_000_000)) })],
  ['a document', 'bomb.docx', () => docxOf(`<w:p>${' '.repeat(60_000_000)}</w:p>`)],
])('F06 what unpacks to a thousand times its size is refused: %s', async (_what, name, made) => {
  const told = await beside(async (sandbox) => {
    await sandbox.write(`${FOLDER}/${name}`, made());
    if (name.endsWith('.docx')) await sandbox.write(`${FOLDER}/${name}.yml`, FIELDS);
  });
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((one) => !one.includes(name))).toEqual([]);
});

it.each(['/etc/hostname', '/dev/zero', 'good.txt'])('F10 a note that is a symbolic link to %s is refused, and nothing behind it is read', async (target) => {
  const told = await beside(async (sandbox) => {
    await mkdir(below(sandbox, FOLDER), { recursive: true });
    await symlink(target, below(sandbox, `${FOLDER}/link.md`));
  });
  expect(told).toEqual(refused('interviews/odd/link.md'));
});

it('F12 two personas whose names are one elsewhere are both told', async () => {
  const told = await beside(async (sandbox) => {
    for (const id of ['nora', 'Nora'])
      await sandbox.write(`personas/${id}/persona.mdx`, PERSONA.replace('name: Maya', 'name: Nora').replace('[sole-trader]', '[x]'));
  });
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((one) => !/nora/i.test(one))).toEqual([]);
});

it('F14 a folder and a pipe in the place of a note are passed by or refused, and nobody waits for them', async () => {
  const told = await beside(async (sandbox) => {
    await mkdir(below(sandbox, `${FOLDER}/folder.md`), { recursive: true });
    execFileSync('mkfifo', [path.join(below(sandbox, FOLDER), 'pipe.md')]);
    await sandbox.write(`${FOLDER}/folder.md/inside.txt.bak`, WORDS);
  });
  expect(told.filter((one) => one.includes('pipe.md'))).toHaveLength(1);
  expect(told.filter((one) => !/pipe\.md|folder\.md/.test(one))).toEqual([]);
});
