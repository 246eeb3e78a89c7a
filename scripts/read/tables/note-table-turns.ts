/** The rows of a table of notes as turns: who speaks in each, and how that is known. */
import type { Cast } from '../notes/cast.ts';
import { plain } from '../notes/marked-text.ts';
import { foldLabel } from '../notes/role-words.ts';
import type { Turn } from '../notes/turns.ts';
import { plainWords } from '../text/html.ts';
import type { NoteLayout } from './note-table-columns.ts';
import type { Row } from './table-rows.ts';

/** The turns of a table, and where each stands. */
export interface NoteTurns {
  turns: Turn[];
  /** The place of a turn's line. */
  placeOf: (line: number) => string;
  /** The row of a turn's line. */
  rowOf: (line: number) => number;
  /** The rows in which something is said and nobody named. */
  nameless: number[];
}

type Speaker = Pick<Turn, 'speaker' | 'role' | 'known' | 'why'>;

/** The same speaker as above, as lists and spreadsheets write it. */
const DITTO = /^(?:["”〃″]|''|ditto|dito|idem|id\.?|ebd\.?)$/iu;
const NAMELESS: Speaker = { speaker: '', role: 'unknown', known: 'label', why: 'its row names no speaker' };

/** Reads the rows of a table, header left out. */
export function noteTurns(rows: readonly Row[], layout: NoteLayout, cast: Cast): NoteTurns {
  const goesOn = carriesOn(rows, layout);
  const turns: Turn[] = [];
  const places: { place: string; row: number }[] = [];
  const nameless: number[] = [];
  let current = NAMELESS;

  function speakerOf({ cells }: Row, line: number): Speaker {
    const label = cellOf(cells, layout.author);
    if (label !== '' && !DITTO.test(label)) return (current = { ...cast.speaker(label, line), speaker: nameOf(label), known: 'label' });
    if (label !== '' && current !== NAMELESS) return { ...current, why: `its speaker is that of the row above; ${current.why ?? ''}` };
    if (cast.unlabelled) {
      return { speaker: '', role: cast.unlabelled, known: 'star', why: `no label stands in its row, and speakers says that such lines are ${cast.unlabelled}` };
    }
    if (goesOn && current !== NAMELESS)
      return { ...current, why: `its speaker cell is empty, as wherever this table goes on with a turn; ${current.why ?? ''}` };
    return NAMELESS;
  }

  for (const row of rows) {
    const said = layout.text.map((column) => ({ column, words: (plainWords(row.cells[column] ?? '') ?? '').trim() })).filter(({ words }) => words !== '');
    if (said.length === 0 && cellOf(row.cells, layout.author) === '') continue;
    const speaker = speakerOf(row, places.length);
    if (said.length > 0 && speaker === NAMELESS) nameless.push(row.row);
    for (const { column, words } of said) {
      turns.push({ ...plain(words, places.length), ...speaker, heading: false, quoted: false, numbered: false });
      const place = layout.text.length > 1 ? `row-${row.row}-${column + 1}` : `row-${row.row}`;
      places.push(...words.split('\n').map(() => ({ place, row: row.row })));
    }
    // A label without words still has a place, by which it can be complained of.
    if (said.length === 0) places.push({ place: `row-${row.row}`, row: row.row });
  }
  return { turns, placeOf: (line) => places[line]?.place ?? 'row-1', rowOf: (line) => places[line]?.row ?? 1, nameless };
}

/**
 * Whether an empty speaker cell means the speaker above: where many are empty, after several people, and nobody is ever named twice in a row.
 * A few rows without a speaker are more likely the researcher's.
 */
function carriesOn(rows: readonly Row[], { author, text }: NoteLayout): boolean {
  let before = '';
  let empty = 0;
  let spoken = 0;
  const continued = new Set<string>();
  for (const { cells } of rows) {
    const label = foldLabel(cellOf(cells, author));
    if (label === '' && text.every((column) => cellOf(cells, column) === '')) continue;
    spoken++;
    if (label === '') {
      empty++;
      if (before !== '') continued.add(before);
    } else if (label === before) return false;
    else before = label;
  }
  return empty >= 3 && empty * 4 >= spoken && continued.size > 1;
}

function cellOf(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '').trim();
}

/** A label without the colon that some tables keep with it. */
function nameOf(label: string): string {
  return label.replace(/\s{0,99}[:：]$/u, '');
}
