/** Takes out what an editor's button inserted and nobody wrote over: `bold text`, `texto en negrita`. The words around it stay. */
import { EDITOR_TEXTS, ISSUE_FORM_LINES } from './editor-forms.ts';
import { withGaps } from './gaps.ts';
import type { Span } from './sentences.ts';

const TEXTS = [...new Set(Object.values(EDITOR_TEXTS).flatMap((texts) => texts.split('|')))].sort((a, b) => b.length - a.length);
const ANY = TEXTS.map((text) => text.replace(/[.*+?()[\]{}|\\^$]/g, '\\$&')).join('|');
/** Quick looks at a text in small letters, since most hold none of these. */
const SOMEWHERE = new RegExp(ANY);

/** An item of a list is no button's, unless it says that it is one. */
const ALONE = new RegExp(`^[\\s*_'#=~]*(?:${ANY})[\\s*_'#=~.:]*$`, 'iu');
const ITEM_ALONE = /^\s*(?:[-*•#]|\d+[.)])\s*(?:numbered|bulleted) list item\s*$/iu;
/** In the signs that the button inserts with it. */
const MARKED = new RegExp(
  `\\*\\*(?:${ANY})\\*\\*|__(?:${ANY})__|'{2,5}(?:${ANY})'{2,5}|(?<![\\p{L}\\p{N}])[*_](?:${ANY})[*_](?![\\p{L}\\p{N}])|\\[\\[(?:${ANY})\\]\\]|\\[(?:${ANY})\\]\\([^()\\n]{0,200}\\)|\\[(b|i|u|url)(?:=[^\\]\\n]{0,200})?\\](?:${ANY})\\[/\\1\\]`,
  'giu',
);
/** As it was inserted, at the beginning of a line; what follows was typed behind it. Letters of scripts without capitals do not tell where it ends. */
const CASED = TEXTS.filter((text) => /^[\p{Script=Latin}\p{Script=Cyrillic} '-]+$/u.test(text) && text.includes(' '));
const INSERTED = new RegExp(`^[ \\t]*(?:${CASED.map((text) => `[${text.charAt(0)}${text.charAt(0).toUpperCase()}]${text.slice(1)}`).join('|')})`, 'u');
const INSERTED_GERMAN = /^[ \t]*(?:[Ff]etter|[Kk]ursiver) Text/u;
/** A new sentence, or one typed without a space. An ending of the same word, such as `bold texts`, or `bold text I paste` is a person's. */
const TYPED_BEHIND = /^(?:[ \t]+(?!I(?![\p{L}\p{N}]))[\p{Lu}¿¡]|[\p{Lu}¿¡]|[\p{Ll}]{5,})/u;
const NO_BUTTON = /^(?:areas?|books?|boxe?s?|fields?|ures|uality|verarbeit|ausgab|eingab|feld)/u;

const FORM_LINE = new RegExp(`^[\\s*_#]*(?:${ISSUE_FORM_LINES.join('|')})[\\s*_]*$`, 'iu');
const MAY_BE_FORM = /clear and concise|if applicable|any other context|to reproduce|'\.{2,4}'|feature request|describe (?:the solution|alternatives)/;
const LONGEST_LINE = 200;

/** How much of the beginning of a line a button inserted. */
function insertedAt(line: string): number {
  const inserted = INSERTED.exec(line) ?? INSERTED_GERMAN.exec(line);
  if (!inserted) return 0;
  const behind = line.slice(inserted[0].length, inserted[0].length + 40);
  return TYPED_BEHIND.test(behind) && !NO_BUTTON.test(behind) ? inserted[0].length : 0;
}

/** The text without what an editor or a form put there for its writer to overwrite. */
export function withoutEditorTexts(text: string): string {
  const small = text.toLowerCase();
  if (!SOMEWHERE.test(small) && !MAY_BE_FORM.test(small)) return text;
  const cut: Span[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const isShort = line.length <= LONGEST_LINE;
    if (isShort && (ALONE.test(line) || ITEM_ALONE.test(line) || FORM_LINE.test(line))) cut.push([at, at + line.length]);
    else if (insertedAt(line) > 0) cut.push([at, at + insertedAt(line)]);
    at += line.length + 1;
  }
  for (const found of text.matchAll(MARKED)) cut.push([found.index, found.index + found[0].length]);
  return withGaps(text, cut);
}
