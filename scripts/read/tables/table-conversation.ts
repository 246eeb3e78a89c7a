/** A row of a table as a conversation. */
import settings from '#config';
import type { Channel, Conversation } from '#model/conversation.ts';
import type { Source } from '../reader.ts';
import { scoresIn, type Scale } from './scales.ts';
import type { RowReader } from './table-row.ts';
import type { Row } from './table-rows.ts';

interface Begun {
  id: string;
  date: string;
  row: Row;
  rows: RowReader;
  source: Source;
  channel: Channel;
  scales: readonly Scale[];
}

/** The conversation that a row begins, before anything is said in it. */
export function conversationOf({ id, date, row, rows, source, channel, scales }: Begun): Conversation {
  const ticket = rows.ticket(row);
  const name = ticket ? ticket.id.slice(0, ticket.id.indexOf(':')) : (source.export?.source ?? sourceName(source.file));
  const language = languageIn(rows.cell(row, 'language')) ?? ticket?.language ?? source.export?.language;
  const requester = rows.requester(row, name);
  const scores = scoresIn(row.cells, scales);
  return {
    id: `${name}:${id}`,
    channel,
    date,
    file: source.file,
    exported: true,
    consent: source.export?.consent ?? settings.exportConsent,
    ...(source.export?.consentUntil && { consentUntil: source.export.consentUntil }),
    ...(requester && { requester }),
    personas: source.export?.persona ?? [],
    tags: ticket?.tags ?? tagsIn(rows.cell(row, 'tags')),
    fields: { ...ticket?.fields, ...rows.fields(row) },
    themes: [],
    names: ticket?.names ?? [],
    ...(language && { language }),
    ...(scores.length > 0 && { scores }),
    utterances: [],
  };
}

function tagsIn(cell: string): string[] {
  return cell
    .split(/[;,|]/)
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** A language as a tag; its name in words is left to be told from what is said. */
function languageIn(cell: string): string | undefined {
  const tag = cell.trim().replace('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(tag)) return undefined;
  return Intl.getCanonicalLocales(tag)[0];
}

/** A file's name without its endings, as the first half of its conversations' ids. */
function sourceName(file: string): string {
  const [name = ''] = (file.split('/').at(-1) ?? '').split('.');
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'table'
  );
}
