import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KEY, scripts } from './child.ts';
import { copyOf, filesBelow, makeUnsettled, pullIn } from './interrupted.ts';

let work: string;
let root: string;
let made: string;
beforeAll(async () => {
  made = await mkdtemp(path.join(tmpdir(), 'earshot-'));
  await makeUnsettled(made);
});
afterAll(() => rm(made, { recursive: true }));
beforeEach(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'earshot-'));
  root = await copyOf(made, path.join(work, 'content'));
});
afterEach(async () => {
  await chmodAll(0o755, 0o644);
  await rm(work, { recursive: true });
});

const chmodAll = async (folders: number, files: number): Promise<void> => {
  const entries = await readdir(work, { recursive: true, withFileTypes: true });
  for (const entry of entries) await chmod(path.join(entry.parentPath, entry.name), entry.isDirectory() ? folders : files);
  await chmod(work, 0o755);
};

/** Where tests run as root, the files are given to somebody who is not. */
const give = async (): Promise<void> => {
  await chmodAll(0o755, 0o644);
  if (process.getuid?.() !== 0) return;
  for (const name of ['.', ...(await readdir(work, { recursive: true }))]) await chown(path.join(work, name), 65_534, 65_534);
};

const run = (program: string, args: readonly string[]): { status: number | null; stderr: string; stdout: string } =>
  spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, EARSHOT_KEY: KEY } });
const withoutRights = (): ReturnType<typeof run> => run(process.execPath, [path.join(import.meta.dirname, 'pull-without-rights.ts'), root]);

describe('a pull that cannot write', () => {
  it('because no room is left: names the file, changes nothing, and leaves nothing behind', async () => {
    const before = await filesBelow(root);
    const command = `ulimit -f 1; exec "$0" "$1" --content "$2"`;
    const { status, stderr } = run('sh', ['-c', command, process.execPath, path.join(scripts, 'pull.ts'), root]);
    expect(stderr).toMatch(/^`personas\/maya\/quotes\/[\w-]+\.yml` could not be written: no file may grow that large here \(EFBIG\)\. Nothing was changed\./m);
    expect(status).toBe(3);
    expect(await filesBelow(root)).toEqual(before);
  });

  it.each([
    ['because one file may only be read', 'personas/maya/quotes/2026-03-02-p02.yml', 0o444, 'personas/maya/quotes/2026-03-02-p02.yml'],
    ['because one folder may only be read', 'personas/maya/tallies', 0o555, 'personas/maya/tallies/2026-05.yml'],
    ['because nothing may be made in the content', '.', 0o555, 'personas/leo/quotes/2026-03-07-p07.yml'],
  ])('%s: names the file, changes nothing, and leaves nothing behind', async (_why, at, mode, named) => {
    await give();
    await chmod(path.join(root, at), mode);
    const before = await filesBelow(root);
    const { status, stderr } = withoutRights();
    expect(stderr).toBe(
      `\`${named}\` could not be written: you have no right to (EACCES). Nothing was changed. Check the rights of the file and of its folder, then run again.\n`,
    );
    expect(status).toBe(3);
    expect(await filesBelow(root)).toEqual(before);
  });

  it('and has nothing to write ends as always', async () => {
    await pullIn(root);
    await give();
    await chmodAll(0o555, 0o444);
    expect(withoutRights()).toMatchObject({ status: 0, stdout: '0 files written.\n' });
  });
});
