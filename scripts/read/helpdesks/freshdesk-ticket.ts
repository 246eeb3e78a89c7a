/** What the fields of a Freshdesk ticket mean, in its first and its second API: what came in from the requester and is not private is the customer's, and nothing else is. */
import type { Score } from '#model/conversation.ts';
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import { bodyOf } from './body.ts';
import type { Known, Message } from './helpdesk.ts';
import { namesOf, personKey, senderOf, type Person } from './people.ts';
import type { SidedTicket } from './sided-desk.ts';

const STATUS: Record<number, string> = { 2: 'open', 3: 'pending', 4: 'resolved', 5: 'closed' };
const PRIORITY: Record<number, string> = { 1: 'low', 2: 'medium', 3: 'high', 4: 'urgent' };
const SOURCE: Record<number, string> = { 1: 'email', 2: 'portal', 3: 'phone', 7: 'chat', 9: 'widget', 10: 'outbound' };
const PHONE = 3;
const OUTBOUND = 10;

/** Replies inside a ticket; notes of the first API are each wrapped in an object of their own. */
function repliesIn(raw: JsonObject): JsonObject[] | undefined {
  const list = raw['conversations'] ?? raw['notes'];
  return Array.isArray(list) ? objectsIn(list).map((one) => asObject(one['note']) ?? one) : undefined;
}

/** A Freshdesk ticket. @param beside replies and ratings from other files, undefined where there are none */
export function ticketOf(raw: JsonObject, beside: JsonObject[] | undefined): SidedTicket {
  const inside = repliesIn(raw);
  const ratings = [...objectsIn(raw['satisfaction_ratings']), ...(beside ?? []).filter(isRating)];
  const replies = inside && inside.length > 0 ? inside : (beside ?? []).filter((one) => !isRating(one));
  const requester = requesterOf(raw, replies);
  const mine = asId(requester.id);
  return {
    id: raw['display_id'] ?? raw['id'],
    opened: raw['created_at'],
    skip: raw['spam'] === true ? 'spam or suspended' : raw['deleted'] === true ? 'deleted' : undefined,
    requester: personKey(requester.email, mine),
    tags: tagsOf(raw),
    fields: fieldsOf(raw),
    names: namesOf(peopleOf(raw, requester, replies)),
    language: asText(raw['language']) ?? asText(asObject(raw['requester'])?.['language']),
    scores: ratings.flatMap(scoresOf),
    messages: [
      descriptionOf(raw, requester, replies),
      ...replies.map((reply, at) => replyOf(reply, at, mine)),
      ...ratings.flatMap((one, at) => feedbackOf(one, at, mine)),
    ],
    lacks: inside === undefined && beside === undefined,
  };
}

/** Whether a record is a rating and no reply. */
export function isRating(reply: JsonObject): boolean {
  return reply['ratings'] !== undefined;
}

interface Requester extends Person {
  id: unknown;
}

function requesterOf(raw: JsonObject, replies: readonly JsonObject[]): Requester {
  const person = asObject(raw['requester']);
  const id = asId(raw['requester_id']) ?? asId(person?.['id']);
  // Where the ticket names only an account, a mail of theirs names the address.
  const mail = id === undefined ? undefined : replies.find((one) => one['incoming'] === true && asId(one['user_id']) === id && asText(one['from_email']));
  const sender = senderOf(asText(mail?.['from_email']));
  return {
    id,
    email: asText(person?.['email']) ?? asText(raw['email']) ?? sender.email,
    name: asText(person?.['name']) ?? asText(raw['requester_name']) ?? sender.name,
  };
}

/** The opening words. They are not the requester's where the team wrote them: to the requester, or in their place. */
function descriptionOf(raw: JsonObject, requester: Requester, replies: readonly JsonObject[]): Message {
  const id = asId(requester.id);
  return {
    at: 'description',
    speaker: requester.name ?? id ?? '',
    ...openerOf(raw, id, replies),
    ...bodyOf(raw['description_html'], raw['description'], raw['description_text']),
    when: raw['created_at'],
  };
}

function openerOf(raw: JsonObject, requester: string | undefined, replies: readonly JsonObject[]): Known {
  const creator = asId(raw['creator_id']) ?? asId(raw['created_by']);
  const team = (why: string): Known => ({ role: 'team', why });
  if (raw['source'] === OUTBOUND || /^outbound/i.test(asText(raw['source_name']) ?? '')) return team('the ticket is an outbound mail, which the team sent');
  if (raw['source'] === PHONE) return team('the ticket is a phone call, which an agent wrote down');
  if (creator !== undefined && creator !== requester) return team('somebody other than the requester created the ticket');
  if (requester === undefined) return { role: 'unknown', why: 'the ticket names no requester', skip: 'nobody is named as its author' };
  if (requester === asId(raw['responder_id'])) return team('its requester is the agent who answers');
  const answers = replies.some((one) => one['incoming'] === false && one['private'] !== true && asId(one['user_id']) === requester);
  if (answers) return team('its requester answers as an agent');
  return { role: 'customer', why: 'the requester opened the ticket with it' };
}

