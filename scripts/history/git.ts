/** Spawns `git` to read, and nothing else: no shell, no lock, no network, no program of the repository's own settings, the same output on every computer. */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** Settings by which git could run another program, ask somebody, or print otherwise. */
const PLAIN = [
  '--no-pager',
  '--no-optional-locks',
  ...['core.quotePath=false', 'core.fsmonitor=false', 'log.showSignature=false', 'log.showRoot=true', 'log.follow=false', 'log.mailmap=false'].flatMap(
    (one) => ['-c', one],
  ),
];

/** Variables of git that say who trusts which folder and where its settings stand; all others would point it at another repository or index. */
const KEPT = /^GIT_(?:CONFIG_|CEILING_DIRECTORIES$|DISCOVERY_ACROSS_FILESYSTEM$|EXEC_PATH$)/;

/** The environment for git: nothing that a hook or an editor left for another repository. */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const clean = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name));
  return { ...Object.fromEntries(clean), LC_ALL: 'C', LANGUAGE: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };
}

/** What became of a call of git. */
export interface Answer {
  /** `undefined` where there is no program called git. */
  status: number | undefined;
  /** What it complained of, in English; for knowing why, never for showing. */
  complaint: string;
}

/** A call of git that is under way. */
export interface Call {
  out: Readable;
  done: Promise<Answer>;
}

/**
 * Calls git in a folder.
 * @param input what it reads, line by line, as fast as it takes it
 */
export function callGit(folder: string, args: readonly string[], input?: Iterable<string>): Call {
  const child = spawn('git', ['-C', folder, ...PLAIN, ...args], {
    env: gitEnvironment(process.env),
    shell: false,
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(0, 4000)));
  // A git that ends early closes what it reads; its status says so.
  child.stdin.on('error', () => undefined);
  void feed(child.stdin, input ?? []);
  const done = new Promise<Answer>((resolve) => {
    child.on('error', () => resolve({ status: undefined, complaint: '' }));
    child.on('close', (code) => resolve({ status: code ?? 1, complaint }));
  });
  return { out: child.stdout, done };
}

async function feed(stdin: NodeJS.WritableStream, input: Iterable<string>): Promise<void> {
  for (const line of input) {
    if (!stdin.writable) break;
    if (!stdin.write(`${line}\n`)) await new Promise<void>((go) => stdin.once('drain', go).once('close', go));
  }
  stdin.end();
}

/** Calls git for an answer that is small, as bytes and as what became of the call. */
export async function askGit(folder: string, args: readonly string[]): Promise<Answer & { bytes: Buffer }> {
  const { out, done } = callGit(folder, args);
  const chunks: Buffer[] = [];
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  const answer = await done;
  return { ...answer, bytes: Buffer.concat(chunks) };
}
