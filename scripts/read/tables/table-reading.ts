/** The conversations of one table, row by row, once it is decided how the table is read. */
import type { Conversation } from '#model/conversation.ts';
import { onlyOnce } from '../only-once.ts';
import { needleTest } from '../records/needles.ts';
import type { Report, Source, Wanted } from '../reader.ts';
import type { Complain } from './complaints.ts';
import { conversationOf } from './table-conversation.ts';
import { dayTeller } from './table-days.ts';
import type { Plan } from './table-plan.ts';
import type { Tickets } from './table-replies.ts';
import { rowReader, type RowReader } from './table-row.ts';
import { UNNAMED } from './table-roles.ts';
import type { Row } from './table-rows.ts';

/** Makes conversations of rows. */
export interface Reading {
  add(row: Row): Iterable<Conversation>;
  end(): Iterable<Conversation>;
}

/** What one table is read with. */
export interface Around {
  source: Source;
  report: Report;
  wanted: Wanted;
  complain: Complain;
  tickets?: Tickets;
}

/** Begins to read a table. */
export function readingOf(plan: Plan, around: Around): Reading {
  const { source, report, complain, tickets } = around;
  const { layout, channel } = plan;
  const lost = (): void => report.skip('utterances', 'its HTML is nested too deeply, or too large, for a message');
  const rows = rowReader(layout, source.export, channel, { lost, ...(tickets && { tickets }) });
  const isNew = onlyOnce(report, complain, {
    again: 'the same row again',
    otherwise: 'A row of the same id stands earlier in the table with other words; the first one counts. Give each its own id.',
  });
  const isSpared = sparing(plan, rows, around);
  const dayOf = dayTeller(plan, source.export, report, complain);
  const said = { customer: 0, unknown: 0, unnamed: 0 };
  let open: { conversation: Conversation; id: string; line: number } | undefined;

  function* close(): Iterable<Conversation> {
    if (open && open.conversation.utterances.length === 0) report.skip('conversations', 'nothing is said in it');
    else if (open && isNew(open.conversation, open.line)) yield open.conversation;
    open = undefined;
  }

  function* add(row: Row): Iterable<Conversation> {
    if (!fits(row, plan, source, complain)) return;
    const id = rows.id(row);
    if (id === undefined) return complain('broken-row', 'The id of this row is no plain word of letters and digits; it was left out. Correct it.', row.line);
    const goesOn = rows.grouped && open?.id === id;
    const spared = goesOn ? undefined : isSpared(row);
    if (spared) return report.skip('conversations', spared);
    const date = dayOf(row);
    if (date === undefined) return;
    if (!goesOn) {
      yield* close();
      open = { conversation: conversationOf({ id, date, row, rows, source, channel, scales: layout.scales }), id, line: row.line };
    }
    for (const utterance of rows.utterances(row, date)) {
      open?.conversation.utterances.push(utterance);
      if (utterance.role === 'customer' || utterance.role === 'unknown') said[utterance.role]++;
      if (utterance.why === UNNAMED) said.unnamed++;
    }
    if (open) open.conversation.names = [...new Set([...open.conversation.names, ...rows.names(row)])];
    countUnsure(row, plan, report);
  }

  function* end(): Iterable<Conversation> {
    yield* close();
    const advice = said.unknown > 0 && said.customer === 0 ? adviceFor(plan) : said.unnamed > 0 ? unnamedAdvice(said.unnamed) : undefined;
    if (advice !== undefined) report.complain({ rule: 'unknown-speaker', severity: 'warning', file: source.file, sentence: advice });
  }
  return { add, end };
}

/** Whether a row has the cells of the header. A spreadsheet leaves out the empty cells at a row's end. */
function fits(row: Row, { width }: Plan, source: Source, complain: Complain): boolean {
  const { length } = row.cells;
  if (source.document && length < width) row.cells.push(...Array.from({ length: width - length }, () => ''));
  // A cell that a stray quote mark tore apart keeps that mark, and moves all cells behind it.
  const torn = row.cells.length > width && row.cells.some((cell) => cell.startsWith('"'));
  const surplus = torn || row.cells.slice(width).some((cell) => cell.trim() !== '');
  if (row.cells.length >= width && !surplus) return true;
  complain('broken-row', `This row has ${length} cells where the header has ${width}; it was left out. Correct it.`, row.line);
  return false;
}

/** Makes what says why a row is left out unread; undefined where it is not. */
function sparing({ layout, channel }: Plan, { grouped }: RowReader, { source, wanted, tickets }: Around): (row: Row) => string | undefined {
  // What a ticket's own table says of it does not stand in its replies, and only tickets are looked for by these signs.
  const mayBeWanted = channel === 'ticket' && !grouped && !tickets && !source.export?.persona.length ? needleTest(wanted) : undefined;
  return ({ cells }) => {
    if (layout.tests && layout.tests.says.test(cells[layout.tests.at]?.trim() ?? '')) return 'a test of the survey';
    if (mayBeWanted && !mayBeWanted(Buffer.from(cells.join('\n')))) return 'belongs to no persona';
    return layout.text.every((at) => (cells[at] ?? '').trim() === '') ? 'nothing is said in it' : undefined;
  };
}

function countUnsure({ cells }: Row, { layout }: Plan, report: Report): void {
  const count = layout.unsure.filter((at) => (cells[at] ?? '').trim() !== '').length;
  if (count > 0) report.skip('utterances', 'it may be a choice or somebody’s own words; `columns.text` in a sidecar says which', count);
}

function unnamedAdvice(count: number): string {
  return `In ${count === 1 ? 'one row' : `${count} rows`} the role column says something that \`roles\` in the sidecar does not name, so these words are nobody's; name it there.`;
}

/** What to add where no words of a table are the customer's. */
function adviceFor({ layout: { one } }: Plan): string {
  const what =
    one.role !== undefined
      ? 'name in `roles` what its role column says, such as `roles: { Customer: customer, Agent: team }`'
      : one.author !== undefined
        ? 'name the columns `author` and `requester`, which are equal where the customer writes, or a column `role` with `roles`'
        : 'add `roles: { "*": customer }` if a customer wrote every row, or name the columns `author` and `requester`, or `role`';
  return `Nothing says which words in this table are the customer's, so none is heard; in its sidecar, ${what}.`;
}
