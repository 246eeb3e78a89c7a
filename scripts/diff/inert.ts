/** Words as Markdown in which nothing is markup: whatever stands in them, every renderer shows exactly them. Pure. */
import { fold } from '#model/fold.ts';

/** Takes apart what a platform would make a link, a mention or a picture of after Markdown is done; it shows nothing. */
const APART = '<!-- -->';

/** Signs that can be markup wherever they stand. */
const MARKUP = /[\\`*_{}[\]<>&|~$]/g;

/** What is markup at the beginning of a line only: headings, lists, rules. */
const OPENING = /^(#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$)|\d{1,9}(?=[.)]))/;

/** What GitHub and others look for in plain text: mentions, numbers of issues, addresses, pictures by name. Looked for before signs are escaped. */
const FOUND: readonly (readonly [RegExp, string])[] = [
  [/@(?=[\p{L}\p{N}_-])/gu, '@'],
  [/#(?=\d)/g, '#'],
  [/:(?=\/\/)/g, ':'],
  [/(?:mailto|xmpp):/gi, '$&'],
  [/www(?=\.)/gi, '$&'],
  [/GH-(?=\d)/gi, '$&'],
  [/:(?=[a-z0-9_+-]+:)/gi, ':'],
];

/** Stands for a place to take apart until signs are escaped; no text that is shown holds it. */
const HERE = '\u0000';

/** A text as one line of Markdown that shows exactly its words, white space folded. */
export function inert(text: string): string {
  const plain = fold(text.replaceAll(HERE, '\ufffd'));
  const marked = FOUND.reduce((all, [pattern, found]) => all.replace(pattern, `${found}${HERE}`), plain);
  const escaped = marked.replace(MARKUP, '\\$&').replace(OPENING, (opening) => (/^\d/.test(opening) ? `${opening}\\` : `\\${opening}`));
  return escaped.replaceAll(HERE, APART);
}

/** Words in quotation marks, inert. */
export function quoted(text: string): string {
  return `“${inert(text)}”`;
}

/** A claim in quotation marks as a part of a sentence: without the full stop that its author gave it. */
export function claimed(says: string): string {
  return quoted(says.replace(/(?<!\.)\.$/, ''));
}

/** Words as a block quote of one paragraph, inert. */
export function blockQuote(text: string): string {
  return `> ${inert(text)}`;
}

/** A name such as a file's or a revision's, set as code. */
export function code(text: string): string {
  const plain = fold(text);
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${plain}${fence}` : `${fence} ${plain} ${fence}`;
}
