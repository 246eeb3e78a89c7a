/** An HTML page as a tree, where it is a page that people read: not one made to exhaust its reader. */
import type { Root } from 'hast';
import { LIMITS, MB } from '#model/size-limits.ts';
import { DataError } from '#model/yaml.ts';
import { cleanText, encodingOf } from '../decode.ts';
import { parseHtml } from '../text/parse-html.ts';

/** The most that a saved page may hold, its pictures among it. */
export const PAGE_BYTES = LIMITS.page.most * MB;
const MOST_TAGS = LIMITS.pageElements.most;
const DEEPEST = LIMITS.pageNesting.most;
const TAG = /<(?<end>\/?)(?<name>[a-z][a-z0-9:-]*)/gi;
/** Elements that hold no text or end by themselves where the next begins. */
const SHALLOW = new Set(
  (
    'p li td th tr tbody thead tfoot dt dd option optgroup colgroup col br img input hr meta link base area source track wbr embed param rt rp ' +
    'html head body path circle rect line polyline polygon ellipse use stop image'
  ).split(' '),
);

/**
 * Decodes a page, by what it says of itself where it is not in UTF-8 or UTF-16.
 * @param told the encoding that its sidecar names
 * @throws DataError where it cannot be read.
 */
export function decodePage(bytes: Buffer, told?: string): string {
  if (bytes.length > PAGE_BYTES) throw new DataError('This page holds more than 16 MB; save it without its pictures.');
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,20})/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  const encoding = encodingOf(bytes);
  try {
    return cleanText(new TextDecoder(told ?? (encoding === 'utf-8' ? (declared ?? encoding) : encoding), { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError('This page is not in the encoding that it names, or in UTF-8 where it names none; save it as UTF-8.');
  }
}

/**
 * The tree of a page.
 * @throws DataError where it is too large or too deep.
 */
export function treeOf(html: string): Root {
  let tags = 0;
  let depth = 0;
  for (const { groups } of withoutScripts(html).matchAll(TAG)) {
    if (++tags > MOST_TAGS) throw new DataError('This page holds more markup than any conversation needs; save it as plain text.');
    if (SHALLOW.has(groups?.['name']?.toLowerCase() ?? '')) continue;
    depth = groups?.['end'] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) throw tooDeep();
  }
  try {
    return parseHtml(html, 'page');
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
}

function tooDeep(): DataError {
  return new DataError('The markup of this page is nested too deeply; save it as plain text.');
}

/** What stands in scripts and style sheets looks like tags and is none. */
function withoutScripts(html: string): string {
  let seen = '';
  let at = 0;
  for (const { index, 1: name } of html.matchAll(/<(script|style)\b/gi)) {
    if (index < at) continue;
    seen += html.slice(at, index);
    const end = html.slice(index, index + PAGE_BYTES).search(name?.toLowerCase() === 'style' ? /<\/style/i : /<\/script/i);
    at = end === -1 ? html.length : index + end;
  }
  return seen + html.slice(at);
}
