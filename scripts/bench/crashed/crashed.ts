/** Kills pulls, lets several loose on one content root, and says what became of the files. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { diceOf } from '../dice.ts';
import { pullProcess } from './child.ts';
import { calm, compareFiles, type Files, type Harm } from './harm.ts';
import { copyOf, filesBelow, makeUnsettled, pullIn } from './interrupted.ts';

/** A content root before a pull, and what an undisturbed pull makes of it. */
export interface Unsettled {
  root: string;
  before: Files;
  after: Files;
}

/** Makes such a root below a folder. */
export async function unsettledIn(work: string): Promise<Unsettled> {
  const root = path.join(work, 'unsettled');
  await makeUnsettled(root);
  const copy = await copyOf(root, path.join(work, 'undisturbed'));
  await pullIn(copy);
  return { root, before: await filesBelow(root), after: await filesBelow(copy) };
}

/** Files of personas that are neither old nor new: a reader in that moment would see half of something. */
function tornIn(found: Files, { before, after }: Unsettled): number {
  return [...found].filter(([file, text]) => !file.startsWith('.earshot') && text !== before.get(file) && text !== after.get(file)).length;
}

/** How many moments there are at which a pull can be killed, in steps of its changes, and how long it takes. */
export async function momentsOf({ root }: Unsettled, work: string): Promise<{ moments: number; milliseconds: number }> {
  const [copy, log] = [await copyOf(root, path.join(work, 'counted')), path.join(work, 'moments')];
  await rm(log, { force: true });
  const { milliseconds } = await pullProcess(copy, { within: copy, log });
  return { moments: Number(await readFile(log, 'utf8')), milliseconds };
}

/** A moment of the changes, or milliseconds after the start. */
export type KillPoint = { at: number } | { milliseconds: number };

/** Points all over a run: every moment of its changes, then any time at all. */
export function killPoints(count: number, moments: number, milliseconds: number): KillPoint[] {
  const dice = diceOf(9);
  return Array.from({ length: count }, (_, index) => (index < moments ? { at: index } : { milliseconds: Math.floor(dice.number() * milliseconds) }));
}

/** Kills a pull at each point, pulls again, and looks. */
export async function killPulls(unsettled: Unsettled, points: readonly KillPoint[], work: string): Promise<Harm> {
  const harm = calm();
  const copy = path.join(work, 'killed');
  for (const point of points) {
    await copyOf(unsettled.root, copy);
    const { killed } = await pullProcess(copy, { ...('at' in point && { within: copy }), ...point });
    harm.runs++;
    harm.killed += Number(killed);
    harm.torn += tornIn(await filesBelow(copy), unsettled);
    await pullIn(copy);
    compareFiles(harm, await filesBelow(copy), unsettled.after);
  }
  return harm;
}

/** Lets several pulls loose at once, some times. */
export async function crowd(unsettled: Unsettled, { times, atOnce }: { times: number; atOnce: number }, work: string): Promise<Harm> {
  const harm = calm();
  const copy = path.join(work, 'crowd');
  for (let time = 0; time < times; time++) {
    await copyOf(unsettled.root, copy);
    const all = await Promise.all(Array.from({ length: atOnce }, () => pullProcess(copy)));
    harm.runs += atOnce;
    harm.odd += all.filter(({ status, said }) => status !== 0 || !/\d+ files? written\.\n$/.test(said)).length;
    compareFiles(harm, await filesBelow(copy), unsettled.after);
  }
  return harm;
}
