/** Merges what a run gathered for a persona into the files of its kept quotes and tallies. */
import path from 'node:path';
import { waits, type Quote, type Tally } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import type { PersonaFolder } from '../content/personas.ts';
import type { Gathered } from '../keep/gather.ts';
import { quotesText, talliesText } from '../keep/kept.ts';
import { mergeQuotes, mergeTallies, sayingOf, withoutPeople, type Change, type Fate, type Merged } from '../keep/merge.ts';
import { moves } from './moves.ts';
import type { PersonaChange } from './pull.ts';
import { isRetired, type Run } from './run.ts';

/** The kept quotes by the files that they belong in: those of a renamed note follow it, with what people decided. */
function homesOf(folder: PersonaFolder, gathered: ReadonlyMap<string, Gathered>, fateOf: (quote: Quote) => Fate): Map<string, Quote[]> {
  const now = new Map(
    [...gathered].flatMap(([name, { quotes }]) =>
      [...quotes.values()].flatMap((quote) => [
        [sayingOf(quote), name],
        [quote.id, name],
      ]),
    ),
  );
  const homes = new Map<string, Quote[]>();
  for (const { name, entries } of folder.quotes) {
    for (const quote of entries) {
      const home = (fateOf(quote) === 'gone' && (now.get(sayingOf(quote)) ?? now.get(quote.id))) || name;
      homes.set(home, [...(homes.get(home) ?? []), quote]);
    }
  }
  return homes;
}

/** Merges what was gathered for a persona into its files. Gives what changed, and the text of each of its files, undefined for one that is to go. */
export function settle(folder: PersonaFolder, run: Run, settings: Settings, today: string): { change: PersonaChange; files: Map<string, string | undefined> } {
  const gathered = run.gathering.of(folder.id);
  const claims = new Map(folder.persona.claims.map((claim): [string, 'counted' | 'history'] => [claim.id, isRetired(claim, today) ? 'history' : 'counted']));
  const fateOf = (quote: Quote): Fate => {
    const fate = run.fateOf(quote);
    if (fate !== 'said') return fate;
    const isHistory = [...quote.supports, ...quote.contradicts].some((id) => claims.get(id) === 'history');
    return isHistory ? 'history' : (run.gathering.whyNot(folder.id, quote) ?? fate);
  };
  const homes = homesOf(folder, gathered, fateOf);
  const names = new Set([...gathered.keys(), ...run.suggestions.filesOf(folder.id), ...[...folder.quotes, ...folder.tallies].map(({ name }) => name)]);
  const files = new Map<string, string | undefined>();
  const all: Merged[] = [];
  const tallies: Tally[] = [];
  for (const name of [...names].sort()) {
    const [quoteFile, tallyFile] = [`personas/${folder.id}/quotes/${name}.yml`, `personas/${folder.id}/tallies/${name}.yml`];
    if (folder.broken.some((broken) => [quoteFile, tallyFile].some((file) => file === broken || path.dirname(file) === broken))) continue;
    const [old, kept] = [folder.quotes.find((one) => one.name === name), homes.get(name) ?? []];
    const heard: Gathered = gathered.get(name) ?? { quotes: new Map(), tallies: [], seen: new Map() };
    const { quotes, tallies: counted, seen } = run.suggestions.addTo(folder.id, name, heard, kept, (quote) => fateOf(quote) === 'said');
    const before = (folder.tallies.find((one) => one.name === name)?.entries ?? []).filter(({ source }) => !run.refused.has(source));
    const talliesBefore = withoutPeople(before, (by) => run.forgotten.has(by) === true);
    const merged = mergeQuotes(kept, quotes, fateOf, run.agreed);
    const tallied = mergeTallies(talliesBefore, counted, merged.quotes, claims, seen);
    // An unchanged file keeps its bytes, however people wrote it.
    const touched = merged.isTouched || (old?.entries.length ?? 0) !== kept.length;
    if (touched) files.set(quoteFile, quotesText(merged.quotes, old?.text));
    files.set(tallyFile, talliesText(tallied));
    all.push(merged);
    tallies.push(...tallied);
  }
  const of = (key: 'added' | 'changed' | 'withdrawn'): Change[] => all.flatMap((merged) => merged[key]);
  const standings = moves(
    folder,
    all.flatMap(({ quotes }) => quotes),
    tallies,
    settings,
    today,
  );
  const waiting = all.flatMap(({ quotes }) => quotes).filter(waits).length;
  return { change: { id: folder.id, added: of('added'), changed: of('changed'), withdrawn: of('withdrawn'), standings, waiting }, files };
}
