/** Every type of page, as everybody reads it: in light, dark and forced colours, on a phone, a tablet and a desk, enlarged, and by keyboard. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from 'playwright-core';
import { barriersOn } from './axe.ts';
import { addressOf, pageOf, routes } from './page-types.ts';
import { openSite, type OpenSite, type Visit } from './site-browser.ts';

vi.setConfig({ testTimeout: 300_000 });

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });

/** What stands out of the page at its end, where one has to scroll sideways for it. */
const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
    return [`${scrollWidth} of ${clientWidth}`, ...wide.map((one) => one.outerHTML.slice(0, 120)).slice(-3)];
  });

/** What the keyboard reaches without showing that it did. */
const unseenFocus = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const reached = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
      (one) => one.tabIndex >= 0 && one.checkVisibility(),
    );
    return reached
      .filter((one) => {
        one.focus({ focusVisible: true });
        let around: Element | null = document.activeElement === one ? one : null;
        // A link over the whole of something is shown around the whole.
        while (
          around &&
          around !== document.body &&
          !(parseFloat(getComputedStyle(around).outlineWidth) >= 2 && getComputedStyle(around).outlineStyle !== 'none')
        )
          around = around.parentElement;
        return around === document.body;
      })
      .map((one) => one.outerHTML.slice(0, 120));
  });

/** Pages are looked at beside each other, but each in one way after another. */
const alone = { concurrent: false } as const;

/** A page is opened once, and looked at in one way after another. */
describe.concurrent.each(routes)('%s', (route) => {
  let visit: Promise<Visit> | undefined;
  const opened = async (): Promise<Page> => (await (visit ??= site.visit(addressOf(pageOf(route))))).page;
  afterAll(async () => (await visit)?.page.context().close());

  it('begins with a way past the masthead, and shows where the keyboard is', alone, async () => {
    const page = await opened();
    const first = page.locator('a[href], button, input, select, summary').first();
    expect(await first.getAttribute('href')).toBe('#_main');
    await first.focus();
    expect((await first.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    expect(await unseenFocus(page)).toEqual([]);
  });

  it('keeps nobody out, whatever the colours and however wide the screen', alone, async () => {
    const page = await opened();
    await unfold(page);
    const found: Record<string, string[]> = {};
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const [look, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        const barriers = await barriersOn(page, look === 'light' ? 'all' : 'colours');
        if (barriers.length > 0) found[`${width}, ${look}`] = barriers;
      }
    }
    expect(found).toEqual({});
  });

  it('fits screens of 320 and 1152 px, and a page enlarged to twice its size, without scrolling sideways', alone, async () => {
    const page = await opened();
    await page.emulateMedia(looks.light);
    await unfold(page);
    // The narrowest, and where the margin first finds room beside the column.
    for (const width of [320, 1152]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await outside(page), `${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 640, height: 640 });
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await outside(page), 'letters of twice the size').toEqual([]);
  });
});
