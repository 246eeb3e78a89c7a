/** A claim or a quote as Markdown, for a document that cites it. Pure: what the page shows in, text out. */

/** What a reader takes along: only what the page itself shows, so that whatever it holds back stays there. */
export interface Taken {
  /** A customer's words, or what the persona claims. */
  words: string;
  /** What stands beside them, in the order in which it is read: who and when, or how a claim stands. */
  beside: readonly string[];
  /** Whose page it is, or the reference by which it is cited. */
  name: string;
  /** The address of it, whole. */
  href: string;
}

/** Signs that mean something in Markdown. */
const SIGNS = /[\\`*_{}[\]<>#|~&!]/g;

/** What makes a list or a heading of a line that begins with it. */
const BEGINNING = /^(\s*)([-+=]|\d+(?=[.)]))/;

/** Words that stay as they are wherever Markdown is read. */
function plain(text: string): string {
  return text.replace(SIGNS, '\\$&').replace(BEGINNING, (_, space: string, sign: string) => (/\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`));
}

/** A quotation with who said it, when, and the way back to it. */
export function inMarkdown({ words, beside, name, href }: Taken): string {
  const lines = words.split(/\r?\n/).map((line) => `> ${plain(line)}`);
  const source = [...beside.map(plain), `[${plain(name)}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`].join(' · ');
  return [...lines, '>', `> — ${source}`].join('\n');
}
