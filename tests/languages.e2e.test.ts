/**
 * The interface in a language that nobody speaks: English with every message in brackets. What stands outside of brackets and is not in the content was
 * written into a page and not into a catalogue.
 */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import settings from '#config';
import { run } from './built-site.ts';
import { isSpokenOnce } from '../src/site/tongue/once.ts';

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
  const env = {
    EARSHOT_MESSAGES: path.join(folder, 'messages'),
    EARSHOT_OUT: dist,
    EARSHOT_CACHE: path.join(folder, 'cache'),
    EARSHOT_TODAY: '2026-11-22',
    EARSHOT_SITE: 'https://wiki.example',
  };
  ({ status, log } = run('build', path.resolve('content'), [], env));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pagesBelow = (below: string): string[] => globSync('**/*.html', { cwd: path.join(dist, below) }).sort();

/** Everything that people wrote, as one text: what a page shows of it is no word of the interface. */
function everythingWritten(): string {
  const files = globSync('content/**/*.{md,mdx,yml,csv,json,ndjson,txt,vtt,svg}');
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return `${text}\n${settings.name}\n${settings.product}`.replace(/[*_`\\>#]/g, '').replace(/\s+/g, ' ');
}

/** Parts of a page that no language changes. */
const SAME = new Set(['code', 'kbd', 'script', 'style']);
const SPOKEN_ATTRIBUTES = ['ariaLabel', 'title', 'placeholder', 'alt', 'content', 'label'];

/** Words that stand outside of brackets: in text, and in the attributes that are read aloud or shown. */
function outside(html: string): string[] {
  const found: string[] = [];
  let depth = 0;
  const text = (value: string): void => {
    let words = '';
    const end = (): void => {
      if (/\p{L}{2}/u.test(words)) found.push(words.replace(/\s+/g, ' ').trim());
      words = '';
    };
    for (const one of value) {
      if (one === '⟦') end();
      if (one === '⟦') depth += 1;
      else if (one === '⟧') depth -= 1;
      else if (depth === 0) words += one;
    }
    end();
  };
  const attributes = ({ tagName, properties }: Element): void => {
    if (tagName === 'meta' && properties['name'] !== 'description') return;
    for (const name of SPOKEN_ATTRIBUTES) if (typeof properties[name] === 'string') text(properties[name]);
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') text(node.value);
    // What people wrote and said has a language of its own.
    if (node.type === 'element' && (SAME.has(node.tagName) || (node.tagName !== 'html' && node.properties['lang'] !== undefined))) return;
    if (node.type === 'element') attributes(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(fromHtml(html));
  return found;
}

/** What every language says alike, or its own rules say in its own letters: who said it, and in which language. */
const ALIKE = /^(?:P\d+|[0-9a-f]{6,}|English|Atom|JSON|Markdown|[\P{L}\p{Script=Arabic}]*)$/u;

describe('a site in a language that nobody speaks', () => {
  it('is built below its tag, each page once more but those that are there once', () => {
    expect(status, log).toBe(0);
    const own = pagesBelow('').filter((file) => !file.startsWith(`ar${path.sep}`));
    const again = own.filter((file) => !isSpokenOnce(file.replaceAll(path.sep, '/').replace(/index\.html$/, '')));
    expect(again.length).toBeGreaterThan(20);
    expect(pagesBelow('ar')).toEqual(again);
  });

  it('has data, feeds, styles and the search index once', () => {
    expect(globSync('ar/**/*.{json,atom,css,js,svg,woff2,pagefind}', { cwd: dist })).toEqual([]);
  });

  it('never shows what words are drawn as', () => {
    const files = globSync('**/*.{html,json,atom,css}', { cwd: dist });
    expect(files.filter((file) => readFileSync(path.join(dist, file), 'utf8').includes('\uE000'))).toEqual([]);
  });

  it('has no word of the interface that is not in the catalogue', () => {
    const written = everythingWritten();
    const known = new Set<string>();
    const leaks = new Map<string, string>();
    for (const file of pagesBelow('ar')) {
      for (const words of outside(readFileSync(path.join(dist, 'ar', file), 'utf8'))) {
        if (known.has(words)) continue;
        known.add(words);
        const parts = words.split(/ ?[·—] ?|: |‘|’|“|”|[,،] | و|\.(?: |$)/).map((part) => part.trim());
        if (!parts.every((part) => ALIKE.test(part) || written.includes(part))) leaks.set(words, file);
      }
    }
    expect([...leaks].map(([words, file]) => `${file}: ${words}`)).toEqual([]);
  });

  it('says its language and direction, and leads to pages in the same language and to files', () => {
    const html = readFileSync(path.join(dist, 'ar', 'personas', 'maya', 'index.html'), 'utf8');
    expect(html).toMatch(/<html lang="ar" dir="rtl" data-base="\/ar\/" data-root="\/"/);
    expect(html).toContain('href="/ar/themes/"');
    expect(html).toContain('href="/hues.css"');
    expect(html).toMatch(/<a [^>]*href="\/personas\/maya\/"[^>]* hreflang="en" lang="en" aria-current="false"/);
    expect(html).toMatch(/<a [^>]*href="\/ar\/personas\/maya\/"[^>]* hreflang="ar" lang="ar" aria-current="true"/);
  });

  it('tells search engines its own whole address and those of the same page in each language, and that they belong together', () => {
    const told = (file: string): string[] =>
      Array.from(
        readFileSync(path.join(dist, file), 'utf8').matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]+)")? href="([^"]+)">/g),
        ([, rel = '', tongue = rel, href = '']) => `${tongue} ${href}`,
      );
    for (const page of ['', 'personas/maya/', 'personas/maya/voices/', 'themes/shame/', 'compare/maya/']) {
      const alternates = [`en https://wiki.example/${page}`, `ar https://wiki.example/ar/${page}`];
      expect(told(`${page}index.html`), page).toEqual([`canonical https://wiki.example/${page}`, ...alternates]);
      expect(told(`ar/${page}index.html`), page).toEqual([`canonical https://wiki.example/ar/${page}`, ...alternates]);
    }
    // What is drawn in one language alone leads to no other.
    const once = globSync('personas/maya/20*/index.html', { cwd: dist }).sort().at(0) ?? '';
    const alone = `${path.dirname(once)}/`;
    expect(isSpokenOnce(alone)).toBe(true);
    expect(told(once)).toEqual([`canonical https://wiki.example/${alone}`, `en https://wiki.example/${alone}`]);
  });
});
