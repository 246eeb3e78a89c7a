/** Reads Freshdesk tickets: JSON of both APIs and of the account export with the replies inside or in a file beside it, and the table that a list of tickets exports. */
import type { Reader } from '../reader.ts';
import { asId, asObject, type JsonObject } from '../records/json.ts';
import { readList, takesList } from './freshdesk-list.ts';
import { ticketOf } from './freshdesk-ticket.ts';
import { sidedReader } from './sided-desk.ts';

/** Where a record wraps its ticket. */
const WRAPS = ['', 'helpdesk_ticket.', 'ticket.'];

function has(keys: ReadonlySet<string>, ...any: string[]): boolean {
  return WRAPS.some((wrap) => any.some((key) => keys.has(wrap + key)));
}

const json = sidedReader({
  key: 'freshdesk',
  name: 'Freshdesk tickets',
  tickets: {
    lists: ['tickets[]', 'results[]', 'ticket', 'helpdesk_ticket'],
    takes(keys) {
      if (!has(keys, 'requester_id', 'requester')) return undefined;
      const isOne = has(keys, 'responder_id', 'fr_escalated', 'conversations[].incoming', 'notes[].incoming', 'notes[].note.incoming', 'description_text');
      return isOne ? 'its records are tickets with a requester and a responder' : undefined;
    },
  },
  isWhole: (keys) => has(keys, 'conversations', 'notes'),
  replies: {
    lists: ['conversations[]', 'satisfaction_ratings[]', 'notes[]'],
    takes(keys) {
      if (keys.has('incoming') && keys.has('private') && (keys.has('user_id') || keys.has('ticket_id')))
        return 'its records are replies that came in or went out';
      return keys.has('ratings') && keys.has('survey_id') && keys.has('ticket_id') ? 'its records are ratings of tickets' : undefined;
    },
    ownerOf: ({ ticket_id: owner }) => asId(owner),
    ownerIn: /\/tickets\/(\d{1,18})\/conversations/,
    keep: [
      ...['id', 'user_id', 'body', 'body_html', 'body_text', 'incoming', 'private', 'from_email', 'created_at', 'auto_response', 'automation_id'],
      ...['automation_type_id', 'deleted', 'spam', 'ratings', 'feedback'],
    ],
  },
  unwrap: (record: JsonObject) => asObject(record['helpdesk_ticket']) ?? asObject(record['ticket']) ?? record,
  idOf: (raw) => asId(raw['display_id'] ?? raw['id']),
  open: () => Promise.resolve(ticketOf),
  missing:
    'These tickets come without their replies, so only the words that opened them are heard, and those only where the list was fetched with `?include=description`. Fetch each ticket with `?include=conversations`, export the account as JSON, or put the replies beside this file as `conversations.json`.',
  alone: 'These replies belong to tickets that are not here, so nobody knows who asked. Put the export of the tickets beside this file as `tickets.json`.',
});

/** Freshdesk tickets. */
export const freshdesk: Reader = {
  ...json,
  takes: (source) => json.takes(source) ?? takesList(source),
  read: (source, report, wanted) => (takesList(source) === undefined ? json.read(source, report, wanted) : readList(source, report)),
};
