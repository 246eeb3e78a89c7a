/** What we hear that no persona says, as its readers find it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiPersona, ApiPersonas } from '#model/api.ts';
import { dist, openSite, type OpenSite } from './site-browser.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T;
const personas = read<ApiPersonas>('api/personas.json').personas.map(({ id }) => read<ApiPersona>(`api/personas/${id}.json`));

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

describe('what we hear that a persona’s page does not say', () => {
  it('stands on every page of a persona whose people speak of something else, below the story and before the proof, without JavaScript', async () => {
    let told = 0;
    for (const { id, name } of personas) {
      const { page } = await site.visit(`/personas/${id}/`, { javaScriptEnabled: false });
      const section = page.locator('section.unmatched');
      if ((await section.count()) > 0) {
        told++;
        expect(await section.getByRole('heading', { level: 2 }).textContent()).toBe(`What we hear that ${name}’s page does not say`);
        const [story, here] = [await page.locator('.story > p').last().boundingBox(), await section.boundingBox()];
        expect(here?.y, id).toBeGreaterThan(story?.y ?? Infinity);
        expect(await section.locator('.groups > li').filter({ visible: true }).count(), id).toBeLessThanOrEqual(3);
      }
      await page.context().close();
    }
    expect(told).toBeGreaterThan(0);
  });

  it('says of each topic who speaks of it, since when and why it is one, with words of one person in their language', async () => {
    for (const { id } of personas) {
      const { page } = await site.visit(`/personas/${id}/`, { javaScriptEnabled: false });
      for (const group of await page.locator('section.unmatched .groups > li').all()) {
        expect(await group.locator('> p').textContent(), id).toMatch(/people in .+ (?:since|in) \w+ 20\d\d.* say “.+” here, .+ elsewhere/su);
        const language = await group.getByRole('heading').getAttribute('lang');
        expect(await group.locator('.words').getAttribute('lang'), id).toBe(language);
        expect(await group.locator('.passage .by').textContent(), id).toMatch(/\d{1,2} \w+ 20\d\d/);
      }
      await page.context().close();
    }
  });

  it('is in the table of contents, and evidence of nothing: no claim shows its words', async () => {
    for (const { id, claims } of personas) {
      const { page } = await site.visit(`/personas/${id}/`, { javaScriptEnabled: false });
      const shown = await page.locator('section.unmatched .words').allTextContents();
      expect(await page.locator('.toc').getByRole('link', { name: 'Not on this page yet' }).count(), id).toBe(shown.length > 0 ? 1 : 0);
      const proof = new Set(claims.flatMap(({ quotes }) => quotes.map(({ text }) => text)));
      expect(
        shown.filter((text) => proof.has(text)),
        id,
      ).toEqual([]);
      await page.context().close();
    }
  });
});

describe('who is missing', () => {
  it('is found from the conversations, and says what its people share and speak of', async () => {
    const { page } = await site.visit('/conversations/');
    await page.locator('a[href$="/conversations/unmatched/"]').first().click();
    await page.waitForURL('**/conversations/unmatched/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Who is missing');
    const signs = await page.locator('.signs li').allTextContents();
    expect(signs.length).toBeGreaterThan(0);
    for (const sign of signs) expect(sign).toMatch(/people have (?:the tag )?“.+(?:nobody else has|elsewhere)\.$/u);
    expect(await page.locator('.unmatched .words').count()).toBe(await page.locator('.unmatched .groups > li').count());
    await page.context().close();
  });

  it('leads from words that were said in a note to the place, on a phone too', async () => {
    const { page } = await site.visit('/conversations/unmatched/', { viewport: { width: 390, height: 844 } });
    for (const link of await page.getByRole('link', { name: 'where it was said' }).all()) {
      const href = (await link.getAttribute('href')) ?? '';
      const place = await site.visit(href);
      expect(await place.page.evaluate(() => document.querySelector(':target') !== null), href).toBe(true);
      await place.page.context().close();
    }
    await page.context().close();
  });
});
