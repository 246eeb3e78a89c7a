/** What a page may weigh, and what it may do while it loads: the budgets of docs/budgets.md, held on every type of page. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addressOf, pageOf, routes } from './page-types.ts';
import { openSite, type OpenSite, type Visit } from './site-browser.ts';
import { filesOfKind, scriptsWithoutSearch, together, weight } from './weights.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** Budgets in bytes, by the first words of their row. */
const budgets = new Map(
  [...readFileSync(path.join(import.meta.dirname, '../docs/budgets.md'), 'utf8').matchAll(/^\| ([^|]+?) \| ([\d.]+) kB \|/gm)].map(
    ([, what = '', most]): [string, number] => [what, Number(most) * 1000],
  ),
);
function budgetOf(what: string): number {
  const most = budgets.get(what);
  if (most === undefined) throw new Error(`docs/budgets.md has no row \`${what}\`.`);
  return most;
}

const screens = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 } },
} as const;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What moved by itself until everything had loaded, and which elements. */
const shiftsOn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: readonly { node: Node | null }[];
    }
    const found: Shift[] = [];
    const observer = new PerformanceObserver((list) => found.push(...(list.getEntries() as Shift[])));
    observer.observe({ type: 'layout-shift', buffered: true });
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    found.push(...(observer.takeRecords() as Shift[]));
    const names = (shift: Shift): string => shift.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName)).join(' ');
    return found.map((shift) => `${shift.value.toFixed(4)} ${names(shift)}`);
  });

/** What the browser waited for before it drew anything. */
const waitedFor = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus: string })[])
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
      .map(({ name }) => new URL(name).pathname),
  );

const pathOf = (url: string): string => new URL(url).pathname.slice(1);
const fontsOf = ({ requests }: Visit): Set<string> => new Set(requests.map(pathOf).filter((file) => file.endsWith('.woff2')));

/** Whether all letters of a page are Latin, those of the names of languages aside. */
const isLatin = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    for (const names of document.querySelectorAll('.tongues')) names.remove();
    return !/(?!\p{Script=Latin})\p{L}/u.test(document.body.innerText.replace(/\p{Script=Common}/gu, ''));
  });

describe('the site', () => {
  it('has styles within their budget, all together', () => {
    expect(together(filesOfKind('css'))).toBeLessThanOrEqual(budgetOf('CSS, all together'));
  });

  it('has scripts within their budget, all together but those of the search', () => {
    const scripts = scriptsWithoutSearch();
    expect(scripts.size).toBeGreaterThan(3);
    expect(together(scripts)).toBeLessThanOrEqual(budgetOf('JavaScript, all together without the search'));
  });
});

describe('the table of docs/budgets.md', () => {
  it('has a row for the HTML of every type of page, and for no other', () => {
    const rows = [...budgets.keys()].flatMap((what) => /^HTML of `(.+)`$/.exec(what)?.[1] ?? []);
    expect(rows.sort()).toEqual(routes);
  });
});

describe.concurrent.each(routes)('%s', (route) => {
  const file = pageOf(route);

  it('has HTML within its budget', () => {
    expect(weight(file), file).toBeLessThanOrEqual(budgetOf(`HTML of \`${route}\``));
  });

  it.each(Object.entries(screens))(
    'loads on a %s with nothing that moves, waits for nothing but styles, says nothing in the console, and loads faces within their budget',
    async (_screen, as) => {
      const visit = await site.visit(addressOf(file), { ...as, reducedMotion: 'no-preference' });
      await visit.page.waitForLoadState('networkidle');
      expect(await shiftsOn(visit.page)).toEqual([]);
      const waited = await waitedFor(visit.page);
      expect(waited.length).toBeGreaterThan(0);
      expect(waited.filter((one) => !one.endsWith('.css'))).toEqual([]);
      expect(visit.complaints).toEqual([]);
      const faces = together(fontsOf(visit));
      if (await isLatin(visit.page)) expect(faces).toBeLessThanOrEqual(budgetOf('Faces of a page of Latin letters'));
      else expect(route, 'a page of no letters but Latin ones').not.toBe('404.astro');
      await visit.page.context().close();
    },
  );

  it('can be read without JavaScript', async () => {
    const { page } = await site.visit(addressOf(file), { javaScriptEnabled: false });
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    await page.context().close();
  });
});
