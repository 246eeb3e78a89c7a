/** Inline Markdown to plain text: what a reader of the page would see, with the researchers' marks kept beside it. */
import type { PhrasingContent } from 'mdast';
import { LIMITS } from '#model/size-limits.ts';
import { parseMark } from '#model/reference.ts';
import { DataError } from '#model/yaml.ts';
import { acts, isRemote, runs } from './active-markup.ts';
import { plain, type MarkedText } from './marked-text.ts';

/** Deeper markup than any person writes; it would exhaust the stack. */
const DEEPEST = LIMITS.noteNesting.most;

/** What HTML has a meaning for; `<Anna>` is a label and `<your answer>` a gap, and both stay text. */
const ELEMENTS = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote body br button caption center cite code col colgroup data dd del details dfn dialog div dl dt em ' +
    'fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark menu meta nav ' +
    'noscript object ol option output p param picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub summary sup ' +
    'svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);
const TAG = /^<\/?([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])/;

/** Whether something in angle brackets is markup rather than words that somebody wrote in them, or something that would act and so is left standing. */
export function isMarkup(html: string): boolean {
  if (acts(html)) return false;
  const name = TAG.exec(html)?.[1];
  return name === undefined || ELEMENTS.has(name.toLowerCase());
}

/**
 * The text of inline content. Images of the note's own folder and HTML that formats are left out, a hard break is a line break, a link is its text; entities were
 * decoded once by the parser. What would act or load something in a browser stays as it is written.
 * @param line the line of the file on which the content begins
 * @throws DataError when the markup is nested too deeply.
 */
export function inlineText(nodes: readonly PhrasingContent[], line: number): MarkedText {
  const whole = plain('', line);
  const annotations = annotationsIn(nodes);
  for (const node of nodes) if (!annotations.has(node)) append(whole, node, 0);
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
      else if (acts(node.value) || (!isMarkup(node.value) && !isAnnotation(node.value))) whole.text += node.value;
      return;
    case 'image':
      if (isRemote(node.url)) whole.text += `![${node.alt ?? ''}](${node.url})`;
      return;
    default:
      if ('children' in node) appendAll(whole, node, depth);
  }
}

/** Closing tags, and tags with attributes: whatever their name, nobody wrote them to be read. */
function isAnnotation(html: string): boolean {
  return /^<\/|^<[^\s<>]+\s[^<>]*=|\/>$/.test(html);
}

/** Tags of an annotator's own that are closed again within the same content: `<date>` before `</date>`. One that begins a line may be a label. */
function annotationsIn(nodes: readonly PhrasingContent[]): ReadonlySet<PhrasingContent> {
  const closed = new Map<string, number>();
  for (const [index, node] of nodes.entries()) {
    const name = node.type === 'html' ? /^<\/([a-zA-Z][a-zA-Z0-9-]*)\s*>$/.exec(node.value)?.[1] : undefined;
    if (name !== undefined) closed.set(name, index);
  }
  return new Set(
    nodes.filter((node, index) => {
      const name = node.type === 'html' ? /^<([a-zA-Z][a-zA-Z0-9-]*)>$/.exec(node.value)?.[1] : undefined;
      if (name === undefined || (closed.get(name) ?? -1) < index || acts(`<${name}>`)) return false;
      const before = nodes[index - 1];
      return before !== undefined && !(before.type === 'text' && /\n\s{0,99}$/.test(before.value));
    }),
  );
}

function appendAll(whole: MarkedText, node: Extract<PhrasingContent, { children: PhrasingContent[] }>, depth: number): void {
  const isTrap = node.type === 'link' && runs(node.url);
  if (isTrap) whole.text += '[';
  const start = whole.text.length;
  const annotations = annotationsIn(node.children);
  for (const child of node.children) if (!annotations.has(child)) append(whole, child, depth + 1);
  const stretch = { start, end: whole.text.length };
  if (node.type === 'strong') whole.strong.push(stretch);
  if (node.type === 'emphasis') whole.emphasis.push(stretch);
  if (isTrap) whole.text += `](${node.url})`;
  if (node.type !== 'link' || isTrap) return;
  const target = parseMark(node.url);
  if (target) whole.marks.push({ ...target, stance: node.title?.trim().toLowerCase() === 'against' ? 'contradicts' : 'supports', ...stretch });
  else if (isOwnFile(node.url)) whole.codes.push(stretch);
}

/** A link to another file of the same study, as opposed to an address on the web or a place on the same page. */
function isOwnFile(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url) && /\.(?:md|markdown|html?)(?:#|$)|(?:^|\/)(?:codes?|tags?|themes?)\//i.test(url);
}
