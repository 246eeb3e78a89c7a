/** `npm run -s suggest`: which words wait for a person, and what is decided about them. */
import settings from '#config';
import { compare } from '#model/diagnostic.ts';
import { formatDiagnostic, runCommand, text, type ExitStatus } from './command/command.ts';
import { groundOf, UsageError, type Ground } from './content/ground.ts';
import { readPersonas, type PersonaFolder } from './content/personas.ts';
import { alone, type PutAll } from './keep/alone.ts';
import { quotesText } from './keep/kept.ts';
import { decide, type Decision } from './suggest/decide.ts';
import { waitingAsData, waitingAsText, waitingOf } from './suggest/waiting.ts';

const help = `
npm run -s suggest -- [--content DIR] [--persona ID] [--json]
npm run -s suggest -- --accept ID [--against] [--persona ID] [--content DIR]
npm run -s suggest -- --decline ID [--persona ID] [--content DIR]

Lists the words that \`pull\` suggests for claims: near them, caught by no phrase, and counted for nothing until a person decides.
Each stands with its score (from 5; higher is nearer), the reason, and the place in its file of kept quotes, where the same can be
decided by hand: see docs/suggestions.md.

  --accept ID    the words bear on the claim: from now on they are a quote that somebody marked
  --against      with --accept: they speak against the claim
  --decline ID   they do not bear on it: they are hidden, and not suggested again
  --persona ID   one persona only
  --content DIR  the content root; EARSHOT_CONTENT or \`content\` otherwise
  --json         what waits, as data

Exit status: 0 done · 1 a file of kept quotes is broken · 2 wrong usage, such as an id that no suggestion has · 3 files could not be written.
`;

type Values = Record<string, string | boolean | undefined>;

/** The decision that was typed, if one was. */
function decisionOf(values: Values): { id: string; decision: Decision } | undefined {
  const [accept, decline] = [text(values['accept']), text(values['decline'])];
  if (accept !== undefined && decline !== undefined) throw new UsageError('Expected --accept or --decline, and not both.');
  if (values['against'] === true && accept === undefined) throw new UsageError('Expected --accept ID before --against.');
  if (accept !== undefined) return { id: accept, decision: values['against'] === true ? 'accept against' : 'accept' };
  return decline === undefined ? undefined : { id: decline, decision: 'decline' };
}

const DONE: Readonly<Record<Decision, string>> = {
  accept: 'is a quote now, and counts',
  'accept against': 'is a quote now, and counts against the claim',
  decline: 'is hidden, and will not be suggested again',
};

async function take(put: PutAll, folders: readonly PersonaFolder[], id: string, decision: Decision): Promise<void> {
  const found = folders.flatMap((folder) =>
    folder.quotes.flatMap((file) => {
      const quotes = decide(file.entries, id, decision);
      return quotes && !folder.broken.includes(file.file) ? [{ persona: folder.id, file, quotes }] : [];
    }),
  );
  const [first] = found;
  if (!first) throw new UsageError(`No suggestion with the id \`${id}\` waits. List those that do with \`npm run -s suggest\`.`);
  if (found.length > 1)
    throw new UsageError(
      `The suggestion \`${id}\` waits in more than one persona: ${found
        .map(({ persona }) => persona)
        .sort(compare)
        .join(', ')}. Name one with --persona.`,
    );
  await put([{ file: first.file.file, text: quotesText(first.quotes, first.file.text), was: first.file.text }]);
  process.stdout.write(`${id} ${DONE[decision]} (${first.file.file}).\n`);
}

async function run(values: Values): Promise<ExitStatus> {
  const ground = groundOf(text(values['content']));
  const decided = decisionOf(values);
  return decided ? alone(ground.content, (put) => told(ground, values, (folders) => take(put, folders, decided.id, decided.decision))) : told(ground, values);
}

/** Lists what waits, or does what was decided with the personas. */
async function told(ground: Ground, values: Values, decide?: (folders: readonly PersonaFolder[]) => Promise<void>): Promise<ExitStatus> {
  const { personas, diagnostics } = await readPersonas(ground.content);
  const wanted = text(values['persona']);
  const folders = personas.filter(({ id }) => wanted === undefined || id === wanted);
  if (wanted !== undefined && folders.length === 0) throw new UsageError(`There is no persona \`${wanted}\`.`);
  for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
  if (decide) await decide(folders);
  else {
    const waiting = waitingOf(folders, settings, ground.today);
    const says = new Map(folders.flatMap(({ id, persona }) => persona.claims.map((claim) => [`${id}#${claim.id}`, claim.says] as const)));
    process.stdout.write(values['json'] ? `${JSON.stringify(waitingAsData(waiting), undefined, 2)}\n` : waitingAsText(waiting, says));
  }
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

await runCommand({
  help,
  options: {
    content: { type: 'string' },
    persona: { type: 'string' },
    accept: { type: 'string' },
    decline: { type: 'string' },
    against: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: false,
  run,
});
