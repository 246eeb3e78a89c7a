/** Reads any table (CSV, TSV, XLSX, ODS) whose sidecar says what its columns hold, or that is surely a survey's or of reviews; nothing else is guessed. */
import type { RuleId } from '#model/rules.ts';
import type { Conversation } from '#model/conversation.ts';
import { DataError } from '#model/yaml.ts';
import { needleTest } from '../records/needles.ts';
import type { Reader, Report, Source, Wanted } from '../reader.ts';
import { conversationOf, uniqueConversations } from './table-conversation.ts';
import { firstRow } from './table-header.ts';
import { planOf, type Plan } from './table-plan.ts';
import { ticketsOf, type Tickets } from './table-replies.ts';
import { AMBIGUOUS, dayIn } from './table-dates.ts';
import { rowReader } from './table-row.ts';
import { delimiterOf, rowsOf, type Row } from './table-rows.ts';
import { surveyToolOf } from './survey-tools.ts';

/** Enough rows to tell choices from words, and day from month. */
const SAMPLE_ROWS = 2_000;
const SAMPLE_CHARACTERS = 8_000_000;
/** Complaints of one kind that are told with their rows; the others are counted. */
const MOST_COMPLAINTS = 20;

/** Tables of tickets, survey answers or reviews. */
export const tables: Reader = {
  id: 'tables',
  name: 'a table',
  takes(source) {
    const { name, head, document, note, export: fields } = source;
    if (fields?.columns) return 'its sidecar names its columns';
    if (document === 'xlsx' || document === 'ods') return note ? undefined : `it is a spreadsheet (.${document})`;
    if (/\.(?:csv|tsv|tab)$/i.test(name)) return `its name ends in ${name.slice(-4).toLowerCase()}`;
    if (delimiterOf(head).declared) return 'its first line names its delimiter';
    const tool = note ? undefined : surveyToolOf(firstRow(head));
    return tool === undefined ? undefined : `its header is that of ${tool}`;
  },
  async *read(source, report, wanted) {
    const complain = complainer(source, report);
    const tickets = await ticketsOf(source, tables);
    if (typeof tickets === 'string') return complain('sidecar', tickets);
    const sample: Row[] = [];
    let [table, characters]: [Table | undefined, number] = [undefined, 0];
    try {
      for await (const row of rowsOf(source)) {
        if (table) yield* table.add(row);
        else if (sample.push(row) === SAMPLE_ROWS || (characters += lengthOf(row)) > SAMPLE_CHARACTERS) {
          table = begun(source, report, sample, complain, wanted, tickets);
          if (!table) return;
          yield* table.sample();
        }
      }
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      complain('broken-table', error.message, error.line);
    }
    if (!table && sample.length > 0) {
      table = begun(source, report, sample, complain, wanted, tickets);
      if (table) yield* table.sample();
    }
    if (table) yield* table.end();
    complain.end();
  },
};

interface Table {
  /** The rows that were held to decide how to read the table. */
  sample(): Iterable<Conversation>;
  add(row: Row): Iterable<Conversation>;
  end(): Iterable<Conversation>;
}

interface Complain {
  (rule: RuleId, sentence: string, line?: number): void;
  /** Says how many complaints were not told. */
  end(): void;
}

function complainer(source: Source, report: Report): Complain {
  const told = new Map<string, { rule: RuleId; count: number }>();
  const say = (rule: RuleId, sentence: string, line?: number): void =>
    report.complain({ rule, severity: 'error', file: source.file, ...(line !== undefined && { line }), sentence });
  const complain = (rule: RuleId, sentence: string, line?: number): void => {
    const kind = told.get(sentence) ?? { rule, count: 0 };
    told.set(sentence, kind);
    if (++kind.count <= MOST_COMPLAINTS) say(rule, sentence, line);
  };
  const end = (): void => {
    for (const [sentence, { rule, count }] of told) if (count > MOST_COMPLAINTS) say(rule, `${count - MOST_COMPLAINTS} more rows like this: ${sentence}`);
  };
  return Object.assign(complain, { end });
}

function lengthOf({ cells }: Row): number {
  return cells.reduce((sum, { length }) => sum + length, 0);
}

function begun(source: Source, report: Report, sample: readonly Row[], complain: Complain, wanted: Wanted, tickets?: Tickets): Table | undefined {
  const plan = planOf(source, sample);
  if (typeof plan !== 'string') return tableOf(source, report, plan, complain, wanted, tickets);
  complain('sidecar', plan, sample[0]?.line);
  return undefined;
}

