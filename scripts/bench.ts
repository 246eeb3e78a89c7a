/** `npm run -s bench`: how fast conversations are pulled and the site is built, and how much memory that takes; how well real files are heard, and how good suggestions are. */
import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand, text, visible, type ExitStatus } from './command/command.ts';
import { UsageError } from './content/ground.ts';
import { anchored, anchoredTable, astrayLines, type Anchored } from './bench/anchored.ts';
import { benchCrashed, crashedTable } from './bench/crashed/run.ts';
import { judge } from './bench/heard-labels.ts';
import { readLabels } from './bench/heard-labels-file.ts';
import { missLines, scoreTable, sumOf } from './bench/heard-labels-table.ts';
import { benchLiving, livingTable } from './bench/living.ts';
import { measured, middle, type Used } from './bench/measured.ts';
import { readingSpeeds, type ReadingSpeed } from './bench/reading.ts';
import { suggestedTable } from './bench/suggested.ts';
import { benchRedacted } from './bench/redacted-table.ts';
import { benchSearched, searchedTable } from './bench/searched-run.ts';
import { benchSite, siteTable } from './bench/site.ts';
import { benchSuggested } from './bench/suggested-run.ts';
import { figure, tableText } from './bench/table.ts';
import { writeExport } from './bench/tickets.ts';
import { tagsOf, writeWiki } from './bench/wiki.ts';

const help = `
npm run -s bench -- [--tickets N | --mb N] [--share S] [--personas N] [--runs N] [--json]
npm run -s bench -- --site [--personas N] [--quotes N] [--runs N] [--json]
npm run -s bench -- --search [--quotes N] [--runs N] [--json]
npm run -s bench -- --living [--personas N] [--quotes N] [--runs N] [--json]
npm run -s bench -- --heard DIR [--labels DIR] [--verbose] [--json]
npm run -s bench -- --readers [--mb N] [--json]
npm run -s bench -- --suggested DIR [--labels FILE] [--json]
npm run -s bench -- --crashed [--share S] [--json]
npm run -s bench -- --anchor DIR [--sentences N] [--labels DIR] [--each] [--verbose] [--json]
npm run -s bench -- --redacted FILE.jsonl... [--verbose] [--json]

Makes content of a given size in a temporary folder, with a fixed seed, and measures the project on it in processes of their own.
Without --site: \`pull\` of an export in Zendesk's shape, beside a program that splits the same file into lines and parses each as JSON.
With --site: \`npm run build\`, where its time goes, and how many bytes each persona adds; of a fifth of the personas, then of all.
With --search: what a reader on a phone waits for who searches, and what is loaded, with 500 quotes and with many, on a processor that is held back
4 times and 6 times. Needs Chromium.
With --living: many personas with many kept quotes: a pull with nothing new, a pull with one new note, every standing, and \`check\`.
With --heard: nothing is made or measured. Real files in a folder are read, and labels of whose words they hold (tests/labels) say how much of what
customers said is heard, and how much of what others said is taken for theirs: with the sidecar that a researcher would write, with only the required
fields of it, and without one.

With --anchor: sentences that customers say in real notes are kept as quotes, by phrase and by mark, then edited in their notes in several ways and
pulled again; a table says how many quotes followed exactly, were withdrawn, or hold other words. DIR is a content root, or a folder of notes that
labels give sidecars for.

With --readers: every reader reads a file of its own format, made of its fixture, beside the fastest plain parse of the same file.

With --redacted: labelled text (a record a line: id, text, spans with type, start and end, and perhaps a locale) says how much of what is personal is masked,
how much else is, and how fast.

With --suggested: everything that could be suggested in a content root is ranked, and labels (tests/suggested) say how much of the best is right.

With --crashed: pulls and builds are killed by SIGKILL, four pulls run at once, branches are merged, and a table says what became of the files:
docs/crashes.md. In full this takes half an hour or more.

  --tickets N    how many tickets (default: 100000, about 5 kB each)
  --mb N         or how many megabytes; with --readers, of each file whose format can grow (default: 20)
  --share S      which share of the tickets belongs to a persona (default: 0.1); with --crashed, of the full counts (default: 1)
  --personas N   how many personas (default: 5, with --site 50, with --living 100)
  --quotes N     how many quotes they have (default with --site: 5000; with --search: 20000; with --living: 100000, a fifth of them from notes that are at hand)
  --runs N       how often each is run; the middle one counts (default: 3, with --site 1, with --search 5)
  --heard DIR    the folder of real files
  --suggested DIR  the content root
  --redacted FILE  labelled text
  --labels DIR   the folder of labels for them (default: tests/labels); with --suggested the file (default: tests/suggested/sample.yml)
  --sentences N  how many sentences are edited, with --anchor (default: 200)
  --each         also edits each sentence by itself, with --anchor; this takes long
  --verbose      each label that is not met, by file and place, with --heard; each quote that went astray, by file and id, with --anchor;
                 what is missed and masked too much, in its words, with --redacted
  --json         the figures as data

Exit status: 0 done · 1 a measured program failed · 2 wrong usage.
`;

