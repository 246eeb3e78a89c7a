/** The names that a source itself gives, wherever they are spoken. */
import type { Span } from './span.ts';

const CYRILLIC = /^\p{Script=Cyrillic}+$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD_LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Words that stand in the name fields of exports and are no names; masking them would tear holes into ordinary speech. */
const NO_NAME = new Set(
  'the and support team customer agent admin info help sales service office user guest unknown von van der den del dos das bin ben herr frau'.split(' '),
);
/** Cyrillic names are declined: the ending gives way to any other of up to so many letters. */
const ENDING = 3;

/** One way in which a name may be spoken. */
interface Way {
  text: string;
  /** A whole name of several words is known however it is written; a single word only where it is written as a name, with a capital. */
  anyCase: boolean;
  /** Whether other endings may follow. */
  declined: boolean;
  /** Whether letters may stand right before and after it. */
  unspaced: boolean;
}

/** Letters without accents and apostrophes of one kind, each in its place: an export may write `Jose` where its customer writes `José`. */
function plainLetters(text: string): string {
  return text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letter.normalize('NFD').charAt(0)).replace(/[’ʼ‘]/g, "'");
}

function wayOf(name: string, anyCase = false): Way {
  const text = plainLetters(name);
  const declined = text.length >= 4 && text.split(' ').every((word) => CYRILLIC.test(word));
  return { text: declined ? text.replace(/[аяеёийоуьы]$/iu, '') : text, anyCase, declined, unspaced: UNSPACED.test(text) };
}

const capital = (word: string): string => word.slice(0, 1).toLocaleUpperCase('und') + word.slice(1);

/** The whole name, its words, its words in capitals, and of an unspaced name of three letters the given name. */
function waysToSay(name: string): Way[] {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Emoji_Presentation}"“”«»()<>]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (clean.length < 2 || clean.includes('@') || NO_NAME.has(clean.toLowerCase())) return [];
  const words = clean
    .split(/[\s,]+/u)
    .filter((word) => !NO_NAME.has(word.toLowerCase()) && (UNSPACED.test(word) ? word.length >= 2 : word.replace(/\P{L}/gu, '').length >= 3));
  const given = UNSPACED.test(clean) && clean.length === 3 ? [clean.slice(1)] : [];
  const single = [...words, ...given].flatMap((word) => [capital(word), word.toLocaleUpperCase('und')]);
  const several = clean.includes(' ') && !UNSPACED.test(clean);
  return [...(several ? declinedTogether(clean).map((text) => wayOf(text, true)) : [wayOf(clean)]), ...single.map((word) => wayOf(word))];
}

/** Each word of a Cyrillic name takes its own ending, so only its words are looked for; they stand side by side and become one mark. */
function declinedTogether(name: string): string[] {
  return name.split(' ').every((word) => CYRILLIC.test(word)) ? [] : [name];
}

function waysOf(names: readonly string[]): Way[] {
  const ways = new Map(names.flatMap(waysToSay).map((way) => [`${way.text}\n${way.anyCase}`, way]));
  return [...ways.values()].filter(({ text }) => text.length > 1);
}

/** Where a way of saying a name stands in a text. `lower` is the text in lower case, of the same length. */
function placesOf({ text: wanted, anyCase, declined, unspaced }: Way, text: string, lower: string): Span[] {
  const [where, what] = anyCase ? [lower, wanted.toLowerCase()] : [text, wanted];
  const spans: Span[] = [];
  for (let start = where.indexOf(what); start !== -1; start = where.indexOf(what, start + 1)) {
    let end = start + what.length;
    if (declined) for (let more = 0; more < ENDING && WORD_LETTER.test(text.charAt(end)); more++) end++;
    if (unspaced || (!WORD_LETTER.test(text.charAt(start - 1)) && !WORD_LETTER.test(text.charAt(end)))) spans.push({ kind: 'name', start, end });
  }
  return spans;
}

/** Names side by side, such as a given and a family name, are one. */
function together(spans: readonly Span[], text: string): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && (span.start < last.end || /^[ \u00a0]$/u.test(text.slice(last.end, span.start)))) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** Finds names in a text; prepared at the first text of a conversation, used for each of its others. */
export function nameFinder(names: readonly string[]): (text: string) => Span[] {
  let ways: Way[] | undefined;
  return (said) => {
    ways ??= waysOf(names);
    const text = plainLetters(said);
    const lower = text.toLowerCase();
    const found = ways.flatMap((way) => placesOf(way, text, lower.length === text.length ? lower : text));
    return together(found, text);
  };
}
