/** A mail ends in its writer's name, trade and number, often without anything that says so. None of that is speech, and much of it is personal. */
import { CLOSING, isNamedClosing, withoutInlineClosings } from './closings.ts';

/** A line that ends like this is a sentence, or introduces one. */
const SENTENCE_END = /[.!?。！？؟…:：;»”"')\]]\s*$/u;
/** What stands below it is a list. */
const LIST_BELOW = /[:：]\s*$/u;
/** The longest signature that people write by hand. */
const MOST_LINES = 8;
const LONGEST_LINE = 60;
/** Below a closing people also have a company's lines; so many in all, and as long as these. */
const MOST_BELOW_CLOSING = 14;
const LONGEST_BELOW_CLOSING = 120;
/** What only such lines hold. */
const COMPANY =
  /(?<!\p{L})(?:GmbH|AG|KG|e\.K\.|Ltd|LLC|LLP|Inc|PLC|Corp|S\.?A\.?R\.?L|SAS|S\.?L|S\.?p\.?A|S\.?r\.?l|B\.?V|N\.?V|A\/S|ApS|AB|AS|Oy|Sp\. z o\.o|s\.r\.o|ООО|ТОВ|Lda|Ltda|HRB|HRA|USt-?Id\p{L}*|Amtsgericht|Geschäftsführ\p{L}+|Sitz|SIRET|KvK|CVR|NIP|IČO|P\.? ?IVA|VAT|Registered)(?!\p{L})|[|•·]/u;
const POSTSCRIPT = /^\s*(?:P\.? ?S\b|P\.? ?P\.? ?S\b|N\.? ?B\b|Edit\b|Update\b)/iu;
const LIST_ITEM = /^\s*(?:[-*•]|\d+[.)])\s/u;
/** What only a signature holds: an address, a site, a telephone number. */
const CONTACT = /[^\s@]{1,200}@\S+|\bwww\.\S+|https?:\/\/\S+|\[(?:email|phone|link)\]|\+?\d(?:[\s()/.-]{0,3}\d){6,}/giu;
/** What stands before it. */
const CONTACT_LABEL =
  /(?:^|\s)(?:tel(?:efon|efono|éfono|ephone)?|phone|fon|fax|mobil\p{L}*|cell|e-?mail|mail|web|site|t|m|w|e|тел|моб|电话|電話|手机)\s?[.:：]/giu;
/** Small words inside of names and trades. */
const PARTICLE =
  /^(?:i\.? ?[AV]\.?|ppa\.?|gez\.?|de|da|do|dos|du|des|del|della|di|la|le|van|von|vom|der|den|zu|af|av|and|und|et|y|e|i|och|og|ja|of|the|for|at|für|&|\+|\||\/|-|–|—|@)$/u;