/** One measured program. */
interface Row extends Used {
  what: string;
}

const scripts = import.meta.dirname;
const TODAY = '2026-11-22';

/** The same day, key and vault for every run. */
const quietEnv = (work: string): Record<string, string> => ({ EARSHOT_TODAY: TODAY, EARSHOT_KEY: 'bench', EARSHOT_VAULT: path.join(work, 'vault') });

/** A whole number above zero from the command line. */
function count(value: string | boolean | undefined, name: string, otherwise: number): number {
  const number = Number(text(value) ?? otherwise);
  if (!Number.isFinite(number) || number <= 0) throw new UsageError(`Expected --${name} to be a number above zero.`);
  return number;
}

async function repeated(times: number, run: () => Promise<Used>): Promise<Used> {
  const runs: Used[] = [];
  for (let index = 0; index < times; index++) runs.push(await run());
  return middle(runs);
}

type Values = Record<string, string | boolean | undefined>;

/** Pull beside the plain reading of the same file. */
async function benchPull(values: Values, work: string): Promise<{ rows: Row[]; made: { tickets: number; bytes: number } }> {
  const personas = count(values['personas'], 'personas', 5);
  const runs = count(values['runs'], 'runs', 3);
  const share = count(values['share'], 'share', 0.1);
  const bytes = values['mb'] === undefined ? Infinity : count(values['mb'], 'mb', 0) * 1e6;
  const tickets = values['mb'] === undefined || values['tickets'] !== undefined ? count(values['tickets'], 'tickets', 100_000) : Infinity;
  const content = path.join(work, 'content');
  const file = path.join(content, 'conversations', 'tickets', 'bench.ndjson');
  await writeWiki(content, { personas, quotes: 0 });
  process.stderr.write('Making the export …\n');
  const made = await writeExport(file, { tickets, bytes, tags: tagsOf(personas), share });
  process.stderr.write(`Measuring on ${figure(made.tickets)} tickets, ${figure(made.bytes / 1e6)} MB …\n`);
  const env = quietEnv(work);
  const plain = await repeated(runs, () => measured([path.join(scripts, 'bench', 'plain.ts'), file], work));
  const pulled = await repeated(runs, async () => {
    for (const kept of ['quotes', 'tallies']) await forget(content, personas, kept);
    return measured([path.join(scripts, 'pull.ts'), '--content', content], work, env);
  });
  return {
    rows: [
      { what: 'split lines, JSON.parse', ...plain },
      { what: 'pull', ...pulled },
    ],
    made,
  };
}

/** Takes away what the run before has kept, so that each run does the same work. */
async function forget(content: string, personas: number, kept: string): Promise<void> {
  for (let number = 1; number <= personas; number++) await rm(path.join(content, 'personas', `person-${number}`, kept), { recursive: true, force: true });
}

/** Holds the labels against what is heard in real files. Troubles go to standard error, since figures leave them out. */
async function benchHeard(corpus: string, values: Values, work: string): Promise<string> {
  if (!statSync(corpus, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder \`${corpus}\`. Name the folder of real files with --heard.`);
  const labels = path.resolve(text(values['labels']) ?? path.join(scripts, '..', 'tests', 'labels'));
  if (!statSync(labels, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder \`${labels}\`. Name the folder of labels with --labels.`);
  const judged = await judge(corpus, await readLabels(labels), work);
  for (const trouble of judged.troubles) process.stderr.write(`${visible(trouble)}\n`);
  if (values['json']) return `${JSON.stringify({ scores: judged.scores, sum: sumOf(judged.scores), ...(values['verbose'] && { misses: judged.misses }) })}\n`;
  return `${values['verbose'] ? `${missLines(judged)}\n` : ''}${scoreTable(judged.scores)}`;
}

/** Edits real notes and pulls. */
async function benchAnchor(folder: string, values: Values, work: string): Promise<string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder \`${folder}\`. Name the folder of real notes with --anchor.`);
  const labelled = await readLabels(path.resolve(text(values['labels']) ?? path.join(scripts, '..', 'tests', 'labels')));
  const [notes, sentences] = [path.join(folder, 'conversations'), count(values['sentences'], 'sentences', 200)];
  const from = statSync(notes, { throwIfNoEntry: false }) ? notes : folder;
  let shown = '';
  const results: Anchored[] = [];
  for (const kept of ['phrase', 'mark'] as const) {
    process.stderr.write(`Editing sentences that are kept by ${kept} …\n`);
    const result = await anchored(
      from,
      labelled.flatMap(({ files }) => files),
      { kept, sentences, each: values['each'] === true },
      work,
    );
    results.push(result);
    shown += `${anchoredTable(result)}${values['verbose'] ? astrayLines(result) : ''}\n`;
  }
  return values['json'] ? `${JSON.stringify(results)}\n` : shown;
}

