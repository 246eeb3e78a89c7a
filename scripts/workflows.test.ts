/** The workflows of this project run what strangers send. What they may do is held here. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';

const Permissions = z.union([z.string(), z.record(z.string(), z.string())]);
const Step = z.looseObject({ uses: z.string().optional(), run: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() });
const Job = z.looseObject({
  'runs-on': z.unknown(),
  'timeout-minutes': z.number().optional(),
  permissions: Permissions.optional(),
  uses: z.string().optional(),
  steps: z.array(Step).default([]),
});
const Workflow = z.looseObject({
  on: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())]),
  permissions: Permissions.optional(),
  jobs: z.record(z.string(), Job),
});
type Workflow = z.infer<typeof Workflow>;

/** What may start a workflow: a pull request, without rights, and what was merged. Nothing that lends a stranger's event our rights. */
const STARTED_BY = ['pull_request', 'push'];

/** An action at a full commit, with the version that it is said to be. */
const PINNED = /^\s*(?:- )?uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

function eventsOf({ on }: Workflow): string[] {
  return typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
}

function mayWrite(permissions: z.infer<typeof Permissions> | undefined): boolean {
  if (permissions === undefined) return false;
  return typeof permissions === 'string' ? permissions !== 'read-all' : Object.values(permissions).some((right) => right !== 'read' && right !== 'none');
}

/** Everything in a workflow that a stranger could use. */
function faultsOf(text: string): string[] {
  const workflow = Workflow.parse(parse(text));
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);
  const faults: [boolean, string][] = [
    [eventsOf(workflow).some((event) => !STARTED_BY.includes(event)), 'started by an event that brings rights or secrets with it'],
    [workflow.permissions === undefined || [workflow.permissions, ...jobs.map(({ permissions }) => permissions)].some(mayWrite), 'may write'],
    [/\bsecrets\b|github\.token|GITHUB_TOKEN/i.test(text), 'knows a secret'],
    [text.split('\n').some((line) => /\buses:/.test(line) && !PINNED.test(line)), 'an action that is not pinned to a commit, with its version'],
    [steps.some(({ run }) => run?.includes('${{') ?? false), 'text of an event becomes part of a script'],
    [steps.some(({ run }) => /GITHUB_(?:ENV|PATH)/.test(run ?? '')), 'a script changes what later steps run'],
    [
      steps.some(({ uses, with: given }) => (uses?.startsWith('actions/checkout@') ?? false) && given?.['persist-credentials'] !== false),
      'a checkout leaves its credentials behind',
    ],
    [steps.some(({ uses }) => uses?.startsWith('actions/github-script') ?? false), 'a script in an action'],
    [jobs.some((job) => job['runs-on'] !== 'ubuntu-latest'), 'runs on a machine of our own'],
    [jobs.some((job) => job['timeout-minutes'] === undefined), 'may run for ever'],
  ];
  return faults.filter(([is]) => is).map(([, fault]) => fault);
}

const folder = path.join(import.meta.dirname, '../.github/workflows');
const files = globSync('*.{yml,yaml}', { cwd: folder }).sort();

describe('a workflow of this project', () => {
  it('is there', () => expect(files).toEqual(['content.yml', 'test.yml']));

  it.each(files)('gives a stranger nothing: %s', (file) => {
    expect(faultsOf(readFileSync(path.join(folder, file), 'utf8'))).toEqual([]);
  });

  it('judges what a pull request brings with the code of the branch that it is for', () => {
    const { jobs } = Workflow.parse(parse(readFileSync(path.join(folder, 'content.yml'), 'utf8')));
    const [trusted, brought, , install, ...commands] = jobs['check']?.steps ?? [];
    expect(trusted?.with).toMatchObject({ ref: '${{ github.event.pull_request.base.sha }}', path: 'trusted' });
    expect(brought?.with).toMatchObject({ path: 'brought' });
    // What is installed and what is run is the trusted code alone; what was brought is never a place to install or to run from.
    expect(install).toMatchObject({ 'working-directory': 'trusted' });
    const called = commands.map(({ run }) => /^node \.\.\/trusted\/scripts\/([a-z]+)\.ts /.exec(run ?? '')?.[1]);
    expect(called).toEqual(['check', 'guard', 'pull', 'diff']);
    for (const { run } of commands) expect(run).toMatch(/^node \.\.\/trusted\/scripts\/[a-z]+\.ts [^;&`]*(?: \|\| test \$\? -eq 1)?$/);
  });
});

describe('the test of workflows', () => {
  const good = readFileSync(path.join(folder, 'test.yml'), 'utf8');
  const sha = '11bd71901bbe5b1630ceea73d27597364c9af683';

  it.each([
    ['pull_request_target', good.replace('pull_request:', 'pull_request_target:')],
    ['workflow_run', good.replace('pull_request:', 'workflow_run:')],
    ['a comment', good.replace('pull_request:', 'issue_comment:')],
    ['no permissions named', good.replace(/permissions:\n.*\n/, '')],
    ['a right to write', good.replace('contents: read', 'contents: write')],
    ['all rights', good.replace(/permissions:\n.*\n/, 'permissions: write-all\n')],
    ['a right to write for one job', good.replace('    runs-on:', '    permissions: { pull-requests: write }\n    runs-on:')],
    ['a secret', good.replace('- run: npm test', '- run: npm test\n        env:\n          KEY: ${{ secrets.KEY }}')],
    ['the token', good.replace('- run: npm test', '- run: npm test\n        env:\n          KEY: ${{ github.token }}')],
    ['all secrets, handed on', good.replace('    timeout-minutes', '    secrets: inherit\n    timeout-minutes')],
    ['a tag', good.replace(`${sha} # v4.2.2`, 'v4.2.2')],
    ['a branch', good.replace(`${sha} # v4.2.2`, 'main')],
    ['a short commit', good.replace(sha, sha.slice(0, 12))],
    ['a commit without its version', good.replace(' # v4.2.2', '')],
    ['an image', good.replace(`actions/checkout@${sha} # v4.2.2`, 'docker://alpine:3')],
    ['an action of the pull request', good.replace(`actions/checkout@${sha} # v4.2.2`, './.github/actions/build')],
    ['an event’s title in a script', good.replace('npm test', 'echo "${{ github.event.pull_request.title }}"')],
    ['a branch’s name in a script', good.replace('npm test', 'echo ${{ github.head_ref }}')],
    ['an environment for later steps', good.replace('npm test', 'cat words >> $GITHUB_ENV')],
    ['credentials left behind', good.replace('persist-credentials: false', 'fetch-depth: 1')],
    ['a machine of our own', good.replace('ubuntu-latest', '[self-hosted, linux]')],
    ['no end', good.replace(/ +timeout-minutes: .*\n/, '')],
  ])('finds %s', (_what, text) => {
    expect(text).not.toBe(good);
    expect(faultsOf(text)).toHaveLength(1);
  });
});
