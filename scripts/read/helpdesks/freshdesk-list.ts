/** Reads the table that Freshdesk exports of a list of tickets: at best the words that opened each ticket, and never a reply. */
import type { Conversation } from '#model/conversation.ts';
import type { Report, Source } from '../reader.ts';
import { foldName } from '../tables/survey-tools.ts';
import { dayIn } from '../tables/table-dates.ts';
import { columnsOf, foldColumn } from '../tables/table-header.ts';
import { bodyOf } from './body.ts';
import { deskRows, type DeskRow } from './desk-rows.ts';
import { collectorOf, type Message, type Ticket } from './helpdesk.ts';
import { namesOf, personKey } from './people.ts';

const FULL = 'To get what was said, export the account as JSON (Admin, Account, Export data), or fetch the tickets with `?include=conversations`.';
/** Columns that are no fields of a ticket: its words, its people, and its times. */
const NO_FIELD = /^(?:ticket_id|subject|description|full_name|email|contact_id|agent|tags|work_phone|mobile_phone|twitter_id|.*_time)$/;

/** Why a table is one of Freshdesk's; undefined where it is not. */
export function takesList(source: Source): string | undefined {
  const columns = columnsOf(source);
  const isList = ['ticket_id', 'subject', 'status', 'created_time'].every((name) => columns.has(name));
  return isList ? 'its columns are those of a list of Freshdesk tickets' : undefined;
}

/** The tickets of such a table, each with its description alone. */
export async function* readList(source: Source, report: Report): AsyncGenerator<Conversation> {
  const say = (severity: 'warning' | 'error', sentence: string): void =>
    report.complain({ rule: 'broken-export', severity, file: source.file, sentence: `${sentence} ${FULL}` });
  if (!columnsOf(source).has('description')) return say('error', 'This list of tickets has no column with their descriptions, so nobody says anything in it.');
  say('warning', 'A list of tickets holds no replies, so only the words that opened each ticket are heard.');
  const collector = collectorOf(source, report, 'freshdesk');
  for await (const row of deskRows(source, report, ['ticket_id', 'description'])) {
    const conversation = collector.take(ticketOf(row), row.line);
    if (conversation) yield conversation;
  }
}

function ticketOf(row: DeskRow): Ticket {
  const [email, agent] = [row.cell('email') || undefined, row.cell('agent')];
  const fields = [...row.entries()].filter(([name]) => !NO_FIELD.test(foldColumn(name)));
  return {
    id: row.cell('ticket_id'),
    opened: dayIn(row.cell('created_time')),
    requester: personKey(email, row.cell('contact_id') || undefined),
    tags: row
      .cell('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    fields: Object.fromEntries(fields.map(([name, value]) => [foldName(name), value])),
    names: namesOf([{ name: row.cell('full_name'), email }, { name: /no agent/i.test(agent) ? undefined : agent }]),
    messages: [{ at: `row-${row.row}`, ...roleOf(row.cell('source')), ...bodyOf(row.cell('description')) }],
  };
}

function roleOf(source: string): Pick<Message, 'role' | 'why'> {
  if (/^outbound/i.test(source)) return { role: 'team', why: 'the ticket is an outbound mail, which the team sent' };
  if (/^phone$/i.test(source)) return { role: 'team', why: 'the ticket is a phone call, which an agent wrote down' };
  return { role: 'customer', why: 'it is the description with which the requester opened the ticket' };
}
