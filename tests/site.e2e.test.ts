/** The built site, read as its readers read it. It is the sample wiki, or any other that is named in `EARSHOT_DIST`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiPersona, ApiPersonas } from '#model/api.ts';
import { dist, openSite, type OpenSite, type Visit } from './site-browser.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T;
const personas = read<ApiPersonas>('api/personas.json').personas.map(({ id }) => read<ApiPersona>(`api/personas/${id}.json`));
const claims = personas.flatMap(({ id, claims: own }) => own.map((claim) => ({ persona: id, ...claim })));
const quotes = claims.flatMap(({ persona, id, quotes: own }) => own.map((quote) => ({ persona, claim: id, ...quote })));

/** The first that fits; a wiki without one cannot show what is tested. */
function some<T>(all: readonly T[], fits: (one: T) => boolean): T {
  const found = all.find(fits);
  if (found === undefined) throw new Error('The wiki holds nothing by which this could be tested.');
  return found;
}

const proven = some(claims, ({ standing, quotes: own }) => standing === 'corroborated' && own.length > 1);
const spoken = some(quotes, ({ channel }) => channel === 'interview');
const exported = some(quotes, ({ channel }) => channel === 'ticket');

let site: OpenSite;

/** One page of each kind, opened once. */
const visits: Record<string, Visit> = {};

beforeAll(async () => {
  site = await openSite();
  const addresses = {
    'the front page': '/',
    'a persona': `/personas/${proven.persona}/`,
    conversations: '/conversations/',
    'who is missing': '/conversations/unmatched/',
    themes: '/themes/',
    'a theme': `/themes/${some(proven.themes, () => true)}/`,
    voices: '/voices/',
    search: '/search/',
    'what changed': '/changes/',
    'side by side': '/compare/',
    'somebody beside others': `/compare/${proven.persona}/`,
    listening: '/listen/',
    'the page for what is not there': '/404.html',
  };
  for (const [kind, address] of Object.entries(addresses)) visits[kind] = await site.visit(address);
  const month = await visits['conversations']?.page.locator('.contents.exported a').first().getAttribute('href');
  visits['what is kept of a month'] = await site.visit(some([month], (href) => typeof href === 'string') ?? '');
  const first = await visits['conversations']?.page.locator('.contents a').first().getAttribute('href');
  visits['a conversation'] = await site.visit(some([first], (href) => typeof href === 'string') ?? '');
});

afterAll(() => site.close());

describe('every kind of page', () => {
  it('says nothing in the console', () => {
    for (const [kind, { complaints }] of Object.entries(visits)) expect(complaints, kind).toEqual([]);
  });

  it('asks nothing of anybody else', () => {
    for (const [kind, { requests }] of Object.entries(visits)) {
      const elsewhere = requests.filter((url) => !url.startsWith(site.origin));
      expect(elsewhere, kind).toEqual([]);
    }
  });

  it('gives each id once', async () => {
    for (const [kind, { page }] of Object.entries(visits)) {
      const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      expect(twice, kind).toEqual([]);
    }
  });
});

