/** The records of a JSON file, streamed, whatever its layout: one a line, a list, or the lists of a page. Broken records cost themselves alone. */
import { isUtf8 } from 'node:buffer';
import { DataError } from '#model/yaml.ts';
import { encodingOf } from '../decode.ts';
import type { Report, Source, Wanted } from '../reader.ts';
import { Borders, type Cut } from './borders.ts';
import { asObject, hasInheritedKey, troubleWithKeys, type JsonObject } from './json.ts';
import { byteLines, type ByteLine } from './lines.ts';
import { needleTest } from './needles.ts';
import type { JsonShape } from './shape.ts';

/** One record. */
export interface JsonRecord {
  value: JsonObject;
  /** The list of the page in which it stands (`tickets[]`); empty where the file is nothing but records. */
  list: string;
  /** The line of the file, where each line is a record. */
  line?: number;
}

/** What to look for, and whom to tell. */
export interface Looking {
  /** The lists, or single objects, of a page in which records stand: `tickets[]`, `ticket`, `_embedded.conversations[]`. */
  lists: readonly string[];
  wanted?: Wanted;
  /** Lines that are read even where nobody wants what they hold, such as a user on a line of its own. */
  always?: (bytes: Buffer) => boolean;
  report: Report;
}

const NOT_READ_ON = 'This JSON ends too early or is broken; what stands before the break was read. Export it again.';

/** All records of a file, in batches. What cannot be read is complained of, and the rest goes on. */
export async function* recordsOf(source: Source, shape: JsonShape, looking: Looking): AsyncGenerator<JsonRecord[]> {
  const complain = (sentence: string, line?: number): void =>
    looking.report.complain({ rule: 'broken-export', severity: 'error', file: source.file, ...(line !== undefined && { line }), sentence });
  try {
    yield* shape.kind === 'lines' ? lineRecords(source, looking, complain) : cutRecords(source, looking, complain);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    complain(error.message, error.line);
  }
}

type Complain = (sentence: string, line?: number) => void;

/** The records of a list or a page. Nothing is read past a place at which the file is no JSON, since what follows could be words that look like records. */
async function* cutRecords(source: Source, { lists, wanted, report }: Looking, complain: Complain): AsyncGenerator<JsonRecord[]> {
  const isWanted = needleTest(wanted);
  const borders = new Borders(lists);
  let broken = false;
  const recordsIn = (cuts: readonly Cut[]): JsonRecord[] => {
    const records: JsonRecord[] = [];
    for (const cut of cuts) {
      if (isWanted && !cut.tooLong && !isWanted(cut.bytes)) report.skip('conversations', 'belongs to no persona');
      else {
        const value = cut.tooLong ? TOO_LONG : recordIn(cut.bytes);
        broken = value === undefined;
        if (value === undefined) break;
        if (typeof value === 'string') complain(value, cut.line);
        else records.push({ value, list: cut.list });
      }
    }
    return records;
  };
  for await (const chunk of inUtf8(source.bytes())) {
    yield recordsIn(borders.cut(chunk));
    if (broken || borders.broken) return complain(NOT_READ_ON);
  }
  const rest = recordsIn(borders.end());
  if (broken || borders.broken) complain(NOT_READ_ON);
  yield rest;
}

const TOO_LONG = 'This record is longer than 16 MB and was left out; no ticket is.';

/** A record, or a sentence that says why it is none; undefined where it is no JSON. */
function recordIn(bytes: Buffer): JsonObject | string | undefined {
  if (!isUtf8(bytes)) return 'This record is not UTF-8 text; export it again as UTF-8.';
  const text = bytes.toString().replace(/^\ufeff/, '');
  let raw: JsonObject | undefined;
  try {
    raw = asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
  if (!raw) return 'Expected a record on this line.';
  if (hasInheritedKey(raw, text)) return 'This record has a key that no ticket has (`__proto__` or `constructor`); export it again.';
  return troubleWithKeys(raw, text) ?? raw;
}

/** The chunks of a file in UTF-8, in which JSON mostly is. */
async function* inUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    const encoding = isFirst ? encodingOf(chunk) : 'utf-8';
    if (encoding !== 'utf-8') decoder = new TextDecoder(encoding);
    isFirst = false;
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

async function* lineRecords(source: Source, looking: Looking, complain: Complain): AsyncGenerator<JsonRecord[]> {
  const isWanted = needleTest(looking.wanted);
  for await (const batch of byteLines(source.bytes())) {
    const records: JsonRecord[] = [];
    for (const line of batch) {
      if (isWanted && isRecord(line) && !isWanted(line.bytes) && !looking.always?.(line.bytes)) looking.report.skip('conversations', 'belongs to no persona');
      else {
        const value = recordOn(line);
        if (typeof value === 'string') complain(value, line.line);
        else if (value) records.push({ value, list: '', line: line.line });
      }
    }
    yield records;
  }
}

const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The first and last byte of a line that are no white space or byte-order mark. */
function ends(bytes: Buffer): (number | undefined)[] {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let end = bytes.length - 1;
  while (start <= end && (bytes[start] ?? 0) <= 32) start++;
  while (end >= start && (bytes[end] ?? 0) <= 32) end--;
  return start <= end ? [bytes[start], bytes[end]] : [];
}

function isRecord({ bytes }: ByteLine): boolean {
  const [first, last] = ends(bytes);
  return first === OPEN && last === CLOSE;
}

/** The record on a line; a sentence where it is none; undefined for an empty line. */
function recordOn({ bytes, tooLong }: ByteLine): JsonObject | string | undefined {
  if (tooLong) return 'This line is longer than 16 MB and was left out; no ticket is.';
  const [first, last] = ends(bytes);
  if (first === undefined) return undefined;
  if (first !== OPEN || last !== CLOSE) return 'This line is no whole record; the export may have been cut off. Export it again.';
  return recordIn(bytes) ?? 'This line is no JSON; the export may have been cut off or edited. Export it again.';
}
