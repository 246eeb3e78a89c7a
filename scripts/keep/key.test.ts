import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { keyOf, makeKey, pseudonym } from './key.ts';

const folder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'earshot-'));

describe('the key for pseudonyms', () => {
  it('is made once, for its owner alone, and found again', async () => {
    const [content, vault] = [await folder(), path.join(await folder(), 'vault')];
    expect(await keyOf(content, vault, false, {})).toBeUndefined();
    const made = makeKey(vault);
    expect(await keyOf(content, vault, false, {})).toEqual(made);
    expect((await stat(made.file)).mode & 0o077).toBe(0);
    expect(makeKey(vault)).toEqual(made);
    expect(await readFile(made.file, 'utf8')).toBe(`${made.secret}\n`);
    await Promise.all([content, path.dirname(vault)].map((one) => rm(one, { recursive: true })));
  });

  it('is one key for all who make it at once, and leaves nothing beside it', async () => {
    const vault = path.join(await folder(), 'vault');
    const program = `import { makeKey } from ${JSON.stringify(path.join(import.meta.dirname, 'key.ts'))}; console.log(makeKey(${JSON.stringify(vault)}).secret)`;
    const all = await Promise.all(
      Array.from({ length: 6 }, () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]).then(({ stdout }) => stdout)),
    );
    expect(new Set(all).size).toBe(1);
    expect(await readFile(path.join(vault, 'key'), 'utf8')).toBe(all[0]);
    expect((await readdir(vault)).sort()).toEqual(['.gitignore', 'key']);
    await rm(path.dirname(vault), { recursive: true });
  });

  it('is the public one of the sample only while the content is a sample', async () => {
    const content = await folder();
    await writeFile(path.join(content, 'sample.key'), 'sixteen letters or more');
    expect((await keyOf(content, path.join(content, 'vault'), true, {}))?.secret).toBe('sixteen letters or more');
    expect(await keyOf(content, path.join(content, 'vault'), false, {})).toBeUndefined();
    await rm(content, { recursive: true });
  });

  it('is refused where it is empty', async () => {
    const vault = await folder();
    await writeFile(path.join(vault, 'key'), '\n');
    await expect(keyOf(vault, vault, false, {})).rejects.toThrow(/is empty or cut short\. Put the team’s key there again\./);
    await rm(vault, { recursive: true });
  });

  it('gives the same person the same pseudonym, whatever the case of the address', () => {
    expect(pseudonym('Nora@Post.example ', 'k')).toBe(pseudonym('nora@post.example', 'k'));
    expect(pseudonym('nora@post.example', 'k')).not.toBe(pseudonym('nora@post.example', 'other'));
  });
});
