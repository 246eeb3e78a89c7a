/** The places where people are met side by side, one after another, or by accident: compare, listen, and the page for what is not there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { ApiPersona, ApiPersonas } from '#model/api.ts';
import { barriersOn } from './axe.ts';
import { dist, openSite, type OpenSite } from './site-browser.ts';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as T;
const personas = read<ApiPersonas>('api/personas.json').personas.map(({ id }) => read<ApiPersona>(`api/personas/${id}.json`));
const [first, second, third, fourth] = personas as [ApiPersona, ApiPersona, ApiPersona, ApiPersona];
const said = new Set(personas.flatMap(({ claims }) => claims.flatMap(({ quotes }) => quotes.map(({ text }) => text))));

const themesOf = ({ claims }: ApiPersona): Set<string> => new Set(claims.filter(({ standing }) => standing !== 'retired').flatMap(({ themes }) => themes));

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** All of a persona’s voices that can be listened to. */
const heardOf = ({ id }: ApiPersona): Set<string> => {
  const parts = read<{ persona: string; part: number }[]>('listen/parts.json').filter(({ persona }) => persona === id);
  return new Set(parts.flatMap(({ part }) => read<{ id: string }[]>(`listen/${id}/${part}.json`).map((voice) => voice.id)));
};

describe('side by side', () => {
  const columns = (page: Page): Promise<string[]> => page.locator('.heads h2').allTextContents();

  it('those whom an address names stand beside each other, with their claims, standings and voices', async () => {
    const { page, complaints } = await site.visit(`/compare/?a=${first.id}&b=${second.id}`);
    await page.locator('.heads .cell').nth(1).waitFor();
    expect((await columns(page)).map((name) => name.trim())).toEqual([first.name, second.name]);
    for (const { id, claims } of [first, second]) {
      const own = claims.filter(({ standing }) => standing !== 'retired');
      const drawn = page.locator(`.side-of .of-${id} .says > li`);
      expect(await drawn.count()).toBe(own.length);
      expect(await page.locator(`.side-of .of-${id} .standing .mark`).count()).toBe(own.length);
    }
    for (const words of await page.locator('.side-of .voice .words').allTextContents()) expect(said).toContain(words.trim());
    expect(await barriersOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('themes are shared, or one person’s own, and never both', async () => {
    const { page } = await site.visit(`/compare/?a=${first.id}&b=${second.id}`);
    await page.locator('.heads .cell').nth(1).waitFor();
    const [own, theirs] = [first, second].map(themesOf) as [Set<string>, Set<string>];
    const shared = await page.locator('.meeting .row:visible').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['row']?.slice(3)));
    expect(shared.sort()).toEqual([...own.intersection(theirs)].sort());
    const alone = await page.locator('.alone [data-theme]:visible').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['theme']));
    expect(alone.sort()).toEqual([...own.symmetricDifference(theirs)].sort());
    await page.context().close();
  });

  it('their lives meet where both speak of a theme from the same side, and part where they do not; in short it is said above', async () => {
    const { page } = await site.visit(`/compare/?a=${first.id}&b=${second.id}`);
    await page.locator('.heads .cell').nth(1).waitFor();
    const sides = (theme: string, { claims }: ApiPersona): Set<string> =>
      new Set(claims.filter(({ themes, standing }) => standing !== 'retired' && themes.includes(theme)).map(({ facet }) => facet));
    const shared = [...themesOf(first).intersection(themesOf(second))];
    const meeting = shared.filter((theme) => sides(theme, first).intersection(sides(theme, second)).size > 0).sort();
    expect(meeting.length).toBeGreaterThan(0);
    for (const [way, themes] of [
      ['meet', meeting],
      ['part', shared.filter((theme) => !meeting.includes(theme)).sort()],
    ] as const) {
      const rows = await page.locator(`[data-way=${way}] .row:visible`).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['row']?.slice(3)));
      expect(rows.sort()).toEqual(themes);
      const links = await page.locator(`[data-told=${way}] a`).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.slice(4)));
      expect(links.sort()).toEqual(themes);
    }
    for (const row of await page.locator('[data-way=meet] .row:visible').all()) {
      const shown = await row.locator('li:visible').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['side']));
      expect(new Set(shown).size).toBe(1);
      expect(shown).toHaveLength(2);
    }
    await page.context().close();
  });

  it('are chosen with the keyboard, three at most, and the address keeps the choice', async () => {
    const { page } = await site.visit('/compare/');
    for (const { name } of [first, second, third, fourth]) {
      await page.getByRole('checkbox', { name, exact: true }).focus();
      await page.keyboard.press('Space');
    }
    await page.locator(`.heads .of-${fourth.id}`).waitFor();
    expect((await columns(page)).map((name) => name.trim())).toEqual([second.name, third.name, fourth.name]);
    expect(new URL(page.url()).search).toBe(`?a=${second.id}&b=${third.id}&c=${fourth.id}`);
    await page.reload();
    await page.locator('.heads .cell').nth(2).waitFor();
    expect((await columns(page)).map((name) => name.trim())).toEqual([second.name, third.name, fourth.name]);
    await page.context().close();
  });

  it('without JavaScript everybody stands beside two others, one click from the list', async () => {
    const { page } = await site.visit('/compare/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: first.name, exact: true }).click();
    await page.waitForURL(`**/compare/${first.id}/`);
    expect(await page.locator('.heads .cell').count()).toBe(3);
    expect((await columns(page))[0]?.trim()).toBe(first.name);
    await page.context().close();
  });

  it('on a phone each side of their lives repeats whose words they are, and nothing is wider than the screen', async () => {
    const { page } = await site.visit(`/compare/?a=${first.id}&b=${second.id}&c=${third.id}`, PHONE);
    await page.locator('.heads .cell').nth(2).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const names = page.locator('.side-of .whose');
    expect(await names.count()).toBe(await page.locator('.side-of .cell').count());
    expect(await names.first().isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('a theme', () => {
  it('sets side by side what each persona says on it, and leads to its voices', async () => {
    const [theme] = themesOf(first);
    const { page } = await site.visit(`/themes/${theme}/`);
    const speaking = personas.filter((one) => themesOf(one).has(theme ?? ''));
    expect(await page.locator('.speaks').count()).toBe(speaking.length);
    const boxes = await Promise.all([0, 1].map((at) => page.locator('.speaks').nth(at).boundingBox()));
    expect(boxes[0]?.y).toBe(boxes[1]?.y);
    await page.locator(`a[href*="/listen/?theme=${theme}"]`).click();
    await page.locator('.stage .words').waitFor();
    await page.context().close();
  });

  it('names who says nothing on it', async () => {
    const quiet = [...new Set(personas.flatMap((one) => [...themesOf(one)]))].find((theme) => personas.some((one) => !themesOf(one).has(theme)));
    if (quiet === undefined) throw new Error('The wiki holds nothing by which this could be tested.');
    const { page } = await site.visit(`/themes/${quiet}/`, { javaScriptEnabled: false });
    const silent = personas.filter((one) => !themesOf(one).has(quiet)).map(({ name }) => name);
    expect((await page.locator('.silent-on a').allTextContents()).map((name) => name.trim())).toEqual(silent);
    await page.context().close();
  });
});

describe('where there is no page', () => {
  it('the nearest addresses are offered, and one of them leads there', async () => {
    const { page, complaints } = await site.visit(`/persona/${first.id}x`);
    await page.locator('.offers a').first().click();
    await page.waitForURL(`**/personas/${first.id}/`);
    // The browser itself says that there was nothing.
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    await page.context().close();
  });

  it('what the address says can be searched for, and everybody is one click away, also by keyboard and on a phone', async () => {
    const { page } = await site.visit('/nothing/like-this', PHONE);
    expect(await page.locator('#search_for_').getAttribute('href')).toMatch(/search\/\?q=like%20this$/);
    expect(await page.locator('#nearest_').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: second.name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/personas/${second.id}/`);
    await page.context().close();
  });

  it('without JavaScript everybody is there all the same', async () => {
    const { page } = await site.visit('/nothing/like-this/', { javaScriptEnabled: false });
    for (const { name } of personas) expect(await page.getByRole('link', { name, exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('listening', () => {
  const heard = (page: Page): Promise<string> => page.locator('.stage .words').innerText();
  /** Waits until another voice is on the stage. */
  const another = async (page: Page, than: string): Promise<string> => {
    await page.waitForFunction((words) => document.querySelector('.stage .words')?.textContent !== words, than);
    return heard(page);
  };

  it('plays words that were really said, in their own language, with who said them and the way there', async () => {
    const { page, complaints } = await site.visit('/listen/');
    await page.locator('.stage .words').waitFor();
    expect(said).toContain(await heard(page));
    await page.locator('.stage figcaption .whose').click();
    await page.waitForURL('**/personas/**#q-*');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is in the same order for everybody who opens the same address, and nobody speaks twice', async () => {
    const twice = await Promise.all(
      [1, 2].map(async () => {
        const { page } = await site.visit('/listen/?seed=k3f9');
        const order = [await heard(page)];
        for (let voice = 0; voice < 12; voice++) {
          await page.keyboard.press('ArrowRight');
          order.push(await another(page, order.at(-1) ?? ''));
        }
        await page.context().close();
        return order;
      }),
    );
    expect(twice[0]).toEqual(twice[1]);
    expect(new Set(twice[0]).size).toBe(13);
  });

  it('goes on and back by arrows, is held by space, keeps its place in the address, and is left by Escape', async () => {
    const { page } = await site.visit(`/listen/?seed=k3f9&persona=${first.id}`);
    const one = await heard(page);
    await page.keyboard.press('ArrowRight');
    const two = await another(page, one);
    expect(new URL(page.url()).hash).toBe('#2');
    await page.keyboard.press('ArrowLeft');
    expect(await another(page, two)).toBe(one);
    const button = page.locator('#play_');
    const before = await button.innerText();
    await page.keyboard.press(' ');
    expect(await button.innerText()).not.toBe(before);
    await page.keyboard.press('Escape');
    await page.waitForURL(`**/personas/${first.id}/`);
    await page.context().close();
  });

  it('says when everybody was heard, and leads back or begins anew in another order', async () => {
    const few = [...personas].sort((a, b) => heardOf(a).size - heardOf(b).size)[0] ?? first;
    const { page } = await site.visit(`/listen/?seed=k3f9&persona=${few.id}#${heardOf(few).size}`);
    const last = await heard(page);
    for (let more = 0; more < 3; more++) await page.keyboard.press('ArrowRight');
    await page.locator('.said.over').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.stage .words').waitFor();
    expect(await heard(page)).toBe(last);
    await page.keyboard.press('ArrowRight');
    await page.locator('#again_').click();
    await page.locator('.stage .words').waitFor();
    expect(new URL(page.url()).searchParams.get('seed')).not.toBe('k3f9');
    await page.context().close();
  });

  it('goes on by itself, and not where motion is unwelcome', async () => {
    const moving = await site.visit('/listen/?seed=k3f9', { reducedMotion: 'no-preference' });
    const one = await heard(moving.page);
    await moving.page.evaluate(() => {
      for (const clock of document.querySelector('.thread')?.getAnimations() ?? []) clock.finish();
    });
    expect(said).toContain(await another(moving.page, one));
    const still = await site.visit('/listen/?seed=k3f9');
    await still.page.locator('.stage .words').waitFor();
    const states = await still.page.evaluate(() => document.getAnimations().map(({ playState }) => playState));
    expect(states.filter((state) => state === 'running')).toEqual([]);
    await moving.page.context().close();
    await still.page.context().close();
  });

  it('plays one persona’s voices, or those on one theme, as the listener chooses', async () => {
    const { page } = await site.visit('/listen/?seed=k3f9');
    await page.locator('#whose_').selectOption({ label: second.name });
    await page.locator(`.listen.of-${second.id}`).waitFor();
    const own = second.claims.flatMap(({ quotes }) => quotes.map(({ text }) => text));
    expect(own).toContain(await heard(page));
    const [theme] = themesOf(second);
    await page.goto(`${site.origin}/listen/?theme=${theme}`);
    await page.locator('.stage .words').waitFor();
    const onTheme = personas.flatMap(({ claims }) =>
      claims.filter(({ themes }) => themes.includes(theme ?? '')).flatMap(({ quotes }) => quotes.map(({ text }) => text)),
    );
    expect(onTheme).toContain(await heard(page));
    await page.context().close();
  });

  it('on a phone a swipe or a tap goes on, a tap on the left goes back, and nothing is wider than the screen', async () => {
    const { page } = await site.visit('/listen/?seed=k3f9', PHONE);
    const one = await heard(page);
    await page.touchscreen.tap(300, 120);
    const two = await another(page, one);
    await page.touchscreen.tap(40, 120);
    expect(await another(page, two)).toBe(one);
    const touch = await page.context().newCDPSession(page);
    const at = (x: number): { x: number; y: number }[] => [{ x, y: 140 }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(300) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(200) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(80) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(await another(page, one)).toBe(two);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)('can be used by everybody, in %s', async (colorScheme) => {
    const { page } = await site.visit('/listen/?seed=k3f9', { colorScheme });
    await page.locator('.stage .words').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.context().close();
  });

  it('loads a few parts, and not all that was ever said', async () => {
    const { page, requests } = await site.visit('/listen/?seed=k3f9');
    await page.locator('.stage .words').waitFor();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /\/listen\/.+\/\d+\.json$/.test(url)).length).toBeLessThanOrEqual(12);
    await page.context().close();
  });

  it('without JavaScript shows a handful of voices', async () => {
    const { page } = await site.visit('/listen/', { javaScriptEnabled: false });
    const words = await page.locator('.screen .words').allTextContents();
    expect(words.length).toBeGreaterThan(2);
    for (const one of words) expect(said).toContain(one.trim());
    await page.context().close();
  });
});
