/** Reads Zendesk exports: tickets one a line (account export), or JSON pages of tickets, comments and users (incremental export) in one file or in several, streamed. */
import type { Source } from '../reader.ts';
import { SILENT } from '../report.ts';
import { asId, asObject, objectsIn, type JsonObject } from '../records/json.ts';
import { recordsOf } from '../records/records.ts';
import { jsonShape } from '../records/shape.ts';
import { sidedReader, type TicketOf } from './sided-desk.ts';
import { sidesOf, type Kind } from './side-file.ts';
import { addUsers, type Users } from './zendesk-people.ts';
import { ticketOf } from './zendesk-ticket.ts';

const people: Kind = {
  lists: ['users[]'],
  takes: (keys) => (isPerson(keys) && keys.has('name') ? 'its records are users' : undefined),
};

/** Zendesk tickets. */
export const zendesk = sidedReader({
  key: 'zendesk',
  name: 'Zendesk tickets',
  tickets: {
    lists: ['tickets[]', 'results[]', 'ticket'],
    takes(keys) {
      if (keys.has('requester_id') || keys.has('requester')) return 'its records are tickets with a requester';
      // The people of an account export may stand in lines before its tickets, and the last page of an incremental one may be empty.
      if (keys.has('type') && isPerson(keys)) return 'its lines are users and tickets';
      return keys.has('tickets') && keys.has('end_of_stream') ? 'it is a page of tickets' : undefined;
    },
  },
  isWhole: (keys) => keys.has('comments'),
  replies: {
    lists: ['comments[]', 'ticket_comments[]'],
    takes(keys) {
      const isComment = keys.has('author_id') && keys.has('public') && ['body', 'html_body', 'plain_body'].some((key) => keys.has(key));
      return isComment && !keys.has('requester_id') ? 'its records are comments on tickets' : undefined;
    },
    ownerOf: ({ ticket_id: owner }) => asId(owner),
    ownerIn: /\/tickets\/(\d{1,18})(?:\/comments)?\.json/,
    keep: ['id', 'author_id', 'public', 'private', 'plain_body', 'body', 'body_text', 'html_body', 'created_at', 'via'],
  },
  people,
  always: (bytes) => /"type"\s*:\s*"user"/.test(bytes.toString('latin1', 0, 200)),
  unwrap: (record) => asObject(record['ticket']) ?? record,
  idOf: (raw) => asId(raw['id']),
  open,
  missing:
    'These tickets come without their comments, so only the words that opened them are heard. Fetch the comments of each (GET /api/v2/tickets/ID/comments) and put them beside this file as `comments.json`, or export the account as JSON.',
  alone:
    'These comments or users belong to tickets that are not here, so nobody knows who asked. Put the export of the tickets beside this file as `tickets.json`.',
});

function isPerson(keys: ReadonlySet<string>): boolean {
  return keys.has('role') && keys.has('email');
}

/** Pages name their people after their tickets; who is staff, and whose names are to be masked, must be known before. */
async function open(source: Source): Promise<TicketOf> {
  const users: Users = new Map();
  if (jsonShape(source.head, source.name)?.kind === 'object') await meetUsers(source, users);
  for (const side of await sidesOf(source, people)) await meetUsers(side, users);
  return (raw, beside) => {
    if (isUser(raw)) return void addUsers(users, [asObject(raw['user']) ?? raw]);
    addUsers(
      users,
      objectsIn(raw['users']).filter(({ role }) => role !== 'end-user'),
    );
    const inside = objectsIn(raw['comments']);
    const comments = inside.length > 0 ? inside : (beside ?? []);
    return { ...ticketOf(raw, users, comments), lacks: comments.length === 0 && beside === undefined && raw['comments'] === undefined };
  };
}

/** A line of an account export may be a user. */
function isUser(raw: JsonObject): boolean {
  return raw['type'] === 'user' || (raw['requester_id'] === undefined && raw['role'] !== undefined && raw['email'] !== undefined);
}

/** Learns people. What is wrong with their file is said when it is read itself. */
async function meetUsers(source: Source, users: Users): Promise<void> {
  const shape = jsonShape(source.head, source.name);
  if (!shape) return;
  for await (const batch of recordsOf(source, shape, { lists: people.lists, report: SILENT })) {
    const found = batch.filter(({ list }) => list !== '' || shape.kind !== 'object').map(({ value }) => value);
    addUsers(users, found.filter(isUser));
  }
}
