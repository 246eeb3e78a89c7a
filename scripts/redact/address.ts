/** Postal addresses of many countries: a street with its house, what stands around it, and boxes at post offices. */
import {
  ADDRESS_FIELD,
  BOX,
  FLAT,
  HOUSE,
  NAME,
  patternOf,
  POSTCODE,
  PROPER,
  ROAD_ENDS,
  ROAD_WORDS,
  ROADS,
  ROADS_BEFORE,
  TELLING_POSTCODE,
  TOWN,
} from './address-forms.ts';
import type { Finder } from './redact.ts';
import type { Span } from './span.ts';

/** A stretch of a text. */
interface Stretch {
  start: number;
  end: number;
}

const FREE = '(?<![\\p{L}\\p{M}\\p{N}])';
const JOINS = '(?:,? ?\\n ?| - |,? )';
/** What surely sets two parts of an address apart. */
const APART = '(?:, ?\\n? ?| ?\\n ?| - )';

/** A street with its house. Each is telling by itself, since it says what kind of street it is. */
const STREETS: readonly RegExp[] = [
  `${FREE}\\d{1,6}[A-Za-z]?(?:[-/]\\d{1,4})?,? (?:[NSEW]\\.? )?(?:(?:${PROPER}|\\d{1,3}(?:st|nd|rd|th)|of|the|de|la) ){1,4}${ROADS}(?:\\.(?=,| |$))?(?![\\p{L}\\p{N}])(?: [NSEW]{1,2}(?![\\p{L}]))?`,
  `${FREE}\\d{1,6}[a-z]? (?:\\p{Ll}{2,15} ){1,3}(?:street|road|avenue|lane|drive|boulevard|crescent)(?![\\p{L}])`,
  `${FREE}\\d{1,5}(?: ?(?:bis|ter|quater))?,? ${ROADS_BEFORE} (?:(?:de|du|des|la|le|les|l['’]|d['’]|do|da|dos|das|del) ?){0,3}${NAME}`,
  `${FREE}${ROADS_BEFORE} ?(?:(?:de|di|della|delle|dei|del|da|do|dos|das|la|los|las|dell['’]|d['’]) ?){0,3}(?:\\d{1,3}(?:-?[\\p{L}]{1,3})? )?${NAME}(?:, | )${HOUSE}`,
  `${FREE}${ROADS_BEFORE} (?:\\d{1,3}-?[\\p{Ll}]{0,3} )?\\p{Lu}[\\p{L}.-]{1,30}(?: [\\p{L}.-]{2,30}){0,2}, ?${HOUSE}`,
  `${FREE}(?:${NAME}[ -])?\\p{Lu}[\\p{L}\\p{M}-]{1,30}${ROAD_ENDS} ${HOUSE}`,
  `${FREE}${NAME} ${ROAD_WORDS} ${HOUSE}`,
  `${FREE}(?:Am|An der|An den|Auf der|Auf dem|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Vor dem|Beim|Bei der) ${PROPER}(?: ${PROPER})? \\d{1,4} ?[a-z]?(?![\\p{L}\\p{N}])(?=,|\\n|$)`,
  `${FREE}${BOX}`,
  '(?:\\p{Script=Han}{1,9}?(?:省|自治区|市|区|區|县|縣|镇|鎮|乡|州)){0,4}\\p{Script=Han}{1,10}?(?:路|街|巷|弄|胡同|大街|大道|道|段)[ ]?\\d{1,5}(?:号|號|弄)(?:[ ]?[\\dA-Z]{1,4}(?:栋|幢|座|楼|樓|单元|單元|室|号楼|层|層|户))*',
  '(?:〒 ?\\d{3}-\\d{4}\\s*)?(?:(?:東京都|北海道|(?:京都|大阪)府|\\p{Script=Han}{2,3}県)[ ]?)?[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー]{1,8}?[市区町村郡][\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー]{0,12}?[ ]?\\d{1,4}(?:丁目[ ]?\\d{0,4}(?:番地?|-\\d{1,4})?[ ]?\\d{0,4}号?|番地?|-\\d{1,4}(?:-\\d{1,4})?)(?:[ ]?[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z]{2,20}[ ]?\\d{1,4}号?室?)?',
  '(?:[가-힣]{2,7}(?:특별시|광역시|시|도|군|구) ){1,3}[가-힣0-9]{1,12}(?:로|길|동|읍|면)(?: ?\\d{1,4}번?길)? ?\\d{1,5}(?:-\\d{1,4})?(?:번지|호)?(?:,? ?\\d{1,4}(?:동|호|층)){0,3}',
  '(?:شارع|טريق) [\\p{Script=Arabic} ]{2,40}?(?:،? ?(?:رقم|مبنى|عمارة|بناية))? ?\\d{1,5}',
  'רחוב [\\p{Script=Hebrew} ]{2,30} \\d{1,4}',
].map((source) => patternOf(source));

