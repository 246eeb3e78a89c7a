/** The built site in a real browser: a server that serves files as a static host would, and one Chromium. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.atom': 'application/atom+xml',
  '.woff2': 'font/woff2',
};

/** The folder of the built site. */
export const dist = path.resolve(process.env['EARSHOT_DIST'] ?? 'dist');

async function fileFor(dir: string, url: string): Promise<string> {
  const place = path.join(dir, decodeURIComponent(new URL(url, 'http://localhost').pathname));
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? path.join(place, 'index.html') : place;
}

function serveFiles(dir: string, headers: Record<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    void fileFor(dir, request.url ?? '/')
      .then(async (file) => response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream').end(await readFile(file)))
      // As hosts do.
      .catch(async () => response.writeHead(404, { 'content-type': types['.html'] }).end(await readFile(path.join(dir, '404.html')).catch(() => '')));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** What a visit saw besides the page: whatever the console said, and all that was asked of the network. */
export interface Visit {
  page: Page;
  complaints: string[];
  requests: string[];
}

/** The site, open in a browser. */
export interface OpenSite {
  origin: string;
  /** Opens an address in a browser context of its own. */
  visit(address: string, options?: BrowserContextOptions): Promise<Visit>;
  /** For those who open many addresses. */
  tab(options?: BrowserContextOptions): Promise<Tab>;
  close(): Promise<void>;
}

/** Runs in the page before anything of it: what its policy forbids is noted down. */
function noteViolations(): void {
  const violations: string[] = [];
  Object.assign(window, { violations });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => violations.push(`${effectiveDirective} ${blockedURI}`));
}

/** A window in which one address is opened after another; what several pages share is loaded once. */
export interface Tab {
  open(address: string): Promise<Visit>;
  close(): Promise<void>;
}

async function openTab(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Tab> {
  // The tests' own scripts run in the page; a policy of the site's must not stop them.
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.addInitScript(noteViolations);
  let complaints: string[] = [];
  let requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  return {
    open: async (address) => {
      const visit = { page, complaints: (complaints = []), requests: (requests = []) };
      await page.goto(origin + address, { waitUntil: 'load' });
      return visit;
    },
    close: () => context.close(),
  };
}

/**
 * Serves a built site and starts a browser: the one that `CHROMIUM_PATH` names, or the system's.
 * @param headers what the host sends with every answer, beside the type
 */
export async function openSite(dir = dist, headers: Record<string, string> = {}): Promise<OpenSite> {
  const server = await serveFiles(dir, headers);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
  return {
    origin,
    visit: async (address, options = {}) => (await openTab(browser, origin, options)).open(address),
    tab: (options = {}) => openTab(browser, origin, options),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
