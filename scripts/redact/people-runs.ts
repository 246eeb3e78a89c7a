/** Words with capitals that stand together, such as `Maria Cecília de Souza`: where a person's name can be. */
import { folded } from './letters.ts';

/** One word with a capital; offsets into the text. */
export interface Capital {
  text: string;
  /** As names are compared. */
  key: string;
  start: number;
  end: number;
}

/** Words with capitals side by side, on one line. */
export type Run = readonly [Capital, ...Capital[]];

const CAPITAL = /(?<![\p{L}\p{M}\p{N}@_./\\#])[\p{Lu}\p{Lt}][\p{L}\p{M}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}]*)*(?![\p{N}@_\\]|\.\p{L}|\/\p{Ll})/gu;
/** What may stand between the words of one name: a space, the dot of an initial, little words such as `de la`. */
const BETWEEN =
  /^(?: |\. ?)(?:(?:van(?: (?:der|den|de|het|'t))?|von(?: (?:der|dem|und zu))?|de(?: (?:la|las|los))?|da|do|dos|das|del|della|di|bin|ibn|bint|al|el|af|av|zu|zur|ter|ten|te|la|le) |d['’])?$/u;
const LONGEST_GAP = 16;
/** Longer runs are headings or lists; their words are looked at in stretches of so many. */
const LONGEST_RUN = 40;

function follows(text: string, last: Capital, next: Capital): boolean {
  if (next.start - last.end > LONGEST_GAP) return false;
  const gap = text.slice(last.end, next.start);
  if (gap === ' ') return true;
  return BETWEEN.test(gap) && (!gap.startsWith('.') || last.text.length <= 2);
}

/** All runs of a text, in their order. Endings such as the `'s` of `Anna's` are left out. */
export function runsOf(text: string): Run[] {
  const runs: [Capital, ...Capital[]][] = [];
  for (const { 0: found, index } of text.matchAll(CAPITAL)) {
    const bare = found.replace(/['’ʼ]s?$/u, '').replace(/['’ʼ](?:s|\p{Ll}{2,3})$/u, '') || found;
    const capital = { text: bare, key: folded(bare), start: index, end: index + bare.length };
    const last = runs.at(-1);
    if (last && last.length < LONGEST_RUN && follows(text, last.at(-1) ?? last[0], capital)) last.push(capital);
    else runs.push([capital]);
  }
  return runs;
}

const SEPARATORS = ' ,*_"“«„([';

/** Where the word ends that goes before a place, and where it begins; nothing where something else stands between. */
function wordBefore(line: string, at: number): { start: number; end: number } | undefined {
  let end = at;
  while (end > 0 && at - end < 3 && SEPARATORS.includes(line.charAt(end - 1))) end--;
  if (end === at) return undefined;
  let start = end;
  while (start > 0 && !SEPARATORS.includes(line.charAt(start - 1))) start--;
  return start < end && /^[\p{L}\p{M}'’.:/-]+$/u.test(line.slice(start, end)) ? { start, end } : undefined;
}

/** What leads up to a word on its line, without anything between: the last four words at most, as names are compared, nearest last. */
export function wordsBefore(text: string, at: number): { words: string[]; startsSentence: boolean } {
  const near = text.slice(Math.max(0, at - 60), at);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  const last = line.trimEnd().at(-1) ?? '';
  const words: string[] = [];
  for (let place = wordBefore(line, line.length); place && words.length < 4; place = wordBefore(line, place.start))
    words.unshift(folded(line.slice(place.start, place.end)));
  return { words, startsSentence: last === '' || !/[\p{L}\p{M}\p{N},'’)&/]/u.test(last) };
}
