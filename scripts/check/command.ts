/** What `check` prints, and how it ends. */
import settings from '#config';
import { check } from './check.ts';
import { hearingBeside } from './hearing-beside.ts';
import { formats, human } from './report/formats.ts';
import { summary } from './report/human.ts';
import { runCommand, text, type ExitStatus } from '../command/command.ts';
import { groundOf, publicOf, UsageError, vaultOf } from '../content/ground.ts';
import { keyOf } from '../keep/key.ts';
import { readPeople } from '../vault/vault.ts';

const options = Object.entries(formats);

const help = `
npm run -s check -- [--content DIR] [${options.map(([name]) => `--${name}`).join(' | ')}]

Checks personas, notes, exports and kept quotes: their fields, the references between them, the stories before anything compiles them,
that each kept quote stands in its source word for word, that no picture, drawing or link in the content or in \`public\` brings anything with it,
and, as a colleague would, what a persona rests on and whether it keeps up.
Reads only. Each rule has a page in docs/rules/, with why, an example, and how to switch it off with a reason.

  --content DIR   the content root; EARSHOT_CONTENT or \`content\` otherwise
${options.map(([name, { help: said }]) => `  ${`--${name}`.padEnd(14)}  ${said}`).join('\n')}

Exit status: 0 nothing is broken (warnings may be) · 1 the content needs a person · 2 wrong usage.
`;

async function run(values: Record<string, string | boolean | undefined>): Promise<ExitStatus> {
  const ground = groundOf(text(values['content']));
  const wanted = options.filter(([name]) => values[name]);
  if (wanted.length > 1) throw new UsageError(`Choose one of ${wanted.map(([name]) => `--${name}`).join(' and ')}.`);
  const { report, summed } = wanted[0]?.[1] ?? human;
  // Without the key everything is checked but whether customers of exports are here again who withdrew.
  const key = await keyOf(ground.content, vaultOf(), settings.sample).catch(() => undefined);
  const checked = await check(ground, settings, { published: publicOf(), secret: key?.secret, hearing: hearingBeside(await readPeople(vaultOf())) });
  process.stdout.write(report(checked, { content: ground.content, directory: process.cwd(), repository: settings.repository }));
  if (summed) process.stderr.write(summary(checked));
  return checked.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const flags = Object.fromEntries(options.map(([name]) => [name, { type: 'boolean' as const }]));

await runCommand({ help, options: { content: { type: 'string' }, ...flags }, positionals: false, run });
