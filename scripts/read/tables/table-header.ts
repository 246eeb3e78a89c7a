/** The names of a table's columns, from the beginning of its text: enough to tell whose table it is. */
import { parse } from 'csv-parse/sync';
import type { Source } from '../reader.ts';
import { foldName } from './survey-tools.ts';
import { delimiterOf } from './table-rows.ts';

/** A column's name as readers ask for it: in lower case, its words joined by `_`. */
export function foldColumn(name: string): string {
  return foldName(name).replaceAll(' ', '_');
}

/** The folded names in the first row of a table; none where its text is no table, or where its sidecar says itself what the columns hold. */
export function columnsOf({ head, export: fields }: Pick<Source, 'head' | 'export'>): ReadonlySet<string> {
  return fields?.columns ? new Set() : new Set(firstRow(head, fields?.delimiter).map(foldColumn));
}

/** The first row of a table, or one of those below it, as far as its head holds it; empty for JSON. */
export function firstRow(head: string, chosen?: string, below = 0): string[] {
  if (/^\s*(?:\{|\[\s*\{)/.test(head)) return [];
  const { delimiter, declared } = delimiterOf(head);
  try {
    const rows: unknown = parse(head, {
      delimiter: chosen ?? delimiter,
      from_line: declared ? 2 : 1,
      to: 1 + below,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const row: unknown = Array.isArray(rows) ? rows[below] : undefined;
    return Array.isArray(row) ? row.map(String) : [];
  } catch {
    return [];
  }
}
