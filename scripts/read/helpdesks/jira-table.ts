/** Jira's tables: the export of all fields, which repeats a column for every label and comment, and the data pipeline of Data Center. */
import type { Conversation, Score } from '#model/conversation.ts';
import type { Report, Source } from '../reader.ts';
import { SILENT } from '../report.ts';
import { AMBIGUOUS, dayIn, orderIn, type DateOrder } from '../tables/table-dates.ts';
import { columnsOf, foldColumn } from '../tables/table-header.ts';
import { declaredRoles, type DeclaredRole } from './declared-roles.ts';
import { deskRows, type DeskRow } from './desk-rows.ts';
import { collectorOf, contentment, type Message, type Ticket } from './helpdesk.ts';
import { keyOf, isSame, type Account } from './jira-account.ts';
import { roleOf, type Cast } from './jira-issue.ts';
import { wikiText, type Accounts } from './jira-wiki.ts';
import { namesOf } from './people.ts';

/** The pipeline cuts descriptions off here. */
const PIPELINE_LENGTH = 2000;
const DAYS = ['created', 'updated', 'resolved', 'last_viewed', 'due_date', 'created_date', 'updated_date'];

/** Why a table is Jira's, by the names of its columns. */
export function isJiraTable(columns: ReadonlySet<string>): string | undefined {
  if (columns.has('issue_key') && columns.has('summary')) return 'its header has the columns `Issue key` and `Summary`';
  const isPipeline = ['key', 'summary', 'instance_url', 'reporter_id'].every((name) => columns.has(name));
  return isPipeline ? 'its header is that of Jira’s data pipeline' : undefined;
}

/** What is known of a table before its first issue. */
interface JiraTable {
  order: DateOrder | undefined;
  declared: DeclaredRole;
  /** The name of the field in a column; empty where it is none. */
  fieldName: (column: string) => string;
}

/** The issues of a table, a row each. */
export async function* readJiraTable(source: Source, report: Report): AsyncGenerator<Conversation> {
  const table: JiraTable = { order: await orderOf(source), declared: declaredRoles(source), fieldName: fieldNames() };
  const collector = collectorOf(source, report, 'jira');
  const advise = adviser(source, report);
  if (![...columnsOf(source)].some((name) => name === 'description' || name === 'comment'))
    advise('broken-export', 'This table has no column `Description` and none `Comment`, so nobody says anything in it; export it with all fields.', 1);
  for await (const row of deskRows(source, report, ['issue_key', 'summary', 'description', 'reporter', 'reporter_id', 'key'])) {
    const created = row.cell('created', 'created_date');
    const opened = dayIn(created, table.order);
    if (opened === AMBIGUOUS) {
      advise(
        'ambiguous-date',
        'Day and month of this date could be swapped, and no other date in the table tells which comes first; rows like it were left out. Export it with dates like 2026-03-04.',
        row.line,
      );
      report.skip('conversations', 'its date could be two days');
      continue;
    }
    const cast = castOf(row, table.declared);
    if (cast.reporter && !row.cell('reporter_id') && row.cells('comment').length > 0 && !commentAuthors(row).includes(cast.reporter.id ?? ''))
      advise('broken-export', 'This table has no column `Reporter Id`, so comments cannot be told to be the reporter’s; export it with all fields.', row.line);
    const conversation = collector.take(ticketOf(row, opened, cast, table), row.line);
    if (conversation) yield conversation;
  }
}

/** Says something once per file. */
function adviser(source: Source, report: Report): (rule: 'ambiguous-date' | 'broken-export', sentence: string, line: number) => void {
  const told = new Set<string>();
  return (rule, sentence, line) => {
    if (told.has(sentence)) return;
    told.add(sentence);
    report.complain({ rule, severity: rule === 'ambiguous-date' ? 'error' : 'warning', file: source.file, line, sentence });
  };
}

/** Which of two numbers the days of a table begin with, as soon as one shows it; undefined where none does, or where they disagree. */
async function orderOf(source: Source): Promise<DateOrder | undefined> {
  let order: DateOrder | undefined;
  for await (const row of deskRows(source, SILENT)) {
    const cells = [...DAYS.flatMap((name) => row.cells(name)), ...row.cells('comment').map((cell) => cell.slice(0, cell.indexOf(';')))];
    if (!cells.some((cell) => dayIn(cell) === AMBIGUOUS || orderIn(cell))) {
      // Days that name their month, or begin with the year, need no second look.
      if (dayIn(row.cell('created', 'created_date'))) return undefined;
      continue;
    }
    const shown = new Set(cells.map(orderIn).filter((one) => one !== undefined));
    if (shown.size > 1 || (order && shown.size === 1 && !shown.has(order))) return undefined;
    order ??= [...shown][0];
  }
  return order;
}

function castOf(row: DeskRow, declared: DeclaredRole): Cast {
  const account = (role: string): Account | undefined => {
    const [name, id] = [row.cell(role, `${role}_name`), row.cell(`${role}_id`)];
    // A server has no account ids: its user names stand for them.
    return name || id ? { id: id || name, ...(name && !name.includes('@') && { name }), ...(name.includes('@') && { email: name }) } : undefined;
  };
  return { reporter: account('reporter'), creator: account('creator'), assignee: account('assignee'), declared };
}

