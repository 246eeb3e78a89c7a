import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from './alone.ts';
import { ChangedMeanwhile, putAll } from './change.ts';

let content: string;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'earshot-'));
});
afterEach(() => rm(content, { recursive: true }));

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(content, file)), { recursive: true });
  await writeFile(path.join(content, file), text);
};
/** Every file of the root and what stands in it. */
const all = async (): Promise<Record<string, string>> => {
  const entries = (await readdir(content, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(await Promise.all(files.map(async (file) => [path.relative(content, file), await readFile(file, 'utf8')] as const)));
};
const sha = async (text: string): Promise<string> => Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');

describe('a change of many files', () => {
  it('writes, replaces and removes, says which files are other than before, and leaves nothing else', async () => {
    await write('a.yml', 'old');
    await write('b.yml', 'goes');
    await write('c.yml', 'same');
    const puts = [
      { file: 'a.yml', text: 'new', was: 'old' },
      { file: 'b.yml', text: undefined, was: 'goes' },
      { file: 'c.yml', text: 'same' },
      { file: 'deep/d.yml', text: 'made', was: null },
    ];
    expect(await alone(content, (put) => put(puts))).toEqual(['a.yml', 'b.yml', 'deep/d.yml']);
    expect(await all()).toEqual({ 'a.yml': 'new', 'c.yml': 'same', 'deep/d.yml': 'made' });
    expect(await readdir(content)).not.toContain('.earshot');
  });

  it('writes nothing at all where one of the files cannot be written', async () => {
    await write('a.yml', 'old');
    await write('in-the-way', 'a file where a folder should be');
    const before = await all();
    const change = putAll(content, [
      { file: 'a.yml', text: 'new' },
      { file: 'in-the-way/b.yml', text: 'new' },
    ]);
    await expect(change).rejects.toThrow('`in-the-way/b.yml` could not be written: a file stands where a folder should be (ENOTDIR). Nothing was changed.');
    expect(await all()).toEqual(before);
  });

  it('does not follow a link out of the content', async () => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'earshot-'));
    await symlink(elsewhere, path.join(content, 'quotes'));
    await expect(putAll(content, [{ file: 'quotes/a.yml', text: 'new' }])).rejects.toThrow('a link leads out of the content');
    expect(await readdir(elsewhere)).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });
});

describe('a file that a person saves while a command is at work', () => {
  it('is not written over: everything is read again, and the command goes on from what the person wrote', async () => {
    await write('a.yml', 'one');
    let rounds = 0;
    await alone(content, async (put) => {
      const was = await readFile(path.join(content, 'a.yml'), 'utf8');
      if (rounds++ === 0) await write('a.yml', 'one, and what a person wrote');
      return put([{ file: 'a.yml', text: `${was}, two`, was }]);
    });
    expect(await all()).toEqual({ 'a.yml': 'one, and what a person wrote, two' });
  });

  it('ends the command with a sentence where that never stops, with nothing changed', async () => {
    let rounds = 0;
    const endless = alone(content, async (put) => {
      await write('a.yml', `${rounds++}`);
      return put([{ file: 'a.yml', text: 'two', was: 'one' }]);
    });
    await expect(endless).rejects.toThrow('`a.yml` was changed by somebody else in the same moment. Nothing was changed. Save it there, then run again.');
    await expect(putAll(content, [{ file: 'a.yml', text: 'two', was: 'one' }])).rejects.toThrow(ChangedMeanwhile);
  });
});

describe('what a killed run left behind', () => {
  const list = async (): Promise<string> =>
    JSON.stringify([
      { file: 'gone.yml', before: await sha('goes') },
      { file: 'a.yml', before: await sha('old'), aside: '0' },
      { file: 'new/b.yml', before: null, aside: '1' },
    ]);
  const done = { 'a.yml': 'new', 'new/b.yml': 'made' };
  const before = { 'a.yml': 'old', 'gone.yml': 'goes' };
  const aside = { '.earshot/change/0': 'new', '.earshot/change/1': 'made' };

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['before its list stood: nothing of it holds', { ...before, ...aside }, before],
    ['while it wrote its list: nothing of it holds', { ...before, ...aside, '.earshot/change/list.json.tmp': '[{"fi' }, before],
    ['with its list, and nothing moved: it is finished', { ...before, ...aside, '.earshot/change/list.json': 'LIST' }, done],
    ['between two files: it is finished', { ...before, 'a.yml': 'new', '.earshot/change/1': 'made', '.earshot/change/list.json': 'LIST' }, done],
    ['after the last file: it is finished', { ...done, '.earshot/change/list.json': 'LIST' }, done],
    ['while it cleared up: nothing is left to do', { ...done, '.earshot/change/0': 'of an older change' }, done],
    ['and a person wrote since: that stays', { ...before, 'a.yml': 'mine', ...aside, '.earshot/change/list.json': 'LIST' }, { ...done, 'a.yml': 'mine' }],
    ['and a list that leads out of the content: it is no list', { '.earshot/change/list.json': '[{"file":"../a.yml","before":null,"aside":"0"}]' }, {}],
  ])('%s', async (_killed, files, after) => {
    for (const [file, text] of Object.entries(files)) await write(file, text === 'LIST' ? await list() : text);
    await alone(content, () => Promise.resolve());
    expect(await all()).toEqual(after);
    expect(await readdir(content)).not.toContain('.earshot');
  });
});
