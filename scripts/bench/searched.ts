/** Searches a built site in a browser on a processor that is held back, with an index of as many quotes as one likes, and measures what a reader waits for. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { SearchRecord } from '#model/search.ts';
import { writeIndex } from '../site/search-index.ts';
import { diceOf, type Dice } from './dice.ts';

/** How many times slower than this machine a phone is taken to be: one of the middle, as Lighthouse takes it, and a poor one. */
export const slower = [4, 6] as const;

/** What a reader waits for and what is carried to them, after pressing the key. Times end when it is drawn. */
export interface Searched {
  quotes: number;
  slower: number;
  /** Until words can be typed. */
  openMs: number;
  /** From the last letter of the first question to the first result, where the box stood open for as long as it takes to begin to type. */
  firstMs: number;
  /** The same, of the next question. */
  nextMs: number;
  /** From the key that opens the search to the first result, where the words are there as soon as the box takes them. */
  atOnceMs: number;
  /** All that was loaded for the first question, packed. */
  firstKb: number;
  /** What the next one added. */
  nextKb: number;
  /** All files of the index, packed. */
  indexKb: number;
}

const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' };
const SYLLABLES = ['ka', 'to', 'ri', 'men', 'sol', 'ba', 'de', 'vi', 'lor', 'an', 'est', 'quo', 'pi', 'sa', 'un', 'ter', 'mo', 'gre', 'lin', 'dop'];
const DIFFERENT_WORDS = 30_000;

/** Words as often as a language has them: the second half as often as the first, and so on (Zipf). */
function speaker(dice: Dice): { words: string[]; say: () => string } {
  const words = Array.from({ length: DIFFERENT_WORDS }, (_, index) =>
    Array.from({ length: Math.ceil(1 + Math.log10(index + 1) * 0.6 + dice.number()) }, () => dice.pick(SYLLABLES)).join(''),
  );
  return { words, say: () => words[Math.floor(DIFFERENT_WORDS ** dice.number()) - 1] ?? '' };
}

/** Invented quotes of fifty personas, a claim for each hundred, and the words that were used. */
function invented(quotes: number): { records: SearchRecord[]; words: string[] } {
  const dice = diceOf(3);
  const { words, say } = speaker(dice);
  const text = (): string => Array.from({ length: dice.between(12, 34) }, say).join(' ');
  const record = (kind: 'voices' | 'claims', number: number): SearchRecord => {
    const persona = `person-${1 + (number % 50)}`;
    const [channel, year] = [dice.pick(['ticket', 'interview', 'call'] as const), dice.pick(['2024', '2025', '2026'])];
    const said = { by: `P${number % 300}`, channel, said: `${year}-03-04`, language: 'en' };
    const narrow = { persona: [persona], channel: [channel], year: [year], language: ['en'], standing: ['observed'] };
    return { kind, url: `personas/${persona}/#q-${number}`, words: text(), personas: [[persona, persona]], narrow, ...(kind === 'voices' && said) };
  };
  const many = (kind: 'voices' | 'claims', count: number): SearchRecord[] => Array.from({ length: count }, (_, number) => record(kind, number));
  return { records: [...many('claims', quotes / 100), ...many('voices', quotes).sort((a, b) => (a.url < b.url ? -1 : 1))], words };
}

interface Host {
  server: Server;
  origin: string;
  /** How many bytes it sent. */
  sent: () => number;
}

/** A host that packs what it sends, and counts it. */
async function host(folder: string): Promise<Host> {
  let bytes = 0;
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.join(folder, address.endsWith('/') ? `${address}index.html` : address);
    readFile(file).then(
      (content) => {
        const packed = gzipSync(content);
        bytes += packed.length;
        response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream').setHeader('content-encoding', 'gzip');
        response.end(packed);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent: () => bytes };
}

/** Runs in the page: opens the search, or asks, or both, waits until something is drawn, and says for how long, in milliseconds. */
async function waited({ words, opens }: { words?: string; opens: boolean }): Promise<number> {
  const drawn = async (wanted: string): Promise<void> => {
    while (!document.querySelector(wanted)) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  };
  for (const one of document.querySelectorAll('.results')) one.replaceChildren();
  const began = performance.now();
  if (opens) {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
    await drawn('.search input:focus');
  }
  const input = document.querySelector<HTMLInputElement>('.search input');
  if (words !== undefined && input) {
    input.value = words;
    input.dispatchEvent(new Event('input'));
    await drawn('.results a');
  }
  return performance.now() - began;
}

/** How long it takes somebody to begin to type, in milliseconds. */
const BEGIN = 500;

/** A page of the site as a reader has it before they search. */
async function readerAt(browser: Browser, origin: string, rate: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

type Asked = readonly [first: string, next: string];

async function once(browser: Browser, { origin, sent }: Host, rate: number, [first, next]: Asked): Promise<number[]> {
  const page = await readerAt(browser, origin, rate);
  const before = sent();
  const open = await page.evaluate(waited, { opens: true });
  await page.waitForTimeout(BEGIN);
  const firstMs = await page.evaluate(waited, { words: first, opens: false });
  await page.waitForLoadState('networkidle');
  const loaded = sent();
  const nextMs = await page.evaluate(waited, { words: next, opens: false });
  await page.waitForLoadState('networkidle');
  const all = sent();
  await page.context().close();
  const another = await readerAt(browser, origin, rate);
  const atOnce = await another.evaluate(waited, { words: first, opens: true });
  await another.context().close();
  return [open, firstMs, nextMs, atOnce, loaded - before, all - loaded];
}

/** Measures a site with an index of so many quotes. @param out a built site; its index is replaced @param runs how often; the middle of each figure counts */
export async function searched(out: string, quotes: number, runs: number): Promise<Searched[]> {
  const { records, words } = invented(quotes);
  const index = await writeIndex(path.join(out, 'find'), { records, names: {} });
  const indexKb = [...index.values()].reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
  const site = await host(out);
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const rows: Searched[] = [];
    for (const rate of slower) {
      const all: number[][] = [];
      for (let run = 0; run < runs; run++) all.push(await once(browser, site, rate, [words[90 + run] ?? '', `${words[200 + run]} ${words[12]}`]));
      const middleOf = (place: number): number => all.map((figures) => figures[place] ?? 0).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
      const [openMs, firstMs, nextMs, atOnceMs, first, next] = [0, 1, 2, 3, 4, 5].map(middleOf) as [number, number, number, number, number, number];
      rows.push({ quotes, slower: rate, openMs, firstMs, nextMs, atOnceMs, firstKb: first / 1000, nextKb: next / 1000, indexKb });
    }
    return rows;
  } finally {
    await browser.close();
    site.server.close();
  }
}
