/** The cells of a table, each with its place. A library reads tables in `read`; here each cell must keep its bytes, so their places are found. */
import { isNameField } from './name-fields.ts';
import type { Piece } from './pieces.ts';

interface Cell {
  start: number;
  end: number;
  row: number;
  column: number;
}

/** The sign that stands oftenest in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const head = (/^[^\n]*/u.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** Where each cell stands. A quoted cell may hold delimiters and lines. */
function cellsOf(text: string, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  let [row, column, at] = [0, 0, 0];
  while (at <= text.length) {
    const start = at;
    if (text.charAt(at) === '"') {
      at++;
      while (at < text.length && (text.charAt(at) !== '"' || text.charAt(at + 1) === '"')) at += text.charAt(at) === '"' ? 2 : 1;
    }
    while (at < text.length && text.charAt(at) !== delimiter && text.charAt(at) !== '\n') at++;
    cells.push({ start, end: at, row, column });
    if (text.charAt(at) === '\n') [row, column] = [row + 1, 0];
    else column++;
    at++;
  }
  return cells;
}

function cellPiece(text: string, { start, end, row }: Cell, delimiter: string, isName: boolean): Piece {
  const cell = text.slice(start, end);
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
  const said = isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  const written = (masked: string): string => {
    if (masked === said) return cell;
    return isQuoted || masked.includes(delimiter) || /["\n]/u.test(masked) ? `"${masked.replaceAll('"', '""')}"` : masked;
  };
  return { start, end, said, record: row, isName, written };
}

/** Every cell below the header. */
export function tablePieces(text: string, told?: string): Piece[] {
  const delimiter = told ?? delimiterOf(text);
  const cells = cellsOf(text, delimiter);
  const names = new Set(cells.filter(({ row, start, end }) => row === 0 && isNameField(text.slice(start, end))).map(({ column }) => column));
  return cells.filter(({ row, start, end }) => row > 0 && end > start).map((cell) => cellPiece(text, cell, delimiter, names.has(cell.column)));
}
