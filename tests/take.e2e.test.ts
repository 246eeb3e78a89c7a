/** What a reader takes along from a persona's page: the link of a claim or a quote, its reference, Markdown, a picture. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type OpenSite } from './site-browser.ts';

const CLAIM = '[id="evenings"]';

describe('a claim and its quotes', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  const opened = async (): Promise<Page> => {
    const { page } = await site.visit('/personas/maya/#evenings', { permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true });
    return page;
  };

  const copied = async (page: Page, name: string): Promise<string> => {
    await page.locator('#take_').getByRole('button', { name, exact: true }).click();
    await page.locator('#take_ [role=status]').filter({ hasText: 'Copied' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };

  it('can be cited: by link, by reference, and as Markdown that says how it stands', async () => {
    const page = await opened();
    const href = `${site.origin}/personas/maya/#evenings`;
    await page.locator(`${CLAIM} .cite .take`).click();
    expect(await copied(page, 'Link')).toBe(href);
    expect(await copied(page, 'Reference')).toBe('persona:maya#evenings');
    const markdown = await copied(page, 'Markdown');
    expect(markdown).toMatch(/^> Paperwork eats the one quiet hour she has\.\n>\n> — Maya · \w+ · .+ · \[persona:maya\\#evenings\]\(/);
    expect(markdown).toContain(`(${href})`);
    await page.context().close();
  });

  it('gives of a quote what the page shows of it, and no more', async () => {
    const page = await opened();
    const quote = page.locator(`${CLAIM} .voices li[id]`).first();
    const [id, words, by] = await Promise.all([quote.getAttribute('id'), quote.locator('.words').innerText(), quote.locator('.by time').innerText()]);
    await quote.locator('.take').click();
    const markdown = await copied(page, 'Markdown');
    expect(markdown.split('\n')[0]?.replaceAll('\\', '')).toBe(`> ${words}`);
    expect(markdown).toContain(by);
    expect(markdown).toContain(`[Maya](${site.origin}/personas/maya/#${id})`);
    await page.context().close();
  });

  it('gives a quote as a picture, drawn without asking anybody', async () => {
    const page = await opened();
    await page.locator(`${CLAIM} .voices li[id] .take`).first().click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#take_').getByRole('button', { name: 'Picture' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^q-[a-z0-9]{8}\.png$/);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // As wide as it says, and high enough for words and who said them.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20) > 300]).toEqual([1200, true]);
    await page.context().close();
  });

  it('is reached and left by the keyboard alone', async () => {
    const page = await opened();
    const share = page.locator(`${CLAIM} .cite .take`);
    await share.focus();
    await page.keyboard.press('Enter');
    expect(await share.getAttribute('aria-expanded')).toBe('true');
    await page.locator('#take_ button').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#take_ [role=status]').filter({ hasText: 'Copied' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await share.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await page.locator('#take_').isHidden()).toBe(true);
    await page.context().close();
  });

  it.each([
    ['everybody’s voices', '/voices/', '.chorus .take'],
    ['the voices of one', '/personas/maya/voices/', '.chorus .take'],
    ['a theme', '/themes/shame/', '.voice .take'],
    ['people side by side', '/compare/maya/', '.voice .take'],
    ['a conversation', '/conversations/interviews/2026-03-04-p07/', '.bears .take'],
    ['a past month', '/personas/maya/2026-03/', '.pull .take'],
  ])('gives a quote from where it stands, with the way to where it stands for good: %s', async (_page, address, take) => {
    const { page } = await site.visit(address, { permissions: ['clipboard-read', 'clipboard-write'] });
    const link = page.locator(take).first();
    const words = await link.evaluate((one) => one.closest('li, .voice, .pull')?.querySelector('.words')?.textContent.trim());
    await link.click();
    const markdown = await copied(page, 'Markdown');
    expect(words?.length).toBeGreaterThan(5);
    expect(markdown.split('\n')[0]?.replaceAll('\\', '')).toBe(`> ${words}`);
    expect(markdown).toMatch(/ · \[[^\]]+\]\(http[^)]+\/personas\/[a-z]+\/(?:2026-03\/)?#q-[a-z0-9]{8}\)$/);
    await page.context().close();
  });

  it('has a link to itself where no script runs', async () => {
    const { page } = await site.visit('/personas/maya/', { javaScriptEnabled: false });
    expect(await page.locator(`${CLAIM} .cite .take`).getAttribute('href')).toBe('#evenings');
    expect(await page.locator('#take_').isHidden()).toBe(true);
    await page.context().close();
  });
});
