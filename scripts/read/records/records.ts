/** The records of a JSON file, streamed, whatever its layout: one a line, a list, or the lists of a page. Broken records cost themselves alone. */
import { isUtf8 } from 'node:buffer';
import { JSONParser } from '@streamparser/json-node';
import { DataError } from '#model/yaml.ts';
import { decode } from '../decode.ts';
import type { Report, Source, Wanted } from '../reader.ts';
import { wholeBytes } from '../whole.ts';
import { feed } from './feed.ts';
import { asObject, objectsIn, troubleWithKeys, type JsonObject } from './json.ts';
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

/** Files up to this size are parsed at once, several times faster than a stream of tokens. */
const AT_ONCE = 32 << 20;
/** Files up to this size are also looked through for keys written twice, which a stream cannot see. */
const PROOFREAD = 8 << 20;

/** All records of a file, in batches. What cannot be read is complained of, and the rest goes on. */
export async function* recordsOf(source: Source, shape: JsonShape, looking: Looking): AsyncGenerator<JsonRecord[]> {
  if (shape.kind === 'lines') {
    yield* lineRecords(source, looking);
    return;
  }
  try {
    const whole = source.size <= AT_ONCE ? await wholeBytes(source, AT_ONCE) : undefined;
    const found = whole && whole.length <= AT_ONCE ? parsedWhole(whole, shape, looking.lists) : undefined;
    for await (const batch of found ?? streamed(source, shape, looking.lists)) yield kept(batch, looking);
  } catch (error) {
    const known = error instanceof DataError;
    const sentence = known ? error.message : 'This JSON ends too early or is broken; what stands before the break was read. Export it again.';
    looking.report.complain({ rule: 'broken-export', severity: 'error', file: source.file, ...(known && { line: error.line }), sentence });
  }
}

/** A batch without what nobody wants. */
function kept(batch: readonly JsonRecord[], { wanted, report }: Looking): JsonRecord[] {
  const isWanted = needleTest(wanted?.needles);
  if (!isWanted) return [...batch];
  return batch.filter(({ value }) => isWanted(Buffer.from(JSON.stringify(value))) || report.skip('conversations', 'belongs to no persona'));
}

/** The records of a text that is valid JSON; undefined where it breaks, since a stream still reads what stands before the break. */
function parsedWhole(bytes: Buffer, shape: JsonShape, lists: readonly string[]): JsonRecord[][] | undefined {
  const text = decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const trouble =
    text.length <= PROOFREAD
      ? (troubleWithKeys(value, text) ?? (text.includes('"__proto__"') ? 'This file has a key that no export has; export it again.' : undefined))
      : undefined;
  if (trouble) throw new DataError(trouble);
  if (shape.kind === 'list') return [objectsIn(value).map((one) => ({ value: one, list: '' }))];
  const page = asObject(value) ?? {};
  const inLists = lists.map((list) => at(page, list).map((one): JsonRecord => ({ value: one, list })));
  return inLists.some((found) => found.length > 0) || hasList(page, lists) ? inLists : [[{ value: page, list: '' }]];
}

function hasList(page: JsonObject, lists: readonly string[]): boolean {
  return lists.some((list) => list.endsWith('[]') && Array.isArray(valueAt(page, list.slice(0, -2))));
}

function valueAt(page: JsonObject, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => asObject(value)?.[key], page);
}

function at(page: JsonObject, list: string): JsonObject[] {
  if (list.endsWith('[]')) return objectsIn(valueAt(page, list.slice(0, -2)));
  const one = asObject(valueAt(page, list));
  return one ? [one] : [];
}

/** The records of a file that is too large, or too broken, to be parsed at once. */
async function* streamed(source: Source, { kind, paths }: JsonShape, lists: readonly string[]): AsyncGenerator<JsonRecord[]> {
  const seen = lists.filter((list) => [...paths].some((path) => path === list.replace(/\[\]$/, '')));
  const isPage = kind === 'object' && seen.length > 0;
  const patterns = isPage ? lists.map((list) => `$.${list.replace(/\[\]$/, '.*')}`) : [kind === 'list' ? '$.*' : '$'];
  const parser = new JSONParser({ paths: patterns, keepStack: false });
  for await (const part of feed<{ value: unknown; key?: unknown; stack: { key?: unknown }[] }>(parser, source.bytes())) {
    const value = asObject(part.value);
    if (!value) continue;
    const keys = [...part.stack.map(({ key }) => key), part.key];
    yield [{ value, list: isPage ? listAt(keys) : '' }];
  }
}

/** The list that a stack of keys leads into: `tickets[]` for the keys `tickets`, 3. */
function listAt(keys: readonly unknown[]): string {
  const parts = keys.flatMap((key) => (typeof key === 'number' ? ['[]'] : typeof key === 'string' ? [`.${key}`] : []));
  return parts.join('').slice(1);
}

async function* lineRecords(source: Source, looking: Looking): AsyncGenerator<JsonRecord[]> {
  const isWanted = needleTest(looking.wanted?.needles);
  const complain = (sentence: string, line: number): void =>
    looking.report.complain({ rule: 'broken-export', severity: 'error', file: source.file, line, sentence });
  try {
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
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    complain(error.message, error.line);
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
  if (!isUtf8(bytes)) return 'This line is not UTF-8 text; export it again as UTF-8.';
  const text = bytes.toString();
  try {
    const raw = asObject(JSON.parse(text.replace(/^\ufeff/, '')));
    if (!raw) return 'Expected a record on this line.';
    if (text.includes('"__proto__"')) return 'This record has a key that no ticket has; export it again.';
    return troubleWithKeys(raw, text) ?? raw;
  } catch {
    return 'This line is no JSON; the export may have been cut off or edited. Export it again.';
  }
}
