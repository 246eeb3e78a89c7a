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

/** The visible text of an HTML body; undefined when it is too large or too deeply nested to be a person's message. */
export function htmlToText(html: string): string | undefined {
  if (html.length > TOO_LARGE) return undefined;
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
