/** GitHub's Markdown to the words that its writer wrote: without templates, code, logs, quotes of others and pictures. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { LIMITS } from '#model/size-limits.ts';
import { asksAboutMachines, namesMachine } from './github-machines.ts';

/** GitHub takes no longer body than 65,536 characters. */
const TOO_LONG = LIMITS.markdown.most;
const DEEPEST = LIMITS.markdownNesting.most;
/** Marks of quotes and lists within each other, as nobody writes them. */
const NESTED = /^[ \t]*(?:(?:>[ \t]*){8}|(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+){12})/;
const features = { frontmatter: false, smartPunctuation: false, gfm: { footnotes: false } };

/** Anything that may mean more than itself. Most comments have nothing of it, and parsing them takes most of the time. */
const MARKUP = /[#*_`[\]<>|~!&\\=\t]|^ *(?:[-+]|\d{1,9}[.)])(?:[ -]|$)|^ {4}|\r(?!\n)/m;

/** Lines of GitHub's own templates, and of many that are made from them, folded. */
const TEMPLATE = new Set(
  [
    'Describe the bug',
    'A clear and concise description of what the bug is.',
    'To Reproduce',
    'Steps to reproduce the behavior:',
    'Steps to reproduce',
    "Go to '...'",
    "Click on '....'",
    "Scroll down to '....'",
    'See error',
    'Expected behavior',
    'Actual behavior',
    'A clear and concise description of what you expected to happen.',
    'Screenshots',
    'If applicable, add screenshots to help explain your problem.',
    'Desktop (please complete the following information):',
    'Smartphone (please complete the following information):',
    'OS: [e.g. iOS]',
    'Browser [e.g. chrome, safari]',
    'Version [e.g. 22]',
    'Device: [e.g. iPhone6]',
    'OS: [e.g. iOS8.1]',
    'Browser [e.g. stock browser, safari]',
    'Additional context',
    'Add any other context about the problem here.',
    'Add any other context or screenshots about the feature request here.',
    'Is your feature request related to a problem? Please describe.',
    "A clear and concise description of what the problem is. Ex. I'm always frustrated when [...]",
    "Describe the solution you'd like",
    'A clear and concise description of what you want to happen.',
    "Describe alternatives you've considered",
    "A clear and concise description of any alternative solutions or features you've considered.",
    'No response',
  ].map(foldLine),
);

/** The words of a body; undefined where it is longer, or nested deeper, than anybody writes. */
export function githubText(body: string): string | undefined {
  if (body.length > TOO_LONG) return undefined;
  if (!MARKUP.test(body))
    return body
      .split(/\r?\n[ \r]*\n/)
      .map(withoutTemplate)
      .filter(Boolean)
      .join('\n\n');
  const root = markdownToMdast(withoutAsides(body), { features });
  if (root.type !== 'root') return undefined;
  const paragraphs = withoutMachines(root.children)
    .flatMap((node) => spoken(node, 0))
    .map(withoutTemplate);
  return paragraphs.filter(Boolean).join('\n\n');
}

/** A body without what stands below headings that ask about machines, unless somebody answers there in whole sentences. */
function withoutMachines(nodes: readonly RootContent[]): RootContent[] {
  let asked = false;
  return nodes.filter((node) => {
    if (node.type === 'heading') asked = asksAboutMachines(inline(node.children, 0));
    return !asked || (node.type === 'paragraph' && isSentence(inline(node.children, 0).trim()));
  });
}

/** Whether a text is as long as somebody's answer, and ends as one. */
function isSentence(text: string): boolean {
  return /^(?:\S+\s+){8}/.test(text) && /[.!?]$/.test(text);
}

function foldLine(line: string): string {
  return line
    .replace(/[’‘]/g, "'")
    .replace(/[*_:\s]{1,200}$|^[*_\s]+/g, '')
    .toLowerCase();
}

/** A text without what is no prose: fenced code, comments, what is folded away, and quotes within quotes, on which a parser would take long. */
function withoutAsides(body: string): string {
  const lines = withoutFences(body.replace(/\r\n?/g, '\n')).split('\n');
  const plain = lines.map((line) => (NESTED.test(line) ? '' : line)).join('\n');
  return withoutFolds(withoutComments(plain));
}

/** Fences that are never closed hide the rest, as GitHub shows it. */
function withoutFences(body: string): string {
  let open: string | undefined;
  const kept: string[] = [];
  for (const line of body.split('\n')) {
    const mark = /^[ \t]{0,12}(?:>[ \t]?|[-*+][ \t]+|\d{1,3}[.)][ \t]+)?(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(line);
    const fence = mark?.[1] ?? '';
    if (open !== undefined) {
      if (fence.startsWith(open) && !mark?.[2]?.trim()) open = undefined;
    } else if (fence && !(fence.startsWith('`') && mark?.[2]?.includes('`'))) {
      open = fence;
      kept.push('');
    } else kept.push(line);
  }
  return kept.join('\n');
}

function withoutComments(text: string): string {
  let kept = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    kept += text.slice(from, start);
    const end = text.indexOf('-->', start + 4);
    if (end === -1) return kept;
    from = end + 3;
  }
  return kept + text.slice(from);
}

/** Logs and long output are mostly folded away in `<details>`. */
function withoutFolds(text: string): string {
  let kept = '';
  let from = 0;
  let depth = 0;
  for (const tag of text.matchAll(/<(\/?)details(?:\s[^<>]{0,200})?>/gi)) {
    if (tag[1] === '' && depth++ === 0) kept += text.slice(from, tag.index);
    else if (tag[1] !== '' && depth > 0 && --depth === 0) kept += '\n\n';
    if (depth === 0) from = tag[1] === '' ? from : tag.index + tag[0].length;
  }
  return depth > 0 ? kept : kept + text.slice(from);
}

/** The paragraphs that a block says. */
function spoken(node: RootContent, depth: number): string[] {
  if (depth > DEEPEST) return [];
  switch (node.type) {
    case 'paragraph':
      return [inline(node.children, 0).trim()];
    case 'list':
      // A list with boxes to tick is the template's, whoever ticked them.
      return [
        node.children
          .filter(({ checked }) => typeof checked !== 'boolean')
          .flatMap((item) => item.children.flatMap((child) => spoken(child, depth + 1)).join('\n'))
          .join('\n'),
      ];
    case 'table':
      return [
        node.children
          .slice(1)
          .flatMap((row) => row.children.map((cell) => inline(cell.children, 0).trim()))
          .filter(Boolean)
          .join('\n'),
      ];
    default:
      return [];
  }
}

function inline(nodes: readonly PhrasingContent[], depth: number): string {
  return nodes.map((node) => inlineOf(node, depth)).join('');
}

function inlineOf(node: Nodes, depth: number): string {
  if (depth > DEEPEST) return '';
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'link':
    case 'linkReference':
      return inline(node.children, depth + 1);
    default:
      return '';
  }
}

function withoutTemplate(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !TEMPLATE.has(foldLine(line)) && !namesMachine(line))
    .join('\n')
    .trim();
}
