/** Runs a program of the project as processes of its own and says what they used. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

/** What a run took. */
export interface Used {
  /** From start to end, by the clock on the wall; starting Node is part of it. */
  seconds: number;
  /** Of all its processes together. */
  cpuSeconds: number;
  /** The most memory that any one of its processes held at once, in MiB. */
  peakMb: number;
  /** Seconds that parts of it took, as the program itself says; some go on at once. */
  parts: Record<string, number>;
}

/** A program that was to be measured failed; its message holds what it said. */
export class RunFailed extends Error {
  override name = 'RunFailed' as const;
}

const probe = new URL('./probe.ts', import.meta.url).href;

function ended(args: string[], env: NodeJS.ProcessEnv, good: readonly number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      if (good.includes(status ?? -1)) resolve();
      else reject(new RunFailed(`${args[0]} ended with ${status}:\n${Buffer.concat(said).toString('utf8').split('\n').slice(-30).join('\n')}`));
    });
  });
}

/** Runs a script with Node and measures it. @param work a folder for notes of the measuring; @param good the exit statuses that are no failure */
export async function measured(args: string[], work: string, env: NodeJS.ProcessEnv = {}, good: readonly number[] = [0]): Promise<Used> {
  const folder = await mkdtemp(path.join(work, 'probe-'));
  const began = performance.now();
  await ended(args, { ...process.env, ...env, EARSHOT_BENCH_PROBE: folder, NODE_OPTIONS: `--import=${probe}` }, good);
  const seconds = (performance.now() - began) / 1000;
  const notes = await Promise.all((await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8')));
  const processes = notes.map((note) => JSON.parse(note) as Omit<Used, 'seconds'>);
  await rm(folder, { recursive: true });
  return {
    seconds,
    cpuSeconds: processes.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakMb: Math.max(0, ...processes.map(({ peakMb }) => peakMb)),
    parts: Object.assign({}, ...processes.map(({ parts }) => parts)) as Used['parts'],
  };
}

/** The run that took the middle time of several. */
export function middle(runs: readonly Used[]): Used {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds);
  const one = sorted[Math.floor((sorted.length - 1) / 2)];
  if (one === undefined) throw new Error('Expected at least one run.');
  return one;
}
