/** The names that a source itself gives, wherever they are spoken. */
import type { Span } from './span.ts';

const CYRILLIC = /^\p{Script=Cyrillic}+$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Words that stand in the name fields of exports and are no names; masking them would tear holes into ordinary speech. */
const NO_NAME = new Set(['the', 'and', 'support', 'team', 'customer', 'agent', 'admin', 'info', 'help', 'sales', 'service', 'office', 'user', 'guest', 'unknown', 'von', 'van', 'der', 'den', 'del', 'dos', 'das', 'bin', 'ben', 'herr', 'frau']);

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Cyrillic names are declined: the ending gives way to any other of up to three letters. */
function inflected(part: string): string {
  if (!CYRILLIC.test(part) || part.length < 4) return escape(part);
  return `${escape(part.replace(/[аяеёийоуьы]$/iu, ''))}\\p{L}{0,3}`;
}

/** A single word of a name is masked only where it is written as a name, with a capital; a whole name however it is written. */
function patternOf(part: string, whole: boolean): RegExp {
  if (UNSPACED.test(part)) return new RegExp(escape(part), 'gu');
  const flags = whole && part.includes(' ') ? 'giu' : 'gu';
  return new RegExp(`(?<![\\p{L}\\p{N}])${part.split(/\s+/u).map(inflected).join('\\s+')}(?![\\p{L}\\p{N}])`, flags);
}

/** The ways in which a name may be spoken: the whole, its words, its words in capitals. */
function waysToSay(name: string): { part: string; whole: boolean }[] {
  const clean = name.normalize('NFC').replace(/[\p{Emoji_Presentation}"“”«»()<>]/gu, ' ').replace(/\s+/gu, ' ').trim();
  if (clean === '' || clean.includes('@')) return [];
  const words = clean.split(/[\s,]+/u).filter((word) => (UNSPACED.test(word) ? word.length >= 2 : word.replace(/\P{L}/gu, '').length >= 3) && !NO_NAME.has(word.toLowerCase()));
  const given = UNSPACED.test(clean) && !clean.includes(' ') && clean.length === 3 ? [clean.slice(1)] : [];
  const capital = (word: string): string => word[0]!.toLocaleUpperCase('und') + word.slice(1);
  return [{ part: clean, whole: true }, ...[...words, ...given].flatMap((word) => [word, capital(word), word.toLocaleUpperCase('und')]).filter((word) => !/^\p{Ll}/u.test(word)).map((part) => ({ part, whole: false }))].filter(
    ({ part, whole }) => part.length > 1 && (whole ? !NO_NAME.has(part.toLowerCase()) : true),
  );
}

interface Way {
  /** Letters that a text must hold, in lower case, before the pattern is tried. */
  sign: string;
  part: string;
  whole: boolean;
  pattern?: RegExp;
}

function waysOf(names: readonly string[]): Way[] {
  const ways = new Map<string, Way>();
  for (const { part, whole } of names.flatMap(waysToSay)) {
    const first = part.split(/\s/u)[0]!.toLowerCase();
    ways.set(part, { sign: CYRILLIC.test(first) ? first.slice(0, -1) : first, part, whole: whole || ways.get(part)?.whole === true });
  }
  return [...ways.values()];
}

/** Finds names in a text; prepared at the first text of a conversation, used for each of its others. */
export function nameFinder(names: readonly string[]): (text: string) => Span[] {
  let ways: Way[] | undefined;
  return (text) => {
    ways ??= waysOf(names);
    const lower = text.toLowerCase();
    return ways.flatMap((way) => {
      if (!lower.includes(way.sign)) return [];
      way.pattern ??= patternOf(way.part, way.whole);
      return [...text.matchAll(way.pattern)].map((match): Span => ({ kind: 'name', start: match.index, end: match.index + match[0].length }));
    });
  };
}
