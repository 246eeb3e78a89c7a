/** Reads the table that Freshdesk exports of a list of tickets: at best the words that opened each ticket, and never a reply. */
import { DataError } from '#model/yaml.ts';
import type { Conversation } from '#model/conversation.ts';
import type { Report, Source } from '../reader.ts';
import { dayIn } from '../tables/table-dates.ts';
import { rowsOf } from '../tables/table-rows.ts';
import { bodyOf } from './body.ts';
import { collectorOf, type Message, type Ticket } from './helpdesk.ts';
import { columnsOfList, foldName } from './listing.ts';
import { namesOf, personKey } from './people.ts';

const FULL = 'To get what was said, export the account as JSON (Admin, Account, Export data), or fetch the tickets with `?include=conversations`.';
/** Columns that are no fields of a ticket: its words, its people, and its times. */
const APART = new Set(['ticket id', 'subject', 'description', 'full name', 'email', 'contact id', 'agent', 'tags', 'work phone', 'mobile phone', 'twitter id']);

/** Why a table is one of Freshdesk's; undefined where it is not. */
export function takesList(source: Source): string | undefined {
  const columns = columnsOfList(source);
  const isList = columns.has('ticket id') && ['subject', 'status', 'created time'].every((name) => columns.has(name));
  return isList ? 'its columns are those of a list of Freshdesk tickets' : undefined;
}

/** The tickets of such a table, each with its description alone. */
export async function* readList(source: Source, report: Report): AsyncGenerator<Conversation> {
  const say = (severity: 'warning' | 'error', rule: 'broken-export' | 'broken-row' | 'broken-table', sentence: string, line?: number): void =>
    report.complain({ rule, severity, file: source.file, ...(line !== undefined && { line }), sentence });
  if (!columnsOfList(source).has('description'))
    return say('error', 'broken-export', `This list of tickets has no column with their descriptions, so nobody says anything in it. ${FULL}`);
  say('warning', 'broken-export', `A list of tickets holds no replies, so only the words that opened each ticket are heard. ${FULL}`);
  const collector = collectorOf(source, report, 'freshdesk');
  let header: string[] | undefined;
  try {
    for await (const { cells, row, line } of rowsOf(source)) {
      if (header === undefined) header = cells.map(foldName);
      else if (cells.length !== header.length)
        say('error', 'broken-row', `This row has ${cells.length} cells where the header has ${header.length}; it was left out. Export the list again.`, line);
      else {
        const conversation = collector.take(ticketOf(new Map(header.map((name, at) => [name, (cells[at] ?? '').trim()])), row), line);
        if (conversation) yield conversation;
      }
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    say('error', 'broken-table', error.message, error.line);
  }
}

function ticketOf(cells: ReadonlyMap<string, string>, row: number): Ticket {
  const cell = (name: string): string => cells.get(name) ?? '';
  const email = cell('email') || undefined;
  return {
    id: cell('ticket id'),
    opened: dayIn(cell('created time')),
    requester: personKey(email, cell('contact id') || undefined),
    tags: cell('tags')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
    fields: Object.fromEntries([...cells].filter(([name]) => !APART.has(name) && !/ time$/.test(name))),
    names: namesOf([{ name: cell('full name'), email }, { name: /no agent/i.test(cell('agent')) ? undefined : cell('agent') }]),
    messages: [{ at: `row-${row}`, ...roleOf(cells), ...bodyOf(cell('description')) }],
  };
}

function roleOf(cells: ReadonlyMap<string, string>): Pick<Message, 'role' | 'why'> {
  const source = cells.get('source') ?? '';
  if (/^outbound/i.test(source)) return { role: 'team', why: 'the ticket is an outbound mail, which the team sent' };
  if (/^phone$/i.test(source)) return { role: 'team', why: 'the ticket is a phone call, which an agent wrote down' };
  return { role: 'customer', why: 'it is the description with which the requester opened the ticket' };
}
