/** Kept quotes and counts without somebody: the files of personas as they are to be afterwards. What others said keeps its bytes. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { Quote, Tally } from '#model/quote.ts';
import { DataError, parseYaml } from '#model/yaml.ts';
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
function quotesLeft({ text, entries, lineOf }: KeptFile<Quote>, stay: readonly Quote[], isGone: (by: string) => boolean): string | undefined {
  const starts = entries.map((_, index) => lineOf([index]));
  const cut = withoutLines(
    text,
    starts,
    entries.map(({ by }) => isGone(by)),
  );
  return cut !== undefined && holds(cut, stay.length, entries, isGone, text) ? cut : quotesText(stay, text);
}

/** The lines of a list's entries cut out, with the comments right above each; undefined where entries do not begin lines. */
function withoutLines(text: string, starts: readonly number[], gone: readonly boolean[]): string | undefined {
  const lines = text.split('\n');
  if (starts.some((start) => !/^- /.test(lines[start - 1] ?? ''))) return undefined;
  const from = starts.map((start) => {
    let first = start - 1;
    while (first > 0 && /^#/.test(lines[first - 1] ?? '')) first--;
    // A comment at the very top speaks of the whole file.
    return first === 0 ? start - 1 : first;
  });
  return (
    lines.filter((_, line) => !gone.some((isGone, index) => isGone && line >= (from[index] ?? 0) && line < (from[index + 1] ?? lines.length))).join('\n') ||
    undefined
  );
}

/** Whether the text that is left says exactly what the other entries said. */
function holds(cut: string, count: number, entries: readonly Quote[], isGone: (by: string) => boolean, before: string): boolean {
  try {
    const [left, all] = [parseYaml(cut).data, parseYaml(before).data];
    if (!Array.isArray(left) || !Array.isArray(all) || left.length !== count) return false;
    return isDeepStrictEqual(
      left,
      all.filter((_, index) => !isGone(entries[index]?.by ?? '')),
    );
  } catch (error) {
    if (error instanceof DataError) return false;
    throw error;
  }
}
