/** Which Node runs the project: the one that the lockfile brings (Linux on x64), else the one at hand if it is new enough. Runs on Node 20 with nothing installed. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that runs TypeScript files as they are. */
const NEEDED = /** @type {const} */ ([22, 18]);

const bin = join(root, 'node_modules', '.bin');

/** What a person with a Node that is too old must do, in one sentence. */
export const nodeTooOld = `Earshot needs Node ${NEEDED.join('.')} or newer, and this is ${process.versions.node}; install it from https://nodejs.org and run the command again.`;

/** Whether a version such as `22.18.0` is new enough. @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/** Whether the lockfile brings a Node for this machine. */
export const lockfileBringsNode = process.platform === 'linux' && process.arch === 'x64';

/**
 * The Node to run the project with once its packages are installed; undefined when there is none.
 * A Node from the lockfile that cannot run here (on a Linux without glibc) is taken off the path, since `npm run` would find it first.
 * @returns {string | undefined}
 */
export function nodeForProject() {
  const brought = join(bin, 'node');
  const { status, stdout } = spawnSync(brought, ['--version'], { encoding: 'utf8' });
  if (status === 0 && isNewEnough(stdout.trim().replace(/^v/, ''))) return brought;
  rmSync(brought, { force: true });
  return isNewEnough(process.versions.node) ? process.execPath : undefined;
}

/** The environment for the project's own programs: their folder first on the path, and no programs that phone home or slip into the background. */
export function projectEnvironment() {
  return {
    ...process.env,
    // What is piped into a file or a log is plain text.
    ...(process.stdout.isTTY !== true && { NO_COLOR: '1', FORCE_COLOR: undefined }),
    PATH: [bin, pathWithoutPrograms()].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  };
}

/** The path without the project's programs, for an install that replaces them while it runs. */
export function pathWithoutPrograms() {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== bin)
    .join(delimiter);
}
