import { mkdir, mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAGES, pageOf } from '../bench/crashed/small-pages.ts';
import { beside, publishProcess, versionIn } from '../bench/crashed/small-site.ts';
import { publish, restoreSite } from './publish.ts';

let work: string;
let out: string;
beforeEach(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'earshot-'));
  out = path.join(work, 'place', 'dist');
});
afterEach(() => rm(work, { recursive: true }));

const put = (version: string, pages = PAGES): Promise<boolean> =>
  publish(out, path.join(work, 'cache'), async (aside) => {
    for (const page of pages) {
      await mkdir(path.dirname(path.join(aside, page)), { recursive: true });
      await writeFile(path.join(aside, page), pageOf(page, version));
    }
    return true;
  });

describe('a built site', () => {
  it('takes the place of the one before as a whole, and leaves nothing beside it', async () => {
    await put('1', [...PAGES, 'of-the-first-alone.html']);
    await put('2');
    expect(await versionIn(out)).toBe('2');
    expect(await beside(out)).toEqual([]);
  });

  it('that could not be built leaves the one before where it is', async () => {
    await put('1');
    expect(await publish(out, work, () => Promise.resolve(false))).toBe(false);
    await expect(publish(out, work, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await versionIn(out)).toBe('1');
    expect(await beside(out)).toEqual([]);
  });

  it('is whole wherever a build is killed, and the next build takes away what that one left', async () => {
    await put('1');
    const log = path.join(work, 'moments');
    await publishProcess(out, '1', { within: path.dirname(out), log });
    const moments = Number(await readFile(log, 'utf8'));
    expect(moments).toBeGreaterThan(20);
    const [seen, absent]: [(string | undefined)[], number[]] = [[], []];
    for (let at = 0; at < moments; at += at < moments - 14 ? 6 : 1) {
      await put('1');
      const { killed } = await publishProcess(out, '2', { within: path.dirname(out), at });
      expect(killed).toBe(true);
      if ((await versionIn(out)) === undefined) absent.push(at);
      await restoreSite(out);
      seen.push(await versionIn(out));
      await put('3');
      expect(await beside(out)).toEqual([]);
    }
    expect(new Set(seen)).toEqual(new Set(['1', '2']));
    // After one renaming and before the other there is no site, until any command that needs one puts it back.
    expect(absent.length).toBeLessThanOrEqual(2);
  }, 300_000);

  it('behind a link is there at any moment: the link is turned in one step', async () => {
    const first = path.join(work, 'first');
    await mkdir(first);
    await mkdir(path.dirname(out));
    await symlink(first, out);
    for (const version of ['1', '2', '3']) {
      await put(version);
      expect(await versionIn(out)).toBe(version);
    }
    expect(await readlink(out)).toContain('site-');
    expect(await beside(out)).toEqual(['.earshot']);
  });

  it('goes file by file into a folder that holds a repository, which stays', async () => {
    await put('1', [...PAGES, 'of-the-first/alone.html']);
    await mkdir(path.join(out, '.git'));
    await writeFile(path.join(out, '.git', 'HEAD'), 'ref');
    await put('2');
    expect(await readFile(path.join(out, '.git', 'HEAD'), 'utf8')).toBe('ref');
    await rm(path.join(out, '.git'), { recursive: true });
    expect(await versionIn(out)).toBe('2');
  });
});

describe('two builds of one place at once', () => {
  it('wait for each other, and the site is of one of them', async () => {
    const all = await Promise.all(['1', '2', '3'].map((version) => publishProcess(out, version)));
    expect(all.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(await versionIn(out)).toMatch(/[123]/);
    expect(await beside(out)).toEqual([]);
  });
});