function pullTable(rows: readonly Row[], made: { tickets: number; bytes: number }): string {
  const yardstick = rows[0]?.seconds ?? 1;
  return tableText([
    ['', 'seconds', 'MB/s', 'tickets/s', 'CPU s', 'peak MiB', 'times plain'],
    ...rows.map(({ what, seconds, cpuSeconds, peakMb }) => [
      what,
      ...[seconds, made.bytes / 1e6 / seconds, made.tickets / seconds, cpuSeconds, peakMb, seconds / yardstick].map(figure),
    ]),
  ]);
}

function speedTable(speeds: readonly ReadingSpeed[]): string {
  return tableText([
    ['reader', 'file', 'MB', 'utterances', 'MB/s', 'plain MB/s', 'times plain', 'beside'],
    ...speeds.map(({ reader, file, mb, utterances, read, plain, beside }) => [
      reader,
      file,
      ...[mb, utterances, read, plain, plain / read].map(figure),
      beside,
    ]),
  ]);
}

async function run(values: Values, files: string[]): Promise<ExitStatus> {
  const labelled = text(values['redacted']);
  if (labelled === undefined && files.length > 0) throw new UsageError(`Expected options alone, but found \`${files[0] ?? ''}\`.`);
  const work = await mkdtemp(path.join(tmpdir(), 'earshot-bench-'));
  const cleanUp = (): Promise<void> => rm(work, { recursive: true, force: true });
  process.on('SIGINT', () => void cleanUp().then(() => process.exit(130)));
  try {
    const [corpus, notes] = [text(values['heard']), text(values['anchor'])];
    if (labelled !== undefined)
      process.stdout.write(await benchRedacted([labelled, ...files], { json: values['json'] === true, verbose: values['verbose'] === true }));
    else if (notes !== undefined) process.stdout.write(await benchAnchor(path.resolve(notes), values, work));
    else if (corpus !== undefined) process.stdout.write(await benchHeard(path.resolve(corpus), values, work));
    else if (values['crashed']) {
      const figures = await benchCrashed(work, count(values['share'], 'share', 1));
      process.stdout.write(values['json'] ? `${JSON.stringify(figures)}\n` : crashedTable(figures));
    } else if (text(values['suggested']) !== undefined) {
      const rows = await benchSuggested(text(values['suggested']) ?? '', text(values['labels']));
      process.stdout.write(values['json'] ? `${JSON.stringify(rows)}\n` : suggestedTable(rows));
    } else if (values['readers']) {
      const speeds = await readingSpeeds(work, count(values['mb'], 'mb', 20) * 1e6);
      process.stdout.write(values['json'] ? `${JSON.stringify(speeds)}\n` : speedTable(speeds));
    } else if (values['living']) {
      const plan = { personas: count(values['personas'], 'personas', 100), claims: 15, months: 36, runs: count(values['runs'], 'runs', 3) };
      const figures = await benchLiving(work, scripts, { ...plan, quotes: Math.round(count(values['quotes'], 'quotes', 100_000) * 0.8) }, quietEnv(work));
      process.stdout.write(values['json'] ? `${JSON.stringify(figures)}\n` : livingTable(figures));
    } else if (values['search']) {
      const rows = await benchSearched(work, scripts, { quotes: count(values['quotes'], 'quotes', 20_000), runs: count(values['runs'], 'runs', 5) });
      process.stdout.write(values['json'] ? `${JSON.stringify(rows)}\n` : searchedTable(rows));
    } else if (values['site']) {
      const plan = {
        personas: count(values['personas'], 'personas', 50),
        quotes: count(values['quotes'], 'quotes', 5000),
        runs: count(values['runs'], 'runs', 1),
      };
      const all = await benchSite(work, scripts, plan, { EARSHOT_TODAY: TODAY });
      process.stdout.write(values['json'] ? `${JSON.stringify(all)}\n` : siteTable(all));
    } else {
      const { rows, made } = await benchPull(values, work);
      process.stdout.write(values['json'] ? `${JSON.stringify({ ...made, rows })}\n` : pullTable(rows, made));
    }
    return 0;
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await cleanUp();
  }
}

const figures = Object.fromEntries(['tickets', 'mb', 'share', 'personas', 'quotes', 'runs', 'sentences'].map((name) => [name, { type: 'string' as const }]));
await runCommand({
  help,
  options: {
    ...figures,
    heard: { type: 'string' },
    suggested: { type: 'string' },
    anchor: { type: 'string' },
    redacted: { type: 'string' },
    each: { type: 'boolean' },
    labels: { type: 'string' },
    readers: { type: 'boolean' },
    crashed: { type: 'boolean' },
    search: { type: 'boolean' },
    site: { type: 'boolean' },
    living: { type: 'boolean' },
    verbose: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: true,
  run,
});