describe('a persona', () => {
  it('shows what a claim rests on one click away, without JavaScript, on a phone', async () => {
    const { page } = await site.visit(`/personas/${proven.persona}/`, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const claim = page.locator(`details[id="${proven.id}"]`);
    const voice = claim.locator('.words').first();
    expect(await voice.isVisible()).toBe(false);
    await claim.locator('> summary').click();
    expect(await voice.isVisible()).toBe(true);
    await page.context().close();
  });

  it('says beside a claim on a sensitive side of people’s lives why it is told', async () => {
    const { page } = await site.visit('/personas/maya/', { javaScriptEnabled: false });
    const claim = page.locator('details[id="wrists"]');
    await claim.locator('> summary').click();
    expect(await claim.locator('.relevant').innerText()).toMatch(/^Why this is told: \S/);
    await page.context().close();
  });

  it('has its evidence beside the story on a wide screen, without JavaScript', async () => {
    const { page } = await site.visit(`/personas/${proven.persona}/`, { javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    const note = page.locator('.note .words').first();
    expect(await note.isVisible()).toBe(true);
    const [beside, story] = [await note.boundingBox(), await page.locator('.story > p').first().boundingBox()];
    expect(beside?.x).toBeGreaterThan((story?.x ?? 0) + (story?.width ?? 0));
    await page.context().close();
  });

  it('opens on a quote when its address is followed', async () => {
    const { page } = await site.visit(`/personas/${spoken.persona}/#q-${spoken.id}`);
    const quote = page.locator(`li[id="q-${spoken.id}"]`);
    await quote.waitFor();
    expect(await quote.isVisible()).toBe(true);
    expect(await quote.locator('.words').textContent()).toBe(spoken.text);
    await page.context().close();
  });

  it('opens on a claim when a spec cites it', async () => {
    const { page } = await site.visit(`/personas/${proven.persona}/#${proven.id}`);
    expect(await page.locator(`[id="${proven.id}"]`).evaluate((claim: HTMLDetailsElement) => claim.open)).toBe(true);
    await page.context().close();
  });

  it('shows a few voices of a claim, and leads to all of them, without JavaScript', async () => {
    const many = some(claims, ({ quotes: own }) => own.filter(({ stance }) => stance === 'supports').length > 4);
    const { page } = await site.visit(`/personas/${many.persona}/`, { javaScriptEnabled: false });
    const claim = page.locator(`details[id="${many.id}"]`);
    await claim.locator('> summary').click();
    expect(await claim.locator('.side').first().locator('.words').filter({ visible: true }).count()).toBe(3);
    await claim.locator('.elsewhere a').first().click();
    await page.waitForURL(`**/personas/${many.persona}/voices/claim/${many.id}/`);
    expect(await page.locator('.chorus .words').count()).toBe(Math.min(30, many.quotes.length));
    await page.context().close();
  });

  it('leads from the address of a quote that it does not show to its words', async () => {
    const { page } = await site.visit(`/personas/${proven.persona}/`);
    const [id = ''] = await page.locator('.elsewhere i[id]').evaluateAll((all) => all.map((one) => one.id));
    const quote = some(quotes, (one) => `q-${one.id}` === id);
    const straight = await site.visit(`/personas/${proven.persona}/#${id}`);
    await straight.page.waitForURL(`**/voices/**#${id}`);
    expect(await straight.page.locator(`li[id="${id}"] .words`).textContent()).toBe(quote.text);
    await straight.page.context().close();
    const plain = await site.visit(`/personas/${proven.persona}/#${id}`, { javaScriptEnabled: false });
    const link = plain.page.locator('.elsewhere a', { has: plain.page.locator(`[id="${id}"]`) });
    expect(await link.isVisible()).toBe(true);
    await link.click();
    expect(await plain.page.locator(`li[id="${id}"] .words`).textContent()).toBe(quote.text);
    await plain.page.context().close();
    await page.context().close();
  });

  it('leads from a quote to the place where it was said', async () => {
    const { page } = await site.visit(`/personas/${spoken.persona}/#q-${spoken.id}`);
    await page.locator(`li[id="q-${spoken.id}"]`).getByRole('link', { name: 'where it was said' }).click();
    await page.waitForURL('**/conversations/**');
    expect(await page.locator(`mark[id="q-${spoken.id}"], [id="q-${spoken.id}"] + mark`).count()).toBe(1);
    await page.context().close();
  });

  it('leads from a passage of a ticket to its place among what is kept of that month', async () => {
    const { page } = await site.visit(`/personas/${exported.persona}/#q-${exported.id}`);
    await page.locator(`li[id="q-${exported.id}"]`).getByRole('link', { name: 'where it was said' }).click();
    await page.waitForURL('**/conversations/exports/**');
    expect(await page.locator(`mark[id="q-${exported.id}"]`).textContent()).toBe(exported.text);
    expect(await page.locator('.turn[id]').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('the data', () => {
  it('fits the schema that is published with it', () => {
    const { properties } = read<{ properties: Record<'personas' | 'persona', Parameters<typeof z.fromJSONSchema>[0]> }>('api/schema.json');
    const complaints = (schema: keyof typeof properties, answer: unknown): unknown[] =>
      z.fromJSONSchema(properties[schema]).safeParse(answer).error?.issues ?? [];
    expect(complaints('personas', read('api/personas.json'))).toEqual([]);
    for (const persona of personas) expect(complaints('persona', persona), persona.id).toEqual([]);
  });
});
