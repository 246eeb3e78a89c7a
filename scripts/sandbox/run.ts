/** Runs a command of the project as a process, as somebody at a keyboard does. For tests. */
import { execFile } from 'node:child_process';
import path from 'node:path';

/** How a command ended, and what it said. */
export interface Run {
  status: number;
  out: string;
  err: string;
}

/** @param name of the command: `check` for `scripts/check.ts` */
export function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const script = path.join(import.meta.dirname, '..', `${name}.ts`);
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], { env: { ...process.env, ...env } }, (error, out, err) =>
      done({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}
