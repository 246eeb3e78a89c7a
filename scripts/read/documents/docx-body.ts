/** The text of a Word document as its reader sees it: tracked insertions in, deletions out, nothing hidden, nothing twice. */
import type { XmlElement, XmlHandlers } from '../packed/xml.ts';
import { Links } from './mark-links.ts';
import { Page, type Paragraph, type Written } from './page.ts';
import { addLook, outlined, type Look, type Styles } from './docx-styles.ts';
import { fieldsIn, type Fields } from './docx-fields.ts';

/** What the rest of a document says of its text. */
export interface Around {
  styles: Styles;
  isNumbered: (list: string | undefined, level: string) => boolean;
  links: ReadonlyMap<string, string>;
}

/** What nobody sees, or sees elsewhere: what was deleted or moved away, the older of two forms, how it was set before, how syllables are read. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:rt',
  'w:sectPr',
]);
const BREAKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '\u2011' };

/** A paragraph while it is read. */
interface OpenParagraph {
  one: Paragraph;
  look: Look;
  list?: string;
  level: string;
  fields: Fields;
}

/** What hears the elements of a document's main part. */
export class DocxBody implements XmlHandlers {
  readonly #around: Around;
  readonly #page = new Page();
  readonly #parents: string[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #runs: Look[] = [];
  readonly #links = new Links();
  /** How many elements deep we are in what is left out. */
  #silent = 0;
  /** Whether the content control that was opened last holds no words of its own: what to write in it, or a table of contents. */
  #filledIn = false;
  #rowDeleted = false;
  #inText = false;

  constructor(around: Around) {
    this.#around = around;
  }

  end(): Written {
    return this.#page.end();
  }

  readonly open = (element: XmlElement): void => {
    const parent = this.#parents.at(-1) ?? '';
    const { name } = element;
    this.#parents.push(name);
    if (this.#silent > 0 || this.#isLeftOut(name, parent)) {
      this.#silent++;
      if (name === 'w:p') this.#page.count();
    } else if (parent === 'w:pPr' || parent === 'w:numPr') this.#describe(element);
    else if (parent === 'w:rPr' && this.#parents.at(-3) === 'w:r') this.#set(element);
    else this.#enter(element, parent);
  };

  readonly close = (name: string): void => {
    this.#parents.pop();
    if (this.#silent > 0) this.#silent--;
    else this.#leave(name);
  };

  readonly text = (words: string): void => {
    if (this.#silent > 0) return;
    // A line break within the markup is none on the page.
    if (this.#inText) this.#write(words.replace(/[\r\n]+/g, ' '));
    else if (this.#parents.at(-1) === 'w:instrText') this.#paragraphs.at(-1)?.fields.instruct(words);
  };

  #isLeftOut(name: string, parent: string): boolean {
    // In the properties of a row this says that the row was deleted.
    if (name === 'w:del' && parent === 'w:trPr') this.#rowDeleted = true;
    return LEFT_OUT.has(name) || (name === 'w:sdtContent' && this.#filledIn);
  }

  #enter({ name, attribute }: XmlElement, parent: string): void {
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ one: this.#page.paragraph(), look: {}, level: '0', fields: fieldsIn() });
        return this.#style(undefined);
      case 'w:r':
        return void this.#runs.push({});
      case 'w:t':
        return void (this.#inText = parent === 'w:r' || parent === 'mc:Choice');
      case 'w:fldChar':
        return this.#field(attribute('w:fldCharType') ?? '');
      case 'w:hyperlink': {
        const anchor = attribute('w:anchor');
        const target = this.#around.links.get(attribute('r:id') ?? '') ?? '';
        return this.#links.open(this.#paragraphs.at(-1)?.one, anchor === undefined ? target : `${target}#${anchor}`, attribute('w:tooltip'));
      }
      case 'w:tr':
        return this.#page.row();
      case 'w:tblHeader':
        return this.#page.header();
      case 'w:tc':
        return this.#page.cell();
      case 'w:sdt':
        return void (this.#filledIn = false);
      case 'w:showingPlcHdr':
        return void (this.#filledIn = true);
      case 'w:docPartGallery':
        return void (this.#filledIn ||= attribute('w:val') === 'Table of Contents');
      default:
        if (parent === 'w:r') this.#write(BREAKS[name] ?? '');
    }
  }

  #leave(name: string): void {
    if (name === 'w:p') {
      this.#endParagraph();
    } else if (name === 'w:r') this.#runs.pop();
    else if (name === 'w:t') this.#inText = false;
    else if (name === 'w:hyperlink') this.#links.close(this.#paragraphs.at(-1)?.one);
    else if (name === 'w:sdt') this.#filledIn = false;
    else if (name === 'w:tr') {
      this.#page.endRow(this.#rowDeleted);
      this.#rowDeleted = false;
    }
  }

  #endParagraph(): void {
    const { one, list, level } = this.#paragraphs.pop() ?? {};
    // A list of the number 0 is none: so a paragraph is taken out of the list of its style.
    if (!one || list === undefined || list === '0' || one.kind === 'heading') return;
    one.numbered = this.#around.isNumbered(list, level ?? '0');
    one.depth = (Number(level) || 0) + 1;
  }

  /** What stands in the properties of a paragraph. */
  #describe(element: XmlElement): void {
    const paragraph = this.#paragraphs.at(-1);
    const value = element.attribute('w:val') ?? '';
    if (element.name === 'w:pStyle') this.#style(value);
    else if (!paragraph) return;
    else if (element.name === 'w:outlineLvl') headed(paragraph.one, outlined(element));
    else if (element.name === 'w:numId') paragraph.list = value;
    else if (element.name === 'w:ilvl') paragraph.level = value;
  }

  #style(id: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    const { heading, quoted, aside, list, ...look } = this.#around.styles.paragraph(id);
    paragraph.look = look;
    if (list !== undefined) paragraph.list = list;
    headed(paragraph.one, heading);
    if (aside) paragraph.one.kind = 'aside';
    paragraph.one.quoted = quoted ?? false;
  }

  /** What stands in the properties of a run. What it says itself wins over what its style says. */
  #set(element: XmlElement): void {
    const look = this.#runs.at(-1);
    if (!look) return;
    if (element.name === 'w:rStyle') Object.assign(look, { ...this.#around.styles.run(element.attribute('w:val')), ...look });
    else addLook(look, element);
  }

  #field(type: string): void {
    const link = this.#paragraphs.at(-1)?.fields.next(type);
    if (link === 'end') this.#links.close(this.#paragraphs.at(-1)?.one);
    else if (link) this.#links.open(this.#paragraphs.at(-1)?.one, link.target, link.title);
  }

  #write(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || words === '') return;
    const { bold, italic, hidden } = { ...paragraph.look, ...this.#runs.at(-1) };
    if (!hidden) this.#page.write(paragraph.one, words, { strong: bold ?? false, emphasis: italic ?? false });
  }
}

function headed(paragraph: Paragraph, level = 0): void {
  paragraph.kind = level > 0 ? 'heading' : 'paragraph';
  if (level > 0) paragraph.level = level;
  else delete paragraph.level;
}
