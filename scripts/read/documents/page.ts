/** What a document's reader writes its paragraphs and rows to: they come out as the blocks that notes are made of, each knowing its paragraph. */
import type { Mark } from '#model/conversation.ts';
import { DataError } from '#model/yaml.ts';
import { LINE_CHARACTERS, NOTE_BYTES } from '../decode.ts';
import type { Block, BlockKind } from '../notes/blocks.ts';
import { join, linesOf, plain, trimmed, type MarkedText, type Stretch } from '../notes/marked-text.ts';

/** Teams writes the times of a caption on a line of their own. */
const TIMING = /^(?:\d{1,3}:){1,2}\d{1,2}(?:[.,]\d{1,3})?\s*-->\s*(?:\d{1,3}:){1,2}\d{1,2}(?:[.,]\d{1,3})?$/;

/** How a piece of text is set. */
export interface Setting {
  strong: boolean;
  emphasis: boolean;
}

/** What a paragraph is. It may become known while it is written. */
export interface Kind {
  kind: BlockKind;
  quoted: boolean;
  numbered: boolean;
  /** How deep in lists it stands, and the level of a heading; absent where it is none. */
  depth?: number;
  level?: number;
}

/** A paragraph that is being written, piece by piece, since programs cut text into many. */
export class Paragraph implements Kind {
  kind: BlockKind = 'paragraph';
  quoted = false;
  numbered = false;
  depth?: number;
  level?: number;
  /** Its place among all paragraphs of the document, from 1. */
  readonly number: number;
  /** How many letters it holds so far, and the last of them. */
  length = 0;
  last = '';
  readonly #pieces: string[] = [];
  readonly #marks: Mark[] = [];
  readonly #strong = new Stretches();
  readonly #emphasis = new Stretches();

  constructor(number: number) {
    this.number = number;
  }

  write(words: string, { strong, emphasis }: Setting): void {
    if (words === '') return;
    const stretch = { start: this.length, end: this.length + words.length };
    const blank = words.trim() === '';
    this.#strong.add(stretch, strong, blank);
    this.#emphasis.add(stretch, emphasis, blank);
    this.#pieces.push(words);
    this.length = stretch.end;
    this.last = words.slice(-1);
  }

  /** Marks what was written since `start`. */
  mark(start: number, mark: Omit<Mark, 'start' | 'end'>): void {
    const before = this.#marks.at(-1);
    const goesOn = before?.end === start && before.persona === mark.persona && before.claim === mark.claim && before.stance === mark.stance;
    if (goesOn) before.end = this.length;
    else if (this.length > start) this.#marks.push({ ...mark, start, end: this.length });
  }

  /** Its text. @param line the line at which it begins, as the lines of blocks count */
  text(line: number): MarkedText {
    const text = this.#pieces.join('');
    return { ...plain(text, line), marks: this.#marks, strong: this.#strong.within(text), emphasis: this.#emphasis.within(text) };
  }
}

/** Where text is set in one way. Two pieces with only white space between are one. */
class Stretches {
  readonly #all: Stretch[] = [];
  #goesOn = false;

  add({ start, end }: Stretch, set: boolean, blank: boolean): void {
    const before = this.#all.at(-1);
    if (set && this.#goesOn && before) before.end = end;
    else if (set) this.#all.push({ start, end });
    this.#goesOn = set || (this.#goesOn && blank);
  }

  /** The stretches without the white space at their ends, which nobody sees in bold or italics. */
  within(text: string): Stretch[] {
    return this.#all.map((one) => trimmed(text, one)).filter(({ start, end }) => end > start);
  }
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
    const one = new Paragraph(this.count());
    this.#written.push(one);
    return one;
  }

  /** Counts a paragraph that nobody sees, so that the numbers of the others stay those of the file. */
  count(): number {
    return ++this.#paragraphs;
  }

  /** Adds words to a paragraph. */
  write(paragraph: Paragraph, words: string, setting: Setting): void {
    this.#length += words.length;
    if (this.#length > NOTE_BYTES) throw new DataError(`Paragraph ${paragraph.number}: A note may hold at most a million letters; split this document.`);
    paragraph.write(words, setting);
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
      const cells = row.cells.map((start, index) => within.slice(start - row.start, (ends[index] ?? 0) - row.start).filter((one) => one instanceof Paragraph));
      this.#written.splice(row.start, within.length, { cells, header: row.header });
    }
  }

  /** What was written, in the order in which it stands in the document. */
  end(): Written {
    const places = [1];
    const placed = (paragraph: Paragraph): MarkedText => {
      const text = paragraph.text(places.length);
      for (const line of text.text.split('\n')) {
        if (line.length > LINE_CHARACTERS)
          throw new DataError(`Paragraph ${paragraph.number}: This is longer than ${LINE_CHARACTERS.toLocaleString('en')} letters; break it into paragraphs.`);
        places.push(paragraph.number);
      }
      return text;
    };
    const blocks = this.#written.flatMap((one): Block[] => {
      if ('cells' in one) {
        const cells = one.cells.map((cell) => join(cell.map(placed)));
        const lines = cells.flatMap(linesOf);
        return lines.length > 0 ? [{ kind: 'row', lines, quoted: false, numbered: false, cells, header: one.header }] : [];
      }
      const { kind, quoted, numbered, depth, level } = one;
      const lines = linesOf(placed(one)).filter(({ text }) => !TIMING.test(text));
      return lines.length > 0 ? [{ kind, lines, quoted, numbered, ...(depth !== undefined && { depth }), ...(level !== undefined && { level }) }] : [];
    });
    return { blocks, paragraphOf: (line) => places[line] ?? 1 };
  }
}
