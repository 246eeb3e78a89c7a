/** A table that is written as JSON: a record is a row, its keys are columns, and what lies deeper is named by its path (`author.name`, `messages[].text`). */
import type { ExportFields } from '#model/note.ts';
import type { Report, Source } from '../reader.ts';
import { asObject, objectsIn, type JsonObject } from '../records/json.ts';
import { recordsOf } from '../records/records.ts';
import { jsonShape, type JsonShape } from '../records/shape.ts';
import type { Row } from './table-rows.ts';

/** How a JSON file is a table. */
export interface JsonTable {
  shape: JsonShape;
  /** The list of a page that holds the records (`reviews[]`); empty where the file is nothing but records. */
  list: string;
  /** The list inside a record each element of which is a row (`messages[]`); empty where a record is one. */
  inner: string;
  header: string[];
}

/** How a JSON file is a table; undefined where it holds no list of records. Only columns that the sidecar names open a list inside a record. */
export function jsonTableOf({ head, name, export: fields }: Pick<Source, 'head' | 'name' | 'export'>): JsonTable | undefined {
  if (!/\.(?:json|ndjson|jsonl)$/i.test(name)) return undefined;
  const shape = shapeOf(head, name);
  if (!shape) return undefined;
  const named = namesIn(fields);
  const places = placesIn(shape).map((list) => ({ list, keys: keysBelow(shape, list) }));
  const known = (keys: ReadonlySet<string>): number => named.filter((name) => keys.has(name)).length;
  const [best] = places.sort((a, b) => known(b.keys) - known(a.keys) || Number(a.list === '') - Number(b.list === '') || b.keys.size - a.keys.size);
  if (!best || best.keys.size === 0) return undefined;
  const inner = named.map(listIn).find((list) => list !== '') ?? '';
  return { shape, list: best.list, inner, header: leavesOf(best.keys) };
}

/** How a file is laid out; line by line where each line is a record, so that a broken one confuses no other. */
function shapeOf(head: string, name: string): JsonShape | undefined {
  const shape = jsonShape(head, name);
  if (shape?.kind !== 'lines') return shape;
  const lines = head.split('\n').slice(0, LINES);
  return { kind: 'lines', paths: new Set(lines.flatMap((line) => [...(jsonShape(line)?.paths ?? [])])) };
}

/** Enough to see every key that records have. */
const LINES = 200;

/** Where records may stand: in the file itself, or in the lists of a page. One object alone is a record only where its sidecar opens a list in it. */
function placesIn({ kind, paths }: JsonShape): string[] {
  if (kind !== 'object') return [''];
  const lists = new Set([...paths].filter((path) => path.includes('[].')).map((path) => path.slice(0, path.indexOf('[].') + 2)));
  return [...lists, ...(lists.size > 0 ? [''] : [])];
}

function keysBelow({ kind, paths }: JsonShape, list: string): Set<string> {
  const place = list !== '' ? `${list}.` : kind === 'list' ? '[].' : '';
  return new Set([...paths].filter((path) => path.startsWith(place)).map((path) => path.slice(place.length)));
}

/** Keys that hold values, and no keys of their own. */
function leavesOf(keys: ReadonlySet<string>): string[] {
  const parents = new Set([...keys].flatMap((key) => parentsOf(key)));
  return [...keys].filter((key) => !parents.has(key));
}

function parentsOf(key: string): string[] {
  return [...key.matchAll(/\[\]\.|\./g)].map(({ index }) => key.slice(0, index));
}

/** The list in which a column stands: `messages[]` for `messages[].text`. */
function listIn(name: string): string {
  return name.slice(0, name.lastIndexOf('[].') + 2).replace(/^[^[]*$/, '');
}

function namesIn(fields: ExportFields | undefined): string[] {
  const { score = [], text = [], ...others } = fields?.columns ?? {};
  return [...text, ...score.map(({ column }) => column), ...Object.values(others).filter((one) => one !== undefined)];
}

/** The rows of a JSON table: its header, and a row for each record, or for each element of the list inside it that the sidecar opens. */
export async function* jsonRows(source: Source, { shape, list, inner, header }: JsonTable, report: Report): AsyncGenerator<Row> {
  yield { cells: header, row: 0, line: 1 };
  const cells = columnsOf(header, inner);
  let row = 0;
  for await (const batch of recordsOf(source, shape, { lists: list === '' ? [] : [list], report })) {
    for (const { value, line } of batch) {
      const parts = inner === '' ? [value] : objectsIn(valueAt(value, inner.slice(0, -2)));
      for (const part of parts) yield { cells: cells(value, part), row: ++row, line: line ?? row };
    }
  }
}

/** Makes what reads the cells of a row, from its record and from the element of a list in it. */
function columnsOf(header: readonly string[], inner: string): (record: JsonObject, part: JsonObject) => string[] {
  const columns = header.map((name) => {
    const isPart = inner !== '' && name.startsWith(`${inner}.`);
    return { isPart, path: isPart ? name.slice(inner.length + 1) : name };
  });
  return (record, part) => columns.map(({ isPart, path }) => cellOf(valueAt(isPart ? part : record, path)));
}

/** What stands at a path; a key may itself hold a dot. */
function valueAt(record: JsonObject, path: string): unknown {
  if (path in record) return record[path];
  return path.split('.').reduce<unknown>((value, key) => asObject(value)?.[key], record);
}

/** A value as a cell. A number that JSON cannot hold would be another number, so it is none. */
function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value) ? '' : String(value);
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(cellOf).filter(Boolean).join('|') : '';
}