function tableOf(source: Source, report: Report, plan: Plan, complain: Complain, wanted: Wanted, tickets?: Tickets): Table {
  const { layout, channel, order } = plan;
  const rows = rowReader(layout, source.export, channel, tickets, () =>
    report.skip('utterances', 'its HTML is nested too deeply, or too large, for a message'),
  );
  const isNew = uniqueConversations(report, complain);
  // What a ticket's own table says of it does not stand in its replies, and only tickets are looked for by these signs.
  const mayBeWanted = channel === 'ticket' && !rows.grouped && !tickets && !source.export?.persona.length ? needleTest(wanted.needles) : undefined;
  const known = { customer: 0, unknown: 0 };
  let open: { conversation: Conversation; id: string } | undefined;
  let ambiguous = false;

  function* close(): Iterable<Conversation> {
    if (open && open.conversation.utterances.length === 0) report.skip('conversations', 'nothing is said in it');
    else if (open && isNew(open.conversation)) yield open.conversation;
    open = undefined;
  }

  function dayOf(row: Row): string | undefined {
    const days = layout.dates.map((at) => dayIn(row.cells[at] ?? '', order)).filter((day) => day !== undefined);
    const day = layout.dates.length === 0 ? source.export?.date : (days.find((one) => one !== AMBIGUOUS) ?? days[0]);
    // Where a tool does not store days, it writes the first day that it knows.
    if (day === undefined || day.startsWith('1980-01-01')) {
      if (source.export?.date !== undefined) return source.export.date;
      complain('broken-row', 'This row has no date that exists, written like 2026-03-04; it was left out.', row.line);
      return undefined;
    }
    if (day !== AMBIGUOUS) return day;
    if (!ambiguous)
      complain(
        'ambiguous-date',
        'Day and month of this date could be swapped, and no other row shows which comes first; rows like it were left out. Say `dates: day-first` or `dates: month-first` in the sidecar, or write dates like 2026-03-04.',
        row.line,
      );
    ambiguous = true;
    report.skip('conversations', 'its date could be two days');
    return undefined;
  }

  function* add(row: Row): Iterable<Conversation> {
    if (!fits(row)) return;
    if (layout.tests && layout.tests.says.test(row.cells[layout.tests.at]?.trim() ?? '')) return report.skip('conversations', 'a test of the survey');
    if (mayBeWanted && !mayBeWanted(Buffer.from(row.cells.join('\n')))) return report.skip('conversations', 'belongs to no persona');
    const id = rows.id(row);
    if (id === undefined) return complain('broken-row', 'The id of this row is no plain word of letters and digits; it was left out. Correct it.', row.line);
    const goesOn = open !== undefined && open.id === id && rows.grouped;
    if (!goesOn && layout.text.every((at) => (row.cells[at] ?? '').trim() === '')) return report.skip('conversations', 'nothing is said in it');
    const date = dayOf(row);
    if (date === undefined) return;
    if (!goesOn) {
      yield* close();
      open = { conversation: conversationOf({ id, date, row, rows, source, channel, scales: layout.scales }), id };
    }
    if (!open) return;
    for (const utterance of rows.utterances(row, date)) {
      open.conversation.utterances.push(utterance);
      known[utterance.role === 'unknown' ? 'unknown' : 'customer']++;
    }
    open.conversation.names = [...new Set([...open.conversation.names, ...rows.names(row)])];
  }

  /** A spreadsheet leaves out the empty cells at a row's end. */
  function fits(row: Row): boolean {
    const { length } = row.cells;
    if (source.document && length < plan.width) row.cells.push(...Array.from({ length: plan.width - length }, () => ''));
    const surplus = row.cells.slice(plan.width).some((cell) => cell.trim() !== '');
    if (row.cells.length >= plan.width && !surplus) return true;
    complain('broken-row', `This row has ${length} cells where the header has ${plan.width}; it was left out. Correct it.`, row.line);
    return false;
  }

  return {
    *sample() {
      for (const row of plan.rows) yield* add(row);
    },
    add,
    *end() {
      yield* close();
      if (known.unknown > 0 && known.customer === 0) complain('unknown-speaker', adviceFor(layout.one.role !== undefined, layout.one.author !== undefined));
    },
  };
}

/** What to add where all words of a table are nobody's. */
function adviceFor(hasRole: boolean, hasAuthor: boolean): string {
  const what = hasRole
    ? 'name in `roles` what its role column says, such as `roles: { Customer: customer, Agent: team }`'
    : hasAuthor
      ? 'name the columns `author` and `requester`, which are equal where the customer writes, or a column `role` with `roles`'
      : 'add `roles: { "*": customer }` if a customer wrote every row, or name the columns `author` and `requester`, or `role`';
  return `Nothing says whose words stand in this table, so none is heard; in its sidecar, ${what}.`;
}
