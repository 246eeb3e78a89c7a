import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tryLock } from './lock.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Another process that takes the lock, says so, and holds it; a lock that nobody refers to any more may be let go at any time. */
async function holder(file: string): Promise<ChildProcess> {
  const program = `import { tryLock } from ${JSON.stringify(path.join(import.meta.dirname, 'lock.ts'))}; globalThis.held = tryLock(${JSON.stringify(file)}); console.log('holds'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

describe('a lock', () => {
  it('is held by one at a time, and leaves no file when it is released', () => {
    const file = path.join(folder, 'deep', 'lock');
    const first = tryLock(file);
    expect(first).toBeDefined();
    expect(tryLock(file)).toBeUndefined();
    first?.release();
    const second = tryLock(file);
    expect(second).toBeDefined();
    second?.release();
    return expect(readdir(folder)).resolves.toEqual([]);
  });

  it('is gone with a process that was killed, whoever has its number now', async () => {
    const file = path.join(folder, 'lock');
    const child = await holder(file);
    expect(tryLock(file)).toBeUndefined();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = tryLock(file);
    expect(lock).toBeDefined();
    lock?.release();
  });

  it('means nothing on a file that was taken away: whoever comes next has one of its own', async () => {
    const file = path.join(folder, 'lock');
    await holder(file);
    await rm(file);
    await writeFile(file, '');
    const lock = tryLock(file);
    expect(lock).toBeDefined();
    expect(tryLock(file)).toBeUndefined();
    lock?.release();
  });
});
