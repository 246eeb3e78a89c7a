/** `npm run -s guard`: stops what must not become permanent, before it is pushed. */
import { text as textOf } from 'node:stream/consumers';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import settings from '#config';
import { DataError } from '#model/yaml.ts';
import { counted, runCommand, text, visible, type ExitStatus } from './command/command.ts';
import { groundOf, UsageError, vaultOf } from './content/ground.ts';
import { guard, type Guarded } from './guard/guard.ts';
import { installHook } from './guard/hook.ts';
import { whatIs, type Stop } from './guard/kinds.ts';
import { rangesOf, topOf, UnknownRange } from './guard/pushed.ts';
import { keyOf } from './keep/key.ts';
import { redactor } from './redact/redact.ts';
import type { People } from './vault/people.ts';
import { readPeople } from './vault/vault.ts';

const help = `
npm run -s guard [-- RANGE] [--content DIR] [--json]
npm run -s guard -- --install

Looks at every file of every commit that is about to become permanent, and stops at personal data, raw exports, participants who seem to
bear a name, notes without a consent, parts of the vault, and words of those who withdrew. Says where and what kind, never what stands there.

  RANGE            commits, as git names them: main..HEAD; all that no remote has yet otherwise
  --install        has git ask this before every push (.git/hooks/pre-push); another hook there is left alone
  --pushed REMOTE  reads from standard input what git tells such a hook
  --content DIR    the content root; EARSHOT_CONTENT or \`content\` otherwise
  --json           the same as data

What it stops at by mistake is allowed in <content>/guard.yml, with a reason: docs/guard.md.
Exit status: 0 nothing is in the way · 1 something must not be pushed · 2 wrong usage.
`;

/** A path in which nobody is named: what is personal in it is masked. */
function shown({ file, line, commit }: Stop, { all }: People): string {
  const masked = redactor(all.flatMap(({ names }) => names))(file, 'en').text;
  return visible(`${masked}${line === undefined ? '' : `:${line}`}  (${commit.slice(0, 7)})`);
}

function told({ stops, allowed, commits, files }: Guarded, people: People): string {
  const lines = stops.map((stop) => `✗ ${shown(stop, people)}  ${whatIs(stop.kind)} [${stop.kind}]`);
  const looked = `${counted(files, 'file')} of ${counted(commits, 'commit')} looked at.`;
  if (stops.length === 0)
    return `${looked} Nothing is in the way.${allowed.length > 0 ? ` ${counted(allowed.length, 'place is', 'places are')} allowed in guard.yml.` : ''}\n`;
  return [
    ...lines,
    '',
    `${looked} ${counted(stops.length, 'place', 'places')} must not be pushed. A later commit does not take it out: the commit in brackets brings it, so change that one (\`git rebase -i\`, or \`git reset --soft\` and commit anew).`,
    'What is no such thing is allowed in guard.yml, with a reason: docs/guard.md.',
    '',
  ].join('\n');
}

function asData({ stops, allowed, commits, files }: Guarded, people: People): object {
  const place = (stop: Stop): object => ({ place: shown(stop, people), kind: stop.kind, commit: stop.commit });
  return { stops: stops.map(place), allowed: allowed.map((one) => ({ ...place(one), because: one.because })), commits, files };
}

async function rangesFrom(values: Record<string, string | boolean | undefined>, names: readonly string[]): Promise<string[][]> {
  const remote = text(values['pushed']);
  if (remote !== undefined) return rangesOf(await textOf(process.stdin), remote);
  if (names.some((name) => name.startsWith('-'))) throw new UsageError('Expected commits as git names them, such as `main..HEAD`.');
  return names.length > 0 ? names.map((name) => [name]) : [['HEAD', '--not', '--remotes']];
}

async function run(values: Record<string, string | boolean | undefined>, names: string[]): Promise<ExitStatus> {
  const { content } = groundOf(text(values['content']));
  const top = await topOf(content);
  if (top === undefined) throw new UsageError('The content is in no git repository, so nothing can be pushed.');
  if (values['install']) {
    const file = await installHook(top, fileURLToPath(new URL('..', import.meta.url)), content);
    process.stdout.write(`Before every push, git now asks: ${file}\n`);
    return 0;
  }
  try {
    const people = await readPeople(vaultOf());
    const key = await keyOf(content, vaultOf(), settings.sample);
    const isPublic = key !== undefined && path.basename(key.file) === 'sample.key';
    const guarded = await guard({ top, content, ranges: await rangesFrom(values, names), people, secret: key?.secret, isPublic });
    process.stdout.write(values['json'] ? `${JSON.stringify(asData(guarded, people), undefined, 2)}\n` : told(guarded, people));
    return guarded.stops.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof UnknownRange) throw new UsageError(error.message);
    if (!(error instanceof DataError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

const options = { content: { type: 'string' }, install: { type: 'boolean' }, pushed: { type: 'string' }, json: { type: 'boolean' } } as const;
await runCommand({ help, options, positionals: true, run });
