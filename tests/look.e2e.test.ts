/** Light, dark, or as the system has it: what a reader chooses, in a browser that obeys the policy. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, type OpenSite } from './site-browser.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const kept = (page: Page): Promise<Record<string, string>> => page.evaluate(() => ({ ...localStorage }));

/** What the page looks like where the system alone decides. */
async function paperOf(colorScheme: 'light' | 'dark'): Promise<string> {
  const { page } = await site.visit('/', { colorScheme });
  const found = await paper(page);
  await page.context().close();
  return found;
}

describe('light and dark', () => {
  it.each([
    ['light', 'Dark', 'dark'],
    ['dark', 'Light', 'light'],
  ] as const)('where the system is %s, `%s` holds on every page from then on, until the system is to decide again', async (system, name, choice) => {
    const { page, complaints } = await site.visit('/', { bypassCSP: false, colorScheme: system, viewport: { width: 390, height: 844 } });
    const chosen = await paperOf(choice);
    expect(await paper(page)).toBe(await paperOf(system));
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await paper(page)).toBe(chosen);
    expect(await kept(page)).toEqual({ 'earshot-look': choice });
    await page.goto(`${site.origin}/themes/`);
    expect(await paper(page)).toBe(chosen);
    expect(await page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'As the system' }).click();
    expect(await paper(page)).toBe(await paperOf(system));
    expect(await kept(page)).toEqual({});
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('are not offered where nothing could switch them', async () => {
    const { page } = await site.visit('/', { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Dark', exact: true }).count()).toBe(0);
    await page.context().close();
  });

  it('print as light, whatever was chosen', async () => {
    const { page } = await site.visit('/', { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Dark', exact: true }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    await page.context().close();
  });
});

describe('the name of a person', () => {
  it.each([320, 820, 1024, 1440])('is never broken inside a word, %i pixels wide', async (width) => {
    const { page } = await site.visit('/', { viewport: { width, height: 900 } });
    const addresses = await page.locator('main h2 a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) {
      await page.goto(address);
      const name = page.locator('.hero h1');
      const lines = await name.evaluate((heading) => {
        const range = document.createRange();
        range.selectNodeContents(heading);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
      expect(lines).toBeLessThanOrEqual((await name.innerText()).trim().split(/\s+/).length);
    }
    await page.context().close();
  });
});
