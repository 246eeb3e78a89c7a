/** What can become of files when commands are killed or crowd each other, and how it is counted. */

/** What became of the files over many runs. */
export interface Harm {
  runs: number;
  /** Runs that were killed before they ended. */
  killed: number;
  /** Files that are neither as before nor as after, when a run was killed. */
  torn: number;
  /** Quotes that are missing after the next run. */
  lost: number;
  /** Quotes that are there more often than once. */
  doubled: number;
  /** Files that should not be there after the next run. */
  stray: number;
  /** Files that hold something else than after an undisturbed run. */
  other: number;
  /** Runs that did not end as they should: without a sentence, or with a status of failure. */
  odd: number;
}

/** Files by their paths, and what stands in them. */
export type Files = ReadonlyMap<string, string>;

/** Nothing has happened yet. */
export const calm = (): Harm => ({ runs: 0, killed: 0, torn: 0, lost: 0, doubled: 0, stray: 0, other: 0, odd: 0 });

/** The quotes in files, each by its persona and id, as often as it is there. */
export const idsIn = (files: Files): string[] =>
  [...files].flatMap(([file, text]) => (file.includes('/quotes/') ? [...text.matchAll(/^- id: (\S+)/gm)].map(([, id]) => `${file.split('/')[1]} ${id}`) : []));

/** Holds files against what they should be. */
export function compareFiles(harm: Harm, found: Files, wanted: Files): void {
  const [ids, due] = [idsIn(found), new Set(idsIn(wanted))];
  harm.doubled += ids.length - new Set(ids).size;
  harm.lost += [...due].filter((id) => !ids.includes(id)).length;
  harm.stray += [...found.keys()].filter((file) => !wanted.has(file)).length;
  harm.other += [...wanted].filter(([file, text]) => found.get(file) !== text).length;
}
