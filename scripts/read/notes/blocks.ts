/** Markdown to blocks: the paragraphs, list items, headings and table rows of a note, each as plain lines that know where they stand. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { DataError } from '#model/yaml.ts';
import { inlineText } from './inline.ts';
import { linesOf, plain, type MarkedText } from './marked-text.ts';

/** What kind of block a text stands in; `aside` is fenced code or HTML, which nobody said. */
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
}

interface Place {
  quoted: boolean;
  numbered: boolean;
  depth: number;
}

const DEEPEST = 100;
/** Blockquote marks are what the parser takes more than linear time for. */
const TOO_MANY_MARKS = /^[ \t]*(?:>[ \t]*){100}/m;
/** Some transcripts keep the timing lines of the captions that they were made from. */
const CUE_TIMING = /^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\b/;
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
  const emit = (kind: BlockKind, lines: MarkedText[], { quoted, numbered }: Place, cells?: MarkedText[]): void => {
    if (lines.length > 0 || cells) blocks.push({ kind, lines, quoted, numbered, ...(cells && { cells }) });
  };

  function visit(node: RootContent, place: Place): void {
    if (place.depth > DEEPEST) throw new DataError('Lists or blockquotes are nested too deeply here; write it more plainly.', lineOf(node));
    const inner = { ...place, depth: place.depth + 1 };
    switch (node.type) {
      case 'paragraph':
        return emit('paragraph', textLines(node.children, node), place);
      case 'heading':
        // A line of dashes under a paragraph is a rule that somebody drew, far more often than a heading.
        return emit(source[lineOf(node) - firstLine]?.trimStart().startsWith('#') ? 'heading' : 'paragraph', textLines(node.children, node), place);
      case 'blockquote':
        return node.children.forEach((child) => visit(child, { ...inner, quoted: true }));
      case 'list':
        return node.children.forEach((item) =>
          item.children.forEach((child, index) => visit(child, { ...inner, numbered: index === 0 && node.ordered === true })),
        );
      case 'table':
        return node.children.forEach((row) => {
          const cells = row.children.map((cell) => inlineText(cell.children, lineOf(row)));
          emit('row', cells.flatMap(linesOf), place, cells);
        });
      case 'code':
      case 'html':
      case 'definition':
        return emit(asideOrSpeech(node, source[lineOf(node) - firstLine] ?? ''), rawLines(node), place);
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
  function rawLines(node: RootContent): MarkedText[] {
    const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
    return source.slice(start.line - 1, end.line).flatMap((line, index) => linesOf(plain(line, start.line + index + firstLine - 1)));
  }

  for (const node of rootOf(text).children) visit(node, { quoted: false, numbered: false, depth: 0 });
  return blocks;
}

function rootOf(text: string): Root {
  const root = markdownToMdast(text, { features });
  if (root.type !== 'root') throw new DataError('This Markdown cannot be read.');
  return root;
}

/** Indented text and `[P07]: word` are code and link definitions to Markdown, but speech to the person who wrote them. */
function asideOrSpeech(node: RootContent, firstSourceLine: string): BlockKind {
  const fenced = node.type === 'code' && /^\s*(?:>\s*|[-*+]\s+)*(?:`{3}|~{3})/.test(firstSourceLine);
  return fenced || node.type === 'html' ? 'aside' : 'paragraph';
}

/** The blocks of a plain text: paragraphs set apart by empty lines. */
export function plainBlocks(text: string, firstLine = 1): Block[] {
  const blocks: Block[] = [];
  let lines: MarkedText[] = [];
  const close = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines, quoted: false, numbered: false });
    lines = [];
  };
  for (const [index, line] of text.split('\n').entries()) {
    const one = line.trim();
    if (one) lines.push(plain(one, index + firstLine));
    else close();
  }
  close();
  return blocks;
}
