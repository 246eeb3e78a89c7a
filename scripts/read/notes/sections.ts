/** The parts of a note in which nobody speaks: guides, consent texts, summaries, examples. Found by their headings, and ended by the next one of their rank. */
import type { Role } from '#model/conversation.ts';
import { asidesIn } from './asides.ts';
import type { Block } from './blocks.ts';
import { join, trim } from './marked-text.ts';
import { isSpeechHeading, silentKind, type SilentKind } from './section-words.ts';
import { isExample } from './template-text.ts';

/** A line that stands where a heading could, but is none to Markdown, ranks below all headings. */
const LOWEST = 7;

interface Section {
  kind: SilentKind;
  level: number;
  from: number;
}

/** What a block says as a heading, and its rank; undefined where it is none. */
function headingOf(block: Block): { text: string; level: number } | undefined {
  const [first] = block.lines;
  if (!first) return undefined;
  if (block.kind === 'heading') return { text: trim(join(block.lines)).text, level: block.level ?? 1 };
  if (block.kind !== 'paragraph' || block.lines.length > 1 || first.text.length > 60) return undefined;
  return isSpeechHeading(first.text) || silentKind(first.text, false) !== undefined || isBold(block) ? { text: first.text, level: LOWEST } : undefined;
}

/** A paragraph wholly in bold type: a heading of sorts, a question or a stage direction. */
export function isBold({ kind, lines }: Block): boolean {
  return (
    kind === 'paragraph' &&
    lines.length > 0 &&
    lines.every((line) => {
      const [end = line.text.length] = asidesIn(line)
        .filter((one) => one.end >= line.text.length - 1)
        .map(({ start }) => start);
      return line.strong.some((set) => set.start <= 1 && set.end >= line.text.slice(0, end).trimEnd().length - 2);
    })
  );
}

/**
 * Which blocks stand where nobody speaks, and why. A guide, a consent text or a summary in which a label of the team and one of a customer open turns is a
 * conversation under an unlucky heading: its labelled turns are heard.
 */
export function silentBlocks(blocks: readonly Block[], rolesIn: (block: Block) => ReadonlySet<Role>): Map<number, SilentKind> {
  const silent = new Map<number, SilentKind>();
  let open: Section | undefined;
  const close = (to: number): void => {
    if (!open) return;
    const { kind, from } = open;
    const spoken = kind === 'example' ? undefined : turnsBegin(blocks, from, to, rolesIn);
    for (let at = from; at < (spoken ?? to); at++) silent.set(at, kind);
    open = undefined;
  };
  for (const [index, block] of blocks.entries()) {
    const heading = headingOf(block);
    if (!heading) continue;
    if (open && heading.level > open.level && !isSpeechHeading(heading.text)) continue;
    close(index);
    const kind = silentKind(heading.text, heading.level < LOWEST);
    if (kind) open = { kind, level: heading.level, from: index };
  }
  close(blocks.length);
  return silent;
}

/** Where in a silent section a conversation begins; undefined where there is none. */
function turnsBegin(blocks: readonly Block[], from: number, to: number, rolesIn: (block: Block) => ReadonlySet<Role>): number | undefined {
  const seen = new Set<Role>();
  let first: number | undefined;
  for (let at = from + 1; at < to; at++) {
    const block = blocks[at];
    for (const role of block ? rolesIn(block) : []) {
      first ??= at;
      seen.add(role);
    }
  }
  return seen.has('team') && seen.has('customer') ? first : undefined;
}

/** List items and lines that introduce an example, with what is nested in them. */
export function exampleBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  let below: number | undefined;
  for (const [index, { kind, lines, depth = 0 }] of blocks.entries()) {
    const [first] = lines;
    if (below !== undefined && (kind !== 'paragraph' || depth <= below)) below = undefined;
    if (below === undefined && kind === 'paragraph' && first && isExample(first.text)) below = depth;
    if (below !== undefined) found.add(index);
  }
  return found;
}
