/** Tables inside a text: a heading such as `name,email,ssn` says what each cell below it is. */

/** A cell of a table with the words of its heading, in small letters; offsets of the cell without quotes and spaces. */
export interface Cell {
  heading: string;
  start: number;
  end: number;
}

interface Line {
  text: string;
  start: number;
}

const MOST_COLUMNS = 60;
const SEPARATORS = [',', '|', '\t', ';'] as const;
type Separator = (typeof SEPARATORS)[number];

/** All cells below headings. A table has two columns or more and one row or more, and ends where a line has other columns. */
export function cellsOf(text: string): Cell[] {
  if (!text.includes('\n') || !/[,|\t;]/.test(text)) return [];
  const lines = linesOf(text).filter(({ text: line }) => !/^[\s|+=:-]*$/.test(line));
  const cells: Cell[] = [];
  for (let top = 0; top < lines.length - 1; top++) {
    const heading = headingOf(lines[top]);
    if (!heading) continue;
    let row = top + 1;
    for (; row < lines.length; row++) {
      const found = cutLine(lines[row], heading.separator);
      if (found.length !== heading.words.length) break;
      cells.push(...found.map((cell, column) => ({ ...cell, heading: heading.words[column] ?? '' })).filter(({ start, end }) => start < end));
    }
    top = row - 1;
  }
  return cells;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ text: line, start });
    start += line.length + 1;
  }
  return lines;
}

/** A line of short words without figures, cut by one sign. */
function headingOf(line: Line | undefined): { words: string[]; separator: Separator } | undefined {
  if (!line || !/^[^\d!?]{3,500}$/.test(line.text) || /[.:] /.test(line.text)) return undefined;
  for (const separator of SEPARATORS) {
    if (!line.text.includes(separator)) continue;
    const cells = cutLine(line, separator).map(({ start, end }) => line.text.slice(start - line.start, end - line.start));
    if (cells.length >= 2 && cells.length <= MOST_COLUMNS && cells.every((cell) => /^[\p{L}\p{M}][\p{L}\p{M}\s._/()#°'’-]{0,30}$/u.test(cell)))
      return {
        separator,
        words: cells.map((cell) =>
          cell
            .toLowerCase()
            .replace(/[\s._/()#°'’-]+/gu, ' ')
            .trim(),
        ),
      };
  }
  return undefined;
}

/** The cells of a line; separators between quotes are text. */
function cutLine(line: Line | undefined, separator: Separator): { start: number; end: number }[] {
  if (!line) return [];
  const { text, start: offset } = line;
  const cells: { start: number; end: number }[] = [];
  let from = 0;
  let isQuoted = false;
  for (let index = 0; index <= text.length; index++) {
    const sign = text.charAt(index);
    if (sign === '"') isQuoted = !isQuoted;
    if (index < text.length && (sign !== separator || isQuoted)) continue;
    cells.push(trimmed(text, from, index, offset));
    from = index + 1;
  }
  return separator === '|' && /^\s*\|.*\|\s*$/.test(text) ? cells.slice(1, -1) : cells;
}

function trimmed(text: string, from: number, to: number, offset: number): { start: number; end: number } {
  const cell = text.slice(from, to);
  const before = /^[\s"]*/.exec(cell)?.[0].length ?? 0;
  const words = cell.slice(before).replace(/[\s"]{1,99}$/, '');
  return { start: offset + from + before, end: offset + from + before + words.length };
}
