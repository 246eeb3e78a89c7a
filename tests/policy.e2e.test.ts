/** The content security policy, cookies and requests, on a page of every type that the site has, in a browser that obeys the policy. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContextOptions } from 'playwright-core';
import { pagePolicy, siteHeaders } from '#model/policy.ts';
import { addressOf, drawn, pageOf, routes } from './page-types.ts';
import { dist, openSite, type OpenSite, type Tab, type Visit } from './site-browser.ts';

const obedient: BrowserContextOptions = { bypassCSP: false };

/** What a page did that its policy forbids, and what it left in the browser. */
async function tracesOf({ page }: Visit): Promise<Record<string, unknown>> {
  const stored = await page.evaluate(async () => ({
    violations: (window as unknown as { violations?: string[] }).violations,
    cookie: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...stored, cookies: await page.context().cookies() };
}

const NOTHING = { violations: [], cookie: '', local: [], session: [], databases: [], caches: [], workers: 0, cookies: [] };

/** Where a host sends the policy as well, both hold; that is looked at on the pages that do the most. */
const hosts: [host: string, headers: Record<string, string>, looked: readonly string[]][] = [
  ['a host that sends no headers', {}, routes],
  ['a host that sends ours', siteHeaders('internal'), ['personas/[id].astro', 'personas/[id]/health.astro']],
];

describe.each(hosts)('on %s', (_host, headers, looked) => {
  let site: OpenSite;
  let tab: Tab;
  beforeAll(async () => {
    site = await openSite(dist, headers);
    tab = await site.tab(obedient);
  });
  afterAll(() => site.close());

  it.each(looked)('%s breaks no policy, asks nobody else, and leaves nothing in the browser', async (route) => {
    const visit = await tab.open(addressOf(pageOf(route)));
    const { page, complaints, requests } = visit;
    // Whatever can be opened is opened, and whatever is printed is laid out.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    await page.pdf();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await tracesOf(visit)).toEqual(NOTHING);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('search loads its index, finds and shows, within the policy', async () => {
    const visit = await site.visit('/', obedient);
    const { page, complaints, requests } = visit;
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('the');
    await page.locator('.results a').first().waitFor();
    expect(await tracesOf(visit)).toEqual(NOTHING);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    await page.context().close();
  });

  it('a script or a style that got into a page all the same does not run', async () => {
    const { page } = await site.visit('/', obedient);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.pwned = 1';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p id="_canary" style="color:red" onclick="window.pwned = 1">canary</p>');
      document.getElementById('_canary')?.click();
    });
    expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
    expect(await page.locator('#_canary').evaluate((canary) => getComputedStyle(canary).color)).not.toBe('rgb(255, 0, 0)');
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations.length)).toBeGreaterThanOrEqual(3);
    await page.context().close();
  });
});

describe('every page', () => {
  it('carries the policy first in its head', () => {
    const first = `<head><meta http-equiv="content-security-policy" content="${pagePolicy.replaceAll("'", '&#39;')}">`;
    for (const file of drawn) expect(readFileSync(path.join(dist, file), 'utf8').replaceAll("'", '&#39;'), file).toContain(first);
  });

  it('holds no script, style or data inline, so that there is nothing to break out of', () => {
    for (const file of drawn) {
      const text = readFileSync(path.join(dist, file), 'utf8');
      expect(text.match(/<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|\sstyle=|\son[a-z]+="|<(?:iframe|object|embed|base|form)[\s>]|srcdoc=/gi), file).toBeNull();
    }
  });

  it('leads to https, http, mailto or a place here, and nowhere else', () => {
    for (const file of drawn) {
      const targets = [...readFileSync(path.join(dist, file), 'utf8').matchAll(/\s(?:href|src|action|poster|cite)="([^"]*)"/g)].map(
        ([, target]) => target ?? '',
      );
      expect(
        targets.filter((target) => !/^(?:https?:\/\/|mailto:|[/#])/.test(target)),
        file,
      ).toEqual([]);
    }
  });
});
