/** The text of an HTML page as its reader sees it: paragraphs, headings, items and rows. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Look } from './docx-styles.ts';
import { isUnseen, lookOf, sheetOf, textOf, type Sheet } from './html-looks.ts';
import { markOf } from './mark-links.ts';
import { Page, type Paragraph, type Written } from './page.ts';

/** Where on the page we are. */
interface Place {
  look: Look;
  quoted: boolean;
  /** How deep in lists, and whether the innermost is numbered. */
  lists: number;
  ordered: boolean;
  /** White space stands as it is written. */
  kept: boolean;
  /** Code, and what stands at the side of the page: nobody's speech. */
  aside: boolean;
  /** The level of the heading. */
  level: number;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol ' +
    'p pre section summary table caption tbody td tfoot th thead tr ul html'
  ).split(' '),
);

/** What stands beside the text, or says what something shows. */
const ASIDE = new Set(['aside', 'figcaption', 'caption', 'legend', 'label']);

/** Reads the text of a page's tree. */
export function htmlBody(tree: Root): Written {
  const body = new HtmlBody(sheetOf(tree));
  return body.read(tree);
}

class HtmlBody {
  readonly #sheet: Sheet;
  readonly #page = new Page();
  readonly #lines: number[] = [0];
  #paragraph: Paragraph | undefined;
  /** The next paragraph opens an item of a numbered list. */
  #numbered = false;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  read(tree: Root): Written {
    this.#all(tree.children, { look: {}, quoted: false, lists: 0, ordered: false, kept: false, aside: false, level: 0 });
    return { ...this.#page.end(), lineOf: (paragraph) => this.#lines[paragraph] ?? 1 };
  }

  #all(nodes: readonly (RootContent | ElementContent)[], place: Place): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#text(node.value, node.position?.start.line ?? 1, place);
      else if (node.type === 'element') this.#element(node, place);
    }
  }

  #element(element: Element, outer: Place): void {
    const own = lookOf(element, this.#sheet);
    if (isUnseen(element, own)) return;
    const place = { ...within(element, outer), look: { ...outer.look, ...own } };
    const { tagName, children } = element;
    if (tagName === 'br') return this.#write('\n', place);
    if (tagName === 'a') return this.#link(element, place);
    if (!BLOCKS.has(tagName)) return this.#all(children, place);
    this.#paragraph = undefined;
    if (tagName === 'li') this.#numbered = outer.ordered;
    if (tagName === 'tr') this.#row(element, place);
    else this.#all(children, place);
    this.#paragraph = undefined;
    if (tagName === 'li') this.#numbered = false;
  }

  #row({ children }: Element, place: Place): void {
    const cells = children.filter((child) => child.type === 'element').filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    this.#page.row();
    if (cells.length > 0 && cells.every(({ tagName }) => tagName === 'th')) this.#page.header();
    for (const cell of cells) {
      this.#page.cell();
      this.#element(cell, place);
    }
    this.#page.endRow();
  }

  #link({ children, properties }: Element, place: Place): void {
    const before = this.#paragraph;
    const start = before?.length ?? 0;
    this.#all(children, place);
    const mark = markOf(textOf(properties['href']), textOf(properties['title']));
    const paragraph = this.#paragraph;
    if (mark) paragraph?.mark(paragraph === before ? start : 0, mark);
  }

  #text(words: string, line: number, place: Place): void {
    if (!this.#paragraph) {
      if (words.trim() === '') return;
      const leading = /^\s*/.exec(words)?.[0].split('\n').length ?? 1;
      this.#begin(line + leading - 1, place);
    }
    if (place.kept) return this.#write(words, place);
    const folded = words.replace(/[ \t\n\f]+/g, ' ');
    this.#write(/^[ \n]?$/.test(this.#paragraph?.last ?? '') ? folded.replace(/^ /, '') : folded, place);
  }

  #begin(line: number, { quoted, lists, aside, level }: Place): void {
    const one = this.#page.paragraph();
    one.kind = aside ? 'aside' : level > 0 ? 'heading' : 'paragraph';
    one.quoted = quoted;
    one.numbered = this.#numbered;
    if (lists > 0) one.depth = lists;
    if (level > 0) one.level = level;
    this.#numbered = false;
    this.#lines[one.number] = line;
    this.#paragraph = one;
  }

  #write(words: string, { look: { bold, italic } }: Place): void {
    if (this.#paragraph && words !== '') this.#page.write(this.#paragraph, words, { strong: bold ?? false, emphasis: italic ?? false });
  }
}

/** What an element changes for all that is in it. */
function within({ tagName, children }: Element, place: Place): Place {
  const isCode = tagName === 'pre' && children.some((child) => child.type === 'element' && child.tagName === 'code');
  if (tagName === 'pre') return { ...place, kept: true, aside: place.aside || isCode };
  if (tagName === 'blockquote') return { ...place, quoted: true };
  if (ASIDE.has(tagName)) return { ...place, aside: true };
  // What opens a folded part is its heading.
  if (tagName === 'summary') return { ...place, level: 6 };
  if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') return { ...place, lists: place.lists + 1, ordered: tagName === 'ol' };
  return /^h[1-6]$/.test(tagName) ? { ...place, level: Number(tagName.slice(1)) } : place;
}
