/** What labels make of redaction, as tables; and with `--verbose` what is missed, for a developer's eyes alone. */
import { readFile } from 'node:fs/promises';
import { UsageError } from '../content/ground.ts';
import { judgeRedaction, LabelledText, type Asked, type Recall, type Redacted } from './redacted.ts';
import { figure, tableText } from './table.ts';

/** Reads labelled text, a record a line. */
async function readLabelled(file: string): Promise<LabelledText[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`\`${file}\` cannot be read. Name files of labelled text with --redacted.`);
  });
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [recordOf(line, `${file}:${index + 1}`)]));
}

function recordOf(line: string, place: string): LabelledText {
  try {
    return LabelledText.parse(JSON.parse(line));
  } catch {
    throw new UsageError(`${place} is no labelled text. Each line needs \`id\`, \`text\`, and \`spans\` with \`type\`, \`start\` and \`end\`.`);
  }
}

/** Judges redaction by files of labelled text. @returns what to print */
export async function benchRedacted(files: readonly string[], shape: { json: boolean; verbose: boolean }): Promise<string> {
  const judged = await Promise.all(files.map(async (file) => ({ file, ...judgeRedaction(await readLabelled(file)) })));
  if (shape.json) return `${JSON.stringify(judged.map(({ misses, excess, ...rest }) => (shape.verbose ? { ...rest, misses, excess } : rest)))}\n`;
  return judged.map((one) => `${one.file}\n${shape.verbose ? missLines(one) : ''}${recallTable(one.recall)}\n${sumTable(one)}`).join('\n');
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

function recallTable(rows: readonly Recall[]): string {
  const parts: Asked[] = ['structured', 'person', 'address'];
  const sums = parts.flatMap((asked) => sumsOf(asked, rows));
  return tableText([
    ['', 'labels', 'found', 'recall'],
    ...[...rows, ...sums].map(({ type, labels, found }) => [type, String(labels), String(found), share(found, labels)]),
  ]);
}

/** All of a part together; people where sources name them and where not. */
function sumsOf(asked: Asked, rows: readonly Recall[]): Recall[] {
  const sum = (type: string, some: readonly Recall[]): Recall[] =>
    some.length === 0
      ? []
      : [{ type, asked, labels: some.reduce((total, { labels }) => total + labels, 0), found: some.reduce((total, { found }) => total + found, 0) }];
  const own = rows.filter((row) => row.asked === asked);
  if (asked !== 'person') return sum(`all ${asked}`, own);
  const isNamed = ({ type }: Recall): boolean => type.endsWith(', named');
  return [
    ...sum(
      'all people, not named',
      own.filter((row) => !isNamed(row)),
    ),
    ...sum('all people, named', own.filter(isNamed)),
  ];
}

function sumTable({ records, whole, tokens, characters, seconds }: Redacted): string {
  return tableText([
    ['', 'figure'],
    ['records without a leak', `${share(whole.unnamed, records)}`],
    ['records without a leak, people named', `${share(whole.named, records)}`],
    ['token precision', share(tokens.rightly, tokens.masked)],
    ['over-redaction', share(tokens.wrongly, tokens.harmless)],
    ['kchar/s', figure(characters / 1000 / seconds)],
  ]);
}

function missLines({ misses, excess }: Redacted): string {
  return [...misses.map(({ id, type, words }) => `missed · ${id} · ${type} · ${words}`), ...excess.map(({ id, words }) => `too much · ${id} · ${words}`), '']
    .map((line) => line.replaceAll('\n', ' ⏎ '))
    .join('\n');
}
