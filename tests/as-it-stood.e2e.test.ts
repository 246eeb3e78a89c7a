/** Pages of personas as they stood, read as those read them who cite them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiPast, type ApiPersonas } from '#model/api.ts';
import { dist, openSite, type OpenSite } from './site-browser.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(dist, file), 'utf8'));
const ids = (read('api/personas.json') as ApiPersonas).personas.map(({ id }) => id);
const pages = ids.flatMap((id) =>
  readdirSync(path.join(dist, 'personas', id))
    .filter((name) => /^\d{4}-\d{2}$/.test(name))
    .map((month) => ({ id, month, past: ApiPast.parse(read(`api/personas/${id}/${month}.json`)) })),
);

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(() => site.close());

describe('a persona as it stood', () => {
  it('has a page for at most twelve months, all of them over', () => {
    for (const id of ids) expect(pages.filter((one) => one.id === id).length).toBeLessThanOrEqual(12);
    for (const { past, month } of pages) expect(past.asOf.slice(0, 7)).toBe(month);
    expect(pages.length).toBeGreaterThan(0);
  });

  it('is found from the persona, says which month it is and how it is cited, and shows nothing that was said later', async () => {
    const [first] = pages;
    if (!first) throw new Error('The wiki has no page of a past month.');
    const { page, complaints } = await site.visit(`/personas/${first.id}/`);
    await page.locator(`.months a[href$="/${first.month}/"]`).click();
    await page.locator('.stood summary').click();
    expect(await page.locator('.stood').innerText()).toContain(`persona:${first.id}@${first.month}`);
    expect(await page.locator('.stood code[title]').getAttribute('title')).toBe(first.past.hash);
    const days = await page.locator('main time[datetime]').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days.filter((day) => /^\d{4}-/.test(day) && day > first.past.asOf)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has every address that its data names', () => {
    for (const { id, month, past } of pages) {
      const html = readFileSync(path.join(dist, 'personas', id, month, 'index.html'), 'utf8');
      for (const { url, quotes } of past.claims) {
        expect(html).toContain(`id="${url.split('#')[1] ?? ''}"`);
        for (const quote of quotes) expect(html).toContain(`id="${quote.url.split('#')[1] ?? ''}"`);
      }
      expect(existsSync(path.join(dist, past.url))).toBe(true);
    }
  });
});
