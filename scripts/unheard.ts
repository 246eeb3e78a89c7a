/** `npm run -s unheard`: what nobody has told us yet, and what customers say that no persona says. */
import './command/steady-memory.ts';
import settings from '#config';
import { didYouMean } from '#model/spelling.ts';
import { formatDiagnostic, runCommand, text, visible, type ExitStatus } from './command/command.ts';
import { groundOf, UsageError, vaultOf, type Ground } from './content/ground.ts';
import { readPersonas, type PersonaFolder } from './content/personas.ts';
import { keyOf } from './keep/key.ts';
import { draftFor, putDraft } from './unmatched/drafting.ts';
import { InsertError } from './unmatched/insert-claim.ts';
import { told, toldAsText } from './unmatched/told.ts';
import { findUnmatched, type Found } from './unmatched/unmatched.ts';
import { readPeople } from './vault/vault.ts';

const help = `
npm run -s unheard -- [--persona ID] [--json] [--draft GROUP [--write]] [--content DIR]

Tells of each persona what nobody has told us yet, and what customers say that its page does not say: words that match no claim, grouped by
what several people speak of. Then the conversations that match no persona, with the tags, fields and words that they share.

  --persona ID    this persona alone
  --json          the same as data
  --draft GROUP   the draft of a claim for a group, as YAML to paste into the persona's frontmatter
  --write         with --draft: puts it below the persona's last claim; everything else in the file stays as it is
  --content DIR   the content root; EARSHOT_CONTENT or \`content\` otherwise

Exit status: 0 done · 1 something could not be read, or the draft could not be put in · 2 wrong usage · 3 the file could not be written.
EARSHOT_TODAY sets the day. What this is, and how groups are found: docs/unheard.md.
`;

async function run(values: Record<string, string | boolean | undefined>): Promise<ExitStatus> {
  const ground = groundOf(text(values['content']));
  const { personas: folders, diagnostics } = await readPersonas(ground.content);
  const persona = text(values['persona']);
  const ids = folders.map(({ id }) => id);
  if (persona !== undefined && !ids.includes(persona))
    throw new UsageError(`There is no persona \`${persona}\`.${didYouMean(persona, ids)} There are: ${ids.join(', ')}.`);
  const draft = text(values['draft']);
  if (values['write'] && draft === undefined) throw new UsageError('Expected --draft with the id of a group before --write.');
  if (values['json'] && draft !== undefined) throw new UsageError('Expected --json or --draft, not both: a draft is YAML, and --json holds the groups.');
  const key = await keyOf(ground.content, vaultOf(), settings.sample);
  const { namesIn } = await readPeople(vaultOf());
  const found = await findUnmatched({ ground, settings: { ...settings, audience: 'internal' }, folders, key, namesIn });
  const errors = [...diagnostics, ...found.reading.diagnostics].filter(({ severity }) => severity === 'error');
  for (const diagnostic of errors) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  if (draft !== undefined) return draftOf(draft, found, folders, ground, persona, values['write'] === true);
  const all = told(folders, found, settings, ground.today, persona);
  process.stdout.write(values['json'] ? `${JSON.stringify(all, undefined, 2)}\n` : `${toldAsText(all).split('\n').map(visible).join('\n')}\n`);
  return errors.length > 0 ? 1 : 0;
}

async function draftOf(
  id: string,
  found: Found,
  folders: readonly PersonaFolder[],
  ground: Ground,
  persona: string | undefined,
  write: boolean,
): Promise<ExitStatus> {
  const draft = draftFor(id, found, folders, ground.today, persona);
  process.stdout.write(draft.text);
  if (!write) return 0;
  try {
    await putDraft(draft, ground.content);
    process.stderr.write(`The draft stands below the last claim in \`${draft.file}\`. Choose its facet, write its sentence, then run \`npm run -s pull\`.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof InsertError)) throw error;
    process.stderr.write(`✗ ${draft.file}  ${error.message}\n`);
    return 1;
  }
}

await runCommand({
  help,
  options: { content: { type: 'string' }, persona: { type: 'string' }, json: { type: 'boolean' }, draft: { type: 'string' }, write: { type: 'boolean' } },
  positionals: false,
  run,
});