const CASED = /[\p{Lu}\p{Ll}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words of shouting are no names. */
const SHOUTED = /^[^\p{Ll}\p{Lu}]*\p{Lu}[^\p{Ll}]*$/u;

/**
 * Whether words read as a name or a trade rather than a sentence: every word a capital, or so few that nothing is said.
 * @param known whether a closing stands above, below which people write no capitals either
 */
function isName(words: string, known: boolean): boolean {
  if (UNSPACED.test(words)) return [...words].length <= (known ? 8 : 5);
  const all = words.split(/\s+/u);
  if (all.length === 1) return words.length <= 30;
  if (all.length === 2 && words.length <= 30) return known || !/^\p{Ll}|^\p{Lu}\S*\s\p{Ll}/u.test(words);
  if (!CASED.test(words) || (SHOUTED.test(words) && !known)) return known && all.length <= 3;
  return all.length <= 7 && all.every((word) => PARTICLE.test(word) || /^[^\p{L}]*[\p{Lu}\p{Lo}\d]/u.test(word) || !/\p{L}/u.test(word));
}

/** Whether a line could be part of a signature. @param known as of `isName` */
function isSignature(line: string, known: boolean): boolean {
  const words = line.trim();
  if (words.length > LONGEST_LINE || LIST_ITEM.test(line)) return false;
  if (CLOSING.test(words) || isNamedClosing(words)) return true;
  const beside = words.replace(CONTACT, ' ').replace(CONTACT_LABEL, ' ').trim();
  // An address in a sentence is a sentence: `You can reach me at …`
  if (beside !== words && (beside.split(/\s+/u).length <= 2 || isName(beside, known))) return true;
  return isName(words.replace(/[,，،]$/u, ''), known) && (!SENTENCE_END.test(words) || /^(?:\p{Lu}\.?\s?){1,3}$/u.test(words));
}

const isClosing = (line: string): boolean => line.length <= LONGEST_LINE && (CLOSING.test(line.trim()) || isNamedClosing(line));

/** Whether a line may stand below a closing and a name: a trade, a street, a company's small print. */
function goesWithName(line: string): boolean {
  const words = line.trim();
  if (POSTSCRIPT.test(words) || words.length > LONGEST_BELOW_CLOSING) return false;
  if (isSignature(line, true)) return true;
  const beside = words.replace(CONTACT, ' ').replace(CONTACT_LABEL, ' ');
  return COMPANY.test(words) || (beside !== words && beside.trim().split(/\s+/u).length <= 6) || (!SENTENCE_END.test(words) && words.split(/\s+/u).length <= 5);
}

/** Where a closing stands with nothing below it but a name and what goes with a name; -1 without one. */
function closingAt(lines: readonly string[]): number {
  const filled = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.trim() !== '');
  const last = filled.slice(-MOST_BELOW_CLOSING);
  const closesAll = (at: number): boolean => {
    const below = last.slice(at + 1).map(({ line }) => line);
    const needsName = !isNamedClosing(last[at]?.line ?? '');
    return below.every((line, index) => (index === 0 && needsName ? isSignature(line, true) : goesWithName(line)));
  };
  return last.find(({ line }, at) => isClosing(line) && closesAll(at))?.index ?? -1;
}

/** The first line of the lines at the end that could all be a signature; the number of lines where there is none. */
function signatureFrom(lines: readonly string[]): number {
  let first = lines.length;
  let small = 0;
  for (let taken = 0; first > 0 && taken < MOST_LINES; first--) {
    const line = lines[first - 1] ?? '';
    if (line.trim() === '') continue;
    // People list in small letters too, a word a line.
    if (line.length > LONGEST_LINE * 2 || !isSignature(line, false) || (/^\s*\p{Ll}/u.test(line) && !isClosing(line) && small++ > 0)) break;
    taken++;
  }
  return small > 1 ? lines.length : first;
}

/** A first and a last name in a paragraph of their own below all else, of which nothing was said before. */
function nameAlone(lines: readonly string[]): number {
  const last = lines.length - 1;
  const words = (lines[last] ?? '').trim();
  if ((lines[last - 1] ?? 'x').trim() !== '' || !/^\p{Lu}[\p{Ll}’'-]+ (?:\p{Lu}\. )?\p{Lu}[\p{Ll}’'-]+$/u.test(words)) return -1;
  const above = lines.slice(0, last).join(' ').toLowerCase();
  return above.split(/\s+/u).length >= 5 && words.split(' ').every((word) => !above.includes(word.toLowerCase())) ? last : -1;
}

/**
 * The text without its closing lines. Only lines after a whole sentence, or from a closing such as `Best,` on, are taken for a signature,
 * so a message of one short line stays. What stands below a colon is a list.
 */
export function withoutSignOff(text: string): string {
  const lines = text.trimEnd().split('\n');
  const closing = Math.max(closingAt(lines), nameAlone(lines));
  const signature = signatureFrom(lines);
  const first = Math.min(signature, closing === -1 ? lines.length : closing);
  const above = lines.slice(0, first).findLast((line) => line.trim() !== '');
  if (above === undefined || first === lines.length) return withoutInlineClosings(text);
  const end = SENTENCE_END.test(above) && !LIST_BELOW.test(above) ? first : closing;
  return withoutInlineClosings(end === -1 ? text : lines.slice(0, end).join('\n').trimEnd());
}
