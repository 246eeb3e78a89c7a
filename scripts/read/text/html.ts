/** HTML to the text that its reader saw: once, without what was hidden from them and without what others had written before. */
import type { Nodes, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

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
const OTHERS = /(?:^|\s)(?:gmail_quote|gmail_attr|gmail_signature|yahoo_quoted|moz-cite-prefix|zmail_extra|protonmail_quote|OutlookMessageHeader)(?:\s|$)/;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|mso-hide\s*:\s*all/i;
const TOO_LARGE = 2_000_000;
/** Far deeper than any message; a parser's time grows with the square of it. */
const TOO_DEEP = 300;

/** The visible text of an HTML body; undefined when it is too large or too deeply nested to be a person's message. */
export function htmlToText(html: string): string | undefined {
  if (html.length > TOO_LARGE || depthOf(html) > TOO_DEEP) return undefined;
  try {
    const tree = fromHtml(html, { fragment: true });
    prune(tree);
    return toText(tree)
      .replace(/\u00a0/g, ' ')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Tags that close themselves, or that the next of their kind closes. */
const SHALLOW = /^(?:p|li|td|th|tr|dt|dd|option|br|hr|img|input|meta|link|col|wbr|area|base|embed|source|track|param|tbody|thead|tfoot|rt|rp)$/i;

/** How deeply tags are nested at most, as far as can be told without parsing. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]{0,15})/gi)) {
    if (SHALLOW.test(name)) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function prune(node: Parents): void {
  node.children = (node.children as Nodes[]).filter(
    (child) => !(child.type === 'comment' || child.type === 'doctype' || isUnseen(child)),
  ) as typeof node.children;
  for (const child of node.children) if ('children' in child) prune(child);
}

function isUnseen(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const { className, style, hidden, ariaHidden, id } = node.properties;
  const classes = Array.isArray(className) ? className.join(' ') : '';
  if (UNSEEN.has(node.tagName) || hidden === true || hidden === '' || ariaHidden === 'true') return true;
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
  const [node] = fromHtml(written, { fragment: true }).children;
  const shown = node?.type === 'text' ? node.value.replace('\u00a0', ' ') : written;
  // Few are ever used; a file made to name them all fills no memory.
  if (entities.size < 3_000) entities.set(written, shown);
  return shown;
}
