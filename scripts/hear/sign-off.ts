/** A mail ends in its writer's name, trade and number, often without anything that says so. None of that is speech, and much of it is personal. */
import { CLOSINGS } from './closing-forms.ts';

/** A line that ends like this is a sentence, or introduces one. */
const SENTENCE_END = /[.!?。！？؟…:：;»”"')\]]\s*$/u;
/** The longest signature that people write by hand. */
const MOST_LINES = 8;
const LONGEST_LINE = 60;
const LIST_ITEM = /^\s*(?:[-*•]|\d+[.)])\s/u;
const CLOSING = new RegExp(`^[\\s*_—–-]*(?:${Object.values(CLOSINGS).join('|')})[\\s,，،.!。！*_~:)☺🙂-]*$`, 'iu');
/** What only a signature holds: an address, a site, a telephone number. */
const CONTACT = /\S+@\S+|\bwww\.\S+|https?:\/\/\S+|\[(?:email|phone|link)\]|\+?\d(?:[\s()/.-]{0,3}\d){6,}/giu;
/** What stands before it. */
const CONTACT_LABEL =
  /(?:^|\s)(?:tel(?:efon|efono|éfono|ephone)?|phone|fon|fax|mobil\p{L}*|cell|e-?mail|mail|web|site|t|m|w|e|тел|моб|电话|電話|手机)\s?[.:：]/giu;
/** Small words inside of names and trades. */
const PARTICLE = /^(?:de|da|do|dos|du|des|del|della|di|la|le|van|von|vom|der|den|zu|af|av|and|und|et|y|e|i|och|og|ja|of|the|for|at|für|&|\+|\||\/|-|–|—|@)$/u;
const CASED = /[\p{Lu}\p{Ll}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether words read as a name or a trade rather than a sentence: every word a capital, or so few that nothing is said. */
function isName(words: string): boolean {
  if (UNSPACED.test(words)) return [...words].length <= 6;
  const all = words.split(/\s+/u);
  if (all.length <= 2 && words.length <= 30) return !/^\p{Lu}\S*\s\p{Ll}/u.test(words);
  if (!CASED.test(words)) return all.length <= 3;
  return all.length <= 7 && all.every((word) => PARTICLE.test(word) || /^[^\p{L}]*[\p{Lu}\p{Lo}\d]/u.test(word) || !/\p{L}/u.test(word));
}

/** Whether a line could be part of a signature. */
function isSignature(line: string): boolean {
  const words = line.trim();
  if (words.length > LONGEST_LINE || LIST_ITEM.test(line)) return false;
  if (CLOSING.test(words)) return true;
  const beside = words.replace(CONTACT, ' ').replace(CONTACT_LABEL, ' ').trim();
  // An address in a sentence is a sentence: `You can reach me at …`
  if (beside !== words && (beside.split(/\s+/u).length <= 2 || isName(beside))) return true;
  return isName(words.replace(/[,，،]$/u, '')) && (!SENTENCE_END.test(words) || /^(?:\p{Lu}\.?\s?){1,3}$/u.test(words));
}

/** Where a closing stands with nothing below it but a name and what goes with a name: a trade, an address; -1 without one. */
function closingAt(lines: readonly string[]): number {
  const filled = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.trim() !== '');
  const last = filled.slice(-MOST_LINES);
  const at = last.findIndex(({ line }) => line.length <= LONGEST_LINE && CLOSING.test(line.trim()));
  if (at === -1) return -1;
  const below = last.slice(at + 1).map(({ line }) => line);
  const goesWithName = (line: string): boolean =>
    isSignature(line) || (line.length <= LONGEST_LINE && !SENTENCE_END.test(line) && line.trim().split(/\s+/u).length <= 5);
  return below.every((line, index) => (index === 0 ? isSignature(line) : goesWithName(line))) ? (last[at]?.index ?? -1) : -1;
}

/** The first line of the lines at the end that could all be a signature; the number of lines where there is none. */
function signatureFrom(lines: readonly string[]): number {
  let first = lines.length;
  for (let taken = 0; first > 0 && taken < MOST_LINES; first--) {
    const line = lines[first - 1] ?? '';
    if (line.trim() === '') continue;
    if (line.length > LONGEST_LINE * 2 || !isSignature(line)) break;
    taken++;
  }
  return first;
}

/**
 * The text without its closing lines. Only lines after a whole sentence, or from a closing such as `Best,` on, are taken for a signature,
 * so a message of one short line stays.
 */
export function withoutSignOff(text: string): string {
  const lines = text.trimEnd().split('\n');
  const closing = closingAt(lines);
  const first = Math.min(signatureFrom(lines), closing === -1 ? lines.length : closing);
  const above = lines.slice(0, first).findLast((line) => line.trim() !== '');
  if (above === undefined || first === lines.length) return text;
  if (SENTENCE_END.test(above)) return lines.slice(0, first).join('\n').trimEnd();
  return closing === -1 ? text : lines.slice(0, closing).join('\n').trimEnd();
}
