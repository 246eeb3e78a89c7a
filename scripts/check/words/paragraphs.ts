/** The story of a persona as paragraphs: the words of its text with their lines and section, and where voices, claims and links stand among them. */
import { mdxToMdast } from 'satteri';

/** A stretch of a paragraph that is more than text. */
export interface Marked {
  from: number;
  to: number;
  kind: 'claim' | 'link';
  /** The claim's id, or where the link leads. */
  target: string;
}

/** A paragraph, a list item, a moment of a day or a cell of a table. */
export interface Paragraph {
  text: string;
  /** The line of the file on which the sign at an offset stands. */
  lineAt: (offset: number) => number;
  /** The heading above it. */
  section: string;
  marked: readonly Marked[];
}

/** A story in the order in which it is read. */
export interface Story {
  paragraphs: readonly Paragraph[];
  /** How many paragraphs stand before the first voice; absent where no voice is placed. */
  beforeVoice?: number;
}

interface Node {
  type: string;
  name?: string | null;
  url?: string;
  value?: string;
  attributes?: { name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

const INLINE = new Set(['text', 'emphasis', 'strong', 'delete', 'link', 'inlineCode', 'break', 'mdxJsxTextElement']);

/**
 * Reads a story. What is no MDX gives no paragraphs: `checkStory` says so.
 * @param storyLine the line of the file on which the story begins
 */
export function storyOf(story: string, storyLine: number): Story {
  const reading = new Reading(storyLine - 1);
  try {
    reading.visit(mdxToMdast(story, {}) as unknown as Node);
  } catch {
    return { paragraphs: [] };
  }
  const { paragraphs, beforeVoice } = reading;
  return { paragraphs, ...(beforeVoice !== undefined && { beforeVoice }) };
}

class Reading {
  readonly paragraphs: Paragraph[] = [];
  beforeVoice: number | undefined;
  readonly #above: number;
  #section = '';

  constructor(above: number) {
    this.#above = above;
  }

  visit(node: Node): void {
    const children = node.children ?? [];
    if (node.name === 'Voice') this.beforeVoice ??= this.paragraphs.length;
    else if (node.type === 'heading') this.#section = collect(node, this.#above).text;
    // What stands in a block of quotation is somebody's words, not the persona's.
    else if (node.type === 'blockquote') return;
    else if (children.some(({ type }) => INLINE.has(type))) {
      this.paragraphs.push({ ...collect(node, this.#above), section: this.#section });
      for (const child of children) if (holdsVoice(child)) this.beforeVoice ??= this.paragraphs.length;
    } else for (const child of children) this.visit(child);
  }
}

const holdsVoice = (node: Node): boolean => node.name === 'Voice' || (node.children ?? []).some(holdsVoice);

/** The text of a block, all emphasis taken off. */
function collect(block: Node, above: number): Omit<Paragraph, 'section'> {
  let text = '';
  const marked: Marked[] = [];
  /** Where the signs of each text begin, and on which line. */
  const starts: { offset: number; line: number }[] = [];
  const add = (value: string, node: Node): void => {
    starts.push({ offset: text.length, line: (node.position?.start.line ?? 1) + above });
    text += value;
  };
  const visit = (node: Node): void => {
    if (node.value !== undefined) return add(node.value, node);
    if (node.type === 'break') return add(' ', node);
    const from = text.length;
    for (const child of node.children ?? []) visit(child);
    const id = node.attributes?.find(({ name }) => name === 'id')?.value;
    if (node.name === 'Claim' && typeof id === 'string') marked.push({ from, to: text.length, kind: 'claim', target: id });
    else if (node.type === 'link') marked.push({ from, to: text.length, kind: 'link', target: node.url ?? '' });
  };
  visit(block);
  return { text, marked, lineAt: (offset) => lineIn(text, starts, offset) };
}

function lineIn(text: string, starts: readonly { offset: number; line: number }[], offset: number): number {
  const start = starts.findLast((one) => one.offset <= offset) ?? starts[0];
  if (!start) return 1;
  return start.line + text.slice(start.offset, offset).split('\n').length - 1;
}
