/** Whose words a row of a table holds, and by which rule that is known. */
import type { Channel, Role } from '#model/conversation.ts';
import type { Layout } from './table-columns.ts';
import type { Row } from './table-rows.ts';
import type { RowReader } from './table-row.ts';

/** A role, and why it is this one. */
export interface Told {
  role: Role;
  why: string;
  skip?: string;
}

/** Why the words of a row are nobody's whose role the sidecar does not name. */
export const UNNAMED = 'its role column says something that `roles` in the sidecar does not name';

/** Words that never mean everybody else: whoever they are, they work there or are a program. */
const NOT_THEIRS =
  /\b(?:agents?|bots?|chatbot|system|admin\w*|staff|team|support|assistant|operator|moderator|notes?|internal|automat\w*|auto.?reply|owner|developer)\b/i;

/** Columns that say whether customers see a message. */
const SEEN = /^(?:is[ _]?)?public$/;
const UNSEEN = /^(?:is[ _]?)?(?:private|internal)(?:[ _]note)?$/;
const YES = /^(?:true|t|yes|y|1)$/i;
const NO = /^(?:false|f|no|n|0)$/i;

/** Makes what tells that customers do not see a row. */
function hiddenBy(header: readonly string[], channel: Channel): (row: Row) => string | undefined {
  if (channel !== 'ticket') return () => undefined;
  const columns = header.flatMap((name, at) => {
    const hides = SEEN.test(fold(name)) ? NO : UNSEEN.test(fold(name)) ? YES : undefined;
    return hides ? [{ at, name, hides }] : [];
  });
  return ({ cells }) => {
    const found = columns.find(({ at, hides }) => hides.test((cells[at] ?? '').trim()));
    return found && `its column \`${found.name}\` says that customers do not see it`;
  };
}

/** Makes what tells the roles of one table's rows. @param roles what the role column says → role; `*` for rows without */
export function roleTeller(
  { header, one, because }: Layout,
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

  const hidden = hiddenBy(header, channel);

  return (row) => {
    const unseen = hidden(row);
    if (unseen !== undefined) return { role: 'note', why: unseen, skip: 'private note' };
    const named = cell(row, 'role');
    const role = declared.get(fold(named));
    if (role && named) return { role, why: `its role column says \`${named.slice(0, 40)}\`, which the sidecar calls \`${role}\`` };
    if (one.role !== undefined && named) {
      if (others && !NOT_THEIRS.test(named)) return { role: others, why: `the sidecar says \`"*": ${others}\` of every role that it does not name` };
      return { role: 'unknown', why: UNNAMED };
    }
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
