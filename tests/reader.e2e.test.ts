/** What a reader does, on a phone, by tapping: find somebody by what was said, see what a claim rests on and where it was said, choose voices, change the language. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiPersona, ApiPersonas } from '#model/api.ts';
import { dist, openSite, type OpenSite, type Visit } from './site-browser.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T;
const personas = read<ApiPersonas>('api/personas.json').personas.map(({ id }) => read<ApiPersona>(`api/personas/${id}.json`));
const quotes = personas.flatMap(({ id, claims }) => claims.flatMap((claim) => claim.quotes.map((quote) => ({ persona: id, claim: claim.id, ...quote }))));
const said = quotes.find(({ language, channel, text }) => language === 'en' && channel === 'interview' && text.split(' ').length > 9);
if (!said) throw new Error('The wiki holds nothing by which this could be tested.');

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

let site: OpenSite;
let visit: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  visit = await site.visit('/', PHONE);
});
afterEach(async () => {
  expect(visit.complaints).toEqual([]);
  await visit.page.context().close();
});

describe('a reader with a phone', () => {
  it('finds a persona by a phrase that somebody said', async () => {
    const { page } = visit;
    await page.locator('a.find').tap();
    await page.getByRole('searchbox').fill(said.text.split(' ').slice(1, 7).join(' '));
    const found = page.locator('.voice').filter({ hasText: said.text }).locator('a').first();
    await found.tap();
    await page.waitForURL(`**/personas/**#q-${said.id}`);
    expect(await page.locator(`li[id="q-${said.id}"] .words`).innerText()).toContain(said.text);
  });

  it('goes from the front page to a persona, opens what a claim rests on, and gets to the conversation', async () => {
    const { page } = visit;
    await page.locator(`.people a[href="/personas/${said.persona}/"]`).first().tap();
    await page.waitForURL(`**/personas/${said.persona}/`);
    const claim = page.locator('details[id]').filter({ has: page.locator('a[href^="/conversations/"]') });
    const first = claim.first();
    await first.locator('> summary').tap();
    const place = first.getByRole('link', { name: 'where it was said' }).first();
    expect(await place.isVisible()).toBe(true);
    await place.tap();
    await page.waitForURL('**/conversations/**#q-*');
    expect(await page.locator('mark').first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('chooses voices by two things at once', async () => {
    const { page } = visit;
    await page.goto(`${site.origin}/personas/${said.persona}/voices/`);
    const count = async (): Promise<number> => Number(await page.locator('.chosen b').first().innerText());
    const all = await count();
    const open = async (): Promise<void> => {
      for (const part of await page.locator('.filters details').all()) await part.evaluate((one: HTMLDetailsElement) => (one.open = true));
    };
    await open();
    await page.locator('.filters [data-value^="facet/"]').filter({ visible: true }).first().tap();
    await expect.poll(count).toBeLessThan(all);
    const some = await count();
    await open();
    await page.locator('.filters [data-value="channel/interview"]').filter({ visible: true }).tap();
    await expect.poll(() => page.url()).toContain('channel=interview');
    expect(await count()).toBeLessThanOrEqual(some);
  });

  it('changes the language, stays where they were, and what people said stays as it was said', async () => {
    const { page } = visit;
    const address = `/personas/${said.persona}/`;
    await page.goto(site.origin + address);
    const words = await page.locator('blockquote.words, q.words').allTextContents();
    expect(words.length).toBeGreaterThan(0);
    await page.locator('.tongues a[hreflang="de"]').tap();
    await page.waitForURL(`**/de${address}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.locator('blockquote.words, q.words').allTextContents()).toEqual(words);
    await page.locator('.masthead nav a').nth(1).tap();
    await page.waitForURL('**/de/voices/');
  });
});
