/** What the fields of a Zendesk ticket mean: the requester's public comments are the customer's words, and nobody else's are. */
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import type { Known, Message, Ticket } from './helpdesk.ts';
import { namesOf } from './people.ts';
import { isStaff, peopleOf, requesterId, requesterKey, type User } from './zendesk-people.ts';

const AUTOMATIC = new Set(['rule', 'api-bot', 'system', 'automation', 'trigger', 'answer_bot', 'bot', 'admin_setting']);

/** A Zendesk ticket; its comments may come from elsewhere in the export. @param users whom the export names, by id */
export function ticketOf(raw: JsonObject, users: ReadonlyMap<string, User>, comments = objectsIn(raw['comments'])): Ticket {
  const people = peopleOf(raw, users);
  for (const comment of comments) {
    const author = asId(comment['author_id']);
    const user = author && users.get(author);
    if (author && user) people.set(author, { ...user, ...people.get(author) });
  }
  const said = [...(comments.length > 0 ? comments : [descriptionOf(raw)]), ...satisfactionOf(raw)];
  return {
    id: raw['id'],
    opened: raw['created_at'],
    skip: leftOut(raw),
    requester: requesterKey(raw, people),
    tags: tagsOf(raw),
    fields: fieldsOf(raw),
    names: namesOf(people.values()),
    messages: said.map((comment) => messageOf(comment, raw, people)),
  };
}

function tagsOf(raw: JsonObject): string[] {
  return Array.isArray(raw['tags']) ? raw['tags'].filter((tag) => typeof tag === 'string') : [];
}

function leftOut(raw: JsonObject): string | undefined {
  const tags = tagsOf(raw);
  if (raw['status'] === 'deleted') return 'deleted';
  if (tags.includes('closed_by_merge')) return 'merged into another ticket';
  if (raw['status'] === 'suspended' || raw['suspended'] === true || tags.includes('spam') || tags.includes('suspended')) return 'spam or suspended';
  return undefined;
}

/** A ticket without comments still has the text that opened it, by whoever submitted it. */
function descriptionOf(raw: JsonObject): JsonObject {
  const text = raw['description_text'] ?? raw['description'];
  const isHtml = typeof text === 'string' && /^\s*<(?:div|p|html|br|span|table)\b/i.test(text);
  return {
    at: 'description',
    author_id: raw['submitter_id'] ?? requesterId(raw),
    [isHtml ? 'html_body' : 'body']: text,
    created_at: raw['created_at'],
    ...(raw['is_public'] === false && { public: false }),
  };
}

/** What the requester wrote when they rated the help. */
function satisfactionOf(raw: JsonObject): JsonObject[] {
  const rating = asObject(raw['satisfaction_rating']);
  const body = asText(rating?.['comment']);
  const when = rating?.['created_at'] ?? raw['updated_at'];
  return body ? [{ at: 'satisfaction', author_id: requesterId(raw), body, created_at: when }] : [];
}

function messageOf(comment: JsonObject, ticket: JsonObject, people: ReadonlyMap<string, User>): Message {
  const author = asId(comment['author_id']);
  return {
    at: asText(comment['at']) ?? `comment-${asId(comment['id']) ?? 'x'}`,
    speaker: (author && (people.get(author)?.name ?? author)) ?? '',
    ...roleOf(comment, ticket, author, people),
    text: asText(comment['plain_body']) ?? asText(comment['body']) ?? asText(comment['body_text']),
    html: asText(comment['html_body']),
    when: comment['created_at'],
  };
}

function roleOf(comment: JsonObject, ticket: JsonObject, author: string | undefined, people: ReadonlyMap<string, User>): Known {
  const channel = asText(asObject(comment['via'])?.['channel']);
  if (comment['public'] === false || comment['private'] === true) return { role: 'note', why: 'it is not public', skip: 'private note' };
  if (channel && AUTOMATIC.has(channel)) return { role: 'bot', why: 'it came by a rule or a bot, not by a person' };
  if (author === undefined) return { role: 'unknown', why: 'nobody is named as its author', skip: 'nobody is named as its author' };
  if (isStaff(people.get(author)) || author === asId(ticket['assignee_id'])) return { role: 'team', why: 'its author works for the helpdesk' };
  if (author === requesterId(ticket)) return { role: 'customer', why: 'its author is the requester' };
  return { role: 'unknown', why: 'its author is neither the requester nor known to be staff', skip: 'not the requester' };
}

/** The ticket's own fields, and custom fields by id. */
function fieldsOf(raw: JsonObject): Record<string, unknown> {
  const fields: Record<string, unknown> = {
    priority: raw['priority'],
    type: raw['type'],
    status: raw['status'],
    brand: raw['brand'] ?? raw['brand_id'],
    via: asObject(raw['via'])?.['channel'],
    satisfaction: asObject(raw['satisfaction_rating'])?.['score'],
  };
  for (const { id, value } of objectsIn(raw['custom_fields'] ?? raw['fields'])) {
    const key = asId(id);
    if (key) fields[key] = value;
  }
  return fields;
}
