/** Kills builds of a site, and looks at the site that stands. */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { restoreSite } from '../../site/publish.ts';
import { diceOf } from '../dice.ts';
import { ended, scripts, type Ended, type Kill } from './child.ts';
import type { Files } from './harm.ts';
import { copyOf, filesBelow, pullIn } from './interrupted.ts';
import { beside } from './small-site.ts';

/** What became of the site over many killed builds. */
export interface KilledBuilds {
  builds: number;
  killed: number;
  /** The site stood as before. */
  old: number;
  /** The new site stood, whole. */
  new: number;
  /** There was none until a command that needs one put it back: killed between the two renames. */
  absent: number;
  /** Anything else. */
  broken: number;
  /** What lies beside the site after the next build. */
  remains: number;
  /** Whether the next build made the site as it should be. */
  nextIsWhole: boolean;
}

const same = (found: Files, wanted: Files): boolean => found.size === wanted.size && [...wanted].every(([file, text]) => found.get(file) === text);

function build(content: string, out: string, work: string, kill: Kill = {}): Promise<Ended> {
  const env = { EARSHOT_OUT: out, EARSHOT_CACHE: path.join(work, 'cache'), NODE_COMPILE_CACHE: path.join(work, 'compiled') };
  return ended([path.join(scripts, 'build.ts'), '--content', content], kill, env);
}

/** Half of the points stand at the end, where the site is swapped in; the others are changes and times all over a build. */
function pointsOf(count: number, moments: number, milliseconds: number): Kill[] {
  const dice = diceOf(4);
  const last = Math.min(Math.floor(count / 2), moments);
  return Array.from({ length: count }, (_, index) => {
    if (index < last) return { at: moments - last + index };
    return index % 2 ? { at: dice.between(0, moments - 1) } : { milliseconds: dice.between(200, milliseconds) };
  });
}

/** Builds the site of a content root, pulls, and kills builds of what it is then. @param root a content root in which a pull has much to do */
export async function killBuilds(root: string, count: number, work: string): Promise<KilledBuilds> {
  const [content, out, old, log] = [
    path.join(work, 'of-the-site'),
    path.join(work, 'place', 'dist'),
    path.join(work, 'old-site'),
    path.join(work, 'moments-of-a-build'),
  ];
  await copyOf(root, content);
  const first = await build(content, out, work);
  if (first.status !== 0) throw new Error(`The site could not be built:\n${first.complained.slice(-2000)}`);
  await copyOf(out, old);
  await pullIn(content);
  await rm(log, { force: true });
  const { milliseconds } = await build(content, out, work, { within: path.dirname(out), log });
  const [before, after, moments] = [await filesBelow(old), await filesBelow(out), Number(await readFile(log, 'utf8'))];
  const sum: KilledBuilds = { builds: 0, killed: 0, old: 0, new: 0, absent: 0, broken: 0, remains: 0, nextIsWhole: false };
  for (const point of pointsOf(count, moments, milliseconds)) {
    await copyOf(old, out);
    const { killed } = await build(content, out, work, { ...point, ...(point.at !== undefined && { within: path.dirname(out) }) });
    sum.builds++;
    sum.killed += Number(killed);
    if (!existsSync(out)) sum.absent++;
    await restoreSite(out);
    const found = await filesBelow(out);
    sum[same(found, before) ? 'old' : same(found, after) ? 'new' : 'broken']++;
  }
  await build(content, out, work);
  return { ...sum, remains: (await beside(out)).length, nextIsWhole: same(await filesBelow(out), after) };
}
