/** How well real files are heard: labels say whose words each stretch is, and the project's own reading is held against them. */
import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Utterance } from '#model/conversation.ts';
import { fold } from '#model/fold.ts';
import { hear } from '../hear/hear.ts';
import { openReader } from '../read/readers.ts';
import { notebook } from '../read/report.ts';
import { loadSource } from '../read/source.ts';
import { placeOf, type LabelledFile, type LabelledFolder, type Stretch } from './heard-labels-file.ts';
import { columnsOf, unitsOf, wordsOf } from './heard-labels-text.ts';

/** What a reading is told: the whole sidecar; only the day, participant, persona and consent; nothing at all. */
export const tellings = ['sidecar', 'fields', 'nothing'] as const;
export type Telling = (typeof tellings)[number];

/** How well the files of one source folder are heard. */
export interface Score {
  source: string;
  labels: number;
  /** Labels of customers' words, and how many of them are heard as such with the sidecar. */
  customer: number;
  heard: number;
  /** All other labels, and how many of them are taken for a customer's words: with the sidecar, with only its fields, with nothing. */
  others: number;
  wrong: Record<Telling, number>;
}

/** One label that is not met. */
export interface Miss {
  file: string;
  place: string;
  role: Stretch['role'];
  what: string;
}

export interface Judged {
  scores: Score[];
  misses: Miss[];
  /** Files and labels that could not judge, and files that were not read to their end. */
  troubles: string[];
}

/**
 * Judges the reading of all labelled files.
 * @param corpus the folder of real files
 * @param work an empty folder in which each is read with its sidecar, and with the files that belong to it
 */
export async function judge(corpus: string, folders: readonly LabelledFolder[], work: string): Promise<Judged> {
  const judged: Judged = { scores: [], misses: [], troubles: [] };
  await mkdir(work, { recursive: true });
  for (const { name, files } of folders) {
    const score: Score = { source: name, labels: 0, customer: 0, heard: 0, others: 0, wrong: { sidecar: 0, fields: 0, nothing: 0 } };
    const whole = [];
    for (const entry of files) if (await isWhole(corpus, entry, judged)) whole.push(entry);
    for (const entry of whole) {
      const room = await mkdtemp(join(work, 'file-'));
      for (const telling of tellings) {
        await layOut(corpus, entry, telling, room);
        for (const neighbour of neighboursOf(entry, files)) await layOut(corpus, neighbour, telling, room);
      }
      await judgeFile(corpus, entry, room, score, judged);
    }
    judged.scores.push(score);
  }
  return judged;
}

async function isWhole(corpus: string, { file, sha256, beside }: LabelledFile, { troubles }: Judged): Promise<boolean> {
  try {
    for (const path of neighbourNames({ file, beside })) await access(join(corpus, path));
    const digest = createHash('sha256')
      .update(await readFile(join(corpus, file)))
      .digest('hex');
    if (digest.startsWith(sha256)) return true;
    troubles.push(`${file}: this file has changed since it was labelled and is left out.`);
  } catch {
    troubles.push(`${file}: this file, or one that belongs beside it, is not there and is left out.`);
  }
  return false;
}

/** The files that an entry needs beside it, with what their own entries tell of them. */
function neighboursOf({ file, beside }: LabelledFile, files: readonly LabelledFile[]): LabelledFile[] {
  return neighbourNames({ file, beside }).map(
    (path) => files.find((other) => other.file === path) ?? { file: path, sha256: '', beside: [], header: true, utterances: [] },
  );
}

function neighbourNames({ file, beside }: Pick<LabelledFile, 'file' | 'beside'>): string[] {
  return beside.map((name) => `${dirname(file)}/${name}`);
}

/** A labelled file in the folder of conversations of one telling. */
const laidOut = (work: string, telling: Telling, file: string): string => join(work, telling, 'conversations', file);

const FIELDS = new Set(['date', 'participant', 'persona', 'consent', 'kind', 'source']);
const FRONTMATTER = /^(?:\uFEFF)?---\r?\n[\s\S]*?\n---\r?\n/;

