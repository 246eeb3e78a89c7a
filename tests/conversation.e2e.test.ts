/** A conversation, as its reader goes through it: from a claim to the words, from the words to what they bear on, and back. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiPersona, ApiPersonas } from '#model/api.ts';
import { barriersOn } from './axe.ts';
import { dist, openSite, type OpenSite, type Visit } from './site-browser.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T;
const quotes = read<ApiPersonas>('api/personas.json')
  .personas.map(({ id }) => read<ApiPersona>(`api/personas/${id}.json`))
  .flatMap(({ id: persona, claims }) => claims.flatMap(({ id: claim, quotes: own }) => own.map((quote) => ({ persona, claim, ...quote }))));
const spoken = quotes.find(({ channel }) => channel === 'interview');
if (!spoken) throw new Error('The wiki holds nothing by which this could be tested.');

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The conversation in which the quote was said, opened at its words from where the quote stands. */
async function fromTheQuote(options: Parameters<OpenSite['visit']>[1]): Promise<Visit> {
  const visit = await site.visit(`/personas/${spoken?.persona}/voices/claim/${spoken?.claim}/#q-${spoken?.id}`, options);
  await visit.page.locator(`li[id="q-${spoken?.id}"]`).getByRole('link', { name: 'where it was said' }).click();
  await visit.page.waitForURL(`**/conversations/**#q-${spoken?.id}`);
  return visit;
}

describe.each([
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 390, height: 844 }],
])('a conversation on a %s screen, without JavaScript', (kind, viewport) => {
  it('marks a quote in its place, and leads to what it bears on, to the persona, and back to the very words', async () => {
    const { page, complaints } = await fromTheQuote({ javaScriptEnabled: false, viewport });
    const words = page.locator(`mark[id="q-${spoken.id}"]`);
    expect(await words.textContent()).toBe(spoken.text);
    expect(await words.isVisible()).toBe(true);
    const note = page.locator(`[id="on-${spoken.id}"]`);
    await page.locator(`.noted[href="#on-${spoken.id}"]`).press('Enter');
    expect(new URL(page.url()).hash).toBe(`#on-${spoken.id}`);
    const [above, beside] = [await words.boundingBox(), await note.boundingBox()];
    if (kind === 'wide') expect(beside?.x).toBeGreaterThan((above?.x ?? 0) + (above?.width ?? 0) / 2);
    else expect(beside?.y).toBeGreaterThan(above?.y ?? 0);
    await note.locator('.number').press('Enter');
    expect(new URL(page.url()).hash).toBe(`#q-${spoken.id}`);
    await note.locator(`a[href="/personas/${spoken.persona}/#${spoken.claim}"]`).click();
    await page.waitForURL(`**/personas/${spoken.persona}/#${spoken.claim}`);
    await page.goBack();
    expect(await words.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a conversation', () => {
  it('lists what it bears on, and each passage that says so', async () => {
    const { page } = await fromTheQuote({});
    await page.locator('.borne summary').click();
    const claim = page.locator('.borne li', { has: page.locator(`a[href="/personas/${spoken.persona}/#${spoken.claim}"]`) });
    await claim.locator(`a[href="#q-${spoken.id}"]`).click();
    expect(new URL(page.url()).hash).toBe(`#q-${spoken.id}`);
    const numbers = await page.locator('.noted').allTextContents();
    expect(numbers.map((number) => Number(number))).toEqual(numbers.map((_, index) => index + 1));
    await page.context().close();
  });

  it('numbers no word of what was said, and can be read by everybody, in light and dark', async () => {
    const { page } = await fromTheQuote({});
    expect((await page.locator('mark').allTextContents()).filter((words) => /\d$/.test(words) && !quotes.some(({ text }) => text === words))).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriersOn(page), colorScheme).toEqual([]);
    }
    await page.context().close();
  });

  it('leads to the conversation before it and after it', async () => {
    const { page } = await fromTheQuote({});
    const here = page.url();
    const way = page.locator('.beside a').first();
    const back = (await way.getAttribute('rel')) === 'prev' ? 'next' : 'prev';
    await way.click();
    await page.waitForLoadState();
    await page.locator(`.beside a[rel=${back}]`).click();
    await page.waitForURL(here.replace(/#.*/, ''));
    await page.context().close();
  });
});
