/**
 * The interface in a language that nobody speaks: English with every message in brackets.
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './built-site.ts';

// A whole site is built here.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'earshot-languages-'));
const dist = path.join(folder, 'site');
let status: number | null = null;
let log = '';

/** `⟦To the text⟧` */
const bracketed = (messages: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, `⟦${text}⟧`]));

beforeAll(() => {
  const english = JSON.parse(readFileSync('src/messages/en.json', 'utf8')) as Record<string, string>;
  mkdirSync(path.join(folder, 'messages'));
  writeFileSync(path.join(folder, 'messages', 'en.json'), JSON.stringify(english));
  // Arabic has six forms to count by; of those that English lacks, its `other` stands in.
  writeFileSync(path.join(folder, 'messages', 'ar.json'), JSON.stringify(bracketed(english)));
  const env = { EARSHOT_MESSAGES: path.join(folder, 'messages'), EARSHOT_OUT: dist, EARSHOT_CACHE: path.join(folder, 'cache'), EARSHOT_TODAY: '2026-11-22' };
  ({ status, log } = run('build', path.resolve('content'), [], env));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pagesBelow = (below: string): string[] => globSync('**/*.html', { cwd: path.join(dist, below) }).sort();

describe('a site in a language that nobody speaks', () => {
  it('is built, each page once more, below its tag', () => {
    expect(status, log).toBe(0);
    const own = pagesBelow('').filter((file) => !file.startsWith(`ar${path.sep}`));
    expect(own.length).toBeGreaterThan(20);
    expect(pagesBelow('ar')).toEqual(own);
  });

  it('has data, feeds, styles and the search index once', () => {
    expect(globSync('ar/**/*.{json,atom,css,js,svg,woff2}', { cwd: dist })).toEqual([]);
  });

  it('never shows what words are drawn as', () => {
    const files = globSync('**/*.{html,json,atom,css}', { cwd: dist });
    expect(files.filter((file) => readFileSync(path.join(dist, file), 'utf8').includes('\uE000'))).toEqual([]);
  });

  it('says its language and direction, and leads to pages in the same language and to files', () => {
    const html = readFileSync(path.join(dist, 'ar', 'personas', 'maya', 'index.html'), 'utf8');
    expect(html).toMatch(/<html lang="ar" dir="rtl" data-base="\/ar\/" data-root="\/"/);
    expect(html).toContain('href="/ar/themes/"');
    expect(html).toContain('href="/hues.css"');
    expect(html).toMatch(/<a [^>]*href="\/personas\/maya\/"[^>]* hreflang="en" lang="en" aria-current="false"/);
    expect(html).toMatch(/<a [^>]*href="\/ar\/personas\/maya\/"[^>]* hreflang="ar" lang="ar" aria-current="true"/);
  });
});
