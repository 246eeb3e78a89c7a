/** Markdown to blocks: the paragraphs, list items, headings and table rows of a note, each as plain lines that know where they stand. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { LIMITS } from '#model/size-limits.ts';
import { DataError } from '#model/yaml.ts';
import { decodeEntities } from '../text/entities.ts';
import { inlineText, isMarkup } from './inline.ts';
import { linesOf, plain, slice, type MarkedText } from './marked-text.ts';

/** What kind of block a text stands in; `aside` is fenced code or HTML that shows no words, which nobody said. */
export type BlockKind = 'paragraph' | 'heading' | 'row' | 'aside';

/** A block of a note. */
export interface Block {
  kind: BlockKind;
  lines: MarkedText[];
  /** It stands inside a blockquote. */
  quoted: boolean;
  /** It opens an item of a numbered list. */
  numbered: boolean;
  /** The cells of a table row. */
  cells?: MarkedText[];
  /** It is the header row of its table. */
  header?: boolean;
  /** How deep in lists it stands; absent outside of any. */
  depth?: number;
  /** The level of a heading. */
  level?: number;
}

interface Place {
  quoted: boolean;
  numbered: boolean;
  /** How deep in the tree, and how deep in lists. */
  depth: number;
  lists: number;
}

const DEEPEST = LIMITS.noteNesting.most;
/** Blockquote marks are what the parser takes more than linear time for. */
const TOO_MANY_MARKS = /^[ \t]*(?:>[ \t]*){100}/m;
/** Some transcripts keep the timing lines of the captions that they were made from. */
const CUE_TIMING = /^(?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?:\s+[a-z]+:\S+)*\s*$/;
const features = { frontmatter: false, smartPunctuation: false, gfm: { footnotes: false } };

/**
 * The blocks of a Markdown text in their order.
 * @param firstLine the line of the file on which the text begins
 * @throws DataError when the text is nested too deeply.
 */
export function markdownBlocks(text: string, firstLine: number): Block[] {
  if (TOO_MANY_MARKS.test(text)) throw new DataError('Blockquotes are nested too deeply here; write it more plainly.', firstLine);
  const blocks: Block[] = [];
  const source = text.split('\n');
  const emit = (kind: BlockKind, lines: MarkedText[], { quoted, numbered, lists }: Place, more: Partial<Block> = {}): void => {
    if (lines.length > 0 || more.cells) blocks.push({ kind, lines, quoted, numbered, ...(lists > 0 && { depth: lists }), ...more });
  };

  function visit(node: RootContent, place: Place): void {
    if (place.depth > DEEPEST) throw new DataError('Lists or blockquotes are nested too deeply here; write it more plainly.', lineOf(node));
    const inner = { ...place, depth: place.depth + 1, numbered: false };
    switch (node.type) {
      case 'paragraph':
        return emit('paragraph', textLines(node.children, node), place);
      case 'heading':
        // A line of dashes under a paragraph is a rule that somebody drew, far more often than a heading.
        if (source[lineOf(node) - firstLine]?.trimStart().startsWith('#') !== true) return emit('paragraph', textLines(node.children, node), place);
        return emit('heading', textLines(node.children, node), place, { level: node.depth });
      case 'blockquote': {
        const callout = CALLOUT.exec(source[lineOf(node) - firstLine] ?? '')?.[1]?.toLowerCase();
        const from = blocks.length;
        node.children.forEach((child) => visit(child, { ...inner, quoted: callout === undefined || QUOTES.has(callout) }));
        if (callout !== undefined) apartFromTitle(blocks, from);
        return;
      }
      case 'list':
        return node.children.forEach((item) =>
          item.children.forEach((child, index) => visit(child, { ...inner, lists: place.lists + 1, numbered: index === 0 && node.ordered === true })),
        );
      case 'table':
        return node.children.forEach((row, index) => {
          const cells = row.children.map((cell) => inlineText(cell.children, lineOf(row)));
          emit('row', cells.flatMap(linesOf), place, { cells, header: index === 0 });
        });
      case 'html':
        return htmlBlock(node.value, node, place);
      case 'code':
      case 'definition':
        return emit(codeOrSpeech(node, source[lineOf(node) - firstLine] ?? ''), rawLines(node, source, firstLine), place);
      default:
        return;
    }
  }

  function lineOf(node: { position?: RootContent['position'] }): number {
    return (node.position?.start.line ?? 1) + firstLine - 1;
  }
  function textLines(children: readonly PhrasingContent[], node: RootContent): MarkedText[] {
    return linesOf(inlineText(children, lineOf(node))).filter(({ text }) => !CUE_TIMING.test(text));
  }
  function htmlBlock(html: string, node: RootContent, place: Place): void {
    if (UNSPOKEN.test(html)) return emit('aside', rawLines(node, source, firstLine), place);
    const lines = seenText(html)
      .split('\n')
      .flatMap((line, index) => linesOf(plain(line, lineOf(node) + index)));
    const quoted = place.quoted || /^\s*<blockquote\b/i.test(html);
    for (const line of lines) emit('paragraph', [line], { ...place, quoted });
  }

  for (const node of rootOf(text).children) visit(node, { quoted: false, numbered: false, depth: 0, lists: 0 });
  return blocks;
}