function replyOf(reply: JsonObject, index: number, requester: string | undefined): Message {
  const id = asId(reply['id']);
  return {
    at: id ? `reply-${id}` : `reply-n${index + 1}`,
    speaker: senderOf(asText(reply['from_email'])).name ?? asId(reply['user_id']) ?? '',
    ...roleOf(reply, requester),
    ...bodyOf(reply['body_html'], reply['body'], reply['body_text']),
    when: reply['created_at'],
  };
}

function roleOf(reply: JsonObject, requester: string | undefined): Known {
  const user = asId(reply['user_id']);
  const automatic = reply['auto_response'] === true || (reply['automation_id'] ?? reply['automation_type_id'] ?? null) !== null;
  if (reply['private'] === true) return { role: 'note', why: 'it is private', skip: 'private note' };
  if (reply['deleted'] === true || reply['spam'] === true) return { role: 'unknown', why: 'it was deleted or is spam', skip: 'deleted' };
  if (reply['incoming'] === false) return automatic ? { role: 'bot', why: 'an automation sent it' } : { role: 'team', why: 'it went out to the customer' };
  if (reply['incoming'] !== true || reply['private'] !== false)
    return { role: 'unknown', why: 'nothing says whether it came in and is public', skip: 'nothing says whether it came in and is public' };
  if (user === undefined) return { role: 'unknown', why: 'nobody is named as its author', skip: 'nobody is named as its author' };
  if (requester !== undefined && user !== requester) return { role: 'unknown', why: 'it came in, but not from the requester', skip: 'not the requester' };
  const known: Known = {
    role: 'customer',
    why: requester === undefined ? 'it came in and is public, and the ticket names no requester' : 'it came in from the requester and is public',
  };
  return automatic ? { ...known, skip: 'auto-reply' } : known;
}

/** What the customer wrote when they rated the help. */
function feedbackOf(rating: JsonObject, index: number, requester: string | undefined): Message[] {
  const user = asId(rating['user_id']);
  const text = asText(rating['feedback']);
  if (!text) return [];
  const known: Known =
    user === undefined || user === requester
      ? { role: 'customer', why: 'it is the feedback beside the requester’s rating' }
      : { role: 'unknown', why: 'somebody other than the requester rated', skip: 'not the requester' };
  return [{ at: `rating-${asId(rating['id']) ?? index + 1}`, ...known, text, when: rating['created_at'] }];
}

/** Freshdesk writes ratings as 100 for neutral, 101 to 103 for happy and -101 to -103 for unhappy. */
function scoresOf(rating: JsonObject): Score[] {
  const answers = asObject(rating['ratings']);
  const value = answers?.['default_question'] ?? Object.values(answers ?? {})[0] ?? objectsIn(rating['ratings'])[0]?.['value'];
  if (typeof value !== 'number' || Math.abs(value) < 100 || Math.abs(value) > 103) return [];
  return [{ name: 'CSAT', value: Math.sign(value) * (Math.abs(value) - 100), from: -3, to: 3 }];
}

function peopleOf(raw: JsonObject, requester: Person, replies: readonly JsonObject[]): Person[] {
  const responder = asObject(raw['responder']);
  return [
    requester,
    { name: asText(raw['responder_name']) ?? asText(responder?.['name']), email: asText(responder?.['email']) },
    ...replies.map((reply) => senderOf(asText(reply['from_email']))),
  ];
}

function tagsOf(raw: JsonObject): string[] {
  const tags = Array.isArray(raw['tags']) ? (raw['tags'] as unknown[]) : [];
  return tags.map((tag) => asText(tag) ?? asText(asObject(tag)?.['name'])).filter((tag) => tag !== undefined);
}

function fieldsOf(raw: JsonObject): Record<string, unknown> {
  const named = (names: Record<number, string>, value: unknown): unknown => (typeof value === 'number' ? (names[value] ?? value) : value);
  return {
    status: named(STATUS, raw['status']),
    priority: named(PRIORITY, raw['priority']),
    via: named(SOURCE, raw['source']),
    type: raw['type'] ?? raw['ticket_type'],
    company: asObject(raw['company'])?.['name'],
    ...(asObject(raw['custom_fields']) ?? asObject(raw['custom_field'])),
  };
}
