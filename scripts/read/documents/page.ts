/** What a document's reader writes its paragraphs and rows to: they come out as the blocks that notes are made of, each knowing its paragraph. */
import type { Mark } from '#model/conversation.ts';
import { DataError } from '#model/yaml.ts';
import { LINE_CHARACTERS, NOTE_BYTES } from '../decode.ts';
import type { Block, BlockKind } from '../notes/blocks.ts';
import { join, linesOf, plain, type MarkedText, type Stretch } from '../notes/marked-text.ts';

/** How a piece of text is set. */
export interface Setting {
  strong: boolean;
  emphasis: boolean;
}

/** A paragraph that is being written. What it is may become known while it is. */
export interface Paragraph {
  kind: BlockKind;
  quoted: boolean;
  numbered: boolean;
  /** How deep in lists it stands, and the level of a heading; absent where it is none. */
  depth?: number;
  level?: number;
  /** Its place among all paragraphs of the document, from 1. */
  readonly number: number;
  readonly text: MarkedText;
}

interface Row {
  cells: Paragraph[][];
  header: boolean;
}

/** The blocks of a document, and the paragraph in which each of their lines stands. */
export interface Written {
  blocks: Block[];
  /** The line of the file on which a paragraph begins, where the file has lines that a person could look up. */
  lineOf?: (paragraph: number) => number;
  /** The paragraph of a line, as the lines of the blocks count. */
  paragraphOf: (line: number) => number;
}

/** A document as it is being read. Paragraphs may begin within paragraphs, as those of text boxes do, and rows within cells. */
export class Page {
  readonly #written: (Paragraph | Row)[] = [];
  /** Where the cells of the open rows begin among what is written; those of an inner row last. */
  readonly #rows: { start: number; cells: number[]; plain: boolean; header: boolean }[] = [];
  #paragraphs = 0;
  #length = 0;

  /** Begins a paragraph. */
  paragraph(): Paragraph {
    const one: Paragraph = { kind: 'paragraph', quoted: false, numbered: false, number: this.count(), text: plain('', 0) };
    this.#written.push(one);
    return one;
  }

  /** Counts a paragraph that nobody sees, so that the numbers of the others stay those of the file. */
  count(): number {
    return ++this.#paragraphs;
  }

  /** Adds words to a paragraph. */
  write({ text: whole, number }: Paragraph, words: string, { strong, emphasis }: Setting): void {
    this.#length += words.length;
    if (this.#length > NOTE_BYTES) throw new DataError('A note may hold at most a million letters; split this document.', number);
    const stretch = { start: whole.text.length, end: whole.text.length + words.length };
    whole.text += words;
    if (strong) extend(whole.strong, stretch, whole.text);
    if (emphasis) extend(whole.emphasis, stretch, whole.text);
  }

  /** Marks what was written to a paragraph since `start`. */
  mark({ text: { text, marks } }: Paragraph, start: number, mark: Omit<Mark, 'start' | 'end'>): void {
    const before = marks.at(-1);
    const goesOn = before?.end === start && before.persona === mark.persona && before.claim === mark.claim && before.stance === mark.stance;
    if (goesOn) before.end = text.length;
    else if (text.length > start) marks.push({ ...mark, start, end: text.length });
  }

  /** Begins a row of a table. */
  row(): void {
    // A row around another table only lays it out.
    for (const outer of this.#rows) outer.plain = true;
    this.#rows.push({ start: this.#written.length, cells: [], plain: false, header: false });
  }

  /** The row that is open names the columns. */
  header(): void {
    const row = this.#rows.at(-1);
    if (row) row.header = true;
  }

  /** Begins a cell of the row that is open. */
  cell(): void {
    this.#rows.at(-1)?.cells.push(this.#written.length);
  }

  /** Ends a row. One of a single cell is a frame around paragraphs. @param left whether it was deleted */
  endRow(left = false): void {
    const row = this.#rows.pop();
    if (!row) return;
    const within = this.#written.slice(row.start);
    if (left) this.#written.length = row.start;
    else if (!row.plain && row.cells.length > 1) {
      const ends = [...row.cells.slice(1), this.#written.length];
      const cells = row.cells.map((start, index) => within.slice(start - row.start, (ends[index] ?? 0) - row.start).filter((one) => 'text' in one));
      this.#written.splice(row.start, within.length, { cells, header: row.header });
    }
  }

  /** What was written, in the order in which it stands in the document. */
  end(): Written {
    const places = [1];
    const placed = ({ text, number }: Paragraph): MarkedText => {
      const line = places.length;
      const lines = text.text.split('\n');
      if (lines.some((one) => one.length > LINE_CHARACTERS))
        throw new DataError(`This paragraph is longer than ${LINE_CHARACTERS.toLocaleString('en')} letters; break it into paragraphs.`, number);
      places.push(...lines.map(() => number));
      return { ...text, line, strong: tight(text.strong, text.text), emphasis: tight(text.emphasis, text.text) };
    };
    const blocks = this.#written.flatMap((one): Block[] => {
      if ('cells' in one) {
        const cells = one.cells.map((cell) => join(cell.map(placed)));
        const lines = cells.flatMap(linesOf);
        return lines.length > 0 ? [{ kind: 'row', lines, quoted: false, numbered: false, cells, header: one.header }] : [];
      }
      const { kind, quoted, numbered, depth, level } = one;
      const lines = linesOf(placed(one));
      return lines.length > 0 ? [{ kind, lines, quoted, numbered, ...(depth !== undefined && { depth }), ...(level !== undefined && { level }) }] : [];
    });
    return { blocks, paragraphOf: (line) => places[line] ?? 1 };
  }
}

/** Adds a stretch to those before it. Programs cut text into many pieces, so that two with only white space between are one. */
function extend(stretches: Stretch[], stretch: Stretch, text: string): void {
  const before = stretches.at(-1);
  if (before && text.slice(before.end, stretch.start).trim() === '') before.end = stretch.end;
  else stretches.push(stretch);
}

/** Stretches without the white space at their ends, which nobody sees in bold or italics. */
function tight(stretches: readonly Stretch[], text: string): Stretch[] {
  return stretches
    .map(({ start, end }) => {
      const words = text.slice(start, end);
      return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
    })
    .filter(({ start, end }) => end > start);
}
