/** What of a story stands on paper: as much of its beginning as one page bears, and the hours of its usual day. Pure: MDX in, words and places out. */
import { mdxToMdast } from 'satteri';
import { linesOf, measure, widthOf } from './lines.ts';

/** As much of a node of MDX as is looked at. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: readonly { name?: string; value?: unknown }[];
  children?: readonly Node[];
}

/** A moment of the usual day. */
export interface Hour {
  at: string;
  says: string;
}

/** How many lines of the first page are the story's. */
const ROOM = 78;
/** A story that ends with one of its parts may leave so much of its room to the picture above it. */
const ENOUGH = 0.85;
/** Lines of a heading with the space around it. */
const HEADING = 2.6;
/** The most letters of headings that are told. */
const PARTS = 130;
/** Letters of a claim that stands in the story in its own sentence. */
const SENTENCE = 90;

/** The words of a node. */
function wordsOf(node: Node): string {
  const own = node.value ?? '';
  const children = (node.children ?? []).map(wordsOf).join(node.type === 'list' ? ' ' : '');
  return node.name === 'Claim' && children === '' ? '–'.repeat(SENTENCE) : own + children;
}

function roomOf(node: Node): number {
  if (node.type === 'heading') return HEADING + 1.2 * (linesOf(wordsOf(node), measure.heading) - 1);
  // They stand elsewhere on paper.
  if (node.name === 'Day' || node.name === 'Voice') return 0;
  if (node.type === 'list') return (node.children ?? []).reduce((sum, item) => sum + linesOf(wordsOf(item), measure.story - 3) + 0.3, 0.7);
  return linesOf(wordsOf(node), measure.story);
}

/**
 * Where a story ends on paper: at the end of a part of it, if that fills the page well, else at the end of a paragraph.
 * @returns the index of the first block that is left out, or undefined where none is
 */
export function endOnPaper(blocks: readonly Node[], room = ROOM): number | undefined {
  let [used, whole, part, filled] = [0, 0, 0, 0];
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading') [part, filled] = [index, used];
    used += roomOf(block);
    if (used > room) return filled >= room * ENOUGH ? part : whole;
    if (block.type !== 'heading') whole = index + 1;
  }
  return undefined;
}

/** The headings of what is left out, one beside the other; nothing where they are more than a sentence bears. */
export function partsAfter(blocks: readonly Node[], end: number): string {
  const parts = blocks
    .slice(end)
    .filter(({ type }) => type === 'heading')
    .map(wordsOf)
    .join(' · ');
  return widthOf(parts) <= PARTS ? parts : '';
}

/** The hours of the first usual day in a story's MDX. What is no MDX has none: the build says so elsewhere. */
export function hoursOf(body: string): Hour[] {
  const day = (mdxToMdast(body, {}) as unknown as Node).children?.find(({ name }) => name === 'Day');
  return momentsIn(day ? [day] : []).map((moment) => ({ at: hourOf(moment), says: wordsOf(moment).replace(/\s+/g, ' ').trim() }));
}

function hourOf(moment: Node): string {
  const at = moment.attributes?.find(({ name }) => name === 'at')?.value;
  return typeof at === 'string' ? at : '';
}

function momentsIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.name === 'Moment' ? [node] : momentsIn(node.children ?? [])));
}
