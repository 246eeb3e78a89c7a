/** Ids of rows: what may stand in an address, and whether a column holds ids at all. */
import type { Channel } from '#model/conversation.ts';
import type { Layout } from './table-columns.ts';
import type { Row } from './table-rows.ts';

/** What stands between letters and digits in real ids, and may not in an address. */
const MARKS = /[:#=+ ]+/g;

/** An id as it may stand in an address; undefined where it is no plain word, could be a path, or names a person. */
export function plainId(cell: string): string | undefined {
  const id = cell.trim().replace(MARKS, '-').replace(/^-|-$/g, '');
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$/.test(id) ? id : undefined;
}

/** What is called an id and is none, such as a product's address in a table of reviews, names no rows; they are then known by their numbers. */
export function withoutFalseIds(layout: Layout, channel: Channel, rows: readonly Row[]): Layout {
  const { id, ...others } = layout.one;
  if (id === undefined || channel === 'ticket' || others.conversation !== undefined) return layout;
  const cells = rows.map(({ cells }) => (cells[id] ?? '').trim()).filter(Boolean);
  const odd = cells.filter((cell) => plainId(cell) === undefined).length;
  const repeated = cells.length >= 8 && new Set(cells).size < cells.length * 0.8;
  if (odd <= cells.length / 2 && !repeated) return layout;
  // Whoever answers a survey several times is one person.
  return { ...layout, one: { ...others, ...(channel === 'survey' && others.requester === undefined && { requester: id }) } };
}
