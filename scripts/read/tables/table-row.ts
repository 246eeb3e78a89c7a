/** One row of a table: who says what in it. */
import type { Channel, Role, Utterance } from '#model/conversation.ts';
import type { ExportFields } from '#model/note.ts';
import { htmlToText } from '../text/html.ts';
import type { Layout } from './table-columns.ts';
import type { Tickets } from './table-replies.ts';
import type { Row } from './table-rows.ts';
import { nameParts } from '../helpdesks/zendesk-people.ts';

/** Reads the rows of one table. */
export interface RowReader {
  /** Whether rows of one id are messages of one conversation. */
  grouped: boolean;
  /** The id of a row's conversation; undefined where it is none that can stand in an address. */
  id(row: Row): string | undefined;
  /** What the table of tickets says, where this is the table of their replies. */
  ticket(row: Row): ReturnType<Tickets['get']>;
  cell(row: Row, what: keyof Layout['one']): string;
  requester(row: Row, source: string): string | undefined;
  utterances(row: Row, date: string): Utterance[];
  fields(row: Row): Record<string, string>;
  names(row: Row): string[];
}

const FIELD = 80;
const HTML = /<(?:p|br|div|span|a|ul|ol|li|strong|b|em|i|pre|blockquote|table)\b[^>]*>/i;

/** Makes the reader of a table's rows. */
export function rowReader({ header, text, one }: Layout, fields: ExportFields, channel: Channel, tickets?: Tickets): RowReader {
  const roles = new Map(Object.entries(fields.roles).map(([name, role]) => [name.trim().toLowerCase(), role]));
  const idAt = one.conversation ?? one.id;
  const apart = new Set([...text, one.requester, one.author, one.id, one.conversation]);

  const cell: RowReader['cell'] = ({ cells }, what) => {
    const at = one[what];
    return at === undefined ? '' : (cells[at] ?? '');
  };

  const idOf = (row: Row): string => (idAt === undefined ? String(row.row) : (row.cells[idAt] ?? '').trim());
  const ticketOf: RowReader['ticket'] = (row) => tickets?.get(idOf(row));

  /** Whether a ticket's row was written by the person who asked. */
  function isRequester(row: Row): boolean {
    const author = person(cell(row, 'author'));
    const ticket = ticketOf(row);
    if (!ticket) return author !== '' && author === person(cell(row, 'requester'));
    return author !== '' && key(author, ticket.id.slice(0, ticket.id.indexOf(':'))) === ticket.requester;
  }

  function roleOf(row: Row): Role {
    const named = cell(row, 'role').trim().toLowerCase();
    const role = roles.get(named);
    if (role) return role;
    if (one.role !== undefined && named) return 'unknown';
    if (channel === 'ticket' && one.author !== undefined) return isRequester(row) ? 'customer' : 'unknown';
    return roles.get('*') ?? (channel === 'ticket' ? 'unknown' : 'customer');
  }

  return {
    grouped: one.conversation !== undefined || one.author !== undefined || one.role !== undefined,
    cell,
    ticket: ticketOf,
    id(row) {
      const id = idOf(row);
      return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(id) ? id : undefined;
    },
    requester(row, source) {
      const ticket = ticketOf(row);
      if (ticket) return ticket.requester;
      const who = person(cell(row, one.requester === undefined && channel !== 'ticket' ? 'author' : 'requester'));
      if (who) return key(who, source);
      // An answer without a name is one person's, whoever they are.
      return channel === 'ticket' ? undefined : `${source}:row:${(idAt === undefined ? '' : row.cells[idAt]) || row.row}`;
    },
    utterances(row, date) {
      const role = roleOf(row);
      const speaker = cell(row, 'author').trim();
      return text.flatMap((at): Utterance[] => {
        const words = visible(row.cells[at] ?? '');
        const place = text.length > 1 ? `row-${row.row}-${at + 1}` : `row-${row.row}`;
        return words ? [{ speaker, role, text: words, at: place, marks: [], said: date }] : [];
      });
    },
    fields(row) {
      const short = header
        .map((name, at): [string, string] => [name, (row.cells[at] ?? '').trim()])
        .filter(([name, value], at) => name && value && value.length < FIELD && !apart.has(at));
      const score = cell(row, 'score').trim();
      return { ...Object.fromEntries(short), ...(score && { score }) };
    },
    names: (row) => [cell(row, 'author'), cell(row, 'requester')].flatMap(namesIn),
  };
}

/** The names that a cell holds: a name as it stands, or the parts of an address that may be names; an account's number is none. */
function namesIn(who: string): string[] {
  if (who.includes('@')) return nameParts(who);
  return /\d/.test(who) || !who.trim() ? [] : [who.trim()];
}

/** An address is a person everywhere; any other name or number only in its own source. */
function key(who: string, source: string): string {
  return who.includes('@') ? who : `${source}:${who}`;
}

function person(cell: string): string {
  return cell.trim().toLowerCase();
}

/** The words of a cell as its reader saw them. */
function visible(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  return HTML.test(text) ? (htmlToText(text) ?? '') : text;
}
