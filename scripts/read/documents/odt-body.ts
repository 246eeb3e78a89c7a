/** The text of an OpenDocument text as its reader sees it. */
import type { XmlElement, XmlHandlers } from '../packed/xml.ts';
import type { Look } from './docx-styles.ts';
import { Links } from './mark-links.ts';
import type { OdtStyles } from './odt-styles.ts';
import { Page, type Paragraph, type Written } from './page.ts';

/** What nobody sees on the page, or what is no part of its text: what was deleted, notes, comments, lists of contents, how syllables are read. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'text:note',
  'office:annotation',
  'office:forms',
  'office:scripts',
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
  'text:bibliography',
  'text:ruby-text',
  'text:hidden-text',
  'text:placeholder',
  'text:script',
  'svg:title',
  'svg:desc',
  'draw:object',
]);
/** More spaces in a row than anybody types. */
const MOST_SPACES = 200;

/** A list or an item of one, while it is read. */
interface OpenList {
  style: string | undefined;
  /** Whether the next paragraph is the first of its item. */
  first: boolean;
}

interface OpenParagraph {
  one: Paragraph;
  look: Look;
}

/** What hears the elements of a document's `content.xml`. */
export class OdtBody implements XmlHandlers {
  readonly #styles: OdtStyles;
  readonly #page = new Page();
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #spans: Look[] = [];
  readonly #links = new Links();
  readonly #lists: OpenList[] = [];
  readonly #hiddenRows: boolean[] = [];
  #silent = 0;
  #inBody = false;
  #inHeader = false;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  end(): Written {
    return this.#page.end();
  }

  readonly open = (element: XmlElement): void => {
    const { name } = element;
    if (name === 'office:body') this.#inBody = true;
    if (!this.#inBody) this.#styles.open(element);
    else if (this.#silent > 0 || isLeftOut(element)) this.#silent++;
    else this.#enter(element);
  };

  readonly close = (name: string): void => {
    if (!this.#inBody) this.#styles.close(name);
    else if (this.#silent > 0) this.#silent--;
    else this.#leave(name);
  };

  readonly text = (words: string): void => {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#silent > 0 || !paragraph) return;
    // White space of the markup is one space on the page, and none at the start of a paragraph.
    const folded = words.replace(/[ \t\r\n]+/g, ' ');
    this.#write(/^[ \n\t]?$/.test(paragraph.one.last) ? folded.replace(/^ /, '') : folded);
  };

  #enter({ name, attribute }: XmlElement): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        return this.#paragraph(attribute('text:style-name'), name === 'text:h' ? Number(attribute('text:outline-level') ?? 1) || 1 : undefined);
      case 'text:span':
        return void this.#spans.push(this.#styles.of('text', attribute('text:style-name')));
      case 'text:s':
        return this.#write(' '.repeat(Math.min(Number(attribute('text:c') ?? 1) || 1, MOST_SPACES)));
      case 'text:tab':
        return this.#write('\t');
      case 'text:line-break':
        return this.#write('\n');
      case 'text:a': {
        const title = attribute('office:title') ?? attribute('office:name') ?? '';
        return this.#links.open(this.#paragraphs.at(-1)?.one, attribute('xlink:href') ?? '', title);
      }
      case 'text:list':
        return void this.#lists.push({ style: attribute('text:style-name') ?? this.#lists.at(-1)?.style, first: false });
      case 'text:list-item':
        return this.#item();
      case 'table:table-header-rows':
        return void (this.#inHeader = true);
      case 'table:table-row':
        this.#hiddenRows.push(/^(?:collapse|filter)$/.test(attribute('table:visibility') ?? ''));
        this.#page.row();
        return this.#inHeader ? this.#page.header() : undefined;
      case 'table:table-cell':
        return this.#page.cell();
      default:
    }
  }

  #paragraph(styleName: string | undefined, outline: number | undefined): void {
    const { heading, quoted, ...look } = this.#styles.of('paragraph', styleName);
    const one = this.#page.paragraph();
    const level = outline ?? heading;
    if (level !== undefined) Object.assign(one, { kind: 'heading', level });
    one.quoted = quoted ?? false;
    const list = this.#lists.at(-1);
    one.numbered = list?.first === true && this.#styles.isNumbered(list.style, this.#lists.length);
    if (list) [list.first, one.depth] = [false, this.#lists.length];
    this.#paragraphs.push({ one, look });
  }

  #item(): void {
    const list = this.#lists.at(-1);
    if (list) list.first = true;
  }

  #leave(name: string): void {
    if (name === 'text:p' || name === 'text:h') this.#paragraphs.pop();
    else if (name === 'text:span') this.#spans.pop();
    else if (name === 'text:a') this.#links.close(this.#paragraphs.at(-1)?.one);
    else if (name === 'text:list') this.#lists.pop();
    else if (name === 'table:table-header-rows') this.#inHeader = false;
    else if (name === 'table:table-row') this.#page.endRow(this.#hiddenRows.pop());
  }

  #write(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || words === '') return;
    const { bold, italic, hidden } = this.#spans.reduce<Look>((all, look) => ({ ...all, ...look }), paragraph.look);
    if (!hidden) this.#page.write(paragraph.one, words, { strong: bold ?? false, emphasis: italic ?? false });
  }
}

/** Sections, and paragraphs that a condition hides, are left out with all that is in them. */
function isLeftOut({ name, attribute }: XmlElement): boolean {
  if (name === 'text:section') return attribute('text:display') === 'none' || attribute('text:is-hidden') === 'true';
  return LEFT_OUT.has(name);
}
