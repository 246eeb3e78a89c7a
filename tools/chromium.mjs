/** A Chromium for the browser tests: the one that is named, an installed one, Playwright's, or Debian's; each is tried before it is trusted. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathWithoutPrograms, root } from './node.mjs';
import { run, take } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC_APPS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Downloads are given up after this long: a machine without a way out must not wait for ever. */
const DOWNLOAD_SECONDS = 300;

/** @param {string} path */
async function works(path) {
  if (!existsSync(path)) return false;
  const { ok } = await run({ program: path, args: ['--version'], env: process.env, limitSeconds: 30 });
  return ok;
}

/** @param {string[]} paths @returns {Promise<string | undefined>} */
async function firstThatWorks(paths) {
  for (const path of paths) if (await works(path)) return path;
  return undefined;
}

function installed() {
  const folders = pathWithoutPrograms().split(delimiter);
  return firstThatWorks([...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...MAC_APPS]);
}

async function playwrights() {
  const { chromium } = await import('playwright-core');
  return firstThatWorks([chromium.executablePath()]);
}

/** @param {string} node */
async function downloadPlaywrights(node) {
  const { ok } = await take({
    says: 'Downloading a Chromium (Playwright’s)',
    program: node,
    args: [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', '--no-shell', 'chromium'],
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    limitSeconds: DOWNLOAD_SECONDS,
    mayFail: true,
  });
  return ok ? playwrights() : undefined;
}

async function installDebians() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await take({ says: 'Reading Debian’s list of packages', program: 'apt-get', args: ['update', '-q'], env });
  const args = ['install', '-q', '-y', '--no-install-recommends', 'chromium'];
  const { ok } = await take({ says: 'Installing Debian’s Chromium', program: 'apt-get', args, env });
  return ok ? installed() : undefined;
}

/**
 * The path of a Chromium that starts.
 * @param {string} node the Node to run Playwright's installer with
 * @returns {Promise<string | undefined>} undefined when there is none, and a sentence has been printed
 */
export async function findChromium(node) {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (await works(named)) return named;
    process.stderr.write('The Chromium that CHROMIUM_PATH names does not start; correct the path, or unset it.\n');
    return undefined;
  }
  const found = (await installed()) ?? (await playwrights()) ?? (await downloadPlaywrights(node)) ?? (await installDebians());
  if (found === undefined) process.stderr.write('The browser tests need a Chromium: install one, or set CHROMIUM_PATH to where it is.\n');
  return found;
}
