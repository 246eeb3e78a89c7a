/** `npm run -s unheard`: what nobody has told us yet, and what customers say that no persona says. */
import './command/steady-memory.ts';
import settings from '#config';
import { unheardOf } from '#model/unheard.ts';
import { buildWiki } from '#model/wiki.ts';
import { formatDiagnostic, runCommand, text, visible, type ExitStatus } from './command/command.ts';
import { groundOf, UsageError, vaultOf } from './content/ground.ts';
import { quotesOf, readPersonas, type PersonaFolder } from './content/personas.ts';
import { keyOf } from './keep/key.ts';
import { noneAsText, personaAsText } from './unmatched/text.ts';
import { findUnmatched } from './unmatched/unmatched.ts';

const help = `
npm run -s unheard -- [--persona ID] [--json] [--content DIR]

Tells of each persona what nobody has told us yet, and what customers say that its page does not say: words that match no claim, grouped by
what several people speak of. Then the conversations that match no persona, with the tags, fields and words that they share. Reads only.

  --persona ID    this persona alone
  --json          the same as data
  --content DIR   the content root; EARSHOT_CONTENT or \`content\` otherwise

Exit status: 0 done · 1 a persona or a conversation could not be read · 2 wrong usage.
EARSHOT_TODAY sets the day. What this is, and how groups are found: docs/unheard.md.
`;

async function run(values: Record<string, string | boolean | undefined>): Promise<ExitStatus> {
  const ground = groundOf(text(values['content']));
  const { personas: folders, diagnostics } = await readPersonas(ground.content);
  const wanted = wantedOf(folders, text(values['persona']));
  const key = await keyOf(ground.content, vaultOf(), settings.sample);
  const { found, reading } = await findUnmatched({ ground, settings, folders, audience: 'internal', key });
  const files = folders.map((folder) => ({
    id: folder.id,
    persona: folder.persona,
    quotes: quotesOf(folder),
    tallies: folder.tallies.flatMap(({ entries }) => entries),
  }));
  const wiki = buildWiki({ personas: files, themes: [], conversations: [] }, settings, ground.today);
  const personas = wiki.personas
    .filter(({ id }) => wanted.has(id))
    .map((entry) => ({
      id: entry.id,
      name: entry.persona.name,
      unheard: unheardOf(entry, files.find(({ id }) => id === entry.id) ?? { quotes: [], tallies: [] }, ground.today),
      unmatched: found.find(({ unmatched }) => unmatched.persona === entry.id)!.unmatched,
    }));
  const none = found.find(({ unmatched }) => unmatched.persona === undefined)?.unmatched;
  const errors = [...diagnostics, ...reading.diagnostics].filter(({ severity }) => severity === 'error');
  for (const diagnostic of errors) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  const isAll = text(values['persona']) === undefined;
  if (values['json']) process.stdout.write(`${JSON.stringify({ today: ground.today, personas, ...(isAll && { none }) }, undefined, 2)}\n`);
  else {
    const parts = [...personas.map(({ name, unheard, unmatched }) => personaAsText(name, unheard, unmatched)), ...(isAll && none ? [noneAsText(none)] : [])];
    process.stdout.write(`${parts.join('\n\n').split('\n').map(visible).join('\n')}\n`);
  }
  return errors.length > 0 ? 1 : 0;
}

function wantedOf(folders: readonly PersonaFolder[], wanted: string | undefined): Set<string> {
  const ids = folders.map(({ id }) => id);
  if (wanted === undefined) return new Set(ids);
  if (!ids.includes(wanted)) throw new UsageError(`There is no persona \`${wanted}\`. There are: ${ids.join(', ')}.`);
  return new Set([wanted]);
}

await runCommand({ help, options: { content: { type: 'string' }, persona: { type: 'string' }, json: { type: 'boolean' } }, positionals: false, run });
