/** Steps: a program that runs while one calm line says what it does and for how long. Its output is shown when it fails. */
import { spawn } from 'node:child_process';
import { root } from './node.mjs';

/** Between two signs of life where the output is no terminal. */
const SIGN_OF_LIFE_SECONDS = 20;

/**
 * @typedef {object} Step
 * @property {string} says What happens, as a line: `Building the site`.
 * @property {string} program
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {number} [limitSeconds] After this long it is ended and counts as failed.
 * @property {boolean} [mayFail] There is another way: its failure is marked as going on, without its output.
 * @property {boolean} [errorsAlone] Show what it says on its second stream, whether it fails or not, and nothing else.
 *
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {number | null} status
 * @property {string} output Both streams in the order in which they came.
 * @property {string} errors What it said on the second of them.
 * @property {number} seconds
 */

/** Programs that run now, so that an interrupt ends them too. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

for (const [signal, status] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])) {
  process.on(signal, () => {
    if (running.size === 0) return;
    for (const child of running) child.kill(signal);
    process.exit(status);
  });
}

/** Runs a step to its end, with its line, and its output where it failed. @param {Step} step @returns {Promise<Outcome>} */
export async function take(step) {
  const line = progressLine(step.says);
  const outcome = await run(step);
  line.end(outcome, step.mayFail ? '–' : '✗');
  if (step.errorsAlone) showOutput(outcome.errors);
  else if (!outcome.ok && !step.mayFail) showOutput(outcome.output);
  return outcome;
}

/** Runs a program without a line. @param {Omit<Step, 'says'>} step @returns {Promise<Outcome>} */
export function run({ program, args, env, limitSeconds }) {
  const began = Date.now();
  /** @type {Buffer[]} */
  const output = [];
  /** @type {Buffer[]} */
  const errors = [];
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const limit = limitSeconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limitSeconds * 1000);
    /** @param {number | null} status */
    const end = (status) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ ok: status === 0, status, output: textOf(output), errors: textOf(errors), seconds: (Date.now() - began) / 1000 });
    };
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => output.push(chunk));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => {
      output.push(chunk);
      errors.push(chunk);
    });
    child.on('error', (error) => {
      output.push(Buffer.from(`${program} could not be started: ${error.message}\n`));
      end(null);
    });
    child.on('close', end);
  });
}

/** @param {Buffer[]} chunks */
const textOf = (chunks) => Buffer.concat(chunks).toString('utf8');

/** Shows what a program said, set off from our own lines. @param {string} output */
export function showOutput(output) {
  const text = output.trimEnd();
  if (text !== '') process.stderr.write(`${text.replace(/^/gm, '  ')}\n`);
}

/** The line that stands while a step runs. @param {string} says */
function progressLine(says) {
  const terminal = process.stdout.isTTY === true;
  const began = Date.now();
  const elapsed = () => `${Math.round((Date.now() - began) / 1000)} s`;
  if (terminal) process.stdout.write(`… ${says}`);
  else process.stdout.write(`… ${says}\n`);
  const timer = setInterval(
    () => process.stdout.write(terminal ? `\r… ${says} (${elapsed()})` : `… ${says}: ${elapsed()} so far\n`),
    terminal ? 1000 : SIGN_OF_LIFE_SECONDS * 1000,
  );
  return {
    /** @param {Outcome} outcome @param {string} failed how a failure is marked */
    end({ ok, seconds }, failed) {
      clearInterval(timer);
      process.stdout.write(`${terminal ? '\r\x1b[K' : ''}${ok ? '✓' : failed} ${says} (${seconds.toFixed(1)} s)\n`);
    },
  };
}
