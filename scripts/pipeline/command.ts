/** What `pull` prints, and how it ends. */
import path from 'node:path';
import settings from '#config';
import { counted, formatDiagnostic, runCommand, text, type ExitStatus } from '../command/command.ts';
import { groundOf, vaultOf, type Ground } from '../content/ground.ts';
import { quotesOf, readPersonas } from '../content/personas.ts';
import { KeyError, keyOf, makeKey, pseudonym, type Key } from '../keep/key.ts';
import { pull } from './pull.ts';
import { readPeople } from '../vault/vault.ts';
import { pulledAsData, pulledAsText } from './report.ts';

const help = `
npm run -s pull -- [--content DIR] [--again] [--dry-run] [--json]

Reads every conversation below <content>/conversations, keeps what the customers said, masks what is personal, finds what bears on
the personas' claims, and keeps it as quotes in <content>/personas/<id>/quotes. A second run changes nothing. What people decided
(status, or a quote moved to another claim) is never overwritten. Words near a claim that no phrase caught are suggested, and wait for
a person: see docs/suggestions.md. A file that cannot be read costs itself alone.

  --content DIR   the content root; EARSHOT_CONTENT or \`content\` otherwise
  --again         looks for suggestions also in conversations that were looked through before, as after a claim is new
  --dry-run       says what would change, and writes nothing
  --json          the same as data

Exit status: 0 done · 1 something in the content needs a person · 2 wrong usage · 3 files could not be written.
EARSHOT_TODAY sets the day. Customers of exports get pseudonyms under the key in the vault: EARSHOT_VAULT, or \`.earshot\` in your home.
`;

/** Names customers of exports under the key of this wiki, which is made only when the first of them is met. */
async function pseudonyms(ground: Ground, found: Key | undefined, dryRun: boolean): Promise<(requester: string) => string> {
  let key = found;
  const { personas } = key ? { personas: [] } : await readPersonas(ground.content);
  const known = personas.some((folder) => folder.tallies.length > 0 || quotesOf(folder).some(({ proof }) => proof !== undefined));
  const first = (): Key => {
    if (known) {
      throw new KeyError(
        `The customers of exports have pseudonyms here under a key that is not at hand. Put the team’s key into \`${path.join(vaultOf(), 'key')}\`, or into EARSHOT_KEY; nothing was written.`,
      );
    }
    if (dryRun) return { secret: 'of a dry run, kept nowhere', file: '' };
    const made = makeKey(vaultOf());
    process.stderr.write(madeKey(made));
    return made;
  };
  return (requester) => pseudonym(requester, (key ??= first()).secret);
}

async function run(values: Record<string, string | boolean | undefined>): Promise<ExitStatus> {
  const ground = groundOf(text(values['content']));
  const dryRun = values['dry-run'] === true;
  const key = await keyOf(ground.content, vaultOf(), settings.sample);
  const people = await readPeople(vaultOf());
  const pseudonymOf = await pseudonyms(ground, key, dryRun);
  const pulled = await pull({ ground, settings, dryRun, again: values['again'] === true, pseudonymOf, secret: key?.secret, namesIn: people.namesIn });
  for (const diagnostic of pulled.diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  process.stdout.write(values['json'] ? `${JSON.stringify(pulledAsData(pulled), undefined, 2)}\n` : pulledAsText(pulled, dryRun));
  const errors = pulled.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    process.stderr.write(
      `${counted(errors.length, 'file or passage', 'files or passages')} above ${errors.length === 1 ? 'needs' : 'need'} a person; everything else went on.\n`,
    );
  return errors.length > 0 ? 1 : 0;
}

function madeKey({ file }: Key): string {
  return `A key for pseudonyms was made at ${file}. Share it with your team by a safe way and keep it out of the repository: with another key, the same customers get other pseudonyms.\n`;
}

await runCommand({
  help,
  options: { content: { type: 'string' }, again: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  positionals: false,
  run,
});
