/** Reads the personas at a revision and now, and compares them. What cannot be read on one side is left out on both, and told. */
import path from 'node:path';
import { smallGroupsOf } from '#model/attribution.ts';
import { byPlace, type Diagnostic } from '#model/diagnostic.ts';
import { differenceOf, type Difference, type PersonaState } from '#model/difference.ts';
import type { Settings } from '#model/settings.ts';
import type { Ground } from '../content/ground.ts';
import { quotesOf, readPersonas, readPersonasOf, type PersonaFolder, type PersonasRead } from '../content/personas.ts';
import type { Commit, History } from '../history/history.ts';
import { mayNameBy, type MayName } from './named.ts';

/** The personas at a revision and now. */
export interface Compared {
  /** The commit with which they were compared. */
  since: Commit;
  difference: Difference;
  /** What each claim says, or said where it is gone: by persona and claim. */
  says: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The name of each persona that is there now. */
  names: ReadonlyMap<string, string>;
  /** Who may be named. */
  mayName: MayName;
  /** Set where no persona stood at this place in the commit. */
  nothingThen: boolean;
  /** Personas and files that were left out on both sides, since one of them cannot be read. */
  leftOut: string[];
  /** What cannot be read now, and, with the revision before the file, what could not be read then. */
  diagnostics: Diagnostic[];
}

/** Which files of a persona are read at all. */
const READ = /^personas\/[^/]+\/(?:persona\.mdx|(?:quotes|tallies)(?:\/[^/]+\.yml)?)$/;

/** Compares the personas at a commit with those on disk. @param revision how a person named the commit */
export async function compareWith(history: History, since: Commit, revision: string, ground: Ground, settings: Settings): Promise<Compared> {
  const now = await readPersonas(ground.content);
  const then = await readPersonasOf(await history.filesAt(since.id, ['personas'], (file) => READ.test(file)), now);
  const leftOut = leftOutOf(then, now);
  const [before, after] = [statesOf(then, leftOut), statesOf(now, leftOut)];
  const difference = differenceOf(
    { day: dayOf(before, since.day, ground.today), personas: before, settings },
    { day: ground.today, personas: after, settings },
  );
  const thenDiagnostics = then.diagnostics.map((one): Diagnostic => ({ ...one, severity: 'warning', file: `${revision}:${one.file}` }));
  return {
    since,
    difference,
    says: saysOf([...before, ...after]),
    names: new Map(now.personas.map(({ id, persona }) => [id, persona.name])),
    mayName: mayNameBy(
      after.flatMap(({ quotes }) => quotes),
      settings,
      ground.today,
      // Only who is quoted is counted here, so sooner too few than too many.
      smallGroupsOf(after, [], settings, ground.today),
    ),
    nothingThen: then.personas.length + then.diagnostics.length === 0,
    leftOut: [...leftOut].sort(),
    diagnostics: [...thenDiagnostics, ...now.diagnostics].sort(byPlace),
  };
}

/**
 * The day of the earlier state: that of its commit. A commit may be replayed long after it was written, and hold what was said in between,
 * so it is no earlier than the last day on which somebody was heard in it; and never later than today.
 */
function dayOf(personas: readonly PersonaState[], day: string, today: string): string {
  const days = personas.flatMap(({ quotes }) => quotes.map(({ said }) => said)).filter((said) => said <= today);
  return days.reduce((latest, said) => (said > latest ? said : latest), day < today ? day : today);
}

/** What cannot be read on either side: whole personas by their folder, and kept files. */
function leftOutOf(...sides: readonly PersonasRead[]): Set<string> {
  return new Set(
    sides.flatMap(({ personas, diagnostics }) => {
      const read = new Set(personas.map(({ id }) => `personas/${id}`));
      const folders = diagnostics.map(({ file }) => file.split('/').slice(0, 2).join('/')).filter((folder) => !read.has(folder));
      return [...folders, ...personas.flatMap(({ broken }) => broken)];
    }),
  );
}

function statesOf({ personas }: PersonasRead, leftOut: ReadonlySet<string>): PersonaState[] {
  if (leftOut.has('personas')) return [];
  return personas.filter(({ id }) => !leftOut.has(`personas/${id}`)).map((folder) => stateOf(folder, leftOut));
}

function stateOf({ id, persona, story, quotes, tallies }: PersonaFolder, leftOut: ReadonlySet<string>): PersonaState {
  const isRead = ({ file }: { file: string }): boolean => !leftOut.has(file) && !leftOut.has(path.posix.dirname(file));
  return { id, persona, story, quotes: quotesOf({ quotes: quotes.filter(isRead) }), tallies: tallies.filter(isRead).flatMap(({ entries }) => entries) };
}

/** What claims say; of those on both sides, what they say now. */
function saysOf(personas: readonly PersonaState[]): Map<string, Map<string, string>> {
  const says = new Map<string, Map<string, string>>();
  for (const { id, persona } of personas) {
    const claims = says.get(id) ?? says.set(id, new Map()).get(id)!;
    for (const claim of persona.claims) claims.set(claim.id, claim.says);
  }
  return says;
}
