/** HTML as a browser's parser understands it. The parser is large and most files hold no HTML, so it is loaded when the first is met. */
import { createRequire } from 'node:module';
import type { Root } from 'hast';
import type * as Parser from 'hast-util-from-html';

const load = createRequire(import.meta.url);
let parser: typeof Parser | undefined;

/** The tree of a page, or of a part of one. */
export function parseHtml(html: string, what: 'page' | 'fragment'): Root {
  parser ??= load('hast-util-from-html') as typeof Parser;
  return parser.fromHtml(html, { fragment: what === 'fragment' });
}
