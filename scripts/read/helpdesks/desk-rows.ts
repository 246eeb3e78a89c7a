/** The rows of a helpdesk's table by the names of its columns. A name may stand several times: Jira repeats a column for every label and comment. */
import { DataError } from '#model/yaml.ts';
import type { Report, Source } from '../reader.ts';
import { foldColumn } from '../tables/table-header.ts';
import { rowsOf, type Row } from '../tables/table-rows.ts';

/** A row of a helpdesk's table. Columns are asked for by their folded names: `issue_key`. */
export interface DeskRow {
  /** What the first of some columns holds that is not empty, trimmed; empty where none does. */
  cell(...names: string[]): string;
  /** What all columns of one name hold, empty cells left out. */
  cells(name: string): string[];
  /** The names of columns that hold something, as the table writes them, with what they hold. */
  entries(): Iterable<[string, string]>;
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  /** The line of the file on which it ends. */
  line: number;
}

/** What a column may not be called. */
const FORBIDDEN = /^(?:__proto__|constructor|prototype)$/;

/**
 * All rows below the header. A row of another length than the header costs itself alone; where the table breaks off, what stands before was given.
 * @param once names of columns that may stand only once, since a second would hide the first
 */
export async function* deskRows(source: Source, report: Report, once: readonly string[] = []): AsyncGenerator<DeskRow> {
  const complain = (rule: 'broken-row' | 'broken-table', sentence: string, line: number): void =>
    report.complain({ rule, severity: 'error', file: source.file, line, sentence });
  let header: string[] | undefined;
  let places = new Map<string, number[]>();
  try {
    for await (const row of rowsOf(source)) {
      const { cells, line } = row;
      if (!header) {
        header = cells.map((name) => name.trim());
        places = placesOf(header);
        const trouble = troubleWith(header, places, once);
        if (trouble) return complain('broken-table', trouble, line);
      } else if (cells.length !== header.length)
        complain('broken-row', `This row has ${cells.length} cells where the header has ${header.length}; it was left out. Export the table again.`, line);
      else yield new CellsByName(header, places, row);
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    complain('broken-table', error.message, error.line);
  }
}

function placesOf(header: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, name] of header.entries()) {
    const key = foldColumn(name);
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

function troubleWith(header: readonly string[], places: ReadonlyMap<string, number[]>, once: readonly string[]): string | undefined {
  if (header.some((name) => FORBIDDEN.test(name))) return 'A column has a name that no table needs (`__proto__`, `constructor` or `prototype`); rename it.';
  const twice = once.find((name) => (places.get(name)?.length ?? 0) > 1);
  return twice && `The column \`${twice}\` stands twice, so one would hide the other; rename or remove one of them.`;
}

/** A row, which looks its cells up only when it is asked: most columns of most exports are of no use. */
class CellsByName implements DeskRow {
  readonly row: number;
  readonly line: number;
  readonly #header: readonly string[];
  readonly #places: ReadonlyMap<string, number[]>;
  readonly #values: readonly string[];

  constructor(header: readonly string[], places: ReadonlyMap<string, number[]>, { cells, row, line }: Row) {
    this.row = row;
    this.line = line;
    this.#header = header;
    this.#places = places;
    this.#values = cells;
  }

  cell(...names: string[]): string {
    for (const name of names) {
      for (const at of this.#places.get(name) ?? []) {
        const value = this.#values[at]?.trim();
        if (value) return value;
      }
    }
    return '';
  }

  cells(name: string): string[] {
    return (this.#places.get(name) ?? []).map((at) => (this.#values[at] ?? '').trim()).filter(Boolean);
  }

  *entries(): Iterable<[string, string]> {
    for (const [at, name] of this.#header.entries()) {
      const value = this.#values[at]?.trim();
      if (value) yield [name, value];
    }
  }
}
