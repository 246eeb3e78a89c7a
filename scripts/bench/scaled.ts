/** Makes large files of small ones: a reader's fixture, its records repeated under new ids, so that every reader can be measured on its own format. */
import { parse } from 'csv-parse/sync';
import { asObject, type JsonObject } from '../read/records/json.ts';
import { jsonShape } from '../read/records/shape.ts';

/** The most that a note is made to hold: somewhat less than a note may. */
const NOTE = 800_000;

/** A text of about so many bytes in the shape of a small one. Notes repeat what is said in them, captions at later hours. */
export function scaled(name: string, text: string, bytes: number): string {
  if (/\.(?:json|ndjson|jsonl)$/i.test(name)) return scaledJson(text, bytes, name);
  if (/\.(?:csv|tsv)$/i.test(name)) return scaledTable(text, bytes);
  return scaledNote(name, text, Math.min(bytes, NOTE));
}

function scaledNote(name: string, text: string, bytes: number): string {
  const times = Math.max(1, Math.ceil(bytes / text.length));
  const later = (round: number, body: string): string =>
    body.replace(/\b(\d{2})(:\d{2}:\d{2}[.,]\d{3})/g, (_all, hours: string, rest: string) => `${String(Number(hours) + round).padStart(2, '0')}${rest}`);
  const [front] = /^(?:---\n[\s\S]*?\n---\n|\ufeff?WEBVTT[^\n]*\n|[\s\S]*?<body[^>]*>)/.exec(text) ?? [''];
  const [back] = /\.x?html?$/i.test(name) ? (/<\/body>[\s\S]*$/.exec(text) ?? ['']) : [''];
  const body = text.slice(front.length, text.length - back.length).replace(/^\ufeff/, '');
  return `${front}${repeated(times, (round) => later(round, body)).join('\n\n')}${back}`;
}

function scaledJson(text: string, bytes: number, name: string): string {
  const times = Math.max(1, Math.ceil(bytes / text.length));
  if (jsonShape(text, name)?.kind === 'lines') {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return repeated(times, (round) => lines.map((line) => JSON.stringify(renamed(JSON.parse(line), round))).join('\n')).join('\n');
  }
  const value: unknown = JSON.parse(text);
  const list = longestList(value);
  if (!list) return text;
  const all = repeated(times, (round) => list.map((one) => renamed(one, round))).flat();
  list.length = 0;
  for (const one of all) list.push(one);
  return JSON.stringify(value);
}

function repeated<T>(times: number, make: (round: number) => T): T[] {
  return Array.from({ length: times }, (_none, round) => make(round));
}

/** The list of records of a file: itself, or the longest list of objects in it or one level below. */
function longestList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  const inner = Object.values(asObject(value) ?? {});
  const lists = [...inner, ...inner.flatMap((one) => Object.values(asObject(one) ?? {}))].filter(
    (one): one is unknown[] => Array.isArray(one) && one.every(asObject),
  );
  return lists.sort((a, b) => b.length - a.length)[0];
}

const IDS = ['id', 'key', 'number', 'ticket_id', 'conversation_id'];

/** A record under another id; what points at other records stays. */
function renamed(value: unknown, round: number): unknown {
  const record = asObject(value);
  if (!record || round === 0) return value;
  const copy: JsonObject = { ...record };
  for (const key of IDS) {
    const id = record[key];
    if (typeof id === 'number') copy[key] = id + round * 1_000_000;
    else if (typeof id === 'string') copy[key] = `${id}-${round}`;
  }
  // Where an address names a record, it ends in its number.
  for (const key of ['url', 'html_url']) {
    const address = record[key];
    if (typeof address === 'string') copy[key] = address.replace(/\d+$/, (number) => String(Number(number) + round * 1_000_000));
  }
  return copy;
}

/** How many rows are headers: three of Qualtrics, two where the second begins with nothing. */
function headersOf([, second = [], third = []]: readonly (readonly string[])[]): number {
  if (third.some((cell) => cell.startsWith('{"ImportId"'))) return 3;
  return second[0] === '' ? 2 : 1;
}

/** Rows repeated below up to three rows of headers; cells that look like ids become new. */
function scaledTable(text: string, bytes: number): string {
  const delimiter = text.split('\n', 1)[0]?.includes('\t') ? '\t' : ',';
  const rows: string[][] = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, bom: true });
  const heads = rows.slice(0, headersOf(rows));
  const data = rows.slice(heads.length);
  const times = Math.max(1, Math.ceil(bytes / text.length));
  const isId = (cell: string): boolean => /^[A-Za-z]{0,6}-?\d{1,12}$/.test(cell);
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter);
  const rounds = repeated(times, (round) => data.map((cells) => line(cells.map((cell) => (isId(cell) && round > 0 ? `${cell}${round}` : cell)))).join('\n'));
  return [...heads.map(line), ...rounds, ''].join('\n');
}
