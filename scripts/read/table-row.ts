/** One row of a table: who says what in it. */
import type { Channel, Role, Utterance } from '#model/conversation.ts';
import type { ExportFields } from '#model/note.ts';
import { htmlToText } from './html.ts';
import type { Layout } from './table-columns.ts';
import type { Row } from './table-rows.ts';
import { nameParts } from './zendesk-people.ts';

/** Reads the rows of one table. */
export interface RowReader {
  /** Whether rows of one id are messages of one conversation. */
  grouped: boolean;
  /** The id of a row's conversation; undefined where it is none that can stand in an address. */
  id(row: Row): string | undefined;
  cell(row: Row, what: keyof Layout['one']): string;
  requester(row: Row, source: string): string | undefined;
  utterances(row: Row, date: string): Utterance[];
  fields(row: Row): Record<string, string>;
  names(row: Row): string[];
}

const FIELD = 80;
const HTML = /<(?:p|br|div|span|a|ul|ol|li|strong|b|em|i|pre|blockquote|table)\b[^>]*>/i;

/** Makes the reader of a table's rows. */
export function rowReader({ header, text, one }: Layout, fields: ExportFields, channel: Channel): RowReader {
  const roles = new Map(Object.entries(fields.roles).map(([name, role]) => [name.trim().toLowerCase(), role]));
  const idAt = one.conversation ?? one.id;
  const apart = new Set([...text, one.requester, one.author, one.id, one.conversation]);

  const cell: RowReader['cell'] = ({ cells }, what) => {
    const at = one[what];
    return at === undefined ? '' : (cells[at] ?? '');
  };

  function roleOf(row: Row): Role {
    const named = cell(row, 'role').trim().toLowerCase();
    const role = roles.get(named);
    if (role) return role;
    if (one.role !== undefined && named) return 'unknown';
    const author = person(cell(row, 'author'));
    if (channel === 'ticket' && one.author !== undefined) return author !== '' && author === person(cell(row, 'requester')) ? 'customer' : 'unknown';
    return roles.get('*') ?? (channel === 'ticket' ? 'unknown' : 'customer');
  }

  return {
    grouped: one.conversation !== undefined || one.author !== undefined || one.role !== undefined,
    cell,
    id(row) {
      const id = idAt === undefined ? String(row.row) : (row.cells[idAt] ?? '').trim();
      return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(id) ? id : undefined;
    },
    requester(row, source) {
      const who = person(cell(row, one.requester === undefined && channel !== 'ticket' ? 'author' : 'requester'));
      if (who) return who.includes('@') ? who : `${source}:${who}`;
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
      const short = header.map((name, at): [string, string] => [name, (row.cells[at] ?? '').trim()]).filter(([name, value], at) => name && value && value.length < FIELD && !apart.has(at));
      const score = cell(row, 'score').trim();
      return { ...Object.fromEntries(short), ...(score && { score }) };
    },
    names(row) {
      return [cell(row, 'author'), cell(row, 'requester')].flatMap((who) => (who.includes('@') ? nameParts(who) : /\d/.test(who) || !who.trim() ? [] : [who.trim()]));
    },
  };
}

function person(cell: string): string {
  return cell.trim().toLowerCase();
}

/** The words of a cell as its reader saw them. */
function visible(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n').trim();
  return HTML.test(text) ? (htmlToText(text) ?? '') : text;
}
