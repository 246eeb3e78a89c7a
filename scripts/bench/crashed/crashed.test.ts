import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeBranches } from './branches.ts';
import { crowd, killPulls, momentsOf, unsettledIn, type Unsettled } from './crashed.ts';

let work: string;
let unsettled: Unsettled;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'earshot-'));
  unsettled = await unsettledIn(work);
});
afterAll(() => rm(work, { recursive: true }));

const NO_HARM = { torn: 0, lost: 0, doubled: 0, stray: 0, other: 0, odd: 0 };

describe('a pull that is killed', () => {
  it('leaves every file whole, and the next pull makes of them what an undisturbed one would', async () => {
    const { moments } = await momentsOf(unsettled, work);
    expect(moments).toBeGreaterThan(60);
    // Before anything is written, while new files are laid aside, while they are moved, and when all is done; `bench --crashed` kills at every moment.
    const points = Array.from({ length: 5 }, (_, index) => ({ at: Math.floor((index * (moments - 1)) / 4) }));
    expect(await killPulls(unsettled, points, work)).toEqual({ ...NO_HARM, runs: 5, killed: 5 });
  }, 600_000);
});

describe('four pulls at once', () => {
  it('each end with a sentence, and the files are as after one', async () => {
    expect(await crowd(unsettled, { times: 1, atOnce: 4 }, work)).toEqual({ ...NO_HARM, runs: 4, killed: 0 });
  }, 600_000);
});

describe('branches that each add a note and pull', () => {
  it('merge by plain git without a conflict, and a pull after that has nothing left to do', async () => {
    const harmless = { conflicts: 0, doubled: 0, lost: 0, changedAfter: 0, strange: 0 };
    expect(await mergeBranches(6)).toEqual({ branches: 6, ...harmless });
  }, 600_000);
});
