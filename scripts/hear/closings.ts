/** Closing formulas with a name behind them on one line: `Many thanks, Oliver`, `… keine Hilfe. LG Anna`. */
import { CLOSINGS } from './closing-forms.ts';
import { withGaps } from './gaps.ts';
import type { Span } from './sentences.ts';

const FORMULAS = Object.values(CLOSINGS).join('|');
/** A whole line that closes a letter. */
export const CLOSING = new RegExp(`^[\\s*_—–-]*(?:${FORMULAS})[\\s,，،.!。！*_~:)☺🙂-]*$`, 'iu');
const BEGINS = new RegExp(`^[\\s*_—–-]{0,6}(?:${FORMULAS})(?=[\\s,，،.!])`, 'iu');
const THANKS =
  /thank|thx|dank|merci|gracias|obrigad|grat[oa]|grazie|bedankt|\btak|tack|kiito|dzięk|děk|díky|благодар|спасибо|дяк|谢|謝|感谢|ありがとう|감사|teşekkür|شكر/iu;
/** A word of a name: a capital and small letters, an initial, a figure at its end as forums give them. */
const NAME = "\\p{Lu}(?:[\\p{Ll}\\p{M}’'-]+(?:[\\p{Lu}-][\\p{Ll}\\p{M}]+)?\\d{0,4}|\\.|(?=\\s|$))";
const NAMED = new RegExp(`^${NAME}(?:[ ](?:(?:de|da|di|du|van|von|der|den|la|le)[ ])?${NAME}){0,2}$`, 'u');
/** Abbreviations of people who write no capitals: `lg anna`. */
const SMALL = /^(?:lg|vg|mfg|mvh|mvg|br|cdlt|cdt|kr|grtz)[\s,.!]+\p{Ll}{2,12}$/iu;
const LONGEST = 80;

/** What stands behind the closing formula that a line begins with, and whether the formula gives thanks; undefined without one. */
function closingOf(line: string): { behind: string; isThanks: boolean; comma: boolean } | undefined {
  const found = line.length <= LONGEST ? BEGINS.exec(line) : null;
  if (!found) return undefined;
  const rest = line.slice(found[0].length);
  return { behind: rest.replace(/^[\s,，،.!–—-]+|[\s,.*_]{1,200}$/gu, ''), isThanks: THANKS.test(found[0]), comma: /^\s*[,，،.!–—-]/u.test(rest) };
}

/** Whether a line is a closing formula and a name. Whom thanks without a comma name is thanked. */
export function isNamedClosing(line: string): boolean {
  const closing = closingOf(line.trim());
  if (!closing) return false;
  return SMALL.test(line.trim()) || (NAMED.test(closing.behind) && (!closing.isThanks || closing.comma));
}

/** Where people close on a line that goes on, or go on where a line was before it was lost: after a sentence, or after two spaces. */
const BORDER = /(?:[.!?…)"”»] {1,4}|(?<! ) {2,8}|\n[ \t]{0,8})(?=\p{L})/gu;
/** What a closing and a name end in. */
const PARTS = / {2,}|\n/u;
const MAY_CLOSE = /\p{L} {0,2}[,.!]? {0,3}\n? ?\p{L}/u;

/** Where a closing and a name stand at a place, on one line or, with two spaces for a line break, on two; undefined where they do not. */
function closingFrom(text: string, start: number): Span | undefined {
  const stretch = text.slice(start, start + LONGEST + 1);
  const found = BEGINS.exec(stretch);
  if (!found || THANKS.test(found[0])) return undefined;
  const gap = /^[ ,.!–—-]{0,6}/u.exec(stretch.slice(found[0].length))?.[0] ?? '';
  const behind = stretch.slice(found[0].length + gap.length);
  const name = behind.split(PARTS)[0]?.trimEnd() ?? '';
  const end = found[0].length + gap.length + name.length;
  const isWhole = start + end >= text.trimEnd().length || PARTS.test(stretch.slice(end, end + 2));
  return isWhole && NAMED.test(name.replace(/[.,*_]{1,200}$/u, '')) ? [start, start + end] : undefined;
}

/** The text without closings and names that stand inside of its lines. */
export function withoutInlineClosings(text: string): string {
  if (!MAY_CLOSE.test(text.slice(-LONGEST)) && !/ {2}/u.test(text)) return text;
  const cut: Span[] = [];
  for (const { 0: border, index } of text.matchAll(BORDER)) {
    const found = closingFrom(text, index + border.length);
    if (found) cut.push(found);
  }
  return withGaps(text, cut);
}
