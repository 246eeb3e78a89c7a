/** The rows of the table that a spreadsheet holds: the sheet that its sidecar names, or the first that holds more than a heading. */
import { DataError } from '#model/yaml.ts';
import type { Parts, Source } from '../../reader.ts';
import type { Row } from '../table-rows.ts';
import { odsRows } from './ods.ts';
import { workbookOf } from './workbook.ts';
import { sheetRows } from './xlsx.ts';

/** A sheet, not yet read. */
interface Sheet {
  name: string;
  hidden: boolean;
  rows(): AsyncIterable<Row>;
}

/**
 * The rows of a spreadsheet's table. A line of it is a row.
 * @throws DataError where it is broken, a bomb, or has no such sheet.
 */
export async function* spreadsheetRows(source: Source): AsyncGenerator<Row> {
  const { parts } = source;
  if (!parts) return;
  const sheets = source.document === 'ods' ? await odsSheets(parts) : await xlsxSheets(parts);
  const sheet = await chosen(sheets, source.export?.sheet);
  if (sheet) yield* sheet.rows();
}

async function chosen(sheets: readonly Sheet[], wanted: string | undefined): Promise<Sheet | undefined> {
  if (wanted !== undefined) {
    const named = sheets.find(({ name }) => fold(name) === fold(wanted));
    if (named) return named;
    const names = sheets.slice(0, 20).map(({ name }) => `\`${name.slice(0, 40)}\``);
    throw new DataError(`This spreadsheet has no sheet of the name that its sidecar gives; its sheets are ${names.join(', ')}.`);
  }
  const visible = sheets.filter(({ hidden }) => !hidden);
  for (const sheet of visible) if (await holdsTable(sheet)) return sheet;
  return visible[0];
}

/** Two rows with more than one cell: a cover page, a title and a chart's sheet have fewer. */
async function holdsTable(sheet: Sheet): Promise<boolean> {
  let rows = 0;
  let seen = 0;
  for await (const { cells } of sheet.rows()) {
    if (cells.filter(Boolean).length > 1 && ++rows === 2) return true;
    if (++seen > 1000) break;
  }
  return false;
}

async function xlsxSheets(parts: Parts): Promise<Sheet[]> {
  const workbook = await workbookOf(parts);
  return workbook.sheets.map(({ name, hidden, part }) => ({ name, hidden, rows: () => sheetRows(parts, part, workbook) }));
}

/** All sheets of this kind of document stand in one part; each is read by passing over the others. */
async function odsSheets(parts: Parts): Promise<Sheet[]> {
  const names = new Map<number, string>();
  for await (const { sheet, name } of odsRows(parts)) names.set(sheet, name);
  return [...names].map(([number, name]) => ({
    name,
    hidden: false,
    async *rows() {
      for await (const { sheet, row } of odsRows(parts)) {
        if (sheet === number) yield row;
        if (sheet > number) return;
      }
    },
  }));
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
