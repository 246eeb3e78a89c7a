/** Which column of a table of notes names the speakers, and which holds what they said: as its sidecar says, or as the table plainly shows. */
import type { NoteColumns } from '#model/note.ts';
import { columnOf } from '../notes/table-columns.ts';

/** Where each thing stands in a row. */
export interface NoteLayout {
  /** Absent where nobody is named, and the note's `"*"` says whose words all are. */
  author?: number;
  text: number[];
  date?: number;
  /** How many rows at the top are no notes. */
  header: 0 | 1;
}

/** What is known of the labels of a table's people. */
export interface Labels {
  /** Whether a cell holds a label whose meaning is known. */
  isKnown: (cell: string) => boolean;
  /** Whether the note itself names it. */
  isCertain: (cell: string) => boolean;
  /** Whether the note says whose the words without a label are. */
  unlabelled: boolean;
}

type Cells = readonly string[];

const NAMES = 'Say which it is, by name or number: `columns: { author: 2, text: 3 }`.';
/** A second column with this share of the words of the wordiest could be the one that is meant. */
const AS_WORDY = 0.3;

/** The layout of a table, or the sentence that says why it cannot be told. */
export function noteLayout(rows: readonly Cells[], columns: NoteColumns & { header?: boolean }, labels: Labels): NoteLayout | string {
  const [first = []] = rows;
  const named = declared(first, columns);
  if (typeof named === 'string') return named;
  const author = named.author ?? authorColumn(rows, labels);
  if (author === undefined && !labels.unlabelled)
    return `No column of this table names speakers that \`speakers\` declares. ${NAMES} Where one person says it all, declare \`speakers: { "*": customer }\`.`;
  const header = named.byName || (columns.header ?? isHeader(rows, author, labels)) ? 1 : 0;
  const text = named.text ?? textColumn(rows, header, author);
  if (text === undefined) return `Several columns of this table hold words, and nothing says which of them was spoken. ${NAMES}`;
  return { ...(author !== undefined && { author }), text, ...(named.date !== undefined && { date: named.date }), header };
}

interface Declared {
  author?: number;
  text?: number[];
  date?: number;
  byName: boolean;
}

/** The columns that the sidecar names. A number is a name where a column is called so. */
function declared(first: Cells, { author, text, date }: NoteColumns): Declared | string {
  const names = first.map(fold);
  let byName = false;
  const missing: string[] = [];
  const find = (name: string): number => {
    const at = names.indexOf(fold(name));
    if (at !== -1) byName = true;
    const place = at === -1 && /^\d{1,5}$/.test(name) ? Number(name) - 1 : at;
    if (place < 0 || place >= Math.max(first.length, 1)) missing.push(name);
    return place;
  };
  const found = {
    ...(author !== undefined && { author: find(author) }),
    ...(text !== undefined && { text: text.map(find) }),
    ...(date !== undefined && { date: find(date) }),
  };
  if (missing.length === 0) return { ...found, byName };
  return `The table has no column ${missing.map((name) => `\`${name}\``).join(', ')}, which its sidecar names. It has ${first.length} columns; name them as its first row does, or by their numbers.`;
}

/** The column whose cells are nearly all labels; where a study has more people than are declared, one of few short words that come again and again. */
function authorColumn(rows: readonly Cells[], { isKnown }: Labels): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let column = 0; column < widthOf(rows); column++) {
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter(Boolean);
    const share = cells.filter(isKnown).length / cells.length;
    const few = new Set(cells.map(fold)).size * 3 <= cells.length && cells.every((cell) => cell.length <= 40);
    if (cells.length > 0 && share > most && (share >= 0.5 || few)) [best, most] = [column, share];
  }
  return best;
}

/** Whether the first row names the columns rather than being the first thing said. */
function isHeader(rows: readonly Cells[], author: number | undefined, { isKnown, isCertain }: Labels): boolean {
  const [first = []] = rows;
  const areNames = first.every((cell) => cell === '' || (isName(cell) && !/\d/.test(cell)));
  const some = first.some((cell, at) => at !== author && isName(cell) && columnOf(cell) !== 'note');
  if (author === undefined) return some || areNames;
  const who = (first[author] ?? '').trim();
  // The name of a column does not come again below it.
  if (isCertain(who) || rows.slice(1).some((row) => fold(row[author] ?? '') === fold(who))) return false;
  return some || columnOf(who) === 'who' || (who !== '' && !isKnown(who) && areNames);
}

function isName(cell: string): boolean {
  return cell.length <= 60 && !/[.!?…？！。"“”]\s*$/u.test(cell.trim());
}

/** The column that is called by a word for speech; else the one with by far the most words. */
function textColumn(rows: readonly Cells[], header: 0 | 1, author: number | undefined): number[] | undefined {
  const others = Array.from({ length: widthOf(rows) }, (_, column) => column).filter((column) => column !== author);
  const called = header === 1 ? others.filter((column) => ['words', 'answer', 'quote'].includes(columnOf(rows[0]?.[column] ?? ''))) : [];
  if (called.length === 1) return called;
  const words = new Map(others.map((column) => [column, wordsIn(rows.slice(header), column)]));
  const [most, next] = (called.length > 0 ? called : others).toSorted((a, b) => (words.get(b) ?? 0) - (words.get(a) ?? 0));
  if (most === undefined || (words.get(most) ?? 0) === 0) return undefined;
  return next !== undefined && (words.get(next) ?? 0) > (words.get(most) ?? 0) * AS_WORDY ? undefined : [most];
}

/** Letters rather than words, since not all languages set words apart. A single word is a code more often than an answer; a time is neither. */
function wordsIn(rows: readonly Cells[], column: number): number {
  let letters = 0;
  for (const row of rows) {
    const cell = (row[column] ?? '').trim();
    if (/\p{L}/u.test(cell)) letters += /[\s.!?…？！。\p{Lo}]/u.test(cell) ? cell.length : cell.length / 4;
  }
  return letters;
}

/** Wider than any table of notes. */
const WIDEST = 100;

function widthOf(rows: readonly Cells[]): number {
  return rows.reduce((most, row) => Math.min(WIDEST, Math.max(most, row.length)), 0);
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
