/** What the styles and lists of a Word document say of its paragraphs. Names of built-in styles are English in every language of Word. */
import { WORD } from '../packed/namespaces.ts';
import { readXml, type XmlElement } from '../packed/xml.ts';
import type { Parts } from '../reader.ts';

/** What a style or a run says of how it is set; absent where it says nothing. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
}

/** What a style says of a paragraph. */
export interface Style extends Look {
  /** The level of a heading, from 1. */
  heading?: number;
  quoted?: boolean;
  /** A line of a table of contents, or what stands below a picture. */
  aside?: boolean;
  /** The list that its paragraphs are items of. */
  list?: string;
}

/** Styles by their ids, with what they inherit. */
export interface Styles {
  /** The style of paragraphs that name none. */
  paragraph(id: string | undefined): Style;
  run(id: string | undefined): Look;
}

interface RawStyle extends Style {
  basedOn?: string;
}

/** Whether a setting that may be turned off is on: `<w:b/>` is, `<w:b w:val="0"/>` is not. */
function isOn({ attribute }: XmlElement): boolean {
  return !/^(?:0|false|off|none)$/.test(attribute('w:val') ?? '');
}

/** Adds what an element of run properties says to a look. */
export function addLook(look: Look, element: XmlElement): void {
  if (element.name === 'w:b') look.bold = isOn(element);
  else if (element.name === 'w:i') look.italic = isOn(element);
  else if (element.name === 'w:vanish' || element.name === 'w:specVanish') look.hidden = isOn(element);
}

/** The level of heading that an outline level makes. The tenth is that of body text, which makes none. */
export function outlined({ attribute }: XmlElement): number {
  const value = attribute('w:val') ?? '';
  return /^[0-8]$/.test(value) ? Number(value) + 1 : 0;
}

function addName(style: RawStyle, name: string): void {
  const folded = name.toLowerCase();
  const [, title, level] = /^(?:(title|subtitle)|heading (\d))$/.exec(folded) ?? [];
  if (title !== undefined) style.heading = 1;
  if (level !== undefined) style.heading = Number(level);
  if (/^(?:intense )?quote$|^quotations?$|^block text$/.test(folded)) style.quoted = true;
  if (/^toc \d$|^table of figures$|^caption$/.test(folded)) style.aside = true;
}

/** Reads the styles of a document. */
export async function stylesOf(parts: Parts): Promise<Styles> {
  const raw = new Map<string, RawStyle>();
  let usual: string | undefined;
  let style: RawStyle = {};
  await readPart(parts, /^word\/styles\d*\.xml$/, (element) => {
    const { name, attribute } = element;
    const value = attribute('w:val') ?? '';
    if (name === 'w:style') {
      style = {};
      const id = attribute('w:styleId') ?? '';
      raw.set(id, style);
      if (attribute('w:type') === 'paragraph' && /^(?:1|true|on)$/.test(attribute('w:default') ?? '')) usual = id;
    } else if (name === 'w:docDefaults' || name === 'w:latentStyles' || name === 'w:tblStylePr') style = {};
    else if (name === 'w:name') addName(style, value);
    else if (name === 'w:basedOn') style.basedOn = value;
    else if (name === 'w:outlineLvl') style.heading = outlined(element);
    else if (name === 'w:numId') style.list = value;
    else addLook(style, element);
  });
  const known = new Map<string, Style>();
  const of = (id: string | undefined): Style => {
    if (id === undefined) return {};
    const found = known.get(id) ?? inherited(raw, id);
    known.set(id, found);
    return found;
  };
  return { paragraph: (id) => of(id ?? usual), run: of };
}

function inherited(raw: ReadonlyMap<string, RawStyle>, id: string): Style {
  let all: Style = {};
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const { basedOn, ...own }: RawStyle = raw.get(next) ?? {};
    all = { ...own, ...all };
    next = basedOn;
  }
  return all;
}

/** Tells the numbered lists of a document from those with other bullets. */
export async function numberedLists(parts: Parts): Promise<(list: string | undefined, level: string) => boolean> {
  const levels = new Map<string, Set<string>>();
  const abstractOf = new Map<string, string>();
  let abstract = '';
  let list = '';
  let level = '';
  await readPart(parts, /^word\/numbering\d*\.xml$/, ({ name, attribute }) => {
    if (name === 'w:abstractNum') levels.set((abstract = attribute('w:abstractNumId') ?? ''), new Set());
    else if (name === 'w:num') [list, abstract] = [attribute('w:numId') ?? '', ''];
    else if (name === 'w:abstractNumId') abstractOf.set(list, attribute('w:val') ?? '');
    else if (name === 'w:lvl') level = attribute('w:ilvl') ?? '';
    else if (name === 'w:numFmt' && !/^(?:bullet|none)$/.test(attribute('w:val') ?? 'none')) levels.get(abstract)?.add(level);
  });
  return (id, at) => id !== undefined && (levels.get(abstractOf.get(id) ?? '')?.has(at) ?? false);
}

/** The addresses of a document's links, by their ids. */
export async function linksOf(parts: Parts, main: string): Promise<Map<string, string>> {
  const links = new Map<string, string>();
  await readPart(parts, main.replace(/([^/]{1,255})$/, '_rels/$1.rels'), ({ name, attribute }) => {
    const id = attribute('Id');
    if (name === 'Relationship' && id !== undefined && attribute('Type')?.endsWith('/hyperlink')) links.set(id, attribute('Target') ?? '');
  });
  return links;
}

/** Reads the elements of a part that a document may lack. */
async function readPart(parts: Parts, part: string | RegExp, open: (element: XmlElement) => void): Promise<void> {
  const name = parts.names.find((one) => (typeof part === 'string' ? one === part : part.test(one)));
  if (name === undefined) return;
  await readXml(parts, name, WORD, { open });
}
