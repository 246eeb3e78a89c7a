import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagePolicy } from '#model/policy.ts';
import { Sandbox } from '../sandbox/sandbox.ts';
import { finishSite } from './finish.ts';
import { lostPages } from './lost.ts';

const HEAD = `<!DOCTYPE html><html lang="en"><head><meta http-equiv="content-security-policy" content="${pagePolicy}">`;
const PAGE = `${HEAD}</head><main>Words</main></html>\n`;
const NOTHING = { personas: [], conversations: [] };

/** A built site of some files, and what is lost of it. */
async function lostOf(
  files: Record<string, string>,
  known: string[],
  read = NOTHING as { personas: string[]; conversations: string[] },
  base = '/',
): Promise<string[]> {
  await using site = await Sandbox.with(files);
  return lostPages(site.ground.content, known, read, base);
}

describe('a page that should be there', () => {
  const files = { 'index.html': PAGE, 'personas/maya/index.html': PAGE, 'conversations/calls/über uns/index.html': PAGE, 'changes.atom': '<feed/>' };
  const known = ['/', '/personas/maya/', '/conversations/calls/%C3%BCber%20uns/', '/changes.atom'];

  it('is not lost where it is there, whatever its name', async () => {
    expect(await lostOf(files, known, { personas: ['maya'], conversations: ['calls/über uns'] })).toEqual([]);
  });

  it('is found below the path where the site lives', async () => {
    expect(
      await lostOf(
        files,
        known.map((address) => `/wiki${address}`),
        { personas: ['maya'], conversations: [] },
        '/wiki/',
      ),
    ).toEqual([]);
  });

  it('is told of where it was not written, even if the site itself does not know of it', async () => {
    expect(await lostOf(files, [...known, '/themes/time/'], { personas: ['maya', 'nora'], conversations: ['calls/p07'] })).toEqual([
      'The page `/themes/time/` was not written, though what it shows was read.',
      'The page `/personas/nora/` was not written, though what it shows was read.',
      'The page `/conversations/calls/p07/` was not written, though what it shows was read.',
    ]);
  });

  it('is told of where it is empty, or was not written to its end', async () => {
    const broken = { ...files, 'personas/maya/index.html': '<!doctype html><html><main>Wo', 'changes.atom': '' };
    expect(await lostOf(broken, known)).toEqual([
      'The page `/personas/maya/` was not written to its end.',
      'The page `/changes.atom` was not written to its end.',
    ]);
  });
});

describe('a page that is there', () => {
  it('begins with the policy, whatever else its build forgot', async () => {
    const without = PAGE.replace(/<meta [^>]*>/, '<meta charset="utf-8">');
    expect(await lostOf({ 'index.html': without }, ['/'])).toEqual(['The page `/` does not begin with the content security policy.']);
    const later = PAGE.replace('<head>', '<head><script>1</script>');
    expect(await lostOf({ 'index.html': later }, ['/'])).toHaveLength(1);
  });
});

describe('two pages at one address', () => {
  const files = { 'conversations/calls/foo/index.html': PAGE, 'conversations/calls/Foo/index.html': PAGE, 'conversations/unmatched/index.html': PAGE };

  it.each([
    ['two notes of one name', [], ['calls/foo', 'calls/foo']],
    ['two notes of one name but for case', ['/conversations/calls/foo/'], ['calls/foo', 'calls/Foo']],
    ['two notes of one name in two Unicode forms', [], ['calls/caf\u00e9', 'calls/cafe\u0301']],
    ['a note named as a page of the site is', ['/conversations/unmatched/', '/conversations/unmatched/'], ['unmatched']],
  ])('are told of: %s', async (_what, known, conversations) => {
    const [first] = await lostOf(files, known, { personas: [], conversations });
    expect(first).toContain('Two pages have the address');
  });
});

describe('the end of a build', () => {
  it('takes the list of pages away, and leaves the headers', async () => {
    await using site = await Sandbox.with({ 'index.html': PAGE, 'all-pages.json': '["/","/voices/"]' });
    const lost = await finishSite(site.ground.content, { audience: 'internal', site: undefined }, NOTHING);
    expect(lost).toEqual(['The page `/voices/` was not written, though what it shows was read.']);
    expect(existsSync(path.join(site.ground.content, 'all-pages.json'))).toBe(false);
    expect(await site.read('_headers')).toContain('Content-Security-Policy');
  });
});