/** The authors of a row's comments. */
function commentAuthors(row: DeskRow): string[] {
  return row.cells('comment').map((cell) => cell.split(';', 2)[1] ?? '');
}

function ticketOf(row: DeskRow, opened: string | undefined, cast: Cast, { order, fieldName }: JiraTable): Ticket {
  const people = [cast.reporter, cast.creator, cast.assignee].filter((one) => one !== undefined);
  const watchers = row.cells('watchers');
  const accounts = accountsOf(people, watchers, row.cells('watchers_id'));
  return {
    id: row.cell('issue_key', 'key'),
    opened,
    requester: cast.reporter && keyOf(cast.reporter),
    tags: row.cells('labels'),
    fields: fieldsOf(row, fieldName),
    names: [...namesOf(people), ...watchers.filter((name) => !/[@\d]/.test(name))],
    scores: scoresOf(row),
    messages: [descriptionOf(row, cast, accounts), ...row.cells('comment').map((cell, index) => commentOf(cell, index, row, cast, accounts, order))],
  };
}

/** Names by account, for mentions. Watchers stand in the order of their ids. */
function accountsOf(people: readonly Account[], watchers: readonly string[], ids: readonly string[]): Accounts {
  const accounts = new Map(watchers.length === ids.length ? ids.map((id, at): [string, string] => [id, watchers[at] ?? '']) : []);
  for (const { id, name } of people) if (id && name) accounts.set(id, name);
  return accounts;
}

function descriptionOf(row: DeskRow, cast: Cast, accounts: Accounts): Message {
  const raw = row.cell('description');
  const text = wikiText(row.cell('instance_url') ? pipelineText(raw) : raw, accounts);
  const behalf = cast.creator && cast.reporter && !isSame(cast.creator, cast.reporter);
  const speaker = (behalf ? cast.creator : cast.reporter)?.name ?? '';
  if (behalf)
    return {
      at: `row-${row.row}`,
      speaker,
      role: 'unknown',
      why: 'somebody else, or an app, created the issue in the reporter’s name',
      skip: 'written in the requester’s name',
      text,
    };
  return { at: `row-${row.row}`, speaker, ...roleOf(cast.reporter, cast), text };
}

/** A text of the pipeline: breaks are written out, and a text that was cut off loses its last, broken sentence. */
function pipelineText(raw: string): string {
  const whole = raw.length < PIPELINE_LENGTH ? raw : raw.slice(0, Math.max(...['. ', '! ', '? ', '\\n', '。'].map((end) => raw.lastIndexOf(end) + 1), 0));
  return whole.replace(/\\r\\n|\\[nr]/g, '\n');
}

/** A comment cell is `day;author;words`, of which only the words may hold more semicolons. */
function commentOf(cell: string, index: number, row: DeskRow, cast: Cast, accounts: Accounts, order?: DateOrder): Message {
  const [, when = '', author = '', words = ''] = /^([^;\n]{6,60});([^;\n]{0,200});([^]*)$/.exec(cell) ?? [];
  const day = dayIn(when, order);
  const at = `row-${row.row}-comment-${index + 1}`;
  if (day === undefined) return { at, ...roleOf(undefined, cast), text: wikiText(cell, accounts) };
  const known = roleOf({ id: author.trim() }, cast);
  return { at, speaker: accounts.get(author) ?? author, ...known, text: wikiText(words, accounts), ...(day !== AMBIGUOUS && { when: day }) };
}

/** Columns that hold people, days, texts, links and Jira's own bookkeeping. */
const NO_SEGMENT =
  /^(?:summary|description|environment|comment|labels|attachment|.*(?:url|_id|date|estimate)|watchers?|reporter|creator|assignee|project_lead|project_description|created|updated|resolved|last_viewed|(?:in|out)ward_.*|votes|time_spent|log_work|parent.*|status_category_changed|σ_.*)$/;

/** Finds the name of the field in a column: `Plan` of `Custom field (Plan)`; empty where nobody is to know an issue by it. Remembered, since each row has the same columns. */
function fieldNames(): (column: string) => string {
  const known = new Map<string, string>();
  const nameOf = (column: string): string => {
    const name = /^custom field \((.*)\)$/i.exec(column)?.[1]?.trim() ?? column;
    return NO_SEGMENT.test(foldColumn(column)) || /^\[?CHART\]?/.test(name) ? '' : name;
  };
  return (column) => {
    const name = known.get(column) ?? nameOf(column);
    known.set(column, name);
    return name;
  };
}

/** What the row says of the issue. */
function fieldsOf(row: DeskRow, nameOf: (column: string) => string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [column, value] of row.entries()) {
    const name = value.length < 80 ? nameOf(column) : '';
    // A program's own notes, such as ranks and references to objects.
    if (!name || /^(?:com\.atlassian\.|0\|)|[{}]/.test(value)) continue;
    fields[name] = fields[name] === undefined ? value : `${fields[name]}, ${value}`;
  }
  return fields;
}

function scoresOf(row: DeskRow): Score[] {
  return contentment(Number(row.cell('satisfaction_rating', 'custom_field_(satisfaction_rating)', 'custom_field_(satisfaction)')));
}
