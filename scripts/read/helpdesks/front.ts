/** Reads Front conversations: messages and comments inside them, in files beside them, or messages alone; the analytics export is refused with advice. */
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import type { Report } from '../reader.ts';
import { customerOf, messageOf, namesIn, type Customer } from './front-message.ts';
import { namesOf } from './people.ts';
import { ownId, sidedReader, type SidedTicket } from './sided-desk.ts';
import { refusing } from './wordless.ts';

const LEFT_OUT: Record<string, string> = { deleted: 'deleted', trashed: 'deleted', spam: 'spam or suspended' };

const json = sidedReader({
  key: 'front',
  name: 'Front conversations',
  tickets: {
    lists: ['_results[]', 'conversations[]', 'data[]'],
    takes(keys) {
      const isOne =
        keys.has('_links.related.messages') ||
        keys.has('messages[].is_inbound') ||
        keys.has('last_message.is_inbound') ||
        (keys.has('recipient') && keys.has('is_private'));
      return isOne && !keys.has('is_inbound') ? 'its records are conversations of an inbox with messages' : undefined;
    },
  },
  isWhole: (keys) => keys.has('messages[].is_inbound') || keys.has('messages._results'),
  replies: {
    lists: ['_results[]', 'messages[]', 'comments[]', 'data[]'],
    takes(keys) {
      if (keys.has('is_inbound') && (keys.has('body') || keys.has('recipients'))) return 'its records are messages that came in or went out';
      return keys.has('posted_at') && keys.has('body') ? 'its records are comments' : undefined;
    },
    ownerOf,
    ownerIn: /\/conversations\/([A-Za-z0-9_]{1,64})\/(?:messages|comments)/,
    keep: ['id', 'type', 'is_inbound', 'draft_mode', 'is_draft', 'created_at', 'posted_at', 'author', 'recipients', 'body', 'text', 'metadata', 'is_autoreply'],
  },
  idOf: ownId,
  open: () => Promise.resolve(ticketOf),
  missing:
    'These conversations come without their messages, so at most the last one of each is heard. Fetch the messages of each (GET /conversations/ID/messages) and put them beside this file as `messages.json`.',
  alone(id, replies, report) {
    const all = byTime(replies);
    return { ...spoken(all, customerOf(undefined, all), report), id, opened: all[0]?.['created_at'] ?? all[0]?.['posted_at'] };
  },
});

/** Front conversations. */
export const front = refusing(json, {
  takes: (columns) =>
    columns.has('message_id') && columns.has('conversation_id') && columns.has('direction') ? 'its columns are those of Front’s analytics export' : undefined,
  advice:
    'An analytics export of Front holds only the beginning of each message, so nobody can be quoted from it. Fetch the conversations and their messages with the API (GET /conversations and GET /conversations/ID/messages) and read those.',
});

/** A message names its conversation by an id, an object, or a link. */
function ownerOf(reply: JsonObject): string | undefined {
  const named = reply['conversation_id'] ?? asObject(reply['conversation'])?.['id'] ?? reply['conversation'];
  const link = asText(asObject(asObject(reply['_links'])?.['related'])?.['conversation']);
  return asId(named) ?? asId(/\/conversations\/([^/?#]{1,64})$/.exec(link ?? '')?.[1]);
}

function messagesIn(raw: JsonObject): JsonObject[] {
  return objectsIn(asObject(raw['messages'])?.['_results'] ?? raw['messages']);
}

function ticketOf(raw: JsonObject, beside: JsonObject[] | undefined, report: Report): SidedTicket {
  const inside = [...messagesIn(raw), ...objectsIn(asObject(raw['comments'])?.['_results'] ?? raw['comments'])];
  const found = [...inside, ...(beside ?? [])];
  const last = asObject(raw['last_message']);
  const all = byTime(found.length > 0 ? found : last ? [last] : []);
  const customer = customerOf(asObject(raw['recipient']), all);
  return {
    ...spoken(all, customer, report),
    id: raw['id'],
    opened: raw['created_at'],
    skip: LEFT_OUT[asText(raw['status']) ?? ''],
    tags: objectsIn(raw['tags'])
      .map(({ name }) => asText(name))
      .filter((name) => name !== undefined),
    fields: { status: raw['status'], ...asObject(raw['custom_fields']) },
    names: namesOf([...namesIn(all), { name: customer.name, email: customer.email }, ...namesIn([{ author: raw['assignee'] }])]),
    lacks: found.length === 0 && beside === undefined,
  };
}

function spoken(all: JsonObject[], customer: Customer, report: Report): Pick<SidedTicket, 'requester' | 'names' | 'messages'> {
  const messages = all.filter((one) => one['body'] !== '[REDACTED]');
  if (messages.length < all.length) report.skip('utterances', 'redacted in the helpdesk', all.length - messages.length);
  return { requester: customer.key, names: namesOf(namesIn(all)), messages: messages.map((message, at) => messageOf(message, at, customer)) };
}

/** In the order in which they were written; the API gives the newest first. */
function byTime(records: readonly JsonObject[]): JsonObject[] {
  const time = (record: JsonObject): number => Number(record['created_at'] ?? record['posted_at'] ?? 0) || 0;
  return [...records].sort((a, b) => time(a) - time(b));
}
