/** What is printed: a persona as a profile of two pages, whatever the sheet, the language and the persona; all other pages without the means of getting about. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import type { ApiPersonas } from '#model/api.ts';
import { facets } from '#model/claim.ts';
import type { Quote } from '#model/quote.ts';
import { diceOf, type Dice } from '../scripts/bench/dice.ts';
import { quotesText } from '../scripts/keep/kept.ts';
import { Sandbox } from '../scripts/sandbox/sandbox.ts';
import { run } from './built-site.ts';
import { madeQuote, sentence } from './made-quotes.ts';
import { addressOf, pageOf, routes } from './page-types.ts';
import { dist, openSite, type OpenSite } from './site-browser.ts';

vi.setConfig({ testTimeout: 180_000 });

const { personas } = JSON.parse(readFileSync(path.join(dist, 'api/personas.json'), 'utf8')) as ApiPersonas;

/** Sheets, and what the margins leave of them, in pixels of a screen. */
const sheets = {
  A4: { width: 688, height: 1032 },
  Letter: { width: 710, height: 965 },
} as const;
type Sheet = keyof typeof sheets;

async function pagesOf(page: Page, format: Sheet): Promise<number> {
  const printed = await page.pdf({ format, preferCSSPageSize: true });
  return printed.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** What of a profile does not fit its place on a sheet, and would be cut. */
async function cutOn(page: Page, sheet: Sheet): Promise<string[]> {
  await page.setViewportSize(sheets[sheet]);
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() =>
    [...document.querySelectorAll('.story, .paper')].flatMap((one) => {
      const isCut = one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1;
      return isCut ? [`${one.localName} ${one.className}: ${one.scrollWidth} × ${one.scrollHeight} in ${one.clientWidth} × ${one.clientHeight}`] : [];
    }),
  );
}

/** One page for all languages, since each new one costs its time. */
async function expectProfile(site: OpenSite, id: string): Promise<void> {
  const { page } = await site.visit(`/personas/${id}/`);
  for (const tongue of ['', '/de', '/ja', '/ar']) {
    await page.goto(`${site.origin}${tongue}/personas/${id}/`);
    for (const sheet of ['A4', 'Letter'] as const) {
      expect(await pagesOf(page, sheet), `${tongue} ${sheet}`).toBe(2);
      expect(await cutOn(page, sheet), `${tongue} ${sheet}`).toEqual([]);
    }
  }
  await page.context().close();
}

describe('a persona on paper', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it.each(personas.map(({ id }) => id))('%s is a profile of two pages, on A4 and on Letter, and nothing of it is cut', async (id) => {
    await expectProfile(site, id);
  });

  it('is light, whatever the screen is', async () => {
    const { page } = await site.visit(`/personas/${personas[0]?.id ?? ''}/`, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const looks = await page.evaluate(() => [getComputedStyle(document.documentElement).colorScheme, getComputedStyle(document.body).backgroundColor]);
    expect(looks).toEqual(['light', 'rgba(0, 0, 0, 0)']);
    await page.context().close();
  });

  it('shows on screen none of what is chosen for paper', async () => {
    const { page } = await site.visit(`/personas/${personas[0]?.id ?? ''}/`);
    expect(await page.locator('.paper, .onward').count()).toBeGreaterThan(2);
    for (const one of await page.locator('.paper, .onward').all()) expect(await one.isVisible()).toBe(false);
    await page.context().close();
  });

  it('comes with no means of getting about, nor does any other page', async () => {
    for (const route of routes) {
      const { page } = await site.visit(addressOf(pageOf(route)));
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').count(), route).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).first().isVisible(), route).toBe(true);
      await page.context().close();
    }
  });
});

const CLAIMS = 60;
const QUOTES = 300;

function quote(dice: Dice, index: number): Quote {
  return madeQuote(dice, { index, text: `${sentence(dice, 4, 60)}.`, language: 'en', claim: `claim-${1 + (index % (CLAIMS - 8))}` });
}

function filesOf(dice: Dice): Record<string, string> {
  const claims = Array.from({ length: CLAIMS }, (_, index) => ({
    id: `claim-${index + 1}`,
    facet: facets[index % facets.length],
    says: `${sentence(dice, 4, 18)}.`,
  }));
  const day = `<Day>\n${Array.from({ length: 12 }, (_, hour) => `<Moment at="${String(hour + 8).padStart(2, '0')}:00">${sentence(dice, 2, 9)}.</Moment>`).join('\n')}\n</Day>`;
  const story = claims.map(({ id }) => `## ${sentence(dice, 1, 4)}\n\n${sentence(dice, 40, 90)}. <Claim id="${id}" /> ${sentence(dice, 20, 60)}.`);
  const frontmatter = { name: 'Iva Marenka', tagline: sentence(dice, 9, 12), purpose: sentence(dice, 12, 18), notFor: sentence(dice, 9, 14), claims };
  return {
    'personas/iva/persona.mdx': `---\n${stringify(frontmatter)}---\n${story[0] ?? ''}\n\n${day}\n\n${story.slice(1).join('\n\n')}\n`,
    'personas/iva/quotes/2026-01.yml': quotesText(Array.from({ length: QUOTES }, (_, index) => quote(dice, index))) ?? '',
    'themes.yml': '[]\n',
  };
}

describe('a persona of sixty claims and three hundred quotes, on paper', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earshot-paper-'));
  let site: OpenSite;
  beforeAll(async () => {
    await using sandbox = await Sandbox.with(filesOf(diceOf(11)));
    const out = path.join(folder, 'site');
    const { status, log } = run('build', sandbox.ground.content, [], { EARSHOT_OUT: out, EARSHOT_CACHE: path.join(folder, 'cache') });
    if (status !== 0) throw new Error(log);
    site = await openSite(out);
  }, 600_000);
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is a profile of two pages, too, and nothing of it is cut', async () => {
    await expectProfile(site, 'iva');
  });

  it('says how many claims are left out, and that the story goes on', async () => {
    const { page } = await site.visit('/personas/iva/');
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('section.paper :is(.held, .assumed) > li').count();
    expect(printed).toBeGreaterThanOrEqual(facets.length);
    expect(await page.locator('section.paper footer').innerText()).toContain(`${CLAIMS - printed} more claims stand online.`);
    expect(await page.locator('.onward').innerText()).toBe('The rest of the story stands online.');
    expect(await page.locator('.onward ~ p').first().isVisible()).toBe(false);
    await page.context().close();
  });
});
