/** What the styles of an OpenDocument text say of its paragraphs, stretches and lists. */
import type { XmlElement, XmlHandlers } from '../packed/xml.ts';
import type { Look } from './docx-styles.ts';

/** What a style says, with what it inherits. */
export interface OdtStyle extends Look {
  /** The level of a heading, from 1. */
  heading?: number;
  quoted?: boolean;
}

interface RawStyle extends OdtStyle {
  parent?: string;
}

/** Gathers styles while the parts of a document are read. */
export class OdtStyles implements XmlHandlers {
  readonly #styles = new Map<string, RawStyle>();
  readonly #numbered = new Map<string, Set<string>>();
  #style: RawStyle = {};
  #list = new Set<string>();
  /** Whether we are among styles that speak of nothing that is read. */
  #others = false;
  /** Whether this part holds the named styles: its own automatic ones are those of headers and footers, under the names of others. */
  #named = true;

  /** From here on the styles are those of the text itself. */
  content(): void {
    this.#named = false;
    this.#others = false;
  }

  readonly open = (element: XmlElement): void => {
    const { name, attribute } = element;
    if (name === 'office:automatic-styles' && this.#named) this.#others = true;
    if (this.#others) return;
    if (name === 'style:style') this.#begin(attribute);
    else if (name === 'text:list-style') this.#numbered.set(attribute('style:name') ?? '', (this.#list = new Set()));
    else if (name === 'text:list-level-style-number' && attribute('style:num-format')) this.#list.add(attribute('text:level') ?? '1');
    else if (name === 'style:text-properties') addText(this.#style, attribute);
  };

  readonly close = (name: string): void => {
    if (name === 'style:style') this.#style = {};
    else if (name === 'office:automatic-styles') this.#others = false;
  };

  #begin(attribute: XmlElement['attribute']): void {
    const [name, family, parent] = [attribute('style:name') ?? '', attribute('style:family') ?? '', attribute('style:parent-style-name')];
    this.#style = { ...(parent !== undefined && { parent: `${family} ${parent}` }), ...meaning(name) };
    this.#styles.set(`${family} ${name}`, this.#style);
  }

  /** The style of this name with what it inherits. @param family `paragraph` or `text` */
  of(family: string, name: string | undefined): OdtStyle {
    let all: OdtStyle = {};
    const seen = new Set<string>();
    for (let next = name === undefined ? undefined : `${family} ${name}`; next !== undefined && !seen.has(next);) {
      seen.add(next);
      const { parent, ...own }: RawStyle = this.#styles.get(next) ?? meaning(next.slice(family.length + 1));
      all = { ...own, ...all };
      next = parent;
    }
    return all;
  }

  /** Whether the items of a list have numbers at this depth, from 1. */
  isNumbered(list: string | undefined, depth: number): boolean {
    return list !== undefined && (this.#numbered.get(list)?.has(String(depth)) ?? false);
  }
}

/** What a style's own name says; spaces in names are written as `_20_`. */
function meaning(name: string): RawStyle {
  const folded = name.replaceAll('_20_', ' ').toLowerCase();
  if (/^(?:title|subtitle|heading(?: \d+)?)$/.test(folded)) return { heading: Number(/\d$/.exec(folded)?.[0] ?? 1) };
  return /^(?:quotations?|(?:intense )?quote|block quotation)$/.test(folded) ? { quoted: true } : {};
}

function addText(style: RawStyle, attribute: XmlElement['attribute']): void {
  const [weight, slant, display] = [attribute('fo:font-weight'), attribute('fo:font-style'), attribute('text:display')];
  if (weight !== undefined) style.bold = /^(?:bold|[6-9]00)$/.test(weight);
  if (slant !== undefined) style.italic = /^(?:italic|oblique)$/.test(slant);
  if (display !== undefined) style.hidden = display === 'none';
}
