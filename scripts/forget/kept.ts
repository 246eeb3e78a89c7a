/** Kept quotes and counts without somebody: the files of personas as they are to be afterwards. What others said keeps its bytes. Pure. */
import type { Quote, Tally } from '#model/quote.ts';
import type { KeptFile, PersonaFolder } from '../content/personas.ts';
import { quotesText, talliesText } from '../keep/kept.ts';
import { tellsMore, withoutPeople } from '../keep/merge.ts';

/** A persona without somebody. */
export interface Purged {
  /** Their quotes, which go. */
  gone: Quote[];
  /** How many tallies no longer count them. */
  counts: number;
  /** What stays, for computing standings. */
  quotes: Quote[];
  tallies: Tally[];
  /** The texts of files that change, by their paths in the content root; undefined where nothing is left in one. */
  files: Map<string, string | undefined>;
}

/** Takes somebody out of a persona's kept files. */
export function purged({ quotes, tallies }: Pick<PersonaFolder, 'quotes' | 'tallies'>, isGone: (by: string) => boolean): Purged {
  const out: Purged = { gone: [], counts: 0, quotes: [], tallies: [], files: new Map() };
  const kept = new Map<string, Quote[]>();
  for (const file of quotes) {
    const stay = file.entries.filter(({ by }) => !isGone(by));
    kept.set(file.name, stay);
    out.quotes.push(...stay);
    if (stay.length === file.entries.length) continue;
    out.gone.push(...file.entries.filter(({ by }) => isGone(by)));
    out.files.set(file.file, stay.length === 0 ? undefined : quotesLeft(file, stay, isGone));
  }
  for (const file of tallies) {
    const stay = lessSeen(file.entries, isGone).filter((tally) => (!file.entries.includes(tally) ? tellsMore(tally, kept.get(file.name) ?? []) : true));
    out.tallies.push(...stay);
    const touched = file.entries.filter(({ people }) => Object.keys(people).some(isGone)).length;
    out.counts += touched;
    if (touched > 0) out.files.set(file.file, talliesText(stay));
  }
  return out;
}

/** Tallies without somebody. A source no longer holds their conversations for us, so it holds fewer; else it would never be counted anew. */
function lessSeen(tallies: readonly Tally[], isGone: (by: string) => boolean): Tally[] {
  const theirs = new Map<string, Set<string>>();
  for (const { source, people } of tallies)
    for (const [by, conversations] of Object.entries(people))
      if (isGone(by)) theirs.set(source, new Set([...(theirs.get(source) ?? []), ...Object.keys(conversations)]));
  return withoutPeople(tallies, isGone).map((tally) => {
    const fewer = theirs.get(tally.source)?.size ?? 0;
    return fewer === 0 ? tally : { ...tally, seen: Math.max(1, tally.seen - fewer) };
  });
}

/** A file without some of its quotes: their lines are cut out, so that all others stay as people wrote them. */
function quotesLeft({ text, entries }: KeptFile<Quote>, stay: readonly Quote[], isGone: (by: string) => boolean): string {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (line.startsWith('- ') ? [index] : []));
  // Somebody wrote the list otherwise, as within brackets: then it is written anew.
  if (starts.length !== entries.length) return quotesText(stay, text) ?? '';
  // A comment right above a quote speaks of it; one at the very top speaks of the whole file.
  const from = starts.map((start) => {
    let first = start;
    while (first > 0 && lines[first - 1]?.startsWith('#')) first--;
    return first === 0 ? start : first;
  });
  let index = -1;
  const left = lines.filter((line, at) => {
    if (at === from[index + 1]) index++;
    return !isGone(entries[index]?.by ?? '') || (line === '' && at === lines.length - 1);
  });
  return left.join('\n');
}