/** A number and a name, a code and a town: an address by its whole shape, whatever the kind of street. */
const PAIRS: readonly RegExp[] = [
  `${FREE}\\d{1,6}[A-Za-z]?,? ${NAME}${APART}(?:${FLAT}${APART})?${POSTCODE} ${TOWN}`,
  `${FREE}${NAME}(?: [\\p{Ll}.]{3,16})?(?:, | )${HOUSE}${APART}(?:${FLAT}${APART})?${POSTCODE} ${TOWN}`,
  `${FREE}${NAME}, ${FLAT}${APART}${POSTCODE} ${TOWN}`,
  '(?:\\d{1,2}丁目\\d{1,3}番\\d{1,3}号|\\p{Script=Han}{1,10}\\d{1,5}[号號])(?:,? |、|\\n)〒?\\d{3}-?\\d{3,4} \\p{Script=Han}{1,8}[市县縣区區町村郡]',
  '\\d{1,5} [가-힣0-9]{2,10}(?:로|길|동)(?:, |\\n)\\d{3}-?\\d{2,3} [가-힣]{2,6}(?:시|군|구)',
  `${FREE}\\d{1,6}[A-Za-z]? ${NAME}${APART}(?:${FLAT}${APART})?${TOWN},? (?:[A-Z]{2}|\\p{Lu}\\p{Ll}{3,13}(?: \\p{Lu}\\p{Ll}{3,13})?),? \\d{5}(?:-\\d{4})?(?![\\p{N}])`,
  `${FREE}${NAME}(?:, | )${HOUSE}${APART}${TOWN},? ${TELLING_POSTCODE}`,
].map((source) => patternOf(source));

/** What belongs to an address after its street: flats, a code, a town, a state with its code. */
const AFTER = patternOf(
  `^${JOINS}(?:(?:${FLAT})|${POSTCODE}(?:,? ${TOWN})?|${TOWN},? (?:[A-Z]{2}|\\p{Lu}\\p{Ll}{3,13}(?: \\p{Lu}\\p{Ll}{3,13})?),? \\d{5}(?:-\\d{4})?(?![\\p{N}])|(?:г\\.|м\\.|город) ?${TOWN}|${TOWN},? (?:${TELLING_POSTCODE}|${POSTCODE}))`,
  'u',
);
const BEFORE = patternOf(
  `(?:(?<![\\p{L}\\p{N}])(?:(?:de|van|van de|van der|van den|het|'t|ал\\.|пл\\.|наб\\.|площа|площадь|аллея) |\\d{1,2} (?:de )?)|(?<![\\p{L}\\p{N}])(?:${FLAT}),? |(?:г\\.|м\\.) ?${TOWN}, |${POSTCODE} ${TOWN}, )$`,
  'u',
);
const CODE_ALONE = patternOf(`${FREE}${TELLING_POSTCODE}(?![\\p{L}\\p{N}])`, 'gu');
const FIELD = patternOf(`${ADDRESS_FIELD}["']?[ \\t]*[:：=>][ \\t]*["']?([^"'<>|\\n]{6,120})`, 'giu');

const stretches = (text: string, patterns: readonly RegExp[]): Stretch[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })));

/** A stretch with what goes before and after it in the same address. */
function grown({ start, end }: Stretch, text: string): Stretch {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 60), start));
  let until = end;
  for (let more = 0; more < 4; more++) {
    const after = AFTER.exec(text.slice(until, until + 120));
    if (!after) break;
    until += after[0].length;
  }
  return { start: start - (before?.[0].length ?? 0), end: until };
}

/** A sentence's end is no part of an address. */
function trimmed({ start, end }: Stretch, text: string): Stretch {
  const found = text.slice(start, end);
  return { start, end: end - (/[\s.,;]{0,99}$/u.exec(found)?.[0].length ?? 0) };
}

/** What a field for addresses holds, if it has a number and a word as addresses do. */
function fields(text: string): Stretch[] {
  return [...text.matchAll(FIELD)].flatMap(({ 0: whole, 1: value = '', index }) => {
    const start = index + whole.length - value.length;
    const holds = /\d/u.test(value) && /\p{L}{3}/u.test(value) && !/[@\\{}]|:\/\/|\d{1,3}\.\d{1,3}\.\d{1,3}/u.test(value);
    return holds && (/^["'>]?$/u.test(whole.charAt(whole.length - value.length - 1)) || /^\S{0,12}\d|^\p{Lu}/u.test(value))
      ? [{ start, end: start + value.trimEnd().length }]
      : [];
  });
}

/** How far an address may reach from one of its figures. */
const REACH = 140;

/** Where figures are, with what an address around them can hold; elsewhere there is none. */
function windows(text: string): Stretch[] {
  if (text.length < 3 * REACH) return [{ start: 0, end: text.length }];
  const found: Stretch[] = [];
  for (const { 0: figures, index } of text.matchAll(/\d+/gu)) {
    const last = found.at(-1);
    const [start, end] = [Math.max(0, index - REACH), Math.min(text.length, index + figures.length + REACH)];
    if (last && start <= last.end) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/** Every postal address in a text. */
export function addressesIn(text: string): Stretch[] {
  if (!/\d/u.test(text)) return [];
  return windows(text).flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    const shaped = stretches(part, [...STREETS, ...PAIRS]).map((found) => grown(found, part));
    return [...shaped, ...fields(part), ...stretches(part, [CODE_ALONE])]
      .map((found) => trimmed(found, part))
      .map((found) => ({ start: start + found.start, end: start + found.end }));
  });
}

/** Finds postal addresses. */
export const addressFinder: Finder = (seen) => addressesIn(seen.text).map(({ start, end }): Span => seen.back({ kind: 'address', start, end }));
