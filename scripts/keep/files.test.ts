import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { putFile } from './files.ts';

describe('writing a file', () => {
  it('leaves no other file behind, and touches nothing where nothing changed', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'earshot-'));
    const file = path.join(folder, 'deep', 'a.yml');
    expect(await putFile(file, 'one\n')).toBe(true);
    expect(await putFile(file, 'one\n')).toBe(false);
    expect(await putFile(file, 'two\n')).toBe(true);
    expect(await readdir(path.dirname(file))).toEqual(['a.yml']);
    expect(await putFile(file, undefined)).toBe(true);
    expect(await readdir(path.dirname(file))).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('says what to do where it cannot be written, and leaves what was there', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'earshot-'));
    await writeFile(path.join(folder, 'quotes'), 'a file where a folder should be');
    await expect(putFile(path.join(folder, 'quotes', 'a.yml'), 'x')).rejects.toThrow(
      /`a.yml` could not be written: a file stands where a folder should be \(\w+\). What was there before still stands. Move away what stands in its place/,
    );
    expect(await readFile(path.join(folder, 'quotes'), 'utf8')).toBe('a file where a folder should be');
    await rm(folder, { recursive: true });
  });
});
