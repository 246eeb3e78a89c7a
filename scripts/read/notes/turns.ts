/** Who said what in a note: every line belongs to the last label before it, whatever stands between. */
import type { Role } from '#model/conversation.ts';
import type { Block } from './blocks.ts';
import type { Cast, Opening } from './cast.ts';
import { join, slice, trim, type MarkedText } from './marked-text.ts';

/** A stretch of speech or writing within one block, before it is decided what means speech here. */
export interface Turn extends MarkedText {
  speaker: string;
  role: Role;
  /** How the role is known: by a label, by the note's `"*"`, as writing that no speaker said, or not at all. */
  known: 'label' | 'star' | 'writing' | 'no';
  heading: boolean;
  quoted: boolean;
  numbered: boolean;
}

/** What a note's blocks hold. */
export interface Turns {
  turns: Turn[];
  /** Whether any line has a label. */
  labelled: boolean;
}

type Speaker = Pick<Turn, 'speaker' | 'role' | 'known'>;

const WRITING: Speaker = { speaker: '', role: 'note', known: 'writing' };
const NOBODY: Speaker = { speaker: '', role: 'unknown', known: 'no' };
const ENDED = /[.!?…。！？؟:;"”»」)\]]$/u;

/** The turns of a note's blocks in their order; a turn of several paragraphs is several, each with its own line. */
export function turnsOf(blocks: readonly Block[], cast: Cast): Turns {
  const labelled = cast.labelled > 0 || blocks.some((block) => blockOpening(block, cast));
  const silent = labelled && !cast.unlabelled ? silentSections(blocks, cast) : new Set<number>();
  const turns: Turn[] = [];
  const star: Speaker | undefined = cast.unlabelled && { speaker: '', role: cast.unlabelled, known: 'star' };
  const preamble = star ?? (labelled ? WRITING : NOBODY);
  let current = preamble;
  /** A label stood alone, and its words are still to come. */
  let waiting = false;

  function push({ kind, quoted, numbered }: Block, lines: readonly MarkedText[], speaker: Speaker): void {
    const words = trim(join(lines));
    if (!words.text) return;
    waiting = false;
    turns.push({ ...words, ...speaker, heading: kind === 'heading', quoted, numbered });
  }

  function open(opening: Opening): void {
    current = { speaker: opening.label, role: opening.role, known: 'label' };
    waiting = true;
  }

  function speak(block: Block): void {
    const [first] = block.lines;
    if (star && !waiting && first && !cast.opening(first)) current = star;
    let lines: MarkedText[] = [];
    for (const line of block.lines.flatMap((one) => cast.apart(one))) {
      const opening = cast.opening(line);
      if (opening) {
        push(block, lines, current);
        open(opening);
        lines = opening.words.text ? [opening.words] : [];
      } else {
        const words = cast.withoutStamp(line);
        if (words !== line && lines.length === 0 && goesOn(turns.at(-1), current)) turns.push(joined(turns.pop(), words));
        else lines.push(words);
      }
    }
    push(block, lines, current);
  }

  for (const [index, block] of blocks.entries()) {
    const opening = blockOpening(block, cast);
    if (opening) {
      open(opening);
      push(block, [opening.words], current);
    } else if (block.kind === 'paragraph') speak(block);
    else {
      if (silent.has(index)) current = WRITING;
      push(block, block.lines, labelled || block.kind !== 'row' ? WRITING : current);
    }
  }
  return { turns, labelled };
}

/** A line with a new time but no name goes on with a sentence that the line before it left open. */
function goesOn(before: Turn | undefined, speaker: Speaker): before is Turn {
  return before !== undefined && before.known === 'label' && before.speaker === speaker.speaker && !ENDED.test(before.text);
}

function joined(before: Turn | undefined, words: MarkedText): Turn {
  if (!before) throw new Error('There is no turn to go on with.');
  return { ...before, ...join([before, words]) };
}

/** A heading or a table's cell is a label only where the note declares it as one. */
function blockOpening({ kind, lines, cells }: Block, cast: Cast): Opening | undefined {
  const [first] = lines;
  if (kind === 'heading' && first) {
    const role = cast.declaredRole(first.text);
    return role && { label: first.text, role, words: slice(first, first.text.length) };
  }
  for (const [index, cell] of (cells ?? []).slice(0, 3).entries()) {
    const role = cast.declaredRole(cell.text);
    if (role) return { label: cell.text.trim(), role, words: trim(join((cells ?? []).slice(index + 1).filter(({ text }) => text.trim()))) };
  }
  return undefined;
}

/** The headings below which nobody is named: what stands there is the researcher's own, not the turn of whoever spoke last. */
function silentSections(blocks: readonly Block[], cast: Cast): Set<number> {
  const silent = new Set<number>();
  let heading: number | undefined;
  for (const [index, block] of blocks.entries()) {
    const spoken = blockOpening(block, cast) ?? (block.kind === 'paragraph' && block.lines.find((line) => cast.opening(line)));
    if (block.kind === 'heading' && !spoken) silent.add((heading = index));
    else if (spoken && heading !== undefined) silent.delete(heading);
  }
  return silent;
}
