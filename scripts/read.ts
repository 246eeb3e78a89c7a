#!/usr/bin/env node
/** `npm run -s read -- FILE…`: shows what is heard in files; writes nothing. */
import './command/steady-memory.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { counted, runCommand, visible, type ExitStatus } from './command/command.ts';
import { UsageError } from './content/ground.ts';
import type { Listed } from './read/list.ts';
import { linesOfReport } from './read/report.ts';
import { asked } from './show/sources.ts';
import { addCounts, countsText, noCounts } from './show/counts.ts';
import { lookAt, type Look } from './show/look.ts';

const help = `
Usage: npm run -s read -- [--explain] FILE…

Shows what Earshot hears in notes and exports, and writes nothing. A folder stands for all files below it.
Each utterance is one line of JSON on standard output: {conversation, channel, date, speaker, role, text, at}, and \`scores\` where the customer
rated something. Of what a customer wrote, \`text\` is what is heard: their own words, without the mail that they answer. What they wrote and
nobody can quote (a test, a bare link, an auto-reply) is counted and not shown.

Standard error says of each file what it was taken for, how many utterances are whose, how many are heard, why the others are not, and what is
wrong, with file and line; and at the end the same of all files together.

A note's fields come from its frontmatter or from a sidecar, FILE.yml, beside it; so does the mapping of a table. What holds for a whole folder of
notes may stand in its speakers.yml. For a file without fields they are shown, ready to paste: with the day of its name, and the labels that stand in it. This is a local look at your own files: names and addresses are shown as they stand, not masked.

Options:
      --explain  instead of JSON: each line of each file, whether it is heard, and by which rule
  -h, --help     shows this text

Exit status: 0 read · 1 the content needs a person · 2 wrong usage · 3 a file could not be read
`;

/** Fields to paste are shown for the first few files alone: a page of them for each of a hundred would bury everything else. */
const MOST_DRAFTS = 3;

await runCommand({
  help,
  options: { explain: { type: 'boolean' } },
  positionals: true,
  async run({ explain }, paths) {
    if (paths.length === 0) throw new UsageError('Expected at least one file or folder.');
    const { files, diagnostics } = await asked(paths);
    tell(diagnostics);
    let worst = statusOf(diagnostics);
    const all = noCounts();
    let unread = 0;
    const drafts: string[] = [];
    for (const file of files) {
      const look = await lookAt(file, { explain: explain === true, write });
      tellOf(look, file);
      addCounts(all, look.counts);
      if (drafts.length < MOST_DRAFTS) tellDrafts(look.drafts);
      drafts.push(...look.drafts);
      if (look.taken.length === 0) unread++;
      worst = Math.max(worst, statusOf(look.diagnostics)) as ExitStatus;
    }
    if (files.length > 1) console.error(`In all ${counted(files.length, 'file')}, ${unread} of them not read: ${countsText(all)}`);
    if (drafts.length > MOST_DRAFTS && files.length > 1)
      console.error(`${counted(drafts.length, 'file')} need fields; ask for one of them alone to see those of it.`);
    return worst;
  },
});

function tellDrafts(drafts: readonly string[]): void {
  for (const draft of drafts.slice(0, MOST_DRAFTS)) console.error(`\n${draft.split('\n').map(visible).join('\n')}`);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((done) => process.stdout.once('drain', done));
}

function tellOf({ taken, counts, diagnostics }: Look, { file }: Listed): void {
  if (taken.length > 0) console.error(visible(`${file}: read as ${taken.join('; ')}; ${countsText(counts)}`));
  tell(diagnostics);
}

function tell(diagnostics: readonly Diagnostic[]): void {
  for (const line of linesOfReport(diagnostics)) console.error(visible(line));
}

function statusOf(diagnostics: readonly Diagnostic[]): ExitStatus {
  if (diagnostics.some(({ rule }) => rule === 'unreadable-file')) return 3;
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}
