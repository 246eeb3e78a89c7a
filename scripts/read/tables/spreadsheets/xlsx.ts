/** The rows of one sheet of a workbook (.xlsx), as texts: days as 2026-03-04, formulas as what they gave when the file was saved. */
import { LIMITS } from '#model/size-limits.ts';
import { DataError } from '#model/yaml.ts';
import { WORKBOOK } from '../../packed/namespaces.ts';
import { streamedXml, type XmlHandlers } from '../../packed/xml.ts';
import type { Parts } from '../../reader.ts';
import { checkedText, textKeeper, type Workbook } from './workbook.ts';
import type { Row } from '../table-rows.ts';

const DAY = 86_400_000;
/** Far more cells without a word than any table of answers has, and for each with one. */
const MOST_EMPTY = 2_000_000;
const MOST_EMPTY_EACH = 200;
const MOST_COLUMNS = LIMITS.columns.most;

/** @throws DataError where the sheet is broken. */
export function sheetRows(parts: Parts, part: string, workbook: Workbook): AsyncGenerator<Row> {
  return streamedXml(parts, part, WORKBOOK, (emit) => rowKeeper(workbook, emit));
}

function rowKeeper(workbook: Workbook, emit: (row: Row) => void): XmlHandlers {
  let cells: string[] = [];
  let [number, empty, at] = [0, 0, -1];
  let [type, style, value, inValue] = ['n', -1, '', false];
  const inline = textKeeper();

  function openCell(reference: string | undefined): void {
    at = reference === undefined ? at + 1 : columnOf(reference);
    if (at >= MOST_COLUMNS) throw new DataError('This sheet has more columns than a spreadsheet can have; save it again.', number);
  }

  function closeCell(): void {
    const text = type === 'inlineStr' ? inline.taken() : shown(type, value, style, workbook);
    if (text === '') return;
    empty += Math.max(0, at - cells.length) - MOST_EMPTY_EACH;
    if (empty > MOST_EMPTY) throw new DataError('This sheet holds hardly anything but empty cells; save the table alone as CSV.', number);
    while (cells.length < at) cells.push('');
    cells[at] = text;
  }

  return {
    open({ name, attribute }) {
      if (name === 'row') {
        [cells, at] = [[], -1];
        number = Math.max(number + 1, Number(attribute('r') ?? 0) || 0);
      } else if (name === 'c') {
        [type, style, value] = [attribute('t') ?? 'n', Number(attribute('s') ?? -1), ''];
        inline.start();
        openCell(attribute('r'));
      } else if (type === 'inlineStr') inline.open(name);
      inValue = name === 'v';
    },
    close(name) {
      if (type === 'inlineStr') inline.close(name);
      inValue = false;
      if (name === 'c') closeCell();
      if (name === 'row' && cells.length > 0) emit({ cells, row: number, line: number });
    },
    text(piece) {
      if (inValue) value = checkedText(value + piece);
      else if (type === 'inlineStr') inline.add(piece);
    },
  };
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.slice(0, 4)) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column - 1;
}

function shown(type: string, value: string, style: number, { shared, days, from1904 }: Workbook): string {
  if (value === '' || type === 'e') return '';
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.replace('T', ' ');
  const number = Number(value);
  if (type !== 'n' || !Number.isFinite(number)) return value;
  return days[style] ? (dayOf(number, from1904) ?? value) : String(number);
}

/** Days between a workbook's day 0 and 1970. Spreadsheets know a 29 February 1900 that never was. */
function dayOf(serial: number, from1904: boolean): string | undefined {
  const zero = from1904 ? 24_107 : serial < 60 ? 25_568 : 25_569;
  const time = Math.round(((serial - zero) * DAY) / 1000) * 1000;
  if (!(serial > 0 && time < 253_402_300_800_000)) return undefined;
  const iso = new Date(time).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}
