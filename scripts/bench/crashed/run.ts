/** `npm run -s bench -- --crashed`: kills and crowds at full counts, and the figures. */
import { figure, tableText } from '../table.ts';
import { mergeBranches, type Merged } from './branches.ts';
import { killBuilds, type KilledBuilds } from './builds.ts';
import { crowd, killPoints, killPulls, momentsOf, unsettledIn } from './crashed.ts';
import type { Harm } from './harm.ts';

/** All figures. */
export interface CrashedFigures {
  pulls: Harm;
  crowds: Harm;
  branches: Merged;
  builds: KilledBuilds;
}

/** How often each is done in full. */
const FULL = { pulls: 200, crowds: 50, branches: 50, builds: 50 };

/** @param share which share of the full counts is done */
export async function benchCrashed(work: string, share: number): Promise<CrashedFigures> {
  const count = (what: keyof typeof FULL): number => Math.max(1, Math.round(FULL[what] * share));
  const unsettled = await unsettledIn(work);
  const { moments, milliseconds } = await momentsOf(unsettled, work);
  process.stderr.write(`Killing ${count('pulls')} pulls, at ${moments} moments of their changes first …\n`);
  const pulls = await killPulls(unsettled, killPoints(count('pulls'), moments, milliseconds), work);
  process.stderr.write(`Letting four pulls loose at once, ${count('crowds')} times …\n`);
  const crowds = await crowd(unsettled, { times: count('crowds'), atOnce: 4 }, work);
  process.stderr.write(`Merging ${count('branches')} branches …\n`);
  const branches = await mergeBranches(count('branches'));
  process.stderr.write(`Killing ${count('builds')} builds …\n`);
  return { pulls, crowds, branches, builds: await killBuilds(unsettled.root, count('builds'), work) };
}

/** The figures for a person. */
export function crashedTable({ pulls, crowds, branches, builds }: CrashedFigures): string {
  const harm = (what: string, { runs, killed, torn, lost, doubled, stray, other, odd }: Harm): string[] => [
    what,
    ...[runs, killed, torn, lost, doubled, stray, other, odd].map(figure),
  ];
  return [
    tableText([
      ['', 'runs', 'killed', 'torn', 'lost', 'doubled', 'stray', 'other', 'no sentence'],
      harm('pulls, killed and followed by another', pulls),
      harm('pulls, four at once', crowds),
    ]),
    tableText([
      ['', 'branches', 'conflicts', 'doubled', 'lost', 'changed after', 'strange'],
      [
        'a note each, merged in a row',
        ...[branches.branches, branches.conflicts, branches.doubled, branches.lost, branches.changedAfter, branches.strange].map(figure),
      ],
    ]),
    tableText([
      ['', 'runs', 'killed', 'old site', 'new site', 'broken', 'none till restored', 'remains'],
      ['builds', ...[builds.builds, builds.killed, builds.old, builds.new, builds.broken, builds.absent, builds.remains].map(figure)],
    ]),
  ].join('\n');
}
