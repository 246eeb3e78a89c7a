/** Reads any table (CSV, TSV, XLSX, ODS, JSON) whose sidecar says what its columns hold, or that is surely a survey's or of reviews; nothing else is guessed. */
import type { Conversation } from '#model/conversation.ts';
import { DataError } from '#model/yaml.ts';
import type { Reader, Source } from '../reader.ts';
import { complainer } from './complaints.ts';
import { jsonRows, jsonTableOf } from './json-table.ts';
import { reviewTableOf } from './reviews.ts';
import { surveyToolOf } from './survey-tools.ts';
import { hasGroups } from './surveys.ts';
import { firstRow } from './table-header.ts';
import { planOf } from './table-plan.ts';
import { readingOf, type Around, type Reading } from './table-reading.ts';
import { ticketsOf } from './table-replies.ts';
import { delimiterOf, rowsOf, type Row } from './table-rows.ts';

/** Enough rows to tell choices from words, and day from month. */
const SAMPLE_ROWS = 2_000;
const SAMPLE_CHARACTERS = 8_000_000;

/** Answers of a survey, in the table that its tool writes. */
export const surveys: Reader = {
  id: 'surveys',
  name: 'survey answers',
  takes(source) {
    if (!mayBeKnown(source)) return undefined;
    const header = headerOf(source);
    const tool = surveyToolOf(header) ?? (hasGroups(header) ? surveyToolOf(firstRow(source.head, source.export?.delimiter, 1)) : undefined);
    return tool === undefined ? kindSaid(source, 'survey') : `its header is that of ${tool}`;
  },
  read: readTable,
};

/** Reviews, complaints and forum questions, in a table that is known. */
export const reviews: Reader = {
  id: 'reviews',
  name: 'reviews',
  takes(source) {
    if (!mayBeKnown(source)) return undefined;
    const table = reviewTableOf(headerOf(source), source.export?.kind !== undefined);
    return table === undefined ? kindSaid(source, 'review') : `its header is that of ${table.what}`;
  },
  read: readTable,
};

/** Any other table: its sidecar says what it holds. */
export const tables: Reader = {
  id: 'tables',
  name: 'a table',
  takes(source) {
    const { name, head, document, note, export: fields } = source;
    if (fields?.columns) return 'its sidecar names its columns';
    if (document === 'xlsx' || document === 'ods') return note ? undefined : `it is a spreadsheet (.${document})`;
    if (/\.(?:csv|tsv|tab)$/i.test(name)) return `its name ends in ${name.slice(-4).toLowerCase()}`;
    if (!note && jsonTableOf(source)) return 'it is a list of records';
    return delimiterOf(head).declared ? 'its first line names its delimiter' : undefined;
  },
  read: readTable,
};

/** Whether what a file is may be told by its header: its sidecar names no columns, and it is no note. */
function mayBeKnown({ export: fields, note }: Source): boolean {
  return !fields?.columns && !note;
}

/** The names of a table's columns. */
function headerOf(source: Source): string[] {
  return jsonTableOf(source)?.header ?? firstRow(source.head, source.export?.delimiter);
}

function kindSaid(source: Source, kind: string): string | undefined {
  const { export: fields, document, name } = source;
  const isTable = document === 'xlsx' || document === 'ods' || /\.(?:csv|tsv|tab|txt)$/i.test(name) || jsonTableOf(source) !== undefined;
  return fields?.kind === kind && isTable ? `its sidecar says \`kind: ${kind}\`` : undefined;
}

/** Reads a table: its first rows are held until it is decided how. */
async function* readTable(source: Source, report: Around['report'], wanted: Around['wanted']): AsyncGenerator<Conversation> {
  const complain = complainer(source, report);
  const tickets = await ticketsOf(source, tables);
  if (typeof tickets === 'string') return complain('sidecar', tickets);
  const around: Around = { source, report, wanted, complain, ...(tickets && { tickets }) };
  const sample: Row[] = [];
  let reading: Begun | undefined;
  let characters = 0;
  const json = jsonTableOf(source);
  try {
    for await (const row of json ? jsonRows(source, json, report) : rowsOf(source)) {
      if (reading) yield* reading.add(row);
      else if (sample.push(row) === SAMPLE_ROWS || (characters += lengthOf(row)) > SAMPLE_CHARACTERS) {
        reading = begun(around, sample);
        if (!reading) return;
        yield* reading.sampled;
      }
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    complain('broken-table', error.message, error.line);
  }
  if (!reading && sample.length > 0) {
    reading = begun(around, sample);
    if (reading) yield* reading.sampled;
  }
  if (reading) yield* reading.end();
  complain.end();
}

/** A table that is being read, and the conversations in its first rows. */
interface Begun extends Reading {
  sampled: Iterable<Conversation>;
}

/** Decides how a table is read; undefined, and said, where that cannot be known. */
function begun(around: Around, sample: readonly Row[]): Begun | undefined {
  const plan = planOf(around.source, sample);
  if (typeof plan === 'string') {
    around.complain('sidecar', plan, sample[0]?.line);
    return undefined;
  }
  const reading = readingOf(plan, around);
  return { ...reading, sampled: conversationsIn(reading, plan.rows) };
}

function* conversationsIn(reading: Reading, rows: readonly Row[]): Iterable<Conversation> {
  for (const row of rows) yield* reading.add(row);
}

function lengthOf({ cells }: Row): number {
  return cells.reduce((sum, { length }) => sum + length, 0);
}
