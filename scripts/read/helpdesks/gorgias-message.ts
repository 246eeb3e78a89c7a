/** What the fields of a Gorgias ticket and its messages mean: what the ticket's customer sent in public is the customer's, and nothing else is. */
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import type { DeclaredRole } from './declared-roles.ts';
import { contentment, type Known, type Message } from './helpdesk.ts';
import { inTime } from './in-time.ts';
import { namesOf, personKey, type Person } from './people.ts';
import type { SidedTicket } from './sided-desk.ts';

/** What must be remembered of a message, or of a survey, that stands apart from its ticket. */
export const KEPT = [
  'at',
  'id',
  'channel',
  'via',
  'public',
  'is_note',
  'sender',
  'from_agent',
  'rule_id',
  'headers',
  'stripped_text',
  'stripped_html',
  'body_text',
  'body_html',
  'created_datetime',
  'sent_datetime',
  'deleted_datetime',
  'scored_datetime',
  'score',
  'customer_id',
];

/** Gorgias's own programs write under these names. */
const PROGRAMS = /^(?:gorgias (?:bot|help ?desk)|ai agent|automate|auto-?responder)$/i;

interface Sender extends Person {
  id?: string | undefined;
}

/** A ticket of Gorgias. @param apart messages and surveys from other files; those of the ticket itself come first */
export function gorgiasTicket(raw: JsonObject, apart: readonly JsonObject[], declared: DeclaredRole): SidedTicket {
  const own = objectsIn(raw['messages']);
  const surveys = [asObject(raw['satisfaction_survey']), ...apart.filter(isSurvey)].filter((one) => one !== undefined);
  const messages = inTime([...own, ...apart.filter((one) => !isSurvey(one))], (message) => asText(message['created_datetime']) ?? message['sent_datetime']);
  const customer = senderOf(raw['customer']) ?? senderOf(raw['requester']) ?? firstCustomer(messages) ?? rater(surveys[0]);
  const people = [customer, senderOf(raw['assignee_user']), ...messages.map(({ sender }) => senderOf(sender))].filter((one) => one !== undefined);
  return {
    id: raw['id'],
    opened: raw['created_datetime'] ?? messages[0]?.['created_datetime'] ?? messages[0]?.['sent_datetime'] ?? surveys[0]?.['created_datetime'],
    skip: leftOut(raw),
    requester: customer && personKey(customer.email, customer.id),
    tags: tagsOf(raw),
    fields: fieldsOf(raw),
    names: namesOf(people),
    language: asText(raw['language']),
    scores: surveys.flatMap(({ score }) => contentment(score)),
    messages: [...messages.map((message, at) => messageOf(message, at, customer, declared)), ...surveys.flatMap((survey) => remarkOf(survey, customer))],
    lacks: messages.length === 0 && raw['messages_count'] !== 0,
  };
}

function isSurvey(value: JsonObject): boolean {
  return value['from_agent'] === undefined && (value['scored_datetime'] !== undefined || value['score'] !== undefined);
}

function leftOut(raw: JsonObject): string | undefined {
  if (raw['spam'] === true || asText(raw['spam_datetime'])) return 'spam or suspended';
  return asText(raw['trashed_datetime']) ? 'deleted' : undefined;
}

function senderOf(raw: unknown): Sender | undefined {
  const sender = asObject(raw);
  if (!sender) return undefined;
  const parts = [asText(sender['firstname']), asText(sender['lastname'])].filter((part) => part !== undefined);
  const [id, email, name] = [asId(sender['id']), asText(sender['email']), asText(sender['name']) ?? (parts.join(' ') || undefined)];
  return id || email || name ? { id, email, name } : undefined;
}

/** Where the ticket itself is not there: whoever first wrote in public and is no agent. */
function firstCustomer(messages: readonly JsonObject[]): Sender | undefined {
  const first = messages.find((message) => message['from_agent'] === false && !isPrivate(message) && !isAutomatic(message));
  return first && senderOf(first['sender']);
}

/** Where nothing but a survey is there: whoever filled it in. */
function rater(survey: JsonObject | undefined): Sender | undefined {
  const id = asId(survey?.['customer_id']);
  return id === undefined ? undefined : { id };
}

function isPrivate(message: JsonObject): boolean {
  return message['public'] === false || message['is_note'] === true || message['channel'] === 'internal-note' || message['via'] === 'internal-note';
}

