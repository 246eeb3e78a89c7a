/** What customers say now that no persona says, and that so many did not say then: groups of unmatched words that are new since a commit. */
import type { Settings } from '#model/settings.ts';
import { noteOf } from '#model/spoken.ts';
import type { UnmatchedGroup } from '#model/unmatched.ts';
import { vaultOf, type Ground } from '../content/ground.ts';
import { readPersonas } from '../content/personas.ts';
import type { Commit, History } from '../history/history.ts';
import { keyOf } from '../keep/key.ts';
import { findUnmatched } from '../unmatched/unmatched.ts';
import { readPeople } from '../vault/vault.ts';

/** A group that was none at the commit. */
export interface NewGroup {
  /** The persona that does not say it; absent where the conversations match no persona. */
  persona?: string;
  group: UnmatchedGroup;
  /** How many of its people had been heard then: fewer than it takes to be a group. */
  before: number;
}

/** What of a passage tells whether it was there at the commit. */
interface Spoken {
  by: string;
  said: string;
  from: string;
}

/**
 * How many people of a group had been heard at a commit: those whose note it holds; and of an export, which git seldom holds, those who spoke
 * by the day of the commit.
 */
export function heardThen(passages: readonly Spoken[], files: ReadonlySet<string>, day: string): number {
  const then = passages.filter(({ from, said }) => {
    const note = noteOf(from);
    return note === undefined ? said <= day : files.has(`conversations/${note}`);
  });
  return new Set(then.map(({ by }) => by)).size;
}

/** Finds them. Those of personas come first, in the order of their ids. */
export async function newGroups(history: History, since: Commit, ground: Ground, settings: Settings): Promise<NewGroup[]> {
  const key = await keyOf(ground.content, vaultOf(), settings.sample);
  const { namesIn } = await readPeople(vaultOf());
  const { personas: folders } = await readPersonas(ground.content);
  const { found } = await findUnmatched({ ground, settings, folders, key, namesIn });
  const files = await history.pathsAt(since.id, ['conversations']);
  return found.flatMap(({ unmatched: { persona }, groups }) =>
    groups.flatMap(({ group, lines }): NewGroup[] => {
      const before = heardThen(
        lines.map(({ passage }) => passage),
        files,
        since.day,
      );
      return before >= settings.thresholds.people ? [] : [{ ...(persona !== undefined && { persona }), group, before }];
    }),
  );
}
