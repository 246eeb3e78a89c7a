/** Reads Gorgias tickets: with their messages inside, with messages in a file beside them, or messages alone, as JSON or as a table. */
import type { Reader } from '../reader.ts';
import { asId } from '../records/json.ts';
import { columnsOf } from '../tables/table-header.ts';
import { declaredRoles, type DeclaredRole } from './declared-roles.ts';
import { gorgiasTicket, KEPT } from './gorgias-message.ts';
import { isGorgiasTable, readGorgiasTable } from './gorgias-table.ts';
import { ownId, sidedReader } from './sided-desk.ts';

const desk = (declared: DeclaredRole): Reader =>
  sidedReader({
    key: 'gorgias',
    name: 'Gorgias tickets',
    tickets: {
      lists: ['data[]', 'tickets[]', 'ticket'],
      takes(keys) {
        if (keys.has('messages[].from_agent')) return 'its records are tickets with messages from agents and customers';
        const isTicket =
          keys.has('created_datetime') && !keys.has('ticket_id') && ['last_received_message_datetime', 'trashed_datetime'].some((key) => keys.has(key));
        return isTicket ? 'its records are tickets of Gorgias' : undefined;
      },
    },
    isWhole: (keys) => keys.has('messages[].from_agent'),
    replies: {
      lists: ['data[]', 'messages[]'],
      takes(keys) {
        if (!keys.has('ticket_id')) return undefined;
        if (keys.has('from_agent')) return 'its records are messages of Gorgias tickets';
        return keys.has('scored_datetime') ? 'its records are satisfaction surveys of Gorgias tickets' : undefined;
      },
      ownerOf: ({ ticket_id: owner }) => asId(owner),
      keep: KEPT,
    },
    idOf: ownId,
    open: () => Promise.resolve((raw, apart = []) => gorgiasTicket(raw, apart, declared)),
    missing:
      'This export lists tickets without their messages. Fetch each ticket by its id (GET /api/tickets/ID), or put the list of messages (GET /api/messages) beside this file as `messages.json`.',
    alone: (id, apart) => gorgiasTicket({ id, channel: apart[0]?.['channel'] }, apart, declared),
  });

const plain = desk(() => undefined);

/** Gorgias tickets. */
export const gorgias: Reader = {
  id: 'gorgias',
  name: 'Gorgias tickets',
  takes: (source) => plain.takes(source) ?? isGorgiasTable(columnsOf(source)),
  read: (source, report, wanted) =>
    plain.takes(source) === undefined ? readGorgiasTable(source, report) : desk(declaredRoles(source)).read(source, report, wanted),
};
