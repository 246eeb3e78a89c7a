/** Voices, as readers go through them: without JavaScript by links, and with it by several choices at once. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiPersonas } from '#model/api.ts';
import { hits, PER_PAGE, type VoicesIndex } from '../src/site/voices/sift.ts';
import { barriersOn } from './axe.ts';
import { dist, openSite, type OpenSite } from './site-browser.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T;
const everyone = read<VoicesIndex>('voices.json');
const personas = read<ApiPersonas>('api/personas.json').personas.map(({ id }) => ({ id, index: read<VoicesIndex>(`personas/${id}/voices.json`) }));
const [persona = { id: '', index: everyone }] = personas;

/** Two choices that fit something together, and fewer than each alone. */
function pairIn(index: VoicesIndex): [string, string] {
  for (const one of index.values.filter((value) => value.startsWith('facet/')))
    for (const other of index.values.filter((value) => value.startsWith('channel/'))) {
      const both = hits(index, [one, other]).length;
      if (both > 0 && both < hits(index, [one]).length && both < hits(index, [other]).length) return [one, other];
    }
  throw new Error('The wiki holds nothing by which this could be tested.');
}

const withoutScript = { javaScriptEnabled: false };
const voicesOn = (page: Page): Promise<string[]> => page.locator('.chorus > li').evaluateAll((all) => all.map(({ id }) => id));
const choice = (page: Page, value: string): Locator => page.locator(`.filters [data-value="${value}"]`);
/** Opens what is folded and chooses. */
async function choose(page: Page, value: string): Promise<void> {
  for (const one of await page.locator('.filters details').all()) await one.evaluate((part: HTMLDetailsElement) => (part.open = true));
  await choice(page, value).click();
}
const shows = (page: Page, count: number): Promise<void> => page.locator(`.chosen b:text-is("${count}")`).waitFor();

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('voices, without JavaScript', () => {
  it('are all there, page by page, each once', async () => {
    const { page } = await site.visit('/voices/', withoutScript);
    const seen = await voicesOn(page);
    while (await page.locator('.pages [rel=next]').isVisible()) {
      await page.locator('.pages [rel=next]').click();
      const here = await voicesOn(page);
      expect(here.length).toBeLessThanOrEqual(PER_PAGE);
      seen.push(...here);
    }
    expect(seen).toHaveLength(everyone.voices.length);
    expect(new Set(seen).size).toBe(seen.length);
    await page.context().close();
  });

  it.each([
    ['everyone', '/voices/', everyone],
    ['a persona', `/personas/${persona.id}/voices/`, persona.index],
  ])('of %s: every choice leads to a page with as many voices as its link says', async (_whose, address, index) => {
    const { page } = await site.visit(address, withoutScript);
    const links = await page
      .locator('.filters details[open] > *, .filters details > ul')
      .locator('a[data-value]')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('data-value') ?? '', link.getAttribute('href') ?? '', link.nextElementSibling?.textContent]));
    expect(links.length).toBeGreaterThanOrEqual(index.values.length);
    for (const [value = '', href, count] of links) {
      expect([value, count]).toEqual([value, String(hits(index, [value]).length)]);
      const html = readFileSync(path.join(dist, href ?? '', 'index.html'), 'utf8');
      expect([value, html.match(/<li id="q-/g)?.length]).toEqual([value, Math.min(PER_PAGE, Number(count))]);
    }
    await page.context().close();
  });

  it('are chosen by a link, and the choice is taken away by another', async () => {
    const [value] = pairIn(persona.index);
    const { page } = await site.visit(`/personas/${persona.id}/voices/`, withoutScript);
    await choice(page, value).click();
    expect(new URL(page.url()).pathname).toBe(`/personas/${persona.id}/voices/${value}/`);
    expect(await page.locator('.chosen b').textContent()).toBe(String(hits(persona.index, [value]).length));
    await page.locator('.chosen a').click();
    expect(new URL(page.url()).pathname).toBe(`/personas/${persona.id}/voices/`);
    await page.context().close();
  });

  it('stand in their own language and direction', async () => {
    const { page } = await site.visit('/voices/language/ar/', withoutScript);
    const arabic = page.locator('.chorus .words').first();
    expect(await arabic.getAttribute('lang')).toBe('ar');
    expect(await arabic.evaluate((words) => getComputedStyle(words).direction)).toBe('rtl');
    await page.goto(`${site.origin}${await choice(page, 'language/zh').or(choice(page, 'language/zh-hans')).first().getAttribute('href')}`);
    const chinese = page.locator('.chorus .words').first();
    expect(await chinese.getAttribute('lang')).toMatch(/^zh/);
    expect(await chinese.evaluate((words) => getComputedStyle(words).fontStyle)).toBe('normal');
    await page.context().close();
  });
});

