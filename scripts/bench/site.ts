/** Measures the build of a site: how long each part takes, and how much larger it grows with every persona. */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { measured, middle, type Used } from './measured.ts';
import { writeNotes } from './living.ts';
import { figure, tableText } from './table.ts';
import { writeWiki } from './wiki.ts';

/** How large the site is to be. */
export interface SitePlan {
  personas: number;
  quotes: number;
  runs: number;
}

/** What was measured of a site of one size. */
export interface SiteFigures extends Used {
  personas: number;
  quotes: number;
  conversations: number;
  files: number;
  bytes: number;
}

/** The same, of a fifth of it: what grows with the content alone has as many bytes for each persona. */
const LESS = 5;

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size));
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function benchOne(work: string, scripts: string, { personas, quotes, runs }: SitePlan, env: Record<string, string>): Promise<SiteFigures> {
  const content = path.join(work, 'content');
  await writeWiki(content, { personas, quotes });
  const conversations = await writeNotes(content, personas);
  process.stderr.write(`Building a site of ${figure(personas)} personas, ${figure(quotes)} quotes and ${figure(conversations)} conversations …\n`);
  const out = path.join(work, 'site');
  const built: Used[] = [];
  for (let run = 0; run < runs; run++) {
    await rm(out, { recursive: true, force: true });
    built.push(
      await measured([path.join(scripts, 'build.ts'), '--content', content], work, { ...env, EARSHOT_OUT: out, EARSHOT_CACHE: path.join(work, 'cache') }),
    );
  }
  const size = await sizeOf(out);
  await Promise.all([content, out].map((folder) => rm(folder, { recursive: true, force: true })));
  return { personas, quotes, conversations, ...size, ...middle(built) };
}

/** Builds a fifth of it, then all of it. @param scripts the folder of commands */
export async function benchSite(work: string, scripts: string, plan: SitePlan, env: Record<string, string>): Promise<SiteFigures[]> {
  const less = { ...plan, personas: Math.ceil(plan.personas / LESS), quotes: Math.ceil(plan.quotes / LESS) };
  return [await benchOne(work, scripts, less, env), await benchOne(work, scripts, plan, env)];
}

/** What a build says of its own time, and how a person calls it; of two things that go on at once, the second is set in. */
const PARTS = [
  ['read', 'personas read and judged'],
  ['hear', '  notes heard, in a thread beside'],
  ['bundle', 'content and code bundled'],
  ['draw', 'pages drawn'],
  ['speak', '  pages spoken and written, in a thread beside'],
  ['end', 'waiting for the last pages to be spoken'],
  ['index', 'search index'],
] as const;
const BESIDE: readonly string[] = ['hear', 'speak'];

/** The figures for a person: a column for each size. */
export function siteTable(all: readonly SiteFigures[]): string {
  const row = (what: string, of: (one: SiteFigures) => number | undefined): string[] => [what, ...all.map((one) => figure(of(one) ?? 0))];
  const rest = ({ seconds, parts }: SiteFigures): number =>
    seconds - Object.entries(parts).reduce((sum, [name, took]) => sum + (BESIDE.includes(name) ? 0 : took), 0);
  return tableText([
    ['', ...all.map(({ personas }) => `${figure(personas)} personas`)],
    row('quotes', ({ quotes }) => quotes),
    row('conversations', ({ conversations }) => conversations),
    row('seconds', ({ seconds }) => seconds),
    ...PARTS.map(([name, what]) => row(`  ${what}`, ({ parts }) => parts[name])),
    row('  rest: start, pages looked through, site put in its place', rest),
    row('CPU seconds', ({ cpuSeconds }) => cpuSeconds),
    row('peak MiB', ({ peakMb }) => peakMb),
    row('files', ({ files }) => files),
    row('kB', ({ bytes }) => bytes / 1000),
    row('kB for each persona', ({ bytes, personas }) => bytes / 1000 / personas),
  ]);
}
