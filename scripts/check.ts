/** `npm run -s check`: every rule on all content. */
import './command/steady-memory.ts';
import path from 'node:path';
import settings from '#config';
import { check, type Checked } from './check/check.ts';
import { counted, formatDiagnostic, runCommand, text, visible, type ExitStatus } from './command/command.ts';
import { groundOf } from './content/ground.ts';

const help = `
npm run -s check -- [--content DIR] [--json | --github]

Checks personas, notes, exports and kept quotes: their fields, the references between them, the stories before anything compiles them,
and that each kept quote stands in its source word for word. Reads only. Each rule has a page in docs/rules/.

  --content DIR   the content root; EARSHOT_CONTENT or \`content\` otherwise
  --json          the diagnostics as data: rule, severity, file, line, sentence
  --github        the diagnostics as annotations of a workflow run

Exit status: 0 nothing is wrong (warnings may be) · 1 the content needs a person · 2 wrong usage.
`;

function summary({ personas, conversations, proven, diagnostics }: Checked): string {
  const of = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const reread = `${counted(proven.bySource, 'quote')} found in their sources`;
  const stored = proven.byHash > 0 ? `; ${counted(proven.byHash, 'quote')} could not be re-read, since the export is not here: the stored proof fits` : '';
  return `${counted(personas, 'persona')}, ${counted(conversations, 'conversation')}. ${reread}${stored}. ${counted(of('error'), 'error')}, ${counted(of('warning'), 'warning')}.\n`;
}

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command; its values may not hold line breaks or the signs that end them. */
function annotation(content: string, { severity, file, line, rule, sentence }: Checked['diagnostics'][number]): string {
  const escaped = (value: string): string =>
    value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = path.relative(process.cwd(), path.join(content, file)).replaceAll(path.sep, '/');
  return `::${COMMAND[severity]} file=${escaped(place)}${line === undefined ? '' : `,line=${line}`},title=${escaped(rule)}::${sentence.replaceAll('%', '%25').replaceAll('\n', '%0A')}`;
}

async function run(values: Record<string, string | boolean | undefined>): Promise<ExitStatus> {
  const ground = groundOf(text(values['content']));
  const checked = await check(ground, settings);
  if (values['json']) process.stdout.write(`${JSON.stringify(checked, undefined, 2)}\n`);
  else {
    for (const diagnostic of checked.diagnostics)
      process.stdout.write(`${values['github'] ? visible(annotation(ground.content, diagnostic)) : formatDiagnostic(diagnostic)}\n`);
    process.stderr.write(summary(checked));
  }
  return checked.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

await runCommand({ help, options: { content: { type: 'string' }, json: { type: 'boolean' }, github: { type: 'boolean' } }, positionals: false, run });
