/** The packages, from the lockfile: installed when they are not there or the lockfile has changed, and the Node to go on with. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { isNewEnough, lockfileBringsNode, nodeForProject, nodeTooOld, pathWithoutPrograms, root } from './node.mjs';
import { take } from './steps.mjs';

const stamp = join(root, 'node_modules', '.earshot-installed');

/** @param {string} state */
function isInstalled(state) {
  try {
    return readFileSync(stamp, 'utf8') === state;
  } catch {
    return false;
  }
}

/** How to call the npm that called us, or the one on the path. @returns {[program: string, ...args: string[]]} */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('npm-cli.js') && node && !node.startsWith(join(root, 'node_modules'))) return [node, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * Makes sure that the packages are installed.
 * @returns {Promise<string | undefined>} the Node to run the project with; undefined when that failed, and a sentence has been printed
 */
export async function install() {
  if (!lockfileBringsNode && !isNewEnough(process.versions.node)) return tooOld();
  const state = fingerprint(['package-lock.json'], [process.platform, process.arch]);
  if (!isInstalled(state)) {
    const [program, ...before] = npm();
    // What a person or a machine has set for production must not leave out the compilers or the Node that this needs.
    const args = [...before, 'ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'];
    const { ok } = await take({ says: 'Installing packages from the lockfile', program, args, env: { ...process.env, PATH: pathWithoutPrograms() } });
    if (!ok) {
      process.stderr.write('The packages could not be installed; the lines above say why. Run the command again when that is solved.\n');
      return undefined;
    }
  }
  const node = nodeForProject();
  if (node === undefined) return tooOld();
  writeFileSync(stamp, state);
  return node;
}

function tooOld() {
  process.stderr.write(`${nodeTooOld}\n`);
  return undefined;
}
