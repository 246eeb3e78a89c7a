/** `npm run -s diff -- REF`: what changed in the personas since a git revision, and why. */
import './command/steady-memory.ts';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import settings from '#config';
import { formatDiagnostic, runCommand, text, visible, type ExitStatus } from './command/command.ts';
import { audienceOf, groundOf, UsageError } from './content/ground.ts';
import { compareWith } from './diff/compare.ts';
import { asData } from './diff/data.ts';
import { asMarkdown, nothingToCompare, type Told } from './diff/markdown.ts';
import { newGroups } from './diff/groups.ts';
import { reasonsFor } from './diff/withdrawn.ts';
import { findHistory, openHistory, type History } from './history/history.ts';

const help = `
npm run -s diff -- REF [--content DIR] [--audience internal|public] [--without-groups] [--json]

Compares the personas at a git revision with now: claims, standings and the conversations that moved them, quotes, fields, stories, and
groups of customers' words that are newly heard and said on no page. Prints Markdown that reads as sentences. Reads only. What now stands
in the files counts, committed or not; for what new notes will bring, run pull first.

  REF                a branch, a tag or a commit: main, HEAD~1, 4f2a9c1
  --content DIR      the content root; EARSHOT_CONTENT or \`content\` otherwise
  --audience WHO     shows only the words that they may see; EARSHOT_AUDIENCE or the audience of earshot.config.ts otherwise
  --without-groups   does not look for new groups, for which every conversation is read
  --json             the same as data, whole: docs/diff.md has the shape

Words that are withdrawn or hidden are never shown. Where there is no git, no repository or no commit, it says so, and that is no error.
Exit status: 0 compared, or nothing to compare with · 1 something in the content needs a person · 2 wrong usage, or REF names no commit.
`;

const CONFIG = 'earshot.config.ts';

/** What the comparison does not see: settings are code, and no code of another time is run. */
async function notesOf(commit: string): Promise<string[]> {
  const house = fileURLToPath(new URL('..', import.meta.url));
  const history = await openHistory(house);
  if (!history || !(await history.resolve(commit))) return [];
  const files = await history.filesAt(commit, [CONFIG]);
  if (!files.has(CONFIG) || (await files.read(CONFIG)) === (await readFile(new URL(`../${CONFIG}`, import.meta.url), 'utf8'))) return [];
  return [`\`${CONFIG}\` changed as well. Both sides are computed with the thresholds of today, so a threshold that changed moves nothing here.`];
}

function unknown(revision: string, { isShallow }: History): UsageError {
  const hint = isShallow
    ? 'This clone holds only the latest commits; `git fetch --unshallow` brings the others.'
    : 'Name a branch, a tag or a commit, such as `main` or `HEAD~1`.';
  return new UsageError(`\`${visible(revision)}\` names no commit here. ${hint}`);
}

async function run(values: Record<string, string | boolean | undefined>, revisions: string[]): Promise<ExitStatus> {
  const [revision] = revisions;
  if (revision === undefined || revisions.length > 1) throw new UsageError('Expected one revision to compare with, such as `main` or `HEAD~1`.');
  const ground = groundOf(text(values['content']));
  const seenBy = { ...settings, audience: audienceOf(text(values['audience']), settings) };
  const { history, why } = await findHistory(ground.content);
  if (!history) {
    process.stdout.write(values['json'] ? asJson({ why, personas: [], leftOut: [], notes: [] }) : nothingToCompare(why));
    return 0;
  }
  const since = await history.resolve(revision);
  if (!since) throw unknown(revision, history);
  const compared = await compareWith(history, since, revision, ground, seenBy);
  const reasons = await reasonsFor(compared.difference, compared.says, ground.content);
  const groups = values['without-groups'] ? undefined : await newGroups(history, since, ground, seenBy);
  const told: Told = { ...compared, revision, reasons, ...(groups && { groups }), least: settings.thresholds.people, notes: await notesOf(since.id) };
  process.stdout.write(values['json'] ? asJson(asData(told)) : asMarkdown(told).split('\n').map(visible).join('\n'));
  for (const diagnostic of compared.diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  return compared.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function asJson(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

const options = { content: { type: 'string' }, audience: { type: 'string' }, 'without-groups': { type: 'boolean' }, json: { type: 'boolean' } } as const;
await runCommand({ help, options, positionals: true, run });