/** The first line of a blockquote that a tool shows as a box of a kind: `> [!note] Title`. */
const CALLOUT = /^\s*(?:[-*+]\s+)?>\s*\[!([a-zA-Z]{2,20})(?:\|[^\]]{0,40})?\]/;
/** Boxes that show what somebody said; all others are remarks of whoever wrote the note. */
const QUOTES = new Set(['quote', 'cite', 'verbatim', 'voice']);

/** The title of a box is no part of what stands in it. */
function apartFromTitle(blocks: Block[], at: number): void {
  const block = blocks[at];
  const [title, ...lines] = block?.lines ?? [];
  if (!block || !title || block.kind !== 'paragraph') return;
  const bare = title.text.replace(/^\s*\[![^\]]*\][-+]?\s*/, '');
  const head: Block[] = bare === '' ? [] : [{ ...block, quoted: false, lines: [slice(title, title.text.length - bare.length)] }];
  blocks.splice(at, 1, ...head, ...(lines.length > 0 ? [{ ...block, lines }] : []));
}

/** The lines of the file on which a node stands, as they are written. */
function rawLines(node: RootContent, source: readonly string[], firstLine: number): MarkedText[] {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  return source.slice(start.line - 1, end.line).flatMap((line, index) => linesOf(plain(line, start.line + index + firstLine - 1)));
}

const UNSPOKEN = /^\s*<(?:!|\?|script|style|pre|textarea|head|svg|math|iframe|object|embed|form|meta|base|link|template|noscript|title)/i;

/** The text of an HTML block that a reader sees, its line breaks where they were. Its tags are dropped one by one; comments go with their words. */
function seenText(html: string): string {
  const spoken = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ''));
  return decodeEntities(spoken.replace(/<[^<>]*>/g, (tag) => (isMarkup(tag) ? tag.replace(/[^\n]/g, '') : tag)));
}

function rootOf(text: string): Root {
  const root = markdownToMdast(text, { features });
  if (root.type !== 'root') throw new DataError('This Markdown cannot be read.');
  return root;
}

/** Indented text and `[P07]: word` are code and link definitions to Markdown, but speech to the person who wrote them. */
function codeOrSpeech(node: RootContent, firstSourceLine: string): BlockKind {
  const fenced = node.type === 'code' && /^\s*(?:>\s*|[-*+]\s+)*(?:`{3}|~{3})/.test(firstSourceLine);
  return fenced ? 'aside' : 'paragraph';
}

const PLAIN_HEADING = /^(#{1,6})\s+(?=\S)/;
const PLAIN_ITEM = /^(\s*)(?:[-*•·▪◦–]|(\d{1,2})[.)])\s+(?=\S)/u;
const RULE = /^[-–—=_*~#\s]+$/u;

/** The blocks of a plain text: paragraphs set apart by empty lines, and what people write as lists, headings and mail quotes. */
export function plainBlocks(text: string, firstLine = 1): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const one = line.trim();
    if (!one || RULE.test(one) || CUE_TIMING.test(one)) {
      open = undefined;
      continue;
    }
    const place = plainPlace(line);
    const words = plain(one.slice(place.from), index + firstLine);
    if (open && !place.opens && place.block.quoted === open.quoted) open.lines.push(words);
    else {
      open = { ...place.block, lines: [words] };
      blocks.push(open);
      if (open.kind === 'heading') open = undefined;
    }
  }
  return blocks;
}

/** What kind of block a line of plain text stands in, whether it opens it, and where in the trimmed line its words begin. */
function plainPlace(line: string): { block: Omit<Block, 'lines'>; opens: boolean; from: number } {
  const one = line.trim();
  const block: Omit<Block, 'lines'> = { kind: 'paragraph', quoted: false, numbered: false };
  const heading = PLAIN_HEADING.exec(one);
  if (heading) return { block: { ...block, kind: 'heading', level: heading[1]?.length ?? 1 }, opens: true, from: heading[0].length };
  const item = PLAIN_ITEM.exec(line);
  if (item) {
    const indent = item[1]?.length ?? 0;
    return { block: { ...block, depth: 1 + Math.min(indent, 40), numbered: item[2] !== undefined }, opens: true, from: item[0].length - indent };
  }
  const quoted = /^>+\s*/.exec(one);
  return { block: { ...block, quoted: quoted !== null && !/^>>/.test(one) }, opens: false, from: quoted && !/^>>/.test(one) ? quoted[0].length : 0 };
}
