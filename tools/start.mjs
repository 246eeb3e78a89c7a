/** `npm start`: installs, pulls the conversations into the personas, builds the site, serves it. What is done already is skipped. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fingerprint, saidWhenDone, setDone } from './fingerprint.mjs';
import { install } from './install.mjs';
import { projectEnvironment, root } from './node.mjs';
import { showOutput, take } from './steps.mjs';

const content = process.env['EARSHOT_CONTENT'] ?? 'content';
const site = process.env['EARSHOT_OUT'] ?? 'dist';
const settings = ['earshot.config.ts', 'package-lock.json'];

const today = () => process.env['EARSHOT_TODAY'] ?? new Date().toISOString().slice(0, 10);

/** What pull exits with when something in the content needs a person, and all else is done. */
const NEEDS_PERSON = 1;

/** Pulls where content or pipeline changed. What needs a person is told of at every start, and the rest goes on. @param {string} node */
async function pull(node) {
  const state = () => fingerprint([content, 'scripts', 'src/model', ...settings]);
  const said = saidWhenDone('pull', state());
  if (said !== undefined) return showOutput(said);
  const says = 'Pulling conversations into the personas';
  const { ok, status, errors } = await take({ says, program: node, args: ['scripts/pull.ts'], env: projectEnvironment(), errorsAlone: true });
  // After the run, since what it keeps is part of the content.
  if (ok || status === NEEDS_PERSON) setDone('pull', state(), ok ? '' : errors);
}

/** Builds where anything changed, or the day did: standings depend on it. @param {string} node */
async function build(node) {
  const state = fingerprint([content, 'scripts', 'src', 'public', 'astro.config.ts', ...settings], [today(), site, process.env['EARSHOT_AUDIENCE'] ?? '']);
  if (saidWhenDone('build', state) !== undefined && existsSync(join(resolve(root, site), 'index.html'))) return true;
  const { ok } = await take({ says: 'Building the site', program: node, args: ['scripts/build.ts'], env: projectEnvironment() });
  if (ok) setDone('build', state);
  return ok;
}

/** An npm that is told to end does not tell those whom it started. @param {() => void} stop */
function onParentGone(stop) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

/** Serves until it is interrupted. The channel between the two ends the server when this process is killed. @param {string} node */
function serve(node) {
  const server = spawn(node, ['scripts/serve.ts'], { cwd: root, env: projectEnvironment(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const stop = () => server.kill('SIGTERM');
  process.on('SIGINT', stop).on('SIGTERM', stop);
  if (process.env['npm_lifecycle_event'] !== undefined) onParentGone(stop);
  server.on('close', (status) => process.exit(status ?? 0));
}

const node = await install();
if (node === undefined) process.exit(1);
await pull(node);
if (!(await build(node))) {
  process.stderr.write('The site could not be built; the lines above say why.\n');
  process.exit(1);
}
serve(node);
