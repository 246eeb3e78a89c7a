/** Jira's wiki text to the words that its writer wrote: without markup, code, quotes of others, headings and pictures. */

/** Whose names stand for accounts in mentions, by account id or user name. */
export type Accounts = ReadonlyMap<string, string>;

/** What stands between two of these is code, or somebody else's words. */
const BLOCKS = /\{(quote|code|noformat|adf)(?::[^{}\n]{0,300})?\}/g;
/** Marks around words that stay. */
const MACROS = /\{(?:color|panel|info|note|tip|warning|expand|center|section|column|anchor|toc|status)(?::[^{}\n]{0,300})?\}/g;
const PICTURE = /!(?=[^\s!])[^!|\n]{1,250}(?:\.[A-Za-z0-9]{2,5}(?:\|[^!\n]{0,400})?|\|[^!\n]{0,400})!/g;
const LINK = /\[([^[\]\n]{1,2000})\]/g;
/** Stands for the name of an account that nobody knows; a mark that redaction uses too. */
const SOMEBODY = '@[name]';

/** The words of a wiki text. */
export function wikiText(wiki: string, accounts: Accounts = new Map()): string {
  const lines = withoutBlocks(wiki.replace(/\r\n?/g, '\n'))
    .replace(MACROS, '')
    .split('\n')
    .flatMap((line) => spokenLines(line))
    .map((line) => inline(line, accounts).trimEnd());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Leaves out blocks of code and quotes. One that is opened and never closed takes the rest with it, since it may be another's words. */
function withoutBlocks(wiki: string): string {
  let kept = '';
  let open: { name: string; start: number } | undefined;
  let end = 0;
  for (const mark of wiki.matchAll(BLOCKS)) {
    const name = mark[1] ?? '';
    if (!open) {
      kept += wiki.slice(end, mark.index);
      open = { name, start: mark.index };
    } else if (open.name === name) {
      kept += '\n\n';
      end = mark.index + mark[0].length;
      open = undefined;
    }
  }
  return open ? kept : kept + wiki.slice(end);
}

/** The lines that a line of wiki text says: none for a heading, a quote or a rule, several for the cells of a table. */
function spokenLines(line: string): string[] {
  const text = line.trim();
  if (/^(?:h[1-6]|bq)\.\s/.test(text) || /^-{4,}$/.test(text)) return [''];
  if (text.startsWith('|')) return tableCells(text);
  return text.replace(/^(?:[*#]{1,6}|-{1,3})\s+/, '').split('\\\\');
}

function tableCells(row: string): string[] {
  // A bar inside a link is no border of a cell; what stands after two bars is a header.
  const cells = row
    .replace(LINK, (link) => link.replaceAll('|', '\u0000'))
    .replace(/\|\|[^|]{0,2000}/g, '')
    .split('|');
  return cells.map((cell) => cell.replaceAll('\u0000', '|').trim()).filter(Boolean);
}

function inline(line: string, accounts: Accounts): string {
  return (
    line
      .replace(PICTURE, '')
      .replace(LINK, (whole, inside: string) => linkText(whole, inside, accounts))
      .replace(/\{\{([^{}\n]{1,500})\}\}/g, '$1')
      // Where a mark stands inside a word, Jira writes it in braces.
      .replace(/\{[*_+^~-]\}/g, '')
      // Marks of bold and italics stand against a word on one side and apart from it on the other.
      .replace(/(^|[\s("'“])([*_])(?=\S)([^*_\n]{1,500})\2(?=$|[\s).,;:!?"'”])/g, '$1$3')
      .replace(/&nbsp;|\u00a0/g, ' ')
      .replace(/\\([{}[\]*_!|\\-])/g, '$1')
  );
}

/** `[words|https://…]` says its words, `[~accountid:…]` names somebody, `[^file]` is an attachment; other brackets are the writer's own. */
function linkText(whole: string, inside: string, accounts: Accounts): string {
  if (inside.startsWith('^')) return '';
  if (inside.startsWith('~')) {
    const name = accounts.get(inside.slice(1).replace(/^accountid:/, ''));
    return name === undefined ? SOMEBODY : `@${name}`;
  }
  const [words = '', target] = inside.split('|');
  if (target !== undefined) return words;
  return /^(?:https?:|mailto:|#)/.test(words) ? words.replace(/^(?:mailto:|#)/, '') : whole;
}