describe('voices, with JavaScript', () => {
  it('load nothing to choose by until a reader turns to the choices', async () => {
    const { page, requests } = await site.visit('/voices/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.endsWith('voices.json'))).toEqual([]);
    await page.locator('.filters').hover();
    await expect.poll(() => requests.filter((url) => url.endsWith('voices.json'))).toHaveLength(1);
    await page.context().close();
  });

  it('are chosen by several things at once, with an address that can be sent, and Back', async () => {
    const [facet, channel] = pairIn(persona.index);
    const both = hits(persona.index, [facet, channel]).length;
    const { page, complaints } = await site.visit(`/personas/${persona.id}/voices/`);
    await choose(page, facet);
    await shows(page, hits(persona.index, [facet]).length);
    await choose(page, channel);
    await shows(page, both);
    expect(await voicesOn(page)).toHaveLength(Math.min(PER_PAGE, both));
    const together = page.url();
    expect(new URL(together).search).toBe(`?${facet.replace('/', '=')}&${channel.replace('/', '=')}`);

    await page.goBack();
    await shows(page, hits(persona.index, [facet]).length);
    expect(new URL(page.url()).pathname).toBe(`/personas/${persona.id}/voices/${facet}/`);
    await page.goBack();
    await shows(page, persona.index.voices.length);

    const sent = await site.visit(together.slice(site.origin.length));
    await shows(sent.page, both);
    expect(await voicesOn(sent.page)).toHaveLength(Math.min(PER_PAGE, both));
    expect(complaints).toEqual([]);
    await sent.page.context().close();
    await page.context().close();
  });

  it('offer no choice that would leave none, and count what each would leave', async () => {
    const [facet, channel] = pairIn(persona.index);
    const { page } = await site.visit(`/personas/${persona.id}/voices/`);
    await choose(page, channel);
    await shows(page, hits(persona.index, [channel]).length);
    const offered = await page
      .locator('.filters .value:not([hidden]) [data-value^="facet/"]')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('data-value') ?? '', Number(link.nextElementSibling?.textContent)]));
    expect(offered).toContainEqual([facet, hits(persona.index, [facet, channel]).length]);
    for (const [value, count] of offered) expect(count).toBe(hits(persona.index, [channel, String(value)]).length);
    expect(offered.every(([, count]) => Number(count) > 0)).toBe(true);
    await page.context().close();
  });

  it('say so where nothing fits, and lead back', async () => {
    const { page, complaints } = await site.visit(`/personas/${persona.id}/voices/?facet=fear&year=1999`);
    await page.locator('.none').waitFor();
    expect(await voicesOn(page)).toEqual([]);
    await page.locator('.none a').click();
    await page.waitForURL(`**/personas/${persona.id}/voices/`);
    await shows(page, persona.index.voices.length);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('of several choices have pages too', async () => {
    const [first = '', second = ''] = everyone.values
      .filter((value) => value.startsWith('stance/'))
      .flatMap((stance) => everyone.values.filter((value) => value.startsWith('year/')).map((year) => [stance, year]))
      .find((two) => hits(everyone, two).length > PER_PAGE) ?? ['', ''];
    const fitting = hits(everyone, [first, second]).length;
    const { page } = await site.visit(`/voices/?${first.replace('/', '=')}&${second.replace('/', '=')}`);
    await shows(page, fitting);
    const before = await voicesOn(page);
    await page.locator('.pages [rel=next]').click();
    await page.waitForURL('**page=2');
    await expect.poll(async () => (await voicesOn(page))[0]).not.toBe(before[0]);
    const after = await voicesOn(page);
    expect(after).toHaveLength(Math.min(PER_PAGE, fitting - PER_PAGE));
    expect(after.filter((id) => before.includes(id))).toEqual([]);
    await page.context().close();
  });

  it('are chosen by keyboard alone, and read by everybody', async () => {
    const { page } = await site.visit(`/personas/${persona.id}/voices/`, { viewport: { width: 390, height: 844 } });
    await page.locator('.filters > details > summary').focus();
    await page.keyboard.press('Enter');
    const [facet] = pairIn(persona.index);
    await choice(page, facet).focus();
    await page.keyboard.press('Enter');
    await shows(page, hits(persona.index, [facet]).length);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriersOn(page), colorScheme).toEqual([]);
    }
    await page.context().close();
  });
});
