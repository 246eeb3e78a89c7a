/** One Zendesk ticket to one conversation: the requester's public comments are the customer's words, and nobody else's are. */
import type { Consent } from '#model/consent.ts';
import type { Conversation, Role, Utterance } from '#model/conversation.ts';
import { htmlToText } from './html.ts';
import { asDay, asId, asObject, asText, objectsIn, type JsonObject } from './json.ts';
import { isStaff, namesOf, peopleOf, requesterId, requesterKey, type User } from './zendesk-people.ts';

/** What is known of an export beside its tickets. */
export interface TicketContext {
  file: string;
  source: string;
  consent: Consent;
  language?: string;
  personas: string[];
  /** Field ids → the names that personas' segments use. */
  fields: Record<string, string>;
  users: ReadonlyMap<string, User>;
}

/** A ticket's conversation; or why it is left out; or what is wrong with it. */
export type TicketResult = { conversation: Conversation } | { skip: string } | { trouble: string };

const AUTOMATIC = new Set(['rule', 'api-bot', 'system', 'automation', 'trigger', 'answer_bot', 'bot', 'admin_setting']);

/** Reads one ticket; its comments may come from elsewhere in the export. */
export function readTicket(raw: JsonObject, context: TicketContext, comments = objectsIn(raw['comments'])): TicketResult {
  const id = asId(raw['id']);
  if (!id)
    return {
      trouble:
        'The id of this ticket is missing or cannot be trusted (a number too large for JSON, or more than letters and digits); export it again with ids as text.',
    };
  const date = asDay(raw['created_at']);
  if (!date) return { trouble: 'This ticket has no `created_at` that is a date; export it again.' };
  const reason = leftOut(raw);
  if (reason) return { skip: reason };
  const people = peopleOf(raw, context.users);
  for (const comment of comments) {
    const author = asId(comment['author_id']);
    const user = author && context.users.get(author);
    if (author && user) people.set(author, { ...user, ...people.get(author) });
  }
  const said = [...(comments.length > 0 ? comments : [descriptionOf(raw)]), ...satisfactionOf(raw)];
  const utterances = said.flatMap((comment) => utteranceOf(comment, raw, people, date));
  if (utterances.some(({ text }) => !text.isWellFormed())) return { trouble: 'The text of this ticket holds half a character; export it again as UTF-8.' };
  if (utterances.length === 0) return { skip: 'nothing is said in it' };
  const requester = requesterKey(raw, people);
  return {
    conversation: {
      id: `${context.source}:${id}`,
      channel: 'ticket',
      date,
      file: context.file,
      exported: true,
      consent: context.consent,
      ...(requester && { requester }),
      personas: context.personas,
      tags: tagsOf(raw),
      fields: fieldsOf(raw, context.fields),
      themes: [],
      names: namesOf(people.values()),
      ...(context.language && { language: context.language }),
      utterances,
    },
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

function utteranceOf(comment: JsonObject, ticket: JsonObject, people: ReadonlyMap<string, User>, date: string): Utterance[] {
  const text = textOf(comment);
  if (!text) return [];
  const author = asId(comment['author_id']);
  const { role, skip } = roleOf(comment, ticket, author, people);
  const said = asDay(comment['created_at']) ?? date;
  const at = asText(comment['at']) ?? `comment-${asId(comment['id']) ?? 'x'}`;
  const speaker = (author && (people.get(author)?.name ?? author)) ?? '';
  return [{ speaker, role, text, at, marks: [], said, ...(skip && { skip }) }];
}

function textOf(comment: JsonObject): string | undefined {
  const plain = asText(comment['plain_body']) ?? asText(comment['body']) ?? asText(comment['body_text']);
  if (plain) return plain.replace(/\r\n?/g, '\n').trim();
  const html = asText(comment['html_body']);
  return html && htmlToText(html);
}

function roleOf(comment: JsonObject, ticket: JsonObject, author: string | undefined, people: ReadonlyMap<string, User>): { role: Role; skip?: string } {
  const channel = asText(asObject(comment['via'])?.['channel']);
  if (comment['public'] === false || comment['private'] === true) return { role: 'note', skip: 'private note' };
  if (channel && AUTOMATIC.has(channel)) return { role: 'bot' };
  if (author === undefined) return { role: 'unknown', skip: 'nobody is named as its author' };
  if (isStaff(people.get(author)) || author === asId(ticket['assignee_id'])) return { role: 'team' };
  if (author === requesterId(ticket)) return { role: 'customer' };
  return { role: 'unknown', skip: 'not the requester' };
}

/** Custom fields by id and by the names that the sidecar gives them, and the ticket's own. */
function fieldsOf(raw: JsonObject, names: Record<string, string>): Record<string, string> {
  const fields: Record<string, string> = {};
  const set = (key: string, value: unknown): void => {
    const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : valueText(value);
    if (text) fields[key] = text;
  };
  for (const key of ['priority', 'type', 'status']) set(key, raw[key]);
  set('brand', raw['brand'] ?? raw['brand_id']);
  set('via', asObject(raw['via'])?.['channel']);
  set('satisfaction', asObject(raw['satisfaction_rating'])?.['score']);
  for (const { id, value } of objectsIn(raw['custom_fields'] ?? raw['fields'])) {
    const key = asId(id);
    if (!key) continue;
    set(key, value);
    if (Object.hasOwn(names, key)) set(names[key] ?? key, value);
  }
  return fields;
}

function valueText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
