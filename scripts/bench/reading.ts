/** How fast each reader reads its own format, beside the fastest plain parse of the same file. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse } from 'csv-parse';
import { parseText } from 'media-captions';
import { performance } from 'node:perf_hooks';
import { markdownToMdast } from 'satteri';
import type { Reader, Source } from '../read/reader.ts';
import { openReader, readers } from '../read/readers.ts';
import { byteLines } from '../read/records/lines.ts';
import { jsonShape } from '../read/records/shape.ts';
import { notebook } from '../read/report.ts';
import { loadSource } from '../read/source.ts';
import { scaled } from './scaled.ts';

/** One reader on one file. */
export interface ReadingSpeed {
  reader: string;
  file: string;
  /** Megabytes that were read in all. */
  mb: number;
  /** Megabytes a second. */
  read: number;
  plain: number;
  /** What the plain parse is. */
  beside: string;
  utterances: number;
}

const fixtures = join(import.meta.dirname, '../read/fixtures');
/** Files that cannot be made larger are read again and again until so much time has passed. */
const LEAST_SECONDS = 0.7;

/** Measures all readers that have words to read. @param bytes how large the files are made where their format allows it */
export async function readingSpeeds(work: string, bytes: number): Promise<ReadingSpeed[]> {
  const speeds: ReadingSpeed[] = [];
  for (const reader of readers.filter(({ refuses }) => !refuses)) {
    const source = await largeFixture(reader, work, bytes);
    if (source) speeds.push(await measure(reader, source));
  }
  return speeds;
}

/** The first file of a reader's fixture, made large, with its neighbours. */
async function largeFixture({ id }: Reader, work: string, bytes: number): Promise<Source | undefined> {
  const folder = join(fixtures, id);
  const target = join(await mkdtemp(join(work, `${id}-`)), 'interviews');
  await mkdir(target);
  const names = (await readdir(folder)).sort();
  for (const name of names) await copyFile(join(folder, name), join(target, name));
  for (const name of names.filter((one) => !one.endsWith('.yml'))) {
    const path = join(target, name);
    if (/\.(?:json|ndjson|jsonl|csv|tsv|md|txt|vtt|srt|html)$/i.test(name)) {
      const head = await readFile(path);
      if (head[0] !== 0xff && head[0] !== 0xfe) await writeFile(path, scaled(name, head.toString(), bytes));
    }
    const { sources } = await loadSource(path, `interviews/${basename(path)}`);
    const taken = sources.find((source) => openReader(source)?.reader.id === id);
    if (taken && (await count(taken)) > 0) return taken;
  }
  return undefined;
}

async function count(source: Source): Promise<number> {
  let utterances = 0;
  for await (const one of openReader(source)?.reader.read(source, notebook(), {}) ?? []) utterances += one.utterances.length;
  return utterances;
}

async function measure({ id }: Reader, source: Source): Promise<ReadingSpeed> {
  const { name: beside, run } = plainOf(source);
  const utterances = await count(source);
  const read = await perSecond(() => count(source));
  const plain = await perSecond(run);
  const mb = source.size / 1e6;
  return { reader: id, file: `*${extname(source.name)}`, mb, read: read * mb, plain: plain * mb, beside, utterances };
}

/** How often something runs in a second. */
async function perSecond(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  let times = 0;
  do {
    await run();
    times++;
  } while (performance.now() - began < LEAST_SECONDS * 1000);
  return (times * 1000) / (performance.now() - began);
}

interface Plain {
  name: string;
  run: () => Promise<unknown>;
}

/** The fastest way to parse a file that knows nothing of conversations. */
function plainOf(source: Source): Plain {
  const text = (): Promise<string> => readFile(source.path, 'utf8');
  if (source.document) return { name: 'unzip alone', run: () => bytesOf(source) };
  if (/\.(?:csv|tsv)$/i.test(source.name)) return { name: 'csv-parse alone', run: () => rowsOf(source) };
  if (/\.(?:vtt|srt)$/i.test(source.name))
    return { name: 'media-captions alone', run: async () => parseText(await text(), { type: source.name.endsWith('srt') ? 'srt' : 'vtt' }) };
  if (/\.md$/i.test(source.name)) return { name: 'satteri alone', run: async () => markdownToMdast(await text()) };
  // A note may begin with a bracket too.
  const shape = /\.(?:json|ndjson|jsonl)$/i.test(source.name) ? jsonShape(source.head, source.name) : undefined;
  if (shape?.kind === 'lines') return { name: 'JSON.parse per line', run: () => linesOf(source) };
  if (shape) return { name: 'JSON.parse', run: async () => JSON.parse(await text()) as unknown };
  return { name: 'reading the text', run: text };
}

async function bytesOf(source: Source): Promise<number> {
  let bytes = 0;
  for await (const chunk of source.bytes()) bytes += chunk.length;
  return bytes;
}

async function rowsOf(source: Source): Promise<number> {
  const parser = parse({ delimiter: source.head.split('\n', 1)[0]?.includes('\t') ? '\t' : ',', relax_column_count: true, relax_quotes: true, bom: true });
  parser.end(await readFile(source.path));
  let rows = 0;
  for await (const _row of parser) rows++;
  return rows;
}

async function linesOf(source: Source): Promise<number> {
  let lines = 0;
  for await (const batch of byteLines(source.bytes())) for (const { bytes } of batch) if (bytes.length > 0 && JSON.parse(bytes.toString())) lines++;
  return lines;
}
