/** Gorgias messages in a table, a row each, as connectors to data warehouses write them. */
import type { Conversation } from '#model/conversation.ts';
import type { Report, Source } from '../reader.ts';
import { SILENT } from '../report.ts';
import type { JsonObject } from '../records/json.ts';
import { declaredRoles } from './declared-roles.ts';
import { deskRows, type DeskRow } from './desk-rows.ts';
import { gorgiasTicket } from './gorgias-message.ts';
import { collectorOf } from './helpdesk.ts';
import { partsOf, type Reply } from './replies-by-ticket.ts';

const TEXTS = ['stripped_text', 'stripped_html', 'body_text', 'body_html'];

/** Why a table holds Gorgias messages, by the names of its columns. */
export function isGorgiasTable(columns: ReadonlySet<string>): string | undefined {
  const isOne = columns.has('from_agent') && columns.has('ticket_id') && TEXTS.some((name) => columns.has(name));
  return isOne ? 'its header has the columns of Gorgias messages' : undefined;
}

/** The tickets of a table of messages, which may stand in any order. */
export async function* readGorgiasTable(source: Source, report: Report): AsyncGenerator<Conversation> {
  const collector = collectorOf(source, report, 'gorgias');
  const declared = declaredRoles(source);
  let telling = report;
  for await (const part of partsOf(() => messagesOf(source, telling))) {
    telling = SILENT;
    if (part.tooMany > 0) report.skip('utterances', 'more replies than one ticket can have', part.tooMany);
    for (const [id, messages] of part.replied()) {
      const conversation = collector.take(gorgiasTicket({ id, channel: messages[0]?.['channel'] }, messages, declared));
      if (conversation) yield conversation;
    }
  }
}

async function* messagesOf(source: Source, report: Report): AsyncGenerator<Reply> {
  for await (const row of deskRows(source, report, ['id', 'ticket_id', 'from_agent', 'public', ...TEXTS])) {
    const owner = row.cell('ticket_id');
    if (owner) yield { owner, value: () => messageOf(row) };
    else report.skip('utterances', 'a reply that names no ticket');
  }
}

function messageOf(row: DeskRow): JsonObject {
  const text = (name: string): Record<string, string> => (row.cell(name) ? { [name]: row.cell(name) } : {});
  const when = row.cell('created_datetime', 'sent_datetime');
  return {
    at: `row-${row.row}`,
    sender: { id: row.cell('sender_id'), name: row.cell('sender_name', 'source_from_name'), email: row.cell('sender_email', 'source_from_address') },
    from_agent: truth(row.cell('from_agent')),
    public: truth(row.cell('public')),
    created_datetime: when,
    ...['channel', 'via', 'rule_id', 'deleted_datetime', ...TEXTS].reduce((all, name) => ({ ...all, ...text(name) }), {}),
  };
}

function truth(cell: string): boolean | undefined {
  if (/^(?:true|t|1|yes)$/i.test(cell)) return true;
  return /^(?:false|f|0|no)$/i.test(cell) ? false : undefined;
}
