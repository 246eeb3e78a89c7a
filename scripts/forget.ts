/** `npm run -s forget -- P07`: a participant withdraws. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { text as textOf } from 'node:stream/consumers';
import settings from '#config';
import { runCommand, text, type ExitStatus } from './command/command.ts';
import { groundOf, UsageError, vaultOf } from './content/ground.ts';
import { cachesIn } from './forget/caches.ts';
import { elsewhereOf } from './forget/elsewhere.ts';
import { forget } from './forget/forget.ts';
import { planOf } from './forget/plan.ts';
import { toldAsData, toldAsText } from './forget/told.ts';
import { WhomError } from './forget/whom.ts';
import { keyOf } from './keep/key.ts';
import { readPeople } from './vault/vault.ts';

const help = `
npm run -s forget -- WHO… [--content DIR] [--dry-run] [--json]

Somebody withdraws: takes their notes, quotes and counts out of the content, and remembers by a tombstone in <content>/forgotten.yml that
nothing of them may come back, whatever file is imported. Says first which standings, pages, specs and feeds change; --dry-run only says it.

  WHO             a participant (P07); a customer of exports by the pseudonym that the site shows (C4XKQ2), or by what the helpdesk knows
                  them by: an e-mail address, an account's id, or a conversation (zendesk:10412). A dash reads it from standard input, a
                  line each, so that an address stands in no history of your shell. Addresses are never shown or written anywhere.
  --content DIR   the content root; EARSHOT_CONTENT or \`content\` otherwise
  --dry-run       says what would change, and writes nothing
  --json          the same as data

Interrupted, it is run again and finishes. What nothing here can delete is listed: in the helpdesk, in the vault, recordings. What was
committed stays in git's history until you take it out there: docs/forget.md.
Exit status: 0 done · 1 something needs a person, or nobody is known by that name · 2 wrong usage · 3 files could not be read or written.
`;

async function whoOf(names: readonly string[]): Promise<string[]> {
  const typed = names.includes('-') ? (await textOf(process.stdin)).split(/\r?\n/) : [];
  const people = [...names.filter((name) => name !== '-'), ...typed].map((name) => name.trim()).filter((name) => name !== '');
  if (people.length === 0) throw new UsageError('Expected whom to forget: a pseudonym such as `P07`, or what the helpdesk knows them by.');
  return people;
}

async function run(values: Record<string, string | boolean | undefined>, names: string[]): Promise<ExitStatus> {
  const ground = groundOf(text(values['content']));
  const dryRun = values['dry-run'] === true;
  const who = await whoOf(names);
  const people = await readPeople(vaultOf());
  const key = await keyOf(ground.content, vaultOf(), settings.sample);
  try {
    const asked = { who, people, ground, settings, secret: key?.secret };
    const house = fileURLToPath(new URL('..', import.meta.url));
    const caches = cachesIn(path.resolve(process.env['EARSHOT_CACHE'] || path.join(house, '.earshot')), house);
    const plan = await (dryRun ? planOf(asked) : forget(asked, caches));
    const told = { plan, elsewhere: await elsewhereOf(plan, ground.conversations, people, vaultOf()), caches, dryRun };
    process.stdout.write(values['json'] ? `${JSON.stringify(toldAsData(told), undefined, 2)}\n` : toldAsText(told));
    return plan.left.length + plan.broken.length > 0 || plan.sharedNotes.some(({ instead }) => 'why' in instead) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof WhomError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

const options = { content: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const;
await runCommand({ help, options, positionals: true, run });
