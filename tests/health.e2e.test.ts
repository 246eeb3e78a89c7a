/** The ledger of claims, the health pages and the research plan, read as their readers read them. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiPersona, ApiPersonas } from '#model/api.ts';
import { barriersOn } from './axe.ts';
import { dist, openSite, type OpenSite, type Visit } from './site-browser.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T;
const personas = read<ApiPersonas>('api/personas.json').personas.map(({ id }) => read<ApiPersona>(`api/personas/${id}.json`));
const [first, ...others] = personas.toSorted((a, b) => b.people - a.people);
if (!first) throw new Error('The wiki holds nobody by whom this could be tested.');

let site: OpenSite;
const visits: Record<string, Visit> = {};

beforeAll(async () => {
  site = await openSite();
  visits['the health of the set'] = await site.visit('/health/');
  visits['the health of a persona'] = await site.visit(`/personas/${first.id}/health/`);
});

afterAll(() => site.close());

describe('the health pages', () => {
  it('say nothing in the console, ask nothing of anybody else, and give each id once', async () => {
    for (const [kind, { page, complaints, requests }] of Object.entries(visits)) {
      expect(complaints, kind).toEqual([]);
      expect(
        requests.filter((url) => !url.startsWith(site.origin)),
        kind,
      ).toEqual([]);
      const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        kind,
      ).toEqual([]);
    }
  });

  it('fit a screen of 320 pixels without scrolling sideways, tables unfolded', async () => {
    for (const [kind, { page }] of Object.entries(visits)) {
      const wide = page.viewportSize();
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBeLessThanOrEqual(320);
      if (wide) await page.setViewportSize(wide);
    }
  });

  it.each(['light', 'dark'] as const)('can be read by everybody, in %s', async (colorScheme) => {
    for (const [kind, { page }] of Object.entries(visits)) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      expect(await barriersOn(page), `${kind}, ${colorScheme}`).toEqual([]);
    }
  });

  it('tell every chart in words and in a table of as many months as it has', async () => {
    for (const { page } of Object.values(visits)) {
      const charts = page.locator('.chart');
      expect(await charts.count()).toBe(2);
      for (const chart of await charts.all()) {
        const label = await chart.getByRole('img').getAttribute('aria-label');
        expect(label?.length).toBeGreaterThan(20);
        expect(await chart.locator('tbody tr').count()).toBeGreaterThan(12);
      }
    }
  });

  it('of the set name every persona, lead to each and to its plan, and stay light', async () => {
    const links = visits['the health of the set']?.page.locator('.knows a');
    const hrefs = await links?.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    for (const { id } of personas) {
      expect(hrefs).toContain(`/personas/${id}/health/`);
      expect(hrefs).toContain(`/personas/${id}/health/#plan_`);
    }
    expect(statSync(path.join(dist, 'health/index.html')).size).toBeLessThan(200_000);
  });

  it('can be reached from every page, and a persona’s from the persona', async () => {
    const { page } = await site.visit(`/personas/${first.id}/`);
    expect(await page.locator('.colophon a[href="/health/"]').count()).toBe(1);
    await page.locator('.known a').click();
    await page.waitForURL(`**/personas/${first.id}/health/`);
    await page.context().close();
  });

  it('count in people what each claim stands on, as the data does', async () => {
    const rows = visits['the health of a persona']?.page.locator('.matrix tbody tr:not(.group)');
    const shown = await rows?.evaluateAll((all) =>
      all.map((row) => [row.querySelector('th a')?.textContent, Number(row.lastElementChild?.textContent)] as const),
    );
    const known = first.claims.filter(({ standing }) => standing !== 'retired').map(({ says, people }) => [says, people.supports]);
    expect(shown?.toSorted()).toEqual(known.toSorted());
  });
});

describe('a claim’s ledger', () => {
  it('shows the range, what is missing and how it stood, without JavaScript, inside the claim', async () => {
    const claim = [first, ...others]
      .flatMap(({ id, claims }) => claims.map((one) => ({ persona: id, ...one })))
      .find(({ missing, people }) => missing && people.contradicts > 0);
    expect(claim).toBeDefined();
    const { page } = await site.visit(`/personas/${claim?.persona}/`, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const resting = page.locator(`details[id="${claim?.id}"]`);
    expect(await resting.locator('.ledger').isVisible()).toBe(false);
    await resting.locator('> summary').click();
    const words = await resting.locator('.ledger').innerText();
    expect(words).toContain(`${claim?.people.contradicts} say`);
    expect(words).toContain('more ');
    const strip = resting.locator('.strip');
    expect(await strip.getAttribute('aria-label')).toMatch(/^\p{Lu}.* since .*\.$/u);
    expect((await strip.boundingBox())?.width).toBeLessThanOrEqual(354);
    await page.context().close();
  });
});

describe('the research plan', () => {
  it('asks questions that hold nothing of what we believe', () => {
    for (const { id, claims } of personas) {
      const html = readFileSync(path.join(dist, `personas/${id}/health/index.html`), 'utf8');
      const asked = [...html.matchAll(/<p class="(?:ask|then)"[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
      expect(asked.length, id).toBeGreaterThan(0);
      for (const { says } of claims) expect(asked.join(' '), id).not.toContain(says.replace(/[.]$/, ''));
    }
  });

  it('is at most three pages, of A4 and of Letter, with room to write and without the means of getting about', async () => {
    const moving = (persona: ApiPersona): number => persona.claims.filter(({ missing }) => missing).length;
    const longest = personas.toSorted((a, b) => moving(b) - moving(a))[0] ?? first;
    const { page } = await site.visit(`/personas/${longest.id}/health/`);
    for (const format of ['A4', 'Letter'] as const) {
      const pages = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
      expect(pages.length, format).toBeLessThanOrEqual(3);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('.room').first().isVisible()).toBe(true);
    expect(await page.locator('.asks a').first().isVisible()).toBe(false);
    await page.context().close();
  });

  it('offers to print only where it can', async () => {
    const { page } = await site.visit(`/personas/${first.id}/health/`, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Print this plan' }).count()).toBe(0);
    await page.context().close();
    expect(await visits['the health of a persona']?.page.getByRole('button', { name: 'Print this plan' }).count()).toBe(1);
  });
});
