/** Searching the built site, as a reader does: from any page, with one key, in every language of the content. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiPersona, ApiPersonas } from '#model/api.ts';
import { simplified } from '../scripts/site/spellings.ts';
import { barriersOn } from './axe.ts';
import { dist, openSite, type OpenSite } from './site-browser.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T;
const personas = read<ApiPersonas>('api/personas.json').personas.map(({ id }) => read<ApiPersona>(`api/personas/${id}.json`));
const quotes = personas.flatMap(({ id, name, claims }) => claims.flatMap((claim) => claim.quotes.map((quote) => ({ persona: id, name, ...quote }))));

/** The first that fits; a wiki without one cannot show what is tested. */
function some<T>(all: readonly T[], fits: (one: T) => boolean): T {
  const found = all.find(fits);
  if (found === undefined) throw new Error('The wiki holds nothing by which this could be tested.');
  return found;
}

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Asks on the page about searching, and waits until something is said of it. */
async function asked(query: Record<string, string>, options = {}): Promise<Page> {
  const { page } = await site.visit(`/search/?${new URLSearchParams(query).toString()}`, options);
  await page.locator('.status:not(:empty)').waitFor();
  return page;
}

const voices = (page: Page) => page.locator('.results .words');

describe('a search', () => {
  it('loads nothing until it is asked for', async () => {
    const { page, requests } = await site.visit('/');
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    expect(requests.filter((url) => /\/find\/|\/opened\.|\/search\//.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').waitFor();
    await expect.poll(() => requests.slice(before).filter((url) => url.endsWith('/find/door.json')).length).toBe(1);
    await page.context().close();
  });

  it.each(['/', '/voices/', '/themes/', '/conversations/', '/health/', '/404.html'])('opens with one key on %s', async (address) => {
    const { page } = await site.visit(address);
    for (const key of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog', { name: 'Search' }).waitFor();
      expect(await page.getByRole('searchbox').evaluate((box) => box === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await page.context().close();
  });

  it('needs no more than a keyboard, gives the focus back, and says nothing in the console', async () => {
    const { page, complaints } = await site.visit('/');
    const link = page.locator('main a').first();
    await link.focus();
    const main = (): Promise<boolean> => page.locator('main').evaluate((one: HTMLElement) => one.inert);
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await expect.poll(main).toBe(true);
    await page.keyboard.press('Escape');
    expect(await main()).toBe(false);
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    const [{ id, name }] = personas as [ApiPersona, ...ApiPersona[]];
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    const held = (place: string): Promise<boolean> => page.locator(place).evaluate((one) => one === document.activeElement);
    await page.keyboard.type('paper');
    await page.keyboard.press('Enter');
    await expect.poll(() => held('.results a >> nth=0')).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await held('.results a >> nth=1')).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await held('[type="search"]')).toBe(true);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.results a:focus').textContent()).toBe(name);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/personas/${id}/`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('finds a persona by a phrase that somebody said, and leads to where it stands', async () => {
    const said = some(quotes, ({ text, language }) => language === 'en' && text.split(' ').length > 9);
    const { page } = await site.visit('/');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(said.text.split(' ').slice(2, 8).join(' '));
    const found = page.locator('.voice').filter({ hasText: said.text });
    await found.first().waitFor();
    expect(await found.first().locator('.whose').textContent()).toBe(said.name);
    await found.first().locator('a').click();
    await page.waitForURL(`**/personas/${said.persona}/**#q-${said.id}`);
    await page.context().close();
  });

  it('finds a word in the middle of a Chinese sentence, and changes nothing in it', async () => {
    const chinese = some(quotes, ({ text }) => /\p{Script=Han}{8}/u.test(text));
    const middle = (/\p{Script=Han}{8}/u.exec(chinese.text)?.[0] ?? '').slice(3, 6);
    const page = await asked({ q: middle, kind: 'voices' });
    expect(await voices(page).allTextContents()).toContain(chinese.text);
    expect(await voices(page).first().locator('mark').first().textContent()).toContain(middle);
    await page.context().close();
  });

  it('finds simplified characters by traditional ones, and marks them as they were written', async () => {
    const traditional = new Map([...simplified()].map(([one, other]) => [other, one]));
    const isTwofold = (pair: string): boolean => Array.from(pair).every((one) => traditional.has(one));
    const pairs = quotes.flatMap(({ text }) => Array.from(text, (_, at) => text.slice(at, at + 2)));
    const said = some(pairs, (pair) => pair.length === 2 && isTwofold(pair));
    const page = await asked({ q: Array.from(said, (one) => traditional.get(one)).join(''), kind: 'voices' });
    expect(await voices(page).locator('mark').first().textContent()).toBe(said);
    await page.context().close();
  });

  it('finds a Russian word in other cases than the one that was asked for', async () => {
    const page = await asked({ q: 'конвертами', kind: 'voices' });
    const marks = await voices(page).locator('mark').allTextContents();
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.every((one) => /^конверт/iu.test(one))).toBe(true);
    expect(new Set(marks.map((one) => one.toLowerCase())).size).toBeGreaterThan(1);
    await page.context().close();
  });

  it('finds what was meant by a mistyped word, and says so', async () => {
    const { text } = some(quotes, (one) => one.language === 'en' && /\b[a-z]{8,}\b/.test(one.text));
    const word = /\b[a-z]{8,}\b/.exec(text)?.[0] ?? '';
    const mistyped = `${word.slice(0, 4)}${word[5]}${word[4]}${word.slice(6)}`;
    const page = await asked({ q: mistyped });
    expect(await page.locator('.status').textContent()).toContain(`Nobody said “${mistyped}”. This is what was found for “${word}”.`);
    expect(await page.locator('.results mark').first().textContent()).toMatch(new RegExp(word, 'i'));
    await page.context().close();
  });

  it('says so when nothing is found, and what could be tried', async () => {
    const page = await asked({ q: 'qzxqzx' });
    await page.getByText('Nobody said “qzxqzx”').waitFor();
    await page.getByText('Fewer words may find more').waitFor();
    await page.locator('[name="ask"]').first().click();
    await page.locator('.results a').first().waitFor();
    await page.context().close();
  });
});

describe('what is found', () => {
  it('can be narrowed by chips, whose counts are true, and the address holds them', async () => {
    const page = await asked({ q: 'paper', kind: 'conversations' });
    await page.getByText('Narrow it down').click();
    const chip = page.getByRole('group', { name: 'Person' }).locator('.chip').first();
    const [, name = '', count = ''] = /^(.+) (\d+)$/.exec((await chip.textContent()) ?? '') ?? [];
    await chip.click();
    await expect.poll(() => page.locator('.status').textContent()).toBe(`${count} found`);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('q')).toBe('paper');
    expect(personas.find(({ id }) => id === searchParams.get('persona'))?.name).toBe(name);
    await page.reload();
    await expect.poll(() => page.locator('.status').textContent()).toBe(`${count} found`);
    await page.locator('.chosen .chip').click();
    expect(new URL(page.url()).searchParams.has('persona')).toBe(false);
    await page.context().close();
  });

  it('can be of one kind alone, shown as far as somebody likes to go on', async () => {
    const page = await asked({ q: 'the' });
    await page.getByRole('button', { name: /^All \d+ voices$/ }).click();
    await expect.poll(() => page.locator('.results section').count()).toBe(1);
    await expect
      .poll(() =>
        page
          .locator('.results a')
          .first()
          .evaluate((one) => one === document.activeElement),
      )
      .toBe(true);
    const shown = await voices(page).count();
    await page.getByRole('button', { name: /^\d+ more$/ }).click();
    await expect.poll(() => voices(page).count()).toBeGreaterThan(shown);
    await page.context().close();
  });

  it('leads to pages in the language in which the interface is read', async () => {
    const { page } = await site.visit('/');
    // As every page below /de/ says it of itself.
    await page.evaluate(() => (document.documentElement.dataset['base'] = '/de/'));
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('paper');
    await page.locator('.results a').first().waitFor();
    const hrefs = await page.locator('.results a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.every((href) => href?.startsWith('/de/'))).toBe(true);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('can be read by everybody, %s', async (colorScheme) => {
    const { page } = await site.visit('/', { colorScheme, viewport: { width: 320, height: 700 } });
    await page.getByRole('link', { name: 'What did people say' }).click();
    await page.getByRole('searchbox').fill('paper');
    await page.locator('.results a').first().waitFor();
    await page.getByText('Narrow it down').click();
    await page.getByRole('group', { name: 'Person' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.getByRole('dialog').evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    await page.context().close();
  });
});

describe('what was asked', () => {
  it('is remembered in the tab once it led somewhere, and forgotten when told to', async () => {
    const { page } = await site.visit('/search/?q=paper');
    await page.locator('.results a').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search'));
    expect(await page.evaluate(() => [Object.keys(localStorage), Object.entries(sessionStorage)])).toEqual([[], [['earshot-asked', '["paper"]']]]);
    await page.keyboard.press('/');
    await page.getByRole('button', { name: 'paper', exact: true }).click();
    await page.locator('.results a').first().waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Forget these' }).click();
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  it('the page about searching says so, and leads to all there is', async () => {
    const { page } = await site.visit('/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'What did people say' }).click();
    await page.getByText('Searching needs JavaScript').waitFor();
    expect(await page.getByRole('searchbox').count()).toBe(0);
    for (const name of ['the people', 'the themes', 'the conversations']) expect(await page.locator('main').getByRole('link', { name }).count()).toBe(1);
    await page.context().close();
  });
});
