/** The rows of a table, streamed: of a delimited text here, of a spreadsheet in a folder of its own. What they mean is told elsewhere. */
import { parse } from 'csv-parse';
import { LIMITS, MB } from '#model/size-limits.ts';
import { DataError } from '#model/yaml.ts';
import { encodingOf } from '../decode.ts';
import { feed } from '../records/feed.ts';
import type { Source } from '../reader.ts';
import { spreadsheetRows } from './spreadsheets/spreadsheet.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const RECORD_LIMIT = LIMITS.record.most * MB;

/** A row of a table. */
export interface Row {
  cells: string[];
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  /** The line of the file on which it ends. */
  line: number;
}

/** The delimiter of a text: what its first line says; or what parts its lines into the same number of cells; or what its first line holds most of. */
export function delimiterOf(head: string): Delimiter {
  if (last?.head !== head) last = { head, found: delimiterIn(head) };
  return last.found;
}

interface Delimiter {
  delimiter: string;
  declared: boolean;
}

/** Each reader asks in turn about the same file. */
let last: { head: string; found: Delimiter } | undefined;

function delimiterIn(head: string): Delimiter {
  const declared = /^"?sep=(.)"?(?:\n|$)/.exec(head)?.[1];
  if (declared !== undefined) return { delimiter: declared, declared: true };
  if (hasTabs(head)) return { delimiter: '\t', declared: false };
  const lines = linesOf(head);
  const counts = DELIMITERS.map((one) => lines.map((line) => line.split(one).length));
  const first = counts.map(([cells = 1]) => cells);
  const even = counts.map(([cells = 1, ...others], at) => (others.length > 0 && others.every((other) => other === cells) ? (first[at] ?? 1) : 1));
  const most = even.some((cells) => cells > 1) ? even : first;
  return { delimiter: DELIMITERS[most.indexOf(Math.max(...most))] ?? ',', declared: false };
}

/** Whether all first lines have the same number of tabs, quote marks or not: nobody types tabs into an answer. */
function hasTabs(head: string): boolean {
  const lines = head.slice(0, 60_000).split('\n').slice(0, LINES);
  const whole = (lines.length > 1 ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '');
  const [tabs = 1, ...others] = whole.map((line) => line.split('\t').length);
  return tabs > 1 && others.every((count) => count === tabs);
}

const LINES = 12;

/** The first lines of a table, without what stands in quotes; of the last one only if it is whole. */
function linesOf(head: string): string[] {
  const lines = head
    .slice(0, 30_000)
    .replace(/"(?:[^"]|"")*(?:"|$)/g, '')
    .split('\n');
  return lines.slice(0, Math.max(1, Math.min(LINES, lines.length - 1))).filter((line, at) => at === 0 || line.trim() !== '');
}

/**
 * All rows of a source, the header among them.
 * @throws DataError with the line at which nothing more can be read.
 */
export function rowsOf(source: Source): AsyncIterable<Row> {
  return source.document === 'xlsx' || source.document === 'ods' ? spreadsheetRows(source) : delimitedRows(source);
}

/** Where tabs part the cells, quote marks are mostly just quote marks: they enclose cells only if none of them is followed by more of its cell. */
function quotesCells(head: string): boolean {
  let some = false;
  for (const [, after] of head.matchAll(/(?:^|[\t\n])"(?:[^"]|"")*"(.?)/gs)) {
    if (after !== undefined && !/^[\t\n\r]?$/.test(after)) return false;
    some = true;
  }
  return some;
}

async function* delimitedRows(source: Source): AsyncIterable<Row> {
  const { delimiter, declared } = delimiterOf(source.head);
  const chosen = source.export?.delimiter ?? delimiter;
  const skipped = declared ? 1 : 0;
  const parser = parse({
    delimiter: chosen,
    // A stray quote mark costs its row at most, which then has too many cells; it does not end the table.
    relax_quotes: true,
    ...(chosen === '\t' && { quote: quotesCells(source.head) ? '"' : null }),
    record_delimiter: ['\r\n', '\n', '\r'],
    from_line: 1 + skipped,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: RECORD_LIMIT,
  });
  let records = skipped;
  try {
    for await (const { record, info } of feed<{ record: string[]; info: { lines: number } }>(parser, textOf(source))) {
      if (record.some((cell, at) => swallows(cell, at, chosen))) throw new DataError(`${SWALLOWED} What stands before it was read.`, info.lines);
      yield { cells: record, row: ++records, line: info.lines };
    }
  } catch (error) {
    if (error instanceof DataError) throw new DataError(error.message, parser.info.lines);
    throw new DataError(`${sentenceFor(error)} What stands before it was read.`, parser.info.lines);
  }
}

const SWALLOWED =
  'A quote mark is opened in a row that ends near here and is not closed in it, so the rows after it would be read as its words; close it, or export the table again.';

/** Whether a cell holds the beginning of another row, up to the same column's quote mark: its own was never closed. */
function swallows(cell: string, at: number, delimiter: string): boolean {
  if (at === 0 || !cell.includes('"') || !cell.includes('\n')) return false;
  return cell
    .split('\n')
    .slice(1)
    .some((line) => {
      const before = line.split('"', 1)[0] ?? line;
      return before.length < line.length && before.endsWith(delimiter) && before.split(delimiter).length === at + 1;
    });
}

function sentenceFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'A quote mark is opened and never closed, so the rest of the table is one cell; close it, or export the table again.';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'A row is longer than 16 MB; no answer is.';
  return 'The table cannot be read on; export it again.';
}

async function* textOf(source: Source): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  const name = source.export?.encoding;
  for await (const chunk of source.bytes()) {
    decoder ??= decoderFor(name, chunk);
    yield checked(() => decoder?.decode(chunk, { stream: true }) ?? '');
  }
  yield checked(() => decoder?.decode() ?? '');
}

function decoderFor(name: string | undefined, first: Buffer): TextDecoder {
  try {
    return new TextDecoder(name ?? encodingOf(first), { fatal: true });
  } catch {
    throw new DataError('The `encoding` that the sidecar names is not known; write for example `windows-1252`.');
  }
}

function checked(decode: () => string): string {
  let text: string;
  try {
    text = decode();
  } catch {
    throw new DataError('Near here the table is not UTF-8; save it as UTF-8, or name its `encoding` in the sidecar (often `windows-1252`).');
  }
  if (text.includes('\0')) throw new DataError('Near here the table holds a NUL character; export it again.');
  return text;
}
