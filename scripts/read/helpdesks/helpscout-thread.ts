/** What a thread of Help Scout means: the customer's are those that the primary customer wrote, and nobody else's. */
import type { Score } from '#model/conversation.ts';
import { asId, asObject, asText, type JsonObject } from '../records/json.ts';
import { bodyOf } from './body.ts';
import type { Known, Message } from './helpdesk.ts';
import type { Person } from './people.ts';

type Requester = Person & { id: string | undefined };

/** The account by which Help Scout itself acts: workflows and automations. */
const ITSELF = 'none@nowhere.com';
const STATES = new Set(['published', '']);
const FORWARDS = new Set(['forwardparent', 'forwardchild']);
/** Ratings, from the worst to the best. */
const RATINGS: Record<string, number> = { bad: 1, 'not good': 1, okay: 2, great: 3 };
const BY_ID: Record<number, string> = { 1: 'great', 2: 'okay', 3: 'bad' };

/** A value by its name in the API, or as pipelines write it: `createdAt` or `created_at`. */
export function valueOf(raw: JsonObject, key: string): unknown {
  return raw[key] ?? raw[key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
}

/** A thread as a message. */
export function messageOf(thread: JsonObject, index: number, requester: Requester): Message {
  const author = asObject(valueOf(thread, 'createdBy'));
  return {
    at: `thread-${asId(thread['id']) ?? `n${index + 1}`}`,
    speaker: [author?.['first'], author?.['last']].filter((one) => asText(one)).join(' ') || (asId(author?.['id']) ?? ''),
    ...roleOf(thread, author, requester),
    ...bodyOf(thread['body']),
    when: valueOf(thread, 'createdAt'),
  };
}

function roleOf(thread: JsonObject, author: JsonObject | undefined, requester: Requester): Known {
  const type = asText(thread['type']) ?? '';
  const state = asText(thread['state']) ?? '';
  if (type === 'note' || FORWARDS.has(type))
    return { role: 'note', why: `it is a thread of type ${type}, which the customer does not see`, skip: 'private note' };
  if (type === 'lineitem') return { role: 'bot', why: 'it is a line of the history and not a message', skip: 'an event of the helpdesk' };
  if (!STATES.has(state)) return { role: 'unknown', why: `its state is ${state}, so it was never sent or is hidden`, skip: 'a draft or hidden' };
  if (type === 'phone') return { role: 'team', why: 'it is a phone call, which an agent wrote down' };
  if (type === 'chat') return { role: 'unknown', why: 'a thread of type chat may hold what both sides said', skip: 'a chat log of both sides' };
  return roleOfAuthor(author, requester);
}

function roleOfAuthor(author: JsonObject | undefined, requester: Requester): Known {
  const [type, id, email] = [asText(author?.['type']), asId(author?.['id']), asText(author?.['email'])?.trim().toLowerCase()];
  if (email === ITSELF) return { role: 'bot', why: 'Help Scout itself is its author' };
  if (type === 'user' || type === 'team') return { role: 'team', why: 'its author is a user of the helpdesk' };
  if (type !== 'customer') return { role: 'unknown', why: 'nobody is named as its author', skip: 'nobody is named as its author' };
  const isSame = (id !== undefined && id === requester.id) || (email !== undefined && email === requester.email?.trim().toLowerCase());
  if (isSame) return { role: 'customer', why: 'its author is the primary customer' };
  return { role: 'unknown', why: 'its author is a customer, but not the primary one', skip: 'not the requester' };
}

/** Whether a record is a rating and no thread. */
export function isRating(reply: JsonObject): boolean {
  return ['rating_comments', 'ratingComments', 'rating_customer_id', 'ratingCustomerId'].some((key) => key in reply);
}

/** What the customer wrote when they rated a reply. */
export function ratingOf(rating: JsonObject, index: number, requester: Requester): Message[] {
  const text = asText(valueOf(rating, 'ratingComments'));
  const by = asId(valueOf(rating, 'ratingCustomerId'));
  if (!text) return [];
  const known: Known =
    by !== undefined && by === requester.id
      ? { role: 'customer', why: 'it is the comment beside the primary customer’s rating' }
      : { role: 'unknown', why: 'nothing says that the primary customer rated', skip: 'not the requester' };
  return [{ at: `rating-${index + 1}`, ...known, text, when: valueOf(rating, 'ratingCreatedAt') }];
}

/** A rating as a score. */
export function scoresOf(rating: JsonObject): Score[] {
  const id = valueOf(rating, 'ratingId');
  const name = asText(rating['rating'])?.toLowerCase() ?? (typeof id === 'number' ? BY_ID[id] : undefined);
  const value = name === undefined ? undefined : RATINGS[name];
  return value === undefined ? [] : [{ name: 'CSAT', value, from: 1, to: 3 }];
}
