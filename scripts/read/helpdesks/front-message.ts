/** What a message of Front means: what came in from the handle whose conversation it is is the customer's, and nothing else is. */
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import { bodyOf } from './body.ts';
import type { Known, Message } from './helpdesk.ts';
import { personKey, type Person } from './people.ts';

/** The person whose conversation it is. */
export interface Customer extends Person {
  /** Their address, number or name on a channel, folded. */
  handle: string | undefined;
  key: string | undefined;
}

/** Whose conversation it is: the recipient that the conversation names, else who wrote the first message that came in. */
export function customerOf(recipient: JsonObject | undefined, messages: readonly JsonObject[]): Customer {
  const first = messages.find((message) => message['is_inbound'] === true && !isTeammate(message));
  const named = asText(recipient?.['handle']) ? recipient : first && senderOf(first);
  const handle = asText(named?.['handle'])?.trim().toLowerCase();
  const email = handle?.includes('@') ? handle : undefined;
  return { handle, email, name: asText(named?.['name']), key: personKey(email, handle) };
}

/** The names that messages give: of those who wrote, and of those to whom they wrote. */
export function namesIn(messages: readonly JsonObject[]): Person[] {
  return messages.flatMap((message) => {
    const author = asObject(message['author']);
    const [first, last] = [asText(author?.['first_name']), asText(author?.['last_name'])];
    const team = author ? [{ name: [first, last].filter(Boolean).join(' '), email: asText(author['email']) }, { name: first }, { name: last }] : [];
    return [...team, ...objectsIn(message['recipients']).map((one) => ({ name: asText(one['name']), email: asText(one['handle']) }))];
  });
}

/** A message or a comment. */
export function messageOf(message: JsonObject, index: number, customer: Customer): Message {
  const isComment = message['posted_at'] !== undefined && message['is_inbound'] === undefined;
  const author = asObject(message['author']);
  const name = [asText(author?.['first_name']), asText(author?.['last_name'])].filter(Boolean).join(' ');
  return {
    at: `${isComment ? 'comment' : 'message'}-${asId(message['id']) ?? `n${index + 1}`}`,
    speaker: name || (asText(senderOf(message)?.['name']) ?? asText(senderOf(message)?.['handle']) ?? ''),
    ...(isComment ? ({ role: 'note', why: 'it is a comment, which only the team sees', skip: 'private note' } as const) : roleOf(message, customer)),
    ...bodyOf(message['body'], message['text']),
    when: message['created_at'] ?? message['posted_at'],
  };
}

function roleOf(message: JsonObject, customer: Customer): Known {
  const type = asText(message['type']) ?? '';
  const automatic = isAutomatic(message);
  if (message['is_draft'] === true || asText(message['draft_mode'])) return { role: 'team', why: 'it is a draft', skip: 'a draft or hidden' };
  if (type === 'internal') return { role: 'note', why: 'it was written inside the team', skip: 'private note' };
  if (type === 'call' || type === 'phone-call') return { role: 'unknown', why: 'it tells of a call, in nobody’s words', skip: 'an event of the helpdesk' };
  if (message['is_inbound'] === false) return roleOfSent(message, automatic);
  if (message['is_inbound'] !== true) return { role: 'unknown', why: 'nothing says whether it came in', skip: 'nothing says whether it came in and is public' };
  if (isTeammate(message)) return { role: 'team', why: 'it came in, but from a teammate' };
  return roleOfReceived(asText(senderOf(message)?.['handle'])?.trim().toLowerCase(), customer, automatic);
}

function roleOfSent(message: JsonObject, automatic: boolean): Known {
  if (automatic) return { role: 'bot', why: 'it is marked as sent automatically' };
  return asObject(message['author']) ? { role: 'team', why: 'a teammate sent it' } : { role: 'bot', why: 'it was sent, and by no teammate' };
}

function roleOfReceived(from: string | undefined, customer: Customer, automatic: boolean): Known {
  if (from === undefined) return { role: 'unknown', why: 'nobody is named as its author', skip: 'nobody is named as its author' };
  if (from !== customer.handle) return { role: 'unknown', why: 'it came in, but not from the one whose conversation it is', skip: 'not the requester' };
  return { role: 'customer', why: 'it came in from the one whose conversation it is', ...(automatic && { skip: 'auto-reply' }) };
}

function isTeammate(message: JsonObject): boolean {
  return /^tea_/.test(asText(asObject(message['author'])?.['id']) ?? '');
}

function senderOf(message: JsonObject): JsonObject | undefined {
  return objectsIn(message['recipients']).find(({ role }) => role === 'from');
}

/** Mail that a machine sent says so in its headers. */
function isAutomatic(message: JsonObject): boolean {
  const metadata = asObject(message['metadata']) ?? {};
  if ([message['is_autoreply'], metadata['is_autoreply'], metadata['autoreply']].includes(true)) return true;
  const headers = Object.entries(asObject(metadata['headers']) ?? {});
  return headers.some(([name, value]) => (/^auto[-_]submitted$/i.test(name) ? asText(value) !== undefined && value !== 'no' : /^x[-_]autoreply$/i.test(name)));
}
