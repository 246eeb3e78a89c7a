/** `npm run -s redact -- FILE…`: masks what is personal in notes and exports, before they are committed. */
import { createInterface } from 'node:readline/promises';
import { runCommand, type ExitStatus } from './command/command.ts';
import { UsageError, vaultOf } from './content/ground.ts';
import { maskOnDisk, readOnDisk, writeMasked, type OnDisk } from './masking/on-disk.ts';
import type { Doubt, MaskedFile } from './masking/masked-file.ts';
import { diffText, doubtText, paintFor, summaryOf } from './masking/shown.ts';

const help = `
npm run -s redact -- FILE… [--write] [--yes | --no]

Masks what is personal in notes and exports before they are committed: people, postal addresses, e-mail, telephone numbers, numbers of
accounts and cards, keys and more. Each becomes a visible mark such as [name] or [phone]; the same person keeps one mark, the second person is
[name 2]. Reads .md, .txt, .vtt, .srt, .csv, .tsv, .json and .ndjson; a file keeps its shape, its fields, its line ends and its encoding.

In a terminal the changed lines are shown, before and after. Into a pipe or a file goes the masked text.
What only a person can decide, such as whether Hope is somebody, is asked for in a terminal; elsewhere it is left as it is and listed on
standard error with file and line, and the exit status is 1. Labels of speakers that the fields declare, interviewer and present stay.

  --write   puts the masked text into the files, each whole or not at all
  --yes     masks what is uncertain as well
  --no      leaves what is uncertain

Exit status: 0 done · 1 something needs a person · 2 wrong usage · 3 a file could not be read or written. docs/redaction.md tells what is found.
`;

/** Asks about each doubt once for the same words of a file; undefined where nobody is there to answer. */
async function answersTo(file: string, doubts: readonly Doubt[]): Promise<(doubt: Doubt) => boolean | undefined> {
  const answers = new Map<string, boolean>();
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const paint = paintFor(process.stderr);
  for (const doubt of doubts) {
    if (answers.has(doubt.said)) continue;
    const answer = await prompt.question(`${file}:${doubt.line}  mask ${paint(7, doubt.said)} as [${doubt.kind}]? ${doubt.why}. y/N `);
    answers.set(doubt.said, /^\s*(?:y|yes|j|ja|o|oui|s|si|sí|д|да)\s*$/iu.test(answer));
  }
  prompt.close();
  return ({ said }) => answers.get(said);
}

/** Labels tie turns to their speakers, so they are not masked one by one. */
const namedLabel = (file: string): string =>
  `! ${file}  A customer’s label looks like a name. Write their pseudonym, such as \`P07\`, into \`speakers\` and into each label; \`npm run -s vault\` keeps who is who.\n`;

type Values = Record<string, string | boolean | undefined>;

/** What was decided beforehand, or is asked now. */
async function decided(read: OnDisk, values: Values): Promise<MaskedFile> {
  if (values['yes'] === true || values['no'] === true) return maskOnDisk(read, () => values['yes'] === true);
  const first = maskOnDisk(read);
  const someoneIsThere = process.stdin.isTTY && process.stderr.isTTY;
  return first.doubts.length > 0 && someoneIsThere ? maskOnDisk(read, await answersTo(read.file, first.doubts)) : first;
}

async function redactOne(file: string, values: Values): Promise<ExitStatus> {
  const read = await readOnDisk(file, vaultOf());
  if ('problem' in read) {
    process.stderr.write(`✗ ${file}  ${read.problem}\n`);
    return read.status;
  }
  const masked = await decided(read, values);
  const written = values['write'] === true && (await writeMasked(read, masked.text));
  if (process.stdout.isTTY) process.stdout.write(diffText(file, masked.changes, paintFor(process.stdout)));
  else if (values['write'] !== true) process.stdout.write(read.styled(masked.text));
  for (const doubt of masked.doubts) process.stderr.write(doubtText(file, doubt));
  if (read.callsCustomer) process.stderr.write(namedLabel(file));
  process.stderr.write(summaryOf(file, masked, written));
  return masked.doubts.length > 0 || read.callsCustomer ? 1 : 0;
}

await runCommand({
  help,
  options: { write: { type: 'boolean' }, yes: { type: 'boolean' }, no: { type: 'boolean' } },
  positionals: true,
  async run(values, files) {
    if (files.length === 0) throw new UsageError('Expected at least one file.');
    if (values['yes'] === true && values['no'] === true) throw new UsageError('Expected --yes or --no, not both.');
    let worst: ExitStatus = 0;
    for (const file of files) worst = Math.max(worst, await redactOne(file, values)) as ExitStatus;
    return worst;
  },
});