function isAutomatic(message: JsonObject): boolean {
  const ruled = message['rule_id'] !== null && message['rule_id'] !== undefined && message['rule_id'] !== '';
  return ruled || message['via'] === 'rule' || PROGRAMS.test(senderOf(message['sender'])?.name ?? '');
}

function isAutoReply(message: JsonObject): boolean {
  const headers = asObject(message['headers']) ?? {};
  return Object.entries(headers).some(([name, value]) => /^(?:auto-submitted|x-autoreply|x-autorespond)$/i.test(name) && !/^no$/i.test(String(value)));
}

function roleOf(message: JsonObject, customer: Sender | undefined, declared: DeclaredRole): Known {
  const sender = senderOf(message['sender']);
  if (isPrivate(message)) return { role: 'note', why: 'it is an internal note', skip: 'private note' };
  if (isAutomatic(message)) return { role: 'bot', why: 'a rule or a program sent it' };
  const said = declared(sender?.id, sender?.email, sender?.name);
  if (said) return said;
  if (message['from_agent'] === true) return { role: 'team', why: 'it is marked as from an agent' };
  if (message['from_agent'] !== false) return { role: 'unknown', why: 'nothing says whether an agent wrote it', skip: 'nobody is named as its author' };
  if (!sender || !customer) return { role: 'unknown', why: 'nobody is named as its author', skip: 'nobody is named as its author' };
  if (!isSame(sender, customer)) return { role: 'unknown', why: 'its sender is not the customer of the ticket', skip: 'not the requester' };
  return { role: 'customer', why: 'its sender is the customer of the ticket' };
}

function isSame(a: Sender, b: Sender): boolean {
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase();
}

function messageOf(message: JsonObject, index: number, customer: Sender | undefined, declared: DeclaredRole): Message {
  const known = roleOf(message, customer, declared);
  const sender = senderOf(message['sender']);
  const skip = known.skip ?? (asText(message['deleted_datetime']) ? 'deleted' : isAutoReply(message) ? 'auto-reply' : undefined);
  return {
    at: asText(message['at']) ?? `message-${asId(message['id']) ?? index + 1}`,
    speaker: sender?.name ?? sender?.email ?? '',
    ...known,
    skip,
    ...wordsOf(message),
    when: message['created_datetime'] ?? message['sent_datetime'],
  };
}

/** What Gorgias has stripped of signatures and of what is answered comes first. */
function wordsOf(message: JsonObject): Pick<Message, 'text' | 'html'> {
  const [text, html] = [asText(message['stripped_text']), asText(message['stripped_html'])];
  if (text ?? html) return text ? { text } : { html };
  return { text: asText(message['body_text']), html: asText(message['body_html']) };
}

/** What the customer wrote when they rated the help. */
function remarkOf(survey: JsonObject, customer: Sender | undefined): Message[] {
  const text = asText(survey['body_text']) ?? asText(survey['comment']);
  if (!text) return [];
  const by = asId(survey['customer_id']);
  const other = by !== undefined && customer?.id !== undefined && by !== customer.id;
  const known: Known = other
    ? { role: 'unknown', why: 'somebody else than the customer of the ticket answered the survey', skip: 'not the requester' }
    : { role: 'customer', why: 'it is the remark beside the customer’s own rating' };
  return [
    {
      at: asText(survey['at']) ?? 'satisfaction',
      speaker: customer?.name ?? '',
      ...known,
      text,
      when: survey['scored_datetime'] ?? survey['created_datetime'],
    },
  ];
}

function tagsOf(raw: JsonObject): string[] {
  const tags = Array.isArray(raw['tags']) ? (raw['tags'] as unknown[]) : [];
  return tags.map((tag) => asText(tag) ?? asText(asObject(tag)?.['name'])).filter((tag) => tag !== undefined);
}

function fieldsOf(raw: JsonObject): Record<string, unknown> {
  const custom = Object.entries(asObject(raw['custom_fields']) ?? {}).map(([key, field]): [string, unknown] => [key, asObject(field)?.['value'] ?? field]);
  const { channel, via, status, priority } = raw;
  return { channel, via, status, priority, team: asObject(raw['assignee_team'])?.['name'], ...Object.fromEntries(custom) };
}
