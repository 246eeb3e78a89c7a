/** Whose words a row of a table holds, and by which rule that is known. */
import type { Channel, Role } from '#model/conversation.ts';
import type { Layout } from './table-columns.ts';
import type { Row } from './table-rows.ts';
import type { RowReader } from './table-row.ts';

/** A role, and why it is this one. */
export interface Told {
  role: Role;
  why: string;
}

/** Makes what tells the roles of one table's rows. @param roles what the role column says → role; `*` for rows without */
export function roleTeller(
  { one, because }: Layout,
  roles: Readonly<Record<string, Role>>,
  channel: Channel,
  { cell, ticket }: Pick<RowReader, 'cell' | 'ticket'>,
): (row: Row) => Told {
  const declared = new Map(Object.entries(roles).map(([name, role]) => [fold(name), role]));
  const others = declared.get('*');

  /** Whether a ticket's row was written by the person who asked. */
  function isRequester(row: Row): boolean {
    const author = fold(cell(row, 'author'));
    const of = ticket(row);
    if (!of) return author !== '' && author === fold(cell(row, 'requester'));
    return author !== '' && accountKey(author, of.id.slice(0, of.id.indexOf(':'))) === of.requester;
  }

  return (row) => {
    const named = cell(row, 'role');
    const role = declared.get(fold(named));
    if (role && named) return { role, why: `its role column says \`${named.slice(0, 40)}\`, which the sidecar calls \`${role}\`` };
    if (one.role !== undefined && named) return { role: 'unknown', why: 'its role column says something that `roles` in the sidecar does not name' };
    if (because !== undefined) return others ? forAll(others) : { role: 'customer', why: because };
    if (channel === 'ticket' && one.author !== undefined) {
      if (isRequester(row)) return { role: 'customer', why: 'its author is the requester' };
      return { role: 'unknown', why: 'its author is not the requester, and nothing says whose words the author’s are' };
    }
    if (others) return forAll(others);
    if (channel === 'ticket') return { role: 'unknown', why: 'nothing says who wrote it' };
    return { role: 'customer', why: 'it stands in a column that the sidecar calls text' };
  };
}

function forAll(role: Role): Told {
  return { role, why: `the sidecar says \`"*": ${role}\` of all rows without a role` };
}

/** An address is a person everywhere; any other name or number only in its own source. */
export function accountKey(who: string, source: string): string {
  return who.includes('@') ? who : `${source}:${who}`;
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
