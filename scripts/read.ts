#!/usr/bin/env node
/** `npm run -s read -- FILE…`: shows what is heard in a file; writes nothing. */
import './command/steady-memory.ts';
import { basename, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Conversation, Utterance } from '#model/conversation.ts';
import { linesOfReport, notebook, type Notebook } from './read/report.ts';
import { openReader } from './read/readers.ts';
import type { Source } from './read/reader.ts';
import { loadSource } from './read/source.ts';

const HELP = `Usage: npm run -s read -- FILE…

Shows what Earshot hears in notes and exports, and writes nothing. Each utterance is one line of JSON on standard output:
{conversation, channel, date, speaker, role, text, at}. What each file was taken for, and what is wrong with it, goes to standard error.

A note's fields come from its frontmatter or from a sidecar, FILE.yml, beside it; so does the mapping of a table.
This is a local look at your own files: names, addresses and other personal data are shown as they stand, not masked.

Options:
  -h, --help   shows this text

Exit status: 0 read · 1 the content needs a person · 2 wrong usage · 3 a file could not be read`;

const DONE = 0;
const NEEDS_A_PERSON = 1;
const WRONG_USAGE = 2;
const UNREADABLE = 3;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output has seen enough, as in `read … | head`.
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? DONE);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  let files: string[];
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
    if (values.help) return say(HELP);
    files = positionals;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : 'These options are not known.'}\n\n${HELP}`);
    return WRONG_USAGE;
  }
  if (files.length === 0) {
    console.error(`Expected at least one file.\n\n${HELP}`);
    return WRONG_USAGE;
  }
  let worst = DONE;
  for (const file of files) worst = Math.max(worst, await readOne(file));
  return worst;
}

async function say(text: string): Promise<number> {
  await write(`${text}\n`);
  return DONE;
}

/** Reads one file and returns the exit status that it alone would give. */
async function readOne(path: string): Promise<number> {
  const report = notebook();
  const file = nameBelowConversations(path);
  const { sources, diagnostics } = await loadSource(path, file);
  for (const diagnostic of diagnostics) report.complain(diagnostic);
  for (const source of sources) await readSource(source, report);
  for (const line of linesOfReport(report.diagnostics)) console.error(line);
  if (report.diagnostics.some(({ rule }) => rule === 'unreadable-file')) return UNREADABLE;
  return report.diagnostics.some(({ severity }) => severity === 'error') ? NEEDS_A_PERSON : DONE;
}

async function readSource(source: Source, report: Notebook): Promise<void> {
  const opened = openReader(source);
  if (!opened) {
    return report.complain({
      rule: 'unknown-format',
      severity: 'error',
      file: source.file,
      sentence: 'Nothing here can read this file; export it as Markdown, VTT, SRT, CSV, JSON or NDJSON, or give a table its sidecar.',
    });
  }
  const counts = new Map<string, number>();
  let conversations = 0;
  for await (const conversation of opened.reader.read(source, report, {})) {
    conversations++;
    for (const utterance of conversation.utterances) await show(conversation, utterance, counts);
  }
  console.error(`${source.file}: read as ${opened.reader.name}, since ${opened.because}; ${tally(conversations, counts)}${left(report)}`);
}

async function show({ id, channel, date }: Conversation, { speaker, role, text, at, skip }: Utterance, counts: Map<string, number>): Promise<void> {
  counts.set(role, (counts.get(role) ?? 0) + 1);
  if (skip) counts.set(`left out: ${skip}`, (counts.get(`left out: ${skip}`) ?? 0) + 1);
  await write(`${JSON.stringify({ conversation: id, channel, date, speaker, role, text, at })}\n`);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise<void>((done) => process.stdout.once('drain', done));
}

/** `interviews/x.md` for a file below a folder of conversations, else its bare name. */
function nameBelowConversations(path: string): string {
  const parts = resolve(path).split(sep);
  const at = parts.lastIndexOf('conversations');
  return at === -1 || at === parts.length - 1 ? basename(path) : parts.slice(at + 1).join('/');
}

function tally(conversations: number, counts: ReadonlyMap<string, number>): string {
  const roles = ['customer', 'team', 'bot', 'note', 'unknown'].filter((role) => counts.has(role));
  const total = roles.reduce((sum, role) => sum + (counts.get(role) ?? 0), 0);
  const inMany = conversations === 1 ? '' : ` in ${conversations} conversations`;
  return `${total} utterances${inMany}${total > 0 ? ': ' : ''}${roles.map((role) => `${counts.get(role)} ${role}`).join(', ')}${reasons(counts)}`;
}

function reasons(counts: ReadonlyMap<string, number>): string {
  const left = [...counts].filter(([key]) => key.startsWith('left out: '));
  return left.length > 0 ? `; of these ${left.map(([key, count]) => `${count} ${key}`).join(', ')}` : '';
}

function left({ skipped }: Notebook): string {
  return skipped.size > 0 ? `; skipped ${[...skipped].map(([reason, count]) => `${count} ${reason}`).join(', ')}` : '';
}
