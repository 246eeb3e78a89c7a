/** Searches a built site in a browser on a processor that is held back, with an index of as many quotes as one likes, and measures what a reader waits for. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import type { SearchRecord } from '#model/search.ts';
import { writeIndex } from '../site/search-index.ts';
import { diceOf, type Dice } from './dice.ts';

/** How many times slower a phone is taken to be than this machine. */
export const SLOWER = 6;

/** What a reader waits for and what is carried to them, after pressing the key. */
export interface Searched {
  quotes: number;
  /** Until words can be typed. */
  openMs: number;
  /** From the last letter of the first question to the first result; the box's own pause is part of it. */
  firstMs: number;
  /** The same, of the next question. */
  nextMs: number;
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

/** A host that packs what it sends, and counts it. */
async function host(folder: string): Promise<{ server: Server; origin: string; sent: () => number }> {
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

/** Runs in the page: opens the search, or asks, waits until something is there, and says for how long, in milliseconds. */
async function waited({ words, wanted }: { words?: string; wanted: string }): Promise<number> {
  const began = performance.now();
  for (const one of document.querySelectorAll('.results')) one.replaceChildren();
  const input = document.querySelector<HTMLInputElement>('dialog input');
  if (words === undefined) document.dispatchEvent(new KeyboardEvent('keydown', { key: '/' }));
  else if (input) {
    input.value = words;
    input.dispatchEvent(new Event('input'));
  }
  while (!document.querySelector(wanted)) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - began;
}

async function once(browser: Browser, origin: string, sent: () => number, asked: readonly [string, string]): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const before = sent();
  const open = await page.evaluate(waited, { wanted: 'dialog[open] input:focus' });
  const first = await page.evaluate(waited, { words: asked[0], wanted: '.results a' });
  const loaded = sent();
  const next = await page.evaluate(waited, { words: asked[1], wanted: '.results a' });
  await context.close();
  return [open, first, next, loaded - before, sent() - loaded];
}

/** Measures a site with an index of so many quotes. @param out a built site; its index is replaced @param runs how often; the middle of each figure counts */
export async function searched(out: string, quotes: number, runs: number): Promise<Searched> {
  const { records, words } = invented(quotes);
  const index = await writeIndex(path.join(out, 'find'), { records, names: {} });
  const { server, origin, sent } = await host(out);
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const all: number[][] = [];
  try {
    for (let run = 0; run < runs; run++) all.push(await once(browser, origin, sent, [words[90 + run] ?? '', `${words[200 + run]} ${words[12]}`]));
  } finally {
    await browser.close();
    server.close();
  }
  const middleOf = (place: number): number => all.map((figures) => figures[place] ?? 0).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  const [openMs, firstMs, nextMs, first, next] = [0, 1, 2, 3, 4].map(middleOf) as [number, number, number, number, number];
  const indexKb = [...index.values()].reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
  return { quotes, openMs, firstMs, nextMs, firstKb: first / 1000, nextKb: next / 1000, indexKb };
}
