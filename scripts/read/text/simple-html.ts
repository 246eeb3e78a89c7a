/**
 * A tree of HTML that is as simple and well formed as most messages are, several times faster than a browser's parser makes it. It is the very
 * tree that the parser makes; of whatever could mean anything else there, nothing is made here.
 */
import type { Element, ElementContent, Properties, Root } from 'hast';

/** Elements that only go round words; in the browser's parser they close nothing. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'big',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'kbd',
  'label',
  'mark',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'u',
]);
/** Elements before which an open paragraph ends. */
const BLOCK = new Set(['article', 'aside', 'blockquote', 'center', 'div', 'footer', 'header', 'main', 'nav', 'ol', 'p', 'section', 'ul']);
const VOID = new Set(['br', 'img', 'wbr']);

/** What stands between two tags, and one tag: its slash, its name, its attributes. */
const PIECE = /([^<]*)(?:<(\/?)([a-z][a-z\d]*)((?:[ \t\n]+[a-z][a-z\d-]*(?:=(?:"[^"<>]*"|'[^'<>]*'))?)*)[ \t\n]*\/?>|$)/y;
const ATTRIBUTE = /([a-z][a-z\d-]*)(?:=(?:"([^"]*)"|'([^']*)'))?/g;

/** The tree of a text; undefined where it is not that simple. */
export function simpleTree(html: string): Root | undefined {
  // Carriage returns, form feeds and NULs mean other things than they seem to.
  if (/[\0\r\f]/.test(html)) return undefined;
  const root: Root = { type: 'root', children: [] };
  const open: Element[] = [];
  let into: ElementContent[] = root.children as ElementContent[];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < html.length) {
    const piece = PIECE.exec(html);
    if (!piece) return undefined;
    const [, words = '', slash, name, attributes = ''] = piece;
    const value = words.includes('&') ? withEntities(words) : words;
    if (value === undefined) return undefined;
    if (value !== '') into.push({ type: 'text', value });
    if (name === undefined) break;
    if (slash) {
      if (open.pop()?.tagName !== name || attributes !== '') return undefined;
      into = open.at(-1)?.children ?? (root.children as ElementContent[]);
    } else {
      const element = elementOf(name, attributes, open);
      if (!element) return undefined;
      into.push(element);
      if (VOID.has(name)) continue;
      open.push(element);
      into = element.children;
    }
  }
  return open.length === 0 ? root : undefined;
}

/** An element that may stand here without closing another or being moved; undefined for any other. */
function elementOf(name: string, attributes: string, open: readonly Element[]): Element | undefined {
  const isFree = VOID.has(name) || (name === 'li' ? isInList(open) : INLINE.has(name) || (BLOCK.has(name) && !open.some(({ tagName }) => tagName === 'p')));
  if (!isFree || (name === 'a' && open.some(({ tagName }) => tagName === 'a'))) return undefined;
  const properties = propertiesOf(attributes);
  return properties && { type: 'element', tagName: name, properties, children: [] };
}

function isInList(open: readonly Element[]): boolean {
  const { tagName } = open.at(-1) ?? {};
  return tagName === 'ul' || tagName === 'ol';
}

const PROPERTIES: Readonly<Record<string, string>> = { class: 'className', style: 'style', id: 'id', hidden: 'hidden', 'aria-hidden': 'ariaHidden' };

/** The attributes by which it is known what is seen and what others wrote; undefined where they are not plain. */
function propertiesOf(attributes: string): Properties | undefined {
  const properties: Properties = {};
  if (attributes === '') return properties;
  for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const key = Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name] : undefined;
    if (key === undefined) continue;
    const value = double ?? single ?? '';
    if (value.includes('&') || key in properties) return undefined;
    properties[key] = key === 'className' ? value.split(/[ \t\n]+/).filter(Boolean) : key === 'hidden' ? true : value;
  }
  return properties;
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    bull: '•',
    euro: '€',
    zwnj: '\u200c',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    szlig: 'ß',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    ccedil: 'ç',
    ntilde: 'ñ',
  }),
);

/** Words with what their entities stand for; undefined where one is not well known or not whole. */
function withEntities(words: string): string | undefined {
  let isKnown = true;
  const text = words.replace(/&(?=[#a-z])(?:#(\d{1,7});|#x([\da-f]{1,6});|([a-z]{2,8});)?/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const shown = name === undefined ? signOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) : NAMED.get(name);
    isKnown &&= shown !== undefined;
    return shown ?? whole;
  });
  return isKnown ? text : undefined;
}

/** The letter of a number; undefined where browsers show another one, or none. */
function signOf(code: number): string | undefined {
  const isPlain = code === 9 || code === 10 || (code >= 32 && code <= 126) || (code >= 160 && code <= 0x10ffff);
  const isLetter = isPlain && !(code >= 0xd800 && code <= 0xdfff) && !(code >= 0xfdd0 && code <= 0xfdef) && (code & 0xfffe) !== 0xfffe;
  return isLetter ? String.fromCodePoint(code) : undefined;
}
