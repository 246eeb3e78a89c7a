/** Who said what in a note: every line belongs to the last label before it, whatever stands between. */
import type { Role } from '#model/conversation.ts';
import { withoutTimes } from './asides.ts';
import type { Block } from './blocks.ts';
import type { Cast, Named, Opening } from './cast.ts';
import { cutInto, join, slice, trim, type MarkedText } from './marked-text.ts';
import { whySilent, type SilentKind } from './section-words.ts';
import { exampleBlocks, isBold, silentBlocks } from './sections.ts';
import { tablesIn, type Table } from './table-columns.ts';
import { isByAProgram } from './template-text.ts';
import { NOBODY, silent, SOMEBODY, WRITING, type Speaker, type Turn, type Turns } from './turn.ts';

export type { Turn, Turns } from './turn.ts';

const ENDED = /[.!?…。！？؟:;"”»」)\]]$/u;
const DASHED = /^[—―]\s+/u;

/**
 * The turns of a note's blocks in their order; a turn of several paragraphs is several, each with its own line.
 * @param header lines that say something about the note rather than in it
 */
export function turnsOf(blocks: readonly Block[], cast: Cast, header: ReadonlySet<MarkedText> = new Set()): Turns {
  const listener = new Listener(blocks, cast, header);
  const silentSections = silentBlocks(blocks, (block) => listener.rolesIn(block));
  const examples = exampleBlocks(blocks);
  for (const [index, block] of blocks.entries()) {
    const kind = silentSections.get(index) ?? (examples.has(index) && !listener.isSpeaking(block) ? 'example' : undefined);
    if (kind) listener.passOver(block, kind);
    else listener.hear(block, index);
  }
  return { turns: listener.turns, labelled: listener.labelled };
}

/** Goes through a note's blocks and keeps in mind who speaks. */
class Listener {
  readonly turns: Turn[] = [];
  readonly labelled: boolean;
  readonly #cast: Cast;
  readonly #header: ReadonlySet<MarkedText>;
  readonly #tables: ReadonlyMap<number, Table>;
  /** The headings that are labels. */
  readonly #speakingHeadings: ReadonlySet<string>;
  /** The headings below which nobody is named. */
  readonly #unnamed: ReadonlySet<number>;
  readonly #star: Speaker | undefined;
  #current: Speaker;
  /** Who spoke before a word such as `Note:` did. */
  #interrupted: Speaker | undefined;
  /** A label stood alone, and its words are still to come. */
  #waiting = false;
  /** The line on which the current turn's label stands. */
  #since = 0;

  constructor(blocks: readonly Block[], cast: Cast, header: ReadonlySet<MarkedText>) {
    this.#cast = cast;
    this.#header = header;
    this.#tables = tablesIn(blocks, (cell) => labelRole(cast, cell), cast.answers);
    this.#speakingHeadings = speakingHeadings(blocks, cast);
    this.labelled = cast.labelled > 0 || blocks.some((block, index) => blockOpening(block, cast, this.#speakingHeadings, this.#tables.get(index)));
    const role = cast.unlabelled;
    this.#star = role && { speaker: '', role, known: 'star', why: `no label stands on it, and speakers says that such lines are ${role}` };
    this.#unnamed = this.labelled && !role ? this.#unnamedSections(blocks) : new Set();
    this.#current = this.#star ?? (this.labelled ? WRITING.before : NOBODY);
  }

  /** The roles of the labels in a paragraph. */
  rolesIn({ kind, lines }: Block): ReadonlySet<Role> {
    const roles = new Set<Role>();
    for (const line of kind === 'paragraph' ? lines : []) {
      const opening = this.#opening(line);
      if (opening && (opening.aside !== true || this.labelled)) roles.add(opening.role);
    }
    return roles;
  }

  /** Whether a paragraph belongs to somebody's turn. */
  isSpeaking(block: Block): boolean {
    return this.#current.known === 'label' || this.rolesIn(block).size > 0;
  }

  /** A block in a part of the note in which nobody speaks. */
  passOver(block: Block, kind: SilentKind): void {
    if (this.labelled && !this.#star) this.#current = WRITING.unnamed;
    const why = whySilent[kind];
    this.#push(block, block.lines, block.kind === 'heading' ? WRITING.heading : silent(why), { never: why });
  }

  hear(block: Block, index: number): void {
    const table = this.#tables.get(index);
    if (table) return this.#row(block, table);
    const opening = blockOpening(block, this.#cast, this.#speakingHeadings);
    if (opening) {
      this.#open(opening, block.lines[0]?.line ?? 1);
      return this.#push(block, [opening.words], this.#current);
    }
    const isAside = this.#isAside(block);
    if (block.kind === 'paragraph' && !isAside) return this.#paragraph(block);
    if (this.#unnamed.has(index)) this.#current = WRITING.unnamed;
    if (isAside) this.#push(block, block.lines, this.#current.known === 'label' ? WRITING.bold : this.#current, { bold: true });
    else if (block.kind === 'heading') this.#push(block, block.lines, WRITING.heading);
    else this.#push(block, block.lines, WRITING.aside, { never: WRITING.aside.why ?? '' });
  }

  #opening(line: MarkedText): Opening | undefined {
    return this.#header.has(line) ? undefined : this.#cast.opening(line);
  }

  #open({ label, role, why, question, aside }: Named, line: number): void {
    // A word for the researcher's own writing interrupts, and does not take the floor, where it opens a list item or nobody is named.
    this.#interrupted = aside === true ? (this.#interrupted ?? this.#current) : undefined;
    this.#current = { speaker: label, role, known: 'label', ...(why !== undefined && { why }), ...(question && { question }) };
    this.#waiting = true;
    this.#since = line;
  }

  #push({ kind, quoted, numbered }: Block, lines: readonly MarkedText[], speaker: Speaker, more: Partial<Turn> = {}): void {
    const words = trim(join(lines));
    if (!words.text) return;
    const goesOn = speaker === this.#current && speaker.known === 'label' && more.opens !== true && words.line !== this.#since && !this.#waiting;
    const why = goesOn ? `no label stands on this line, so it goes on with the turn of line ${this.#since}` : speaker.why;
    this.#waiting = false;
    this.turns.push({ ...words, ...speaker, heading: kind === 'heading', quoted, numbered, ...(why !== undefined && { why }), ...more });
  }

  #paragraph(block: Block): void {
    const [first] = block.lines;
    if (this.#star && !this.#waiting && first && !this.#opening(first)) this.#current = this.#star;
    // In a conversation with labels, a paragraph with a dash and none is what somebody else says.
    if (this.#current.known === 'label' && !this.#waiting && first && DASHED.test(first.text) && !this.#opening(first))
      [this.#current, this.#since] = [SOMEBODY, first.line];
    let lines: MarkedText[] = [];
    let opened = false;
    const flush = (): void => {
      this.#push(block, lines, this.#current, opened ? { opens: true } : {});
      [lines, opened] = [[], false];
    };
    for (const line of block.lines.flatMap((one) => (this.#header.has(one) ? [one] : this.#cast.apart(one)))) {
      const opening = this.#opening(line);
      const about = this.#header.has(line) ? WRITING.header : isByAProgram(line.text) ? WRITING.program : undefined;
      if (opening) {
        flush();
        this.#open(opening, line.line);
        opened = true;
        if (opening.words.text) lines = [cutTimes(opening.words)];
      } else if (about) {
        flush();
        this.#push(block, [line], about, { never: about.why ?? '' });
      } else if (!this.#joins(line, lines)) {
        const words = cutTimes(this.#cast.withoutStamp(line));
        if (this.#current.known === 'no' && !block.quoted && DASHED.test(words.text)) {
          // A dialogue set with dashes: each begins what somebody else says.
          flush();
          lines.push(trim(slice(words, DASHED.exec(words.text)?.[0].length ?? 0)));
        } else lines.push(words);
      }
    }
    flush();
    if (this.#interrupted && !this.#waiting && (block.depth !== undefined || !this.labelled)) {
      this.#current = this.#interrupted;
      this.#interrupted = undefined;
    }
  }

  /** A line with a new time but no name goes on with a sentence that the line before it left open. */
  #joins(line: MarkedText, lines: readonly MarkedText[]): boolean {
    const words = this.#cast.withoutStamp(line);
    const before = this.turns.at(-1);
    if (words === line || lines.length > 0 || before?.known !== 'label' || before.never !== undefined) return false;
    if (before.speaker !== this.#current.speaker || ENDED.test(before.text.slice(-2))) return false;
    this.turns[this.turns.length - 1] = { ...before, ...join([before, cutTimes(words)]) };
    return true;
  }

  #row(block: Block, { columns, who, people, isHeader }: Table): void {
    const cells = block.cells ?? [];
    const label = who === undefined ? undefined : cells[who];
    if (isHeader === true) return this.#push(block, block.lines, WRITING.headerRow, { never: WRITING.headerRow.why ?? '' });
    const isSpoken = label !== undefined || columns.some((column) => column === 'answer' || column === 'quote');
    if (!isSpoken) return this.#push(block, block.lines, this.labelled ? WRITING.row : this.#current);
    if (label && label.text.trim() !== '') this.#open(this.#cast.speaker(label.text.trim(), label.line), label.line);
    const speaker = label ? this.#current : NOBODY;
    for (const [column, cell] of cells.entries()) {
      const kind = columns[column] ?? 'note';
      if (kind === 'who') continue;
      const words = trim(cell);
      if (kind === 'words' && label) this.#push(block, [words], speaker, { opens: true });
      else if (kind === 'words' || kind === 'note') this.#push(block, [words], WRITING.column);
      else this.#push(block, [words], kind === 'question' ? WRITING.column : (this.#answering(people?.get(column)) ?? speaker), { column: kind, opens: true });
    }
    this.#waiting = false;
  }

  /** Whoever the header of a column names, who speaks in it only where answers are speech. */
  #answering(header: MarkedText | undefined): Speaker | undefined {
    if (!header) return undefined;
    const { label, role, why } = this.#cast.speaker(header.text.trim(), header.line);
    return { speaker: label, role, known: 'writing', ...(why !== undefined && { why }) };
  }

  /** Whether a paragraph in bold type has no label and is not one of a speaker whose words all are. */
  #isAside(block: Block): boolean {
    if (this.#waiting || !isBold(block) || block.lines.some((line) => this.#header.has(line) || this.#opening(line) !== undefined)) return false;
    const { known, speaker } = this.#current;
    const before = this.turns.at(-1);
    return known !== 'label' || before?.speaker !== speaker || !before.strong.some(({ start, end }) => start <= 2 && end >= before.text.length - 2);
  }

  /** The headings below which nobody is named: what stands there is the researcher's own, not the turn of whoever spoke last. */
  #unnamedSections(blocks: readonly Block[]): Set<number> {
    const unnamed = new Set<number>();
    let heading: number | undefined;
    for (const [index, block] of blocks.entries()) {
      const isSpoken = blockOpening(block, this.#cast, this.#speakingHeadings, this.#tables.get(index)) !== undefined || this.rolesIn(block).size > 0;
      const [only] = block.lines;
      const isHeading = block.kind === 'heading' || (block.lines.length === 1 && only !== undefined && /[:：]$/u.test(only.text) && isBold(block));
      if (isHeading && !isSpoken) unnamed.add((heading = index));
      else if (isSpoken && heading !== undefined) unnamed.delete(heading);
    }
    return unnamed;
  }
}

/** Headings that name speakers. One alone is the title of a note about that person. */
function speakingHeadings(blocks: readonly Block[], cast: Cast): ReadonlySet<string> {
  const headings = blocks.flatMap(({ kind, lines: [first] }) => (kind === 'heading' && first && cast.declaredRole(first.text) ? [first.text] : []));
  return new Set(headings.length > 1 ? headings : []);
}

/** The role of a table's cell that holds nothing but a label. */
function labelRole(cast: Cast, cell: string): Role | undefined {
  const meaning = cast.meaning(cell);
  return meaning && (meaning.certain || meaning.role === 'team' || meaning.role === 'customer') ? meaning.role : undefined;
}

function cutTimes(words: MarkedText): MarkedText {
  const range = withoutTimes(words.text);
  return range.start === 0 && range.end === words.text.length ? words : (cutInto(words, [range])[0] ?? words);
}

/** A heading is a label only where the note declares it as one; a table's row has one in its column of speakers. */
function blockOpening({ kind, lines, cells }: Block, cast: Cast, headings: ReadonlySet<string>, table?: Table): Opening | undefined {
  const [first] = lines;
  if (kind === 'heading' && first) {
    const role = headings.has(first.text) ? cast.declaredRole(first.text) : undefined;
    return role && { ...cast.speaker(first.text, first.line), words: slice(first, first.text.length) };
  }
  const label = table?.who === undefined || table.isHeader === true ? undefined : cells?.[table.who];
  return label && label.text.trim() !== '' ? { ...cast.speaker(label.text.trim(), label.line), words: label } : undefined;
}
