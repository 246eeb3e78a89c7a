/** One row of a table: who says what in it. */
import type { Channel, Utterance } from '#model/conversation.ts';
import type { ExportFields } from '#model/note.ts';
import { nameParts } from '../helpdesks/people.ts';
import { plainWords } from '../text/html.ts';
import { repeats } from './repeated-title.ts';
import type { Layout, One } from './table-columns.ts';
import { plainId } from './table-ids.ts';
import { accountKey, roleTeller } from './table-roles.ts';
import type { Tickets } from './table-replies.ts';
import type { Row } from './table-rows.ts';

/** Reads the rows of one table. */
export interface RowReader {
  /** Whether rows of one id are messages of one conversation. */
  grouped: boolean;
  /** The id of a row's conversation; undefined where it is none that can stand in an address. */
  id(row: Row): string | undefined;
  /** What the table of tickets says, where this is the table of their replies. */
  ticket(row: Row): ReturnType<Tickets['get']>;
  cell(row: Row, what: One): string;
  requester(row: Row, source: string): string | undefined;
  utterances(row: Row, date: string): Utterance[];
  fields(row: Row): Record<string, string>;
  names(row: Row): string[];
}

const FIELD = 80;

/** What a table's rows are read with besides: its tickets, where it holds replies; and who is told of each cell whose HTML nobody can have written. */
interface Beside {
  tickets?: Tickets;
  lost: () => void;
}

/** Makes the reader of a table's rows. */
export function rowReader(layout: Layout, fields: ExportFields | undefined, channel: Channel, { tickets, lost }: Beside): RowReader {
  const { text, replies, one } = layout;
  const idAt = one.conversation ?? one.id;
  const apart = new Set([...text, ...replies, ...layout.private, one.requester, one.author, one.id, one.conversation]);

  const cell: RowReader['cell'] = ({ cells }, what) => {
    const at = one[what];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const idOf = (row: Row): string => (idAt === undefined ? '' : (row.cells[idAt] ?? '').trim()) || String(row.row);
  const ticketOf: RowReader['ticket'] = (row) => tickets?.get(idOf(row));
  const teller = roleTeller(layout, fields?.roles ?? {}, channel, { cell, ticket: ticketOf });

  function wordsAt({ cells }: Row, at: number): string {
    const words = plainWords(unescaped(cells[at] ?? ''));
    if (words === undefined) lost();
    return words ?? '';
  }

  return {
    grouped: one.conversation !== undefined || (layout.because === undefined && (one.author !== undefined || one.role !== undefined)),
    cell,
    ticket: ticketOf,
    id: (row) => plainId(idOf(row)),
    requester(row, source) {
      const ticket = ticketOf(row);
      if (ticket) return ticket.requester;
      const who = person(cell(row, one.requester === undefined && channel !== 'ticket' ? 'author' : 'requester'));
      if (who && !/^(?:anonymous|anonym|anonyme|anónimo|a google user|ein google-nutzer|n\/a|-)$/.test(who)) return accountKey(who, source);
      // An answer without a name is one person's, whoever they are.
      return channel === 'ticket' && layout.because === undefined ? undefined : `${source}:row:${idOf(row)}`;
    },
    utterances(row, date) {
      const words = text.map((at) => ({ at, words: wordsAt(row, at) })).filter((one) => one.words !== '');
      const own = words.filter(
        (one) => channel === 'survey' || !words.some((other) => other !== one && repeats(one.words, other.words, one.at < other.at ? 'before' : 'after')),
      );
      const told = teller(row);
      const speaker = cell(row, 'author');
      const several = text.length + replies.length > 1;
      const place = (at: number): string => (several ? `row-${row.row}-${at + 1}` : `row-${row.row}`);
      return [
        ...own.map((one): Utterance => ({ speaker, ...told, text: one.words, at: place(one.at), marks: [], said: date })),
        ...replies.flatMap((at): Utterance[] => {
          const reply = wordsAt(row, at);
          return reply
            ? [{ speaker: '', role: 'team', text: reply, at: place(at), marks: [], said: date, why: "it stands in the column of the team's replies" }]
            : [];
        }),
      ];
    },
    fields: (row) => fieldsIn(row, layout, apart),
    names: (row) => [cell(row, 'author'), cell(row, 'requester'), ...layout.private.map((at) => (row.cells[at] ?? '').trim())].flatMap(namesIn),
  };
}

/** Line breaks that an export wrote as two letters. A single one may be part of a path, so only paragraphs show them. */
function unescaped(cell: string): string {
  return cell.includes('\\n\\n') && !cell.includes('\n') ? cell.replace(/(?:\\r)?\\n/g, '\n') : cell;
}

/** What is short enough to be a field, by which personas' segments know a row. */
function fieldsIn({ cells }: Row, { header, scales: [score] }: Layout, apart: ReadonlySet<number | undefined>): Record<string, string> {
  const short = header
    .map((name, at): [string, string] => [name, (cells[at] ?? '').trim()])
    .filter(([name, value], at) => name && value && value.length < FIELD && !apart.has(at));
  const rated = score === undefined ? '' : (cells[score.at] ?? '').trim();
  return { ...Object.fromEntries(short), ...(rated && { score: rated }) };
}

/** The names that a cell holds: a name as it stands, or the parts of an address that may be names; an account's number is none. */
function namesIn(who: string): string[] {
  if (who.includes('@')) return nameParts(who);
  return /\d/.test(who) || !who.trim() || who.length > 80 ? [] : [who.trim()];
}

function person(cell: string): string {
  return cell.trim().toLowerCase();
}
