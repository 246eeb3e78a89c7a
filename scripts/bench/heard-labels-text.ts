/** The words that a label stands for, looked up without the project's readers, so that labels judge the readers. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { openPromise } from 'yauzl';
import { fold } from '#model/fold.ts';
import type { LabelledFile, Stretch } from './heard-labels-file.ts';

/** The texts of a file in which offsets count: the whole text, its paragraphs, cells or strings. */
export interface Units {
  /** The text into which a stretch's offsets point. */
  unitOf: (stretch: Stretch) => string | undefined;
  /** All of them as one, folded, to see how often a stretch occurs. */
  whole: string;
}

const TABLES = new Set(['.csv', '.tsv', '.tab']);

/** The names of a table's columns; none where the file is no table. */
export async function columnsOf(path: string, { sidecar, header }: LabelledFile): Promise<string[]> {
  const ending = extname(path).toLowerCase();
  if (!header || !TABLES.has(ending)) return [];
  const text = decoded(await readFile(path));
  return recordsOf(text, delimiterOf(text, ending, sidecar?.['delimiter']))[0] ?? [];
}

/** Reads the texts of a labelled file. @throws when the file is no such file */
export async function unitsOf(path: string, { sidecar, header }: LabelledFile): Promise<Units> {
  const ending = extname(path).toLowerCase();
  if (ending === '.docx') {
    const paragraphs = paragraphsIn(await partOf(path, 'word/document.xml'));
    return { unitOf: ({ paragraph = 0 }) => paragraphs[paragraph - 1], whole: fold(paragraphs.join('\n')) };
  }
  const text = decoded(await readFile(path));
  if (TABLES.has(ending)) return tableUnits(recordsOf(text, delimiterOf(text, ending, sidecar?.['delimiter'])), header);
  if (ending === '.json') return jsonUnits([JSON.parse(text) as unknown]);
  if (ending === '.ndjson' || ending === '.jsonl') return jsonUnits(text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line) as unknown] : [])));
  return { unitOf: () => text, whole: fold(text) };
}

/** The words of a stretch, folded; or a sentence that says why it cannot judge. */
export function wordsOf({ unitOf, whole }: Units, stretch: Stretch): { words: string } | { trouble: string } {
  const unit = unitOf(stretch);
  if (unit === undefined) return { trouble: 'there is no such place in the file' };
  const words = fold(unit.slice(stretch.start, stretch.end));
  if (words === '' || stretch.end > unit.length) return { trouble: 'the offsets lead out of the text' };
  if (splitsWord(unit, stretch.start) || splitsWord(unit, stretch.end)) return { trouble: 'the offsets cut through a word' };
  const first = whole.indexOf(words);
  return whole.indexOf(words, first + 1) === -1 ? { words } : { trouble: 'these words occur more than once in the file' };
}

/** Scripts that set spaces between words. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

function splitsWord(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}

function decoded(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes).replaceAll('\r\n', '\n');
}

function delimiterOf(text: string, ending: string, told: unknown): string {
  if (typeof told === 'string') return told;
  if (ending !== '.csv') return '\t';
  const head = text.slice(0, text.indexOf('\n'));
  return [',', ';', '\t'].reduce((best, next) => (head.split(next).length > head.split(best).length ? next : best));
}

/** Tables set apart by tabs have no quoting. */
function recordsOf(text: string, delimiter: string): string[][] {
  return parse(text, { delimiter, quote: delimiter === '\t' ? null : '"', relax_quotes: true, relax_column_count: true, skip_empty_lines: true });
}

function tableUnits(records: string[][], header: boolean): Units {
  const first = header ? 0 : 1;
  return { unitOf: ({ row = -1, column = 0 }) => records[row - first]?.[column - 1], whole: fold(records.map((record) => record.join('\n')).join('\n')) };
}

/** @param records one JSON document, or the lines of a file of them */
function jsonUnits(records: unknown[]): Units {
  const strings: string[] = [];
  const gather = (value: object): void => {
    const values: unknown[] = Object.values(value);
    // Many exports hold a message as text and as HTML; said twice it is not.
    strings.push(...new Set(values.filter((one) => typeof one === 'string').map((one) => fold(one.replace(/<[^<>]*>/g, ' ')))));
    for (const one of values) if (typeof one === 'object' && one !== null) gather(one);
  };
  gather(records);
  return {
    unitOf({ row = 1, pointer = '' }) {
      const found = pointer
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
        .reduce<unknown>(
          (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined),
          records[row - 1],
        );
      return typeof found === 'string' ? found : undefined;
    },
    whole: strings.join('\n'),
  };
}

const BREAKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '\u2011' };

/** The texts of all paragraphs of a Word document's XML, those in tables and boxes too, in the order in which they begin. */
export function paragraphsIn(xml: string): string[] {
  const paragraphs: string[] = [];
  const open: number[] = [];
  const parents: string[] = [];
  const write = (text: string): void => {
    const at = open.at(-1);
    if (at !== undefined) paragraphs[at] += text;
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') open.push(paragraphs.push('') - 1);
    // A paragraph's properties describe tab stops by the same name; only a tab in a run is text.
    else if (parents.at(-1) === 'w:r') write(BREAKS[name] ?? '');
    parents.push(name);
  });
  parser.on('text', (text) => {
    if (parents.at(-1) === 'w:t') write(text);
  });
  parser.on('closetag', ({ name }) => {
    parents.pop();
    if (name === 'w:p') open.pop();
  });
  parser.write(xml).close();
  return paragraphs;
}

async function partOf(path: string, name: string): Promise<string> {
  const archive = await openPromise(path, { autoClose: false });
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName !== name) continue;
      const chunks: Buffer[] = [];
      for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString('utf8');
    }
    throw new Error('This document has no text in it.');
  } finally {
    archive.close();
  }
}
