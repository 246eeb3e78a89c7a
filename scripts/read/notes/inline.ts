/** Inline Markdown to plain text: what a reader of the page would see, with the researchers' marks kept beside it. */
import type { PhrasingContent } from 'mdast';
import { parseMark } from '#model/reference.ts';
import { DataError } from '#model/yaml.ts';
import { plain, type MarkedText } from './marked-text.ts';

/** Deeper markup than any person writes; it would exhaust the stack. */
const DEEPEST = 200;

/**
 * The text of inline content. Images and HTML tags are left out, a hard break is a line break, a link is its text; entities were decoded once by the parser.
 * @param line the line of the file on which the content begins
 * @throws DataError when the markup is nested too deeply.
 */
export function inlineText(nodes: readonly PhrasingContent[], line: number): MarkedText {
  const whole = plain('', line);
  for (const node of nodes) append(whole, node, 0);
  return whole;
}

function append(whole: MarkedText, node: PhrasingContent, depth: number): void {
  if (depth > DEEPEST) throw new DataError('The markup here is nested too deeply; write it more plainly.', whole.line);
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      whole.text += node.value;
      return;
    case 'break':
      whole.text += '\n';
      return;
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) whole.text += '\n';
      return;
    default:
      if ('children' in node) appendAll(whole, node, depth);
  }
}

function appendAll(whole: MarkedText, node: Extract<PhrasingContent, { children: PhrasingContent[] }>, depth: number): void {
  const start = whole.text.length;
  for (const child of node.children) append(whole, child, depth + 1);
  const stretch = { start, end: whole.text.length };
  if (node.type === 'strong') whole.strong.push(stretch);
  if (node.type === 'emphasis') whole.emphasis.push(stretch);
  const target = node.type === 'link' ? parseMark(node.url) : undefined;
  if (target && node.type === 'link') {
    whole.marks.push({ ...target, stance: node.title?.trim().toLowerCase() === 'against' ? 'contradicts' : 'supports', ...stretch });
  }
}