async function layOut(corpus: string, entry: LabelledFile, telling: Telling, work: string): Promise<void> {
  const { file, sidecar = {} } = entry;
  const [from, to] = [join(corpus, file), laidOut(work, telling, file)];
  await mkdir(dirname(to), { recursive: true });
  if (telling === 'sidecar' || extname(file) !== '.md') await copyFile(from, to);
  else await writeFile(to, (await readFile(from, 'utf8')).replace(FRONTMATTER, ''));
  const fields = Object.entries(sidecar).filter(([field]) => telling === 'sidecar' || FIELDS.has(field));
  if (telling === 'nothing' || fields.length === 0) return rm(`${to}.yml`, { force: true });
  const names = await columnsOf(from, entry);
  const told = fields.map(([field, value]) => [field, field === 'columns' ? named(value, names) : value]);
  // JSON is YAML too.
  await writeFile(`${to}.yml`, JSON.stringify(Object.fromEntries(told)));
}

/** Numbers of columns, wherever they stand, as the names that the table gives them; a table without names keeps them. */
function named(columns: unknown, names: readonly string[]): unknown {
  if (typeof columns === 'number') return names[columns - 1] ?? columns;
  if (Array.isArray(columns)) return columns.map((column) => named(column, names));
  if (typeof columns !== 'object' || columns === null) return columns;
  return Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, named(column, names)]));
}

/** What a reading makes of a file: all utterances, and the folded words that are heard as a customer's. */
interface Reading {
  utterances: { words: string; role: Utterance['role']; skip?: string }[];
  heard: string[];
  errors: string[];
}

/** All that is read in some files. What a file of replies says is heard with the tickets beside it. */
async function readingOf(work: string, telling: Telling, files: readonly string[]): Promise<Reading> {
  const reading: Reading = { utterances: [], heard: [], errors: [] };
  for (const file of files) await readInto(reading, laidOut(work, telling, file), file);
  return reading;
}

async function readInto(reading: Reading, path: string, file: string): Promise<void> {
  const report = notebook();
  const { sources, diagnostics } = await loadSource(path, file);
  for (const source of sources) {
    const opened = openReader(source);
    if (!opened) reading.errors.push('no reader knows this format');
    else
      for await (const conversation of opened.reader.read(source, report, {})) {
        for (const { text, role, skip } of conversation.utterances) reading.utterances.push({ words: fold(text), role, ...(skip !== undefined && { skip }) });
        for (const { text } of hear(conversation).customer) reading.heard.push(fold(text));
      }
  }
  const errors = [...diagnostics, ...report.diagnostics].filter(({ severity }) => severity === 'error');
  reading.errors.push(...errors.map(({ line, sentence }) => `${line === undefined ? '' : `line ${line}: `}${sentence}`));
}

async function judgeFile(corpus: string, entry: LabelledFile, work: string, score: Score, { misses, troubles }: Judged): Promise<void> {
  const { file } = entry;
  const units = await unitsOf(join(corpus, file), entry);
  const readings = {} as Record<Telling, Reading>;
  for (const telling of tellings) readings[telling] = await readingOf(work, telling, [file, ...neighbourNames(entry)]);
  for (const error of new Set(readings.sidecar.errors)) troubles.push(`${file}: ${error}`);
  for (const stretch of entry.utterances) {
    const found = wordsOf(units, stretch);
    if ('trouble' in found) troubles.push(`${file}: the label at ${placeOf(stretch)} is left out, since ${found.trouble}.`);
    else for (const what of met(found.words, stretch.role, readings, score)) misses.push({ file, place: placeOf(stretch), role: stretch.role, what });
  }
}

/** Holds one label against the readings; returns what is wrong. */
function met(words: string, role: Stretch['role'], readings: Record<Telling, Reading>, score: Score): string[] {
  const isHeard = ({ heard }: Reading): boolean => heard.some((text) => text.includes(words));
  score.labels++;
  if (role === 'customer') {
    score.customer++;
    if (!isHeard(readings.sidecar)) return [`not heard: ${fateOf(words, readings.sidecar)}`];
    score.heard++;
    return [];
  }
  score.others++;
  return tellings
    .filter((telling) => isHeard(readings[telling]))
    .map((telling) => {
      score.wrong[telling]++;
      return {
        sidecar: 'taken for the customer’s',
        fields: 'taken for the customer’s with the required fields alone',
        nothing: 'taken for the customer’s without a sidecar',
      }[telling];
    });
}

/** What became of words that are not heard. */
function fateOf(words: string, { utterances }: Reading): string {
  if (utterances.length === 0) return 'nothing is read in this file';
  const held = utterances.find((utterance) => utterance.words.includes(words));
  if (!held) return 'no utterance holds these words as they stand';
  return held.skip === undefined ? `its words are ${held.role === 'customer' ? 'cut as no words of the customer’s own' : held.role}` : `left out: ${held.skip}`;
}
