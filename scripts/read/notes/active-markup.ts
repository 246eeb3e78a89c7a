/** Markup that would do more in a browser than set words in a form. Nobody says it, and no page obeys it: it stays in a note's text as it is written, for all to see. */
import { decodeEntities } from '../text/entities.ts';

/** Elements that run, load, ask, hide or replace something. */
const ACTIVE = new Set(
  (
    'script style iframe frame frameset object embed applet param form input button select option textarea base meta link svg math template slot noscript title ' +
    'portal audio video source track canvas dialog marquee plaintext xmp listing'
  ).split(' '),
);
/** Attributes that lead somewhere. */
const ADDRESS = /\s(href|src|srcset|action|formaction|data|poster|background|ping|xlink:href)\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'<>]+)/gi;
const HANDLER = /\son[a-z]{1,40}\s{0,9}=/i;
/** What site generators obey. */
const DIRECTIVE = /\s(?:set|client|server|define|is|transition):[a-z]/;
const OVERLAYS = /\sstyle\s{0,9}=[^>]*(?:position\s{0,9}:|url\s{0,9}\()/i;

/** Whether an address runs something, or holds a page of its own, rather than leading to one. */
export function runs(address: string): boolean {
  // A browser reads a scheme without the signs that nobody sees.
  return /^(?:javascript|vbscript|data|blob|file|livescript):/i.test(address.replace(/[\p{Cc}\p{Cf}\s]/gu, ''));
}

/** Whether something would be fetched from another place. */
export function isRemote(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\|\/\\|\\\/)/i.test(address.trim());
}

/** Whether a tag, opening or closing, would do something. */
export function acts(tag: string): boolean {
  const name = /^<\/?([a-zA-Z][a-zA-Z0-9-]*)/.exec(tag)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  if (ACTIVE.has(name) || HANDLER.test(tag) || DIRECTIVE.test(tag) || OVERLAYS.test(tag)) return true;
  return [...tag.matchAll(ADDRESS)].some(([, attribute = '', value = '']) => {
    const address = decodeEntities(value.replace(/^["']|["']$/g, ''));
    return runs(address) || (attribute.toLowerCase() !== 'href' && isRemote(address));
  });
}
