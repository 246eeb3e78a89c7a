/** HTML to the text that its reader saw: once, without what was hidden from them and without what others had written before. */
import type { Nodes, Parents } from 'hast';
import { toText } from 'hast-util-to-text';
import { LIMITS } from '#model/size-limits.ts';
import { parseHtml } from './parse-html.ts';
import { simpleTree } from './simple-html.ts';

const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
  'title',
  'img',
  'textarea',
  'select',
  'blockquote',
]);
const UNSAID = new Set([...UNSEEN, 'pre']);
const OTHERS = /(?:^|\s)(?:gmail_quote|gmail_attr|gmail_signature|yahoo_quoted|moz-cite-prefix|zmail_extra|protonmail_quote|OutlookMessageHeader)(?:\s|$)/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|mso-hide\s*:\s*all/i;
const TOO_LARGE = LIMITS.html.most;
/** Far deeper, and with far more tags, than any message: what is unclosed is opened anew in each paragraph, so that a small text could grow without end. */
const TOO_DEEP = LIMITS.htmlNesting.most;
const TOO_MANY = LIMITS.htmlElements.most;

/**
 * The visible text of an HTML body; undefined when it is too large or too deeply nested to be a person's message. What stands preformatted
 * beside other words is what a program printed, pasted in; where nothing else is said, it is how the message was set.
 */
export function htmlToText(html: string): string | undefined {
  if (html.length > TOO_LARGE || isMonstrous(html)) return undefined;
  try {
    return (/<pre\b/i.test(html) && textOf(html, UNSAID)) || textOf(html, UNSEEN);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function textOf(html: string, without: ReadonlySet<string>): string {
  const tree = simpleTree(html) ?? parseHtml(html, 'fragment');
  prune(tree, without);
  return toText(tree)
    .replace(/\u00a0/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Tags that close themselves, or that the next of their kind closes. */
const SHALLOW = /^(?:p|li|td|th|tr|dt|dd|option|br|hr|img|input|meta|link|col|wbr|area|base|embed|source|track|param|tbody|thead|tfoot|rt|rp)$/i;

/** Whether its tags are too many or nested too deeply, as far as can be told without parsing. */
function isMonstrous(html: string): boolean {
  let [depth, tags] = [0, 0];
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]{0,15})/gi)) {
    if (!SHALLOW.test(name)) depth = close ? Math.max(0, depth - 1) : depth + 1;
    if (depth > TOO_DEEP || ++tags > TOO_MANY) return true;
  }
  return false;
}

function prune(node: Parents, without: ReadonlySet<string>): void {
  node.children = (node.children as Nodes[]).filter(
    (child) => !(child.type === 'comment' || child.type === 'doctype' || isUnseen(child, without)),
  ) as typeof node.children;
  for (const child of node.children) if ('children' in child) prune(child, without);
}

function isUnseen(node: Nodes, without: ReadonlySet<string>): boolean {
  if (node.type !== 'element') return false;
  const { className, style, hidden, ariaHidden, id } = node.properties;
  const classes = Array.isArray(className) ? className.join(' ') : '';
  if (without.has(node.tagName) || hidden === true || hidden === '' || ariaHidden === 'true') return true;
  return OTHERS.test(classes) || HIDDEN.test(String(style ?? '')) || /^(?:divRplyFwdMsg|appendonsend)$/.test(String(id ?? ''));
}

const KNOWN = 'p|div|span|ul|ol|li|strong|b|em|i|u|h[1-6]|pre|code|blockquote|table|tr|td|th|font|a|body|html';
/** Signs that a cell holds HTML: it opens with a tag, closes one, breaks a line, or links. `I <3 this`, `a < b` and a tag that somebody speaks of are none. */
const SIGNS = new RegExp(`^<(?:${KNOWN})(?:\\s[^<>]*)?>|</(?:${KNOWN})\\s*>|<br\\s*/?>|<(?:a\\s[^<>]*href|img\\s[^<>]*src)\\s*=`, 'i');

/** A cell's words as its reader saw them, once: HTML where it plainly is, entities where it holds them, else as it stands; undefined where its HTML is no person's. */
export function plainWords(cell: string): string | undefined {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  if (text.includes('<') && SIGNS.test(text)) return htmlToText(text);
  return text.includes('&') ? text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, entity).trim() : text;
}

const entities = new Map<string, string>();

/** What an entity stands for, as a browser shows it; as it is written where it stands for nothing. */
function entity(written: string): string {
  const known = entities.get(written);
  if (known !== undefined) return known;
  const [node] = parseHtml(written, 'fragment').children;
  const shown = node?.type === 'text' ? node.value.replace('\u00a0', ' ') : written;
  // Few are ever used; a file made to name them all fills no memory.
  if (entities.size < 3_000) entities.set(written, shown);
  return shown;
}
