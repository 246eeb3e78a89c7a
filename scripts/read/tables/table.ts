/** Reads any table (CSV, TSV) whose sidecar says what its columns hold; without one nothing is guessed. */
import { hash } from 'node:crypto';
import settings from '#config';
import type { RuleId } from '#model/rules.ts';
import type { Channel, Conversation } from '#model/conversation.ts';
import { DataError } from '#model/yaml.ts';
import { channelOf } from '../notes/note-conversation.ts';
import type { Reader, Report, Source } from '../reader.ts';
import { columnsSeen, layoutOf, sidecarFor } from './table-columns.ts';
import { ticketsOf, type Tickets } from './table-replies.ts';
import { AMBIGUOUS, dayIn } from './table-dates.ts';
import { rowReader, type RowReader } from './table-row.ts';
import { delimiterOf, rowsOf, type Row } from './table-rows.ts';

/** Tables of tickets, survey answers or reviews. */
export const tables: Reader = {
  id: 'tables',
  name: 'a table',
  takes({ name, head, export: fields }) {
    if (fields?.columns) return 'its sidecar names its columns';
    if (/\.(?:csv|tsv|tab)$/i.test(name)) return `its name ends in ${name.slice(-4).toLowerCase()}`;
    return delimiterOf(head).declared ? 'its first line names its delimiter' : undefined;
  },
  async *read(source, report) {
    const complain: Complain = (rule, sentence, line) =>
      report.complain({ rule, severity: 'error', file: source.file, ...(line !== undefined && { line }), sentence });
    const tickets = await ticketsOf(source, tables);
    if (typeof tickets === 'string') return complain('sidecar', tickets);
    let table: Table | undefined;
    try {
      for await (const row of rowsOf(source)) {
        if (table) yield* table.add(row);
        else {
          const made = tableOf(source, report, row.cells, complain, tickets);
          if (typeof made === 'string') return complain('sidecar', made, row.line);
          table = made;
        }
      }
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      complain('broken-table', error.message, error.line);
    }
    if (table) yield* table.end();
  },
};

interface Table {
  add(row: Row): Iterable<Conversation>;
  end(): Iterable<Conversation>;
}

type Complain = (rule: RuleId, sentence: string, line?: number) => void;

function tableOf(source: Source, report: Report, header: readonly string[], complain: Complain, tickets?: Tickets): Table | string {
  const fields = source.export;
  if (!fields?.columns) {
    return `Nothing says what the columns of this table hold; add a file beside it, its name with \`.yml\` at the end, such as ${sidecarFor(header)}. ${columnsSeen(header)}`;
  }
  const layout = layoutOf(header, fields.columns);
  if (typeof layout === 'string') return layout;
  const channel: Channel = fields.kind ?? kindOf(source.file);
  const rows = rowReader(layout, fields, channel, tickets);
  const seen = new Map<string, string>();
  let open: Conversation | undefined;
  let openId: string | undefined;
  let ambiguous = false;

  function* close(): Iterable<Conversation> {
    if (open && open.utterances.length === 0) report.skip('conversations', 'nothing is said in it');
    else if (open && isNew(open)) yield open;
    open = undefined;
  }

  function isNew({ id, utterances }: Conversation): boolean {
    const words = hash('sha1', utterances.map(({ text }) => text).join('\0'), 'base64').slice(0, 12);
    const before = seen.get(id);
    if (before === undefined) seen.set(id, words);
    else if (before === words) report.skip('conversations', 'the same row again');
    else
      complain(
        'repeated-ticket',
        'A row of the same id stands earlier in the table with other words; the first one counts. Give each its own id.',
        Number(/\d+/.exec(utterances[0]?.at ?? '')?.[0] ?? 1),
      );
    return before === undefined;
  }

  function* add(row: Row): Iterable<Conversation> {
    if (row.cells.length !== header.length)
      return complain('broken-row', `This row has ${row.cells.length} cells where the header has ${header.length}; it was left out. Correct it.`, row.line);
    const id = rows.id(row);
    if (id === undefined) return complain('broken-row', 'The id of this row is no plain word of letters and digits; it was left out. Correct it.', row.line);
    const date = dayIn(rows.cell(row, 'date'));
    if (date === undefined) return complain('broken-row', 'This row has no date that exists, written like 2026-03-04; it was left out.', row.line);
    if (date === AMBIGUOUS) {
      if (!ambiguous)
        complain('ambiguous-date', 'Day and month of this date could be swapped; rows like it were left out. Write dates like 2026-03-04.', row.line);
      ambiguous = true;
      return report.skip('conversations', 'its date could be two days');
    }
    const goesOn = open !== undefined && openId === id && rows.grouped;
    if (!goesOn) {
      yield* close();
      open = conversationOf(id, date, row, rows, source, channel);
      openId = id;
    }
    open?.utterances.push(...rows.utterances(row, date));
    if (open) open.names = [...new Set([...open.names, ...rows.names(row)])];
  }

  return { add, end: close };
}

function kindOf(file: string): Channel {
  const channel = channelOf(file);
  return channel === 'survey' || channel === 'review' ? channel : 'ticket';
}

function conversationOf(id: string, date: string, row: Row, rows: RowReader, source: Source, channel: Channel): Conversation {
  const ticket = rows.ticket(row);
  const name = ticket ? ticket.id.slice(0, ticket.id.indexOf(':')) : (source.export?.source ?? sourceName(source.file));
  const [requester, language] = [rows.requester(row, name), rows.cell(row, 'language').trim() || ticket?.language || source.export?.language];
  return {
    id: `${name}:${id}`,
    channel,
    date,
    file: source.file,
    exported: true,
    consent: source.export?.consent ?? settings.exportConsent,
    ...(requester && { requester }),
    personas: source.export?.persona ?? [],
    tags:
      ticket?.tags ??
      rows
        .cell(row, 'tags')
        .split(/[;,]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
    fields: { ...ticket?.fields, ...rows.fields(row) },
    themes: [],
    names: ticket?.names ?? [],
    ...(language && { language }),
    utterances: [],
  };
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
