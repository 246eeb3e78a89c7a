/** Reads Help Scout conversations, whose words all stand in threads: inside the conversation, or in a file beside it. */
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import { namesOf, personKey, type Person } from './people.ts';
import { isRating, messageOf, ratingOf, scoresOf, valueOf } from './helpscout-thread.ts';
import { ownId, sidedReader, type SidedTicket } from './sided-desk.ts';

const THREADS = ['_embedded.threads', 'threads[].body', 'threads[].createdBy'];

/** Help Scout conversations. */
export const helpscout = sidedReader({
  key: 'helpscout',
  name: 'Help Scout conversations',
  tickets: {
    lists: ['_embedded.conversations[]', 'conversations[]', 'items[]', 'item'],
    takes(keys) {
      const signs = ['primaryCustomer', 'primary_customer', 'mailboxId', 'mailbox_id', 'folderId', 'threadCount'];
      const isOne = signs.some((key) => keys.has(key)) && ['createdBy', 'created_by', '_embedded.threads', 'threads'].some((key) => keys.has(key));
      return isOne ? 'its records are conversations of a mailbox with a primary customer' : undefined;
    },
  },
  // A list that was fetched without its threads has an empty list of them in each conversation.
  isWhole: (keys) => ['_embedded.threads[].body', '_embedded.threads[].type', ...THREADS.slice(1)].some((key) => keys.has(key)),
  replies: {
    lists: ['_embedded.threads[]', 'threads[]', 'ratings[]', 'results[]'],
    takes(keys) {
      const hasAuthor = keys.has('createdBy.type') || keys.has('created_by.type');
      if (hasAuthor && keys.has('body') && keys.has('state')) return 'its records are threads of conversations';
      return keys.has('rating_comments') || keys.has('ratingComments') ? 'its records are ratings of conversations' : undefined;
    },
    ownerOf: (reply) => asId(valueOf(reply, 'conversationId')) ?? asId(reply['conversationid']),
    ownerIn: /\/conversations\/(\d{1,18})\/threads/,
    keep: [
      ...['id', 'type', 'state', 'status', 'body', 'createdBy', 'created_by', 'createdAt', 'created_at', 'customer', 'action'],
      ...[
        'rating',
        'rating_id',
        'ratingId',
        'rating_comments',
        'ratingComments',
        'rating_customer_id',
        'ratingCustomerId',
        'rating_created_at',
        'ratingCreatedAt',
      ],
    ],
  },
  idOf: ownId,
  open: () => Promise.resolve(ticketOf),
  missing:
    'This export lists conversations without their threads, and all words stand in threads. Fetch the list with `?embed=threads`, or put the threads beside this file as `threads.json`.',
  alone:
    'These threads belong to conversations that are not here, so nobody knows who asked. Put the export of the conversations beside this file as `conversations.json`.',
});

function threadsIn(raw: JsonObject): JsonObject[] {
  return objectsIn(asObject(raw['_embedded'])?.['threads'] ?? raw['threads']);
}

function ticketOf(raw: JsonObject, beside: JsonObject[] | undefined): SidedTicket {
  const inside = threadsIn(raw);
  const ratings = (beside ?? []).filter(isRating);
  const threads = inside.length > 0 ? inside : (beside ?? []).filter((one) => !isRating(one));
  const requester = requesterOf(raw);
  // The newest thread comes first in an export; people read the other way.
  const ordered = [...threads].sort((a, b) => timeOf(a) - timeOf(b));
  return {
    id: raw['id'],
    opened: valueOf(raw, 'createdAt'),
    skip: leftOut(raw),
    requester: personKey(requester.email, requester.id),
    tags: tagsOf(raw),
    fields: fieldsOf(raw),
    names: namesOf(peopleOf(raw, threads)),
    scores: ratings.flatMap(scoresOf),
    messages: [...ordered.map((thread, at) => messageOf(thread, at, requester)), ...ratings.flatMap((rating, at) => ratingOf(rating, at, requester))],
    lacks: beside === undefined && threads.length === 0 && !hasNoThreads(raw),
  };
}

function timeOf(thread: JsonObject): number {
  const time = Date.parse(asText(valueOf(thread, 'createdAt')) ?? '');
  return Number.isNaN(time) ? 0 : time;
}

/** A conversation says how many threads it has where it does not hold them. */
function hasNoThreads(raw: JsonObject): boolean {
  return raw['threads'] === 0 || raw['threadCount'] === 0;
}

/** Who asked: the primary customer, else the customer who began the conversation. */
function requesterOf(raw: JsonObject): Person & { id: string | undefined } {
  const creator = asObject(valueOf(raw, 'createdBy'));
  const began = creator?.['type'] === 'customer' ? creator : undefined;
  const customer = asObject(valueOf(raw, 'primaryCustomer')) ?? asObject(raw['customer']) ?? began;
  return { id: asId(customer?.['id']), email: asText(customer?.['email']) };
}

function leftOut(raw: JsonObject): string | undefined {
  if (raw['status'] === 'spam') return 'spam or suspended';
  if (raw['state'] === 'deleted') return 'deleted';
  return raw['state'] === 'draft' || raw['isDraft'] === true ? 'a draft' : undefined;
}

function peopleOf(raw: JsonObject, threads: readonly JsonObject[]): Person[] {
  const keys = ['primaryCustomer', 'customer', 'createdBy', 'assignee', 'owner', 'closedByUser', 'assignedTo'];
  const people = [raw, ...threads].flatMap((record) => keys.map((key) => asObject(valueOf(record, key))));
  return people.flatMap((one) => (one && asId(one['id']) !== '1' ? namesIn(one) : []));
}

/** A first name is spoken alone more often than with the last one. */
function namesIn(person: JsonObject): Person[] {
  const first = asText(person['first']) ?? asText(valueOf(person, 'firstName'));
  const last = asText(person['last']) ?? asText(valueOf(person, 'lastName'));
  return [{ name: [first, last].filter(Boolean).join(' '), email: asText(person['email']) }, { name: first }, { name: last }];
}

function tagsOf(raw: JsonObject): string[] {
  const tags = Array.isArray(raw['tags']) ? (raw['tags'] as unknown[]) : [];
  return tags.map((tag) => asText(tag) ?? asText(asObject(tag)?.['tag']) ?? asText(asObject(tag)?.['name'])).filter((tag) => tag !== undefined);
}

function fieldsOf(raw: JsonObject): Record<string, unknown> {
  const fields: Record<string, unknown> = { status: raw['status'], type: raw['type'], via: asObject(raw['source'])?.['type'] };
  for (const field of objectsIn(valueOf(raw, 'customFields'))) {
    const name = asText(field['name']);
    // A chosen option is given by its number, and by its text beside it.
    if (name) fields[name] = asText(field['text']) ?? field['value'];
  }
  return fields;
}
