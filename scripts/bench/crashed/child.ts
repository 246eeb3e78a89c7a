/** Runs a command of the project as a process, to kill it or to look at how it ends. */
import { spawn } from 'node:child_process';
import path from 'node:path';

/** The key under which the customers of exports have their pseudonyms. */
export const KEY = 'a key for tests of crashes';

/** How a process ended. */
export interface Ended {
  status: number | null;
  killed: boolean;
  said: string;
  complained: string;
  milliseconds: number;
}

/** The folder of commands. */
export const scripts = path.join(import.meta.dirname, '..', '..');
const probe = new URL('./kill-at.ts', import.meta.url).href;

/** Where a process is to be killed: at a moment of its changes below a folder (kill-at.ts), or after some time. */
export interface Kill {
  within?: string;
  at?: number;
  /** Gets the number of moments of a run that ends by itself. */
  log?: string;
  milliseconds?: number;
}

/** Runs `node <args>`. */
export function ended(args: readonly string[], kill: Kill = {}, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const began = Date.now();
  const preload = kill.within === undefined ? [] : ['--import', probe];
  const child = spawn(process.execPath, [...preload, ...args], {
    env: { ...process.env, EARSHOT_TODAY: '2026-11-22', EARSHOT_KEY: KEY, EARSHOT_KILL: JSON.stringify(kill), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = kill.milliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), kill.milliseconds);
  const [said, complained]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complained.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({
        status,
        killed: signal === 'SIGKILL',
        said: Buffer.concat(said).toString('utf8'),
        complained: Buffer.concat(complained).toString('utf8'),
        milliseconds: Date.now() - began,
      });
    });
  });
}

/** Pulls a content root in a process of its own. What Node compiles is kept beside the root, for the next of them. */
export const pullProcess = (content: string, kill: Kill = {}): Promise<Ended> =>
  ended([path.join(scripts, 'pull.ts'), '--content', content], kill, { NODE_COMPILE_CACHE: path.join(path.dirname(content), 'compiled') });
