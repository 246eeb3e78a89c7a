/** `npm test`: installs, finds a Chromium, then lint, format, types, content, unit tests, build and browser tests. The last line is the total. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { projectEnvironment, root } from './node.mjs';
import { take } from './steps.mjs';

/** A place of its own, so that a site that is being served is not disturbed. */
const CACHE = join(root, '.earshot', 'test');
const SITE = join(CACHE, 'site');

/** A fixed day, so that tests do not age. */
const TODAY = '2026-11-22';

const total = { passed: 0, failed: 0 };

/** @param {number} passed @param {number} failed */
function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

function end() {
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed === 0 ? 0 : 1);
}

/** @param {string} name a program of the project, or a path below it */
const programOf = (name) => join(root, 'node_modules', '.bin', name);

/** A step that counts as one test. @param {string} says @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function gate(says, program, args, env) {
  const { ok } = await take({ says, program, args, env });
  count(ok ? 1 : 0, ok ? 0 : 1);
  return ok;
}

/**
 * What vitest wrote about a run. A file that could not even be loaded counts as one failed test.
 * @param {string} report
 * @returns {{ passed: number, failed: number }}
 */
function countsOf(report) {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'));
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** A run of vitest, counted test by test. @param {string} says @param {string} config @param {NodeJS.ProcessEnv} env */
async function vitest(says, config, env) {
  const report = join(CACHE, `${config}.json`);
  rmSync(report, { force: true });
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await take({ says, program: programOf('vitest'), args, env });
  let counts = { passed: 0, failed: 0 };
  try {
    counts = countsOf(report);
  } catch {
    // No report: the run itself broke, which the line below counts.
  }
  // A run can fail without a failed test: an error outside of all tests, or none found.
  count(counts.passed, ok ? counts.failed : Math.max(1, counts.failed));
}

const node = await install();
if (node === undefined) {
  count(0, 1);
  end();
} else {
  const env = { ...projectEnvironment(), EARSHOT_TODAY: TODAY, EARSHOT_CACHE: CACHE, EARSHOT_OUT: SITE, TZ: 'UTC' };
  const chromium = await findChromium(node);
  // First, since lint and types rest on what it writes.
  await gate('Types: what the content declares', programOf('astro'), ['sync'], env);
  await gate('Lint', programOf('eslint'), ['.', '--max-warnings=0'], env);
  await gate('Format', programOf('prettier'), ['--check', '--log-level=warn', '.'], env);
  await gate('Types: pages and components', programOf('astro'), ['check', '--minimumSeverity=warning'], env);
  await gate('Types: everything', programOf('tsc'), [], env);
  await gate('Content', node, ['scripts/check.ts'], env);
  await vitest('Unit tests', 'vitest.config.ts', env);
  const built = await gate('Build', node, ['scripts/build.ts'], env);
  if (chromium === undefined || !built) count(0, 1);
  else await vitest('Browser tests', 'vitest.e2e.config.ts', { ...env, CHROMIUM_PATH: chromium, EARSHOT_DIST: SITE });
  end();
}
