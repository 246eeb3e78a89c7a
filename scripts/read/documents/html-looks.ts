/** How an HTML page sets its text: by its elements, its attributes, and the classes of its own style sheet, which some exports use for everything. */
import type { Element, Root } from 'hast';
import type { Look } from './docx-styles.ts';

/** What classes mean on a page. */
export type Sheet = ReadonlyMap<string, Look>;

const UNSEEN = new Set(
  (
    'script style template noscript iframe object embed svg math head title img picture audio video canvas map textarea select button input datalist ' +
    'nav footer del rt rp dialog'
  ).split(' '),
);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|mso-hide\s*:\s*all/i;
/** What word processors and wikis put beside the text: comments, footnotes, running heads, who changed the page last. */
const BESIDE = /mso-element\s*:\s*(?:comment-list|footnote-list|endnote-list|header|footer)/i;
const BESIDE_CLASSES =
  /(?:^|\s)(?:MsoCommentReference|MsoCommentText|page-metadata|breadcrumbs?|breadcrumb-section|footer-body|headerlink|aui-avatar)(?:\s|$)/i;
const BESIDE_IDS = /^(?:breadcrumbs|breadcrumb-section|footer|footer-logo|cmnt_ref\d+|ftnt_ref\d+)$/;
const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em', 'cite']);

/** The classes of a page that say how text is set. */
export function sheetOf(tree: Root): Sheet {
  const sheet = new Map<string, Look>();
  for (const css of styleSheets(tree)) {
    for (const rule of css.split('}')) {
      const [declarations = '', selectors = ''] = rule.split('{').reverse();
      const look = lookOfCss(declarations);
      if (Object.keys(look).length === 0) continue;
      for (const selector of selectors.split(',')) {
        const name = /^\s*(?:[a-z]+)?\.([\w-]{1,80})\s*$/.exec(selector)?.[1];
        if (name !== undefined) sheet.set(name, { ...sheet.get(name), ...look });
      }
    }
  }
  return sheet;
}

function styleSheets(tree: Root): string[] {
  const found: string[] = [];
  const visit = (nodes: (Root | Element)['children']): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'style') found.push(node.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
      else visit(node.children);
    }
  };
  visit(tree.children);
  return found;
}

function lookOfCss(css: string): Look {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(css)?.[1];
  const slant = /font-style\s*:\s*(\w+)/i.exec(css)?.[1];
  return {
    ...(weight !== undefined && { bold: /^(?:bold|bolder|[6-9]00)$/i.test(weight) }),
    ...(slant !== undefined && { italic: /^(?:italic|oblique)$/i.test(slant) }),
    ...(HIDDEN.test(css) && { hidden: true }),
  };
}

/** How an element sets the text in it, as far as it says. */
export function lookOf({ tagName, properties }: Element, sheet: Sheet): Look {
  const tag: Look = { ...(BOLD.has(tagName) && { bold: true }), ...(ITALIC.has(tagName) && { italic: true }) };
  const classes = classesOf(properties).map((name) => sheet.get(name) ?? {});
  return Object.assign(tag, ...classes, lookOfCss(textOf(properties['style']))) as Look;
}

/** Whether nobody sees an element, or it stands beside the text of the page. */
export function isUnseen(element: Element, look: Look): boolean {
  const { hidden, ariaHidden, style, id } = element.properties;
  if (UNSEEN.has(element.tagName) || look.hidden === true || ariaHidden === 'true' || (hidden !== undefined && hidden !== false && hidden !== null))
    return true;
  return BESIDE.test(textOf(style)) || BESIDE_IDS.test(textOf(id)) || BESIDE_CLASSES.test(classesOf(element.properties).join(' ')) || isComment(element);
}

/** Google's documents print their comments and footnotes below the text, each in a box that begins with the way back. */
function isComment({ tagName, children }: Element): boolean {
  if (tagName !== 'div') return false;
  const first = children.find((child) => child.type === 'element');
  const link = first?.children.find((child) => child.type === 'element');
  return link?.tagName === 'a' && /^(?:cmnt|ftnt)\d+$/.test(textOf(link.properties['id']));
}

function classesOf({ className }: Element['properties']): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** An attribute as text. */
export function textOf(value: Element['properties'][string]): string {
  return typeof value === 'string' ? value : '';
}
