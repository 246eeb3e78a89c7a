/** Diaries, what changed, and the feeds of it, as their readers find them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiPersona, ApiPersonas } from '#model/api.ts';
import { barriersOn } from './axe.ts';
import { dist, openSite, type OpenSite, type Visit } from './site-browser.ts';

const text = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const read = <T>(file: string): T => JSON.parse(text(file)) as T;
const personas = read<ApiPersonas>('api/personas.json').personas.map(({ id }) => read<ApiPersona>(`api/personas/${id}.json`));

/** The first that fits; a wiki without one cannot show what is tested. */
function some<T>(all: readonly T[], fits: (one: T) => boolean = () => true): T {
  const found = all.find(fits);
  if (found === undefined) throw new Error('The wiki holds nothing by which this could be tested.');
  return found;
}

const long = some(personas, ({ diary }) => diary.length > 8);
const moved = some(
  personas.flatMap(({ id, diary }) => diary.slice(0, 6).flatMap((month) => month.changes.map((change) => ({ id, month, change })))),
  ({ change }) => change.kind === 'moved' && (change.heard?.people.length ?? 0) > 0,
);

let site: OpenSite;
let changes: Visit;

beforeAll(async () => {
  site = await openSite();
  changes = await site.visit('/changes/');
});

afterAll(() => site.close());

describe('a persona’s diary', () => {
  it('has every month that its data names, each with an address of its own', async () => {
    const { page } = await site.visit(`/personas/${long.id}/`);
    const ids = await page.locator('.diary .month').evaluateAll((months) => months.map(({ id }) => id));
    expect(ids).toEqual(long.diary.map(({ url }) => url.split('#')[1]));
    await page.context().close();
  });

  it('shows six months at first and the older ones when asked, without JavaScript', async () => {
    const { page } = await site.visit(`/personas/${long.id}/`, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const seen = page.locator('.diary .month').filter({ visible: true });
    expect(await seen.count()).toBe(6);
    await page.locator('.diary summary').click();
    expect(await seen.count()).toBe(long.diary.length);
    await page.context().close();
  });

  it('opens on an older month when its address is followed', async () => {
    const oldest = some(long.diary.slice(-1));
    const { page } = await site.visit(oldest.url);
    expect(await page.locator(`[id="${oldest.url.split('#')[1]}"]`).isVisible()).toBe(true);
    await page.context().close();
  });

  it('leads from a sentence to the claim, and to where a person said it', async () => {
    const { page } = await site.visit(moved.month.url);
    const line = page.locator(`[id="diary_${moved.month.month}"] .changes li:has(.mark):has(a:not(:has(.claimed)))`).first();
    const [claim, person] = [line.locator('a:has(.claimed)').first(), line.locator('a:not(:has(.claimed))').first()];
    const said = (await person.getAttribute('href')) ?? '';
    await claim.click();
    expect(await page.evaluate(() => document.querySelector(':target')?.tagName)).toBe('DETAILS');
    await page.goto(site.origin + said);
    expect(await page.evaluate(() => document.querySelector(':target') !== null)).toBe(true);
    await page.context().close();
  });

  it('stands in the table of contents', async () => {
    const { page } = await site.visit(`/personas/${long.id}/`);
    await page.locator('.toc').getByRole('link', { name: 'Diary', exact: true }).click();
    expect(await page.locator('h2:target').textContent()).toBe('Diary');
    await page.context().close();
  });
});

describe('what changed', () => {
  it('is told of everybody, the newest month first, and is found from the foot of every page', async () => {
    const names = await changes.page.locator('.in-month h2').allTextContents();
    const months = [...new Set(personas.flatMap(({ diary }) => diary.map(({ month }) => month)))].sort().reverse().slice(0, 12);
    expect(names).toEqual(
      months.map((month) => new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`))),
    );
    const { page } = await site.visit(`/personas/${long.id}/`);
    await page.locator('.colophon').getByRole('link', { name: 'What changed' }).click();
    await page.waitForURL('**/changes/');
    await page.context().close();
  });

  it('leads into each persona’s own diary', async () => {
    const links = await changes.page.locator('.changed h3 a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const known = personas.flatMap(({ diary }) => diary.map(({ url }) => url));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => link === null || !known.includes(link))).toEqual([]);
  });

  it('says nothing in the console and fits a screen of 320 pixels', async () => {
    expect(changes.complaints).toEqual([]);
    const { page } = await site.visit('/changes/', { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('can be read by everybody, in %s', async (colorScheme) => {
    const { page } = changes;
    await page.emulateMedia({ colorScheme });
    expect(await barriersOn(page)).toEqual([]);
  });
});

interface JsonFeed {
  items: { id: string; url: string; content_text: string }[];
}

/** The ids and addresses of the entries of an Atom feed. What is not well-formed throws. */
function entriesOf(xml: string): { id: string; href: string }[] {
  const entries: { id: string; href: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let path: string[] = [];
  parser.on('opentag', ({ local, attributes }) => {
    path = [...path, local];
    if (path.join('/') === 'feed/entry') entries.push({ id: '', href: '' });
    if (path.join('/') === 'feed/entry/link') entries.at(-1)!.href = attributes['href']?.value ?? '';
  });
  parser.on('text', (words) => {
    if (path.join('/') === 'feed/entry/id') entries.at(-1)!.id += words;
  });
  parser.on('closetag', () => void (path = path.slice(0, -1)));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return entries;
}

describe('feeds', () => {
  const feeds = ['', ...personas.map(({ id }) => `personas/${id}/`)];

  it('are named in the head of the pages that they follow, a persona’s own first', async () => {
    const { page } = await site.visit(`/personas/${long.id}/`);
    const hrefs = await page.locator('link[rel="alternate"][type="application/atom+xml"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(hrefs).toEqual([`/personas/${long.id}/changes.atom`, '/changes.atom']);
    const json = await changes.page
      .locator('link[rel="alternate"][type="application/feed+json"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(json).toEqual(['/changes.json']);
    await page.context().close();
  });

  it.each(feeds)('below /%s say the same as Atom and as JSON, and lead to months that are there', (folder) => {
    const atom = entriesOf(text(`${folder}changes.atom`));
    const { items } = read<JsonFeed>(`${folder}changes.json`);
    expect(atom).toEqual(items.map(({ id, url }) => ({ id, href: url })));
    for (const { url } of items) {
      const { pathname, hash } = new URL(url);
      expect(existsSync(path.join(dist, pathname))).toBe(true);
      expect(text(`${pathname}index.html`)).toContain(`id="${hash.slice(1)}"`);
    }
  });

  it('hold the diaries of all, and no words of customers', () => {
    const { items } = read<JsonFeed>('changes.json');
    const months = personas.flatMap(({ diary }) => diary.map(({ url }) => url));
    expect(items.length).toBe(Math.min(100, months.length));
    const told = items.map(({ content_text }) => content_text).join('\n');
    const quotes = personas.flatMap(({ claims }) => claims.flatMap((claim) => claim.quotes.map((quote) => quote.text)));
    expect(quotes.filter((words) => told.includes(words))).toEqual([]);
  });
});
