/** Reads Intercom conversations: the opening words stand in `source`, the others in parts, in the conversation or in a file beside it. */
import type { Report } from '../reader.ts';
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import { bodyOf } from './body.ts';
import { contentment, type Known, type Message } from './helpdesk.ts';
import { intercomPeople, isContact, type IntercomPeople } from './intercom-people.ts';
import { namesOf } from './people.ts';
import { ownId, sidedReader, type SidedTicket } from './sided-desk.ts';

/** Parts in which somebody may have written something to the other side. All other parts are events. */
const WORDS = new Set(['comment', 'open', 'close', 'assign_and_reopen', 'assign_and_unsnooze', 'snoozed', 'unsnoozed', 'quick_reply']);
const NOTES = new Set(['note', 'note_and_reopen', 'assignment', 'away_mode_assignment', 'default_assignment']);
/** How a message came about that no person wrote for this customer. */
const AUTOMATIC = new Set(['automated', 'operator_initiated', 'campaign_initiated']);

/** Intercom conversations. */
export const intercom = sidedReader({
  key: 'intercom',
  name: 'Intercom conversations',
  tickets: {
    lists: ['conversations[]', 'data[]', 'conversation'],
    takes(keys) {
      const signs = ['source.delivered_as', 'source.author', 'conversation_message.author', 'conversation_message.body'];
      const isOne = signs.some((key) => keys.has(key)) || partKeys(keys);
      return isOne ? 'its records are conversations that open with a source or a conversation message' : undefined;
    },
  },
  isWhole: partKeys,
  replies: {
    lists: ['conversation_parts[]', 'data[]'],
    takes: (keys) => (keys.has('part_type') && keys.has('conversation_id') ? 'its records are parts of conversations' : undefined),
    ownerOf: ({ conversation_id: owner }) => asId(owner),
    keep: ['id', 'part_type', 'body', 'author', 'created_at', 'redacted', 'app_package_code'],
  },
  idOf: ownId,
  open: () => Promise.resolve(ticketOf),
  missing:
    'This export lists conversations without their parts, so all replies are missing. Fetch each conversation by its id (GET /conversations/ID), or put the rows of the conversation parts beside this file as `conversation_parts.json`.',
  alone:
    'These parts belong to conversations that are not here, so nobody knows who asked. Put the export of the conversations beside this file as `conversations.json`.',
});

function partKeys(keys: ReadonlySet<string>): boolean {
  return keys.has('conversation_parts.conversation_parts') || keys.has('conversation_parts[].part_type');
}

function ticketOf(raw: JsonObject, sideParts: JsonObject[] | undefined, report: Report): SidedTicket {
  const inside = objectsIn(asObject(raw['conversation_parts'])?.['conversation_parts'] ?? raw['conversation_parts']);
  const parts = inside.length > 0 ? inside : (sideParts ?? []);
  const opening = asObject(raw['source']) ?? asObject(raw['conversation_message']);
  const people = intercomPeople(raw, opening, parts);
  const messages = [...(opening ? [openingOf(opening, raw, people)] : []), ...parts.map((part, at) => partOf(part, at, people))];
  const rating = asObject(raw['conversation_rating']);
  const total = asObject(raw['conversation_parts'])?.['total_count'];
  const beyond = inside.length > 0 && typeof total === 'number' ? total - inside.length : 0;
  if (beyond > 0) report.skip('utterances', 'beyond the 500 parts that Intercom gives of one conversation', beyond);
  return {
    id: raw['id'],
    opened: raw['created_at'],
    requester: people.requester,
    tags: tagsOf(raw),
    fields: fieldsOf(raw),
    names: namesOf(people.all),
    language: languageOf(raw),
    scores: contentment(rating?.['rating']),
    messages: [...messages.filter((message) => isKept(message, report)), ...remarkOf(rating, raw, people)],
    lacks: sideParts === undefined && parts.length === 0 && !hasNoParts(raw),
  };
}

/** A message as the export has it: redacted ones are told by a mark of their own, since mostly nothing is left of their words. */
type Raw = Message & { redacted: boolean };

function isKept({ redacted }: Raw, report: Report): boolean {
  if (redacted) report.skip('utterances', 'redacted in the helpdesk');
  return !redacted;
}

function openingOf(opening: JsonObject, raw: JsonObject, people: IntercomPeople): Raw {
  const author = asObject(opening['author']) ?? {};
  const sent = AUTOMATIC.has(asText(opening['delivered_as']) ?? '') && !isContact(author);
  return {
    at: 'source',
    ...said(opening, author, people),
    ...(sent ? ({ role: 'bot', why: 'a campaign or a workflow sent it, in the name of a teammate' } as const) : people.roleOf(author)),
    when: raw['created_at'],
  };
}

function partOf(part: JsonObject, index: number, people: IntercomPeople): Raw {
  const author = asObject(part['author']) ?? {};
  return {
    at: `part-${asId(part['id']) ?? index + 1}`,
    ...said(part, author, people),
    ...roleOfPart(part, author, people),
    when: part['created_at'],
  };
}

function said(part: JsonObject, author: JsonObject, people: IntercomPeople): Pick<Raw, 'speaker' | 'text' | 'html' | 'redacted'> {
  return { speaker: people.nameOf(author), ...bodyOf(part['body']), redacted: part['redacted'] === true };
}

function roleOfPart(part: JsonObject, author: JsonObject, people: IntercomPeople): Known {
  const type = asText(part['part_type']) ?? '';
  if (NOTES.has(type)) return { role: 'note', why: `it is a part of type ${type}, which the customer does not see`, skip: 'private note' };
  if (!WORDS.has(type)) return { role: 'bot', why: 'it is an event and not a message', skip: 'an event of the helpdesk' };
  const known = people.roleOf(author);
  // A button's words are the bot's, whoever tapped it.
  if (type === 'quick_reply') return { ...known, skip: 'a button that was offered' };
  if (known.role === 'team' && asText(part['app_package_code'])) return { role: 'bot', why: 'an app sent it in the name of a teammate' };
  return known;
}

/** What the customer wrote when they rated the conversation. */
function remarkOf(rating: JsonObject | undefined, raw: JsonObject, people: IntercomPeople): Message[] {
  const text = asText(rating?.['remark']);
  if (!text || !rating) return [];
  const by = asObject(rating['contact']) ?? asObject(rating['customer']);
  const known: Known = by ? people.roleOf({ type: 'user', ...by }) : { role: 'customer', why: 'it is the remark beside the customer’s own rating' };
  return [{ at: 'rating', ...known, text, when: rating['created_at'] ?? raw['updated_at'] }];
}

/** A conversation that says itself that nobody replied. */
function hasNoParts(raw: JsonObject): boolean {
  const inside = raw['conversation_parts'];
  const count = countOf(raw);
  return count === undefined ? inside !== undefined && inside !== null : count === 0;
}

/** How many parts a conversation has, here or not. */
function countOf(raw: JsonObject): number | undefined {
  const count = asObject(raw['conversation_parts'])?.['total_count'] ?? asObject(raw['statistics'])?.['count_conversation_parts'];
  return typeof count === 'number' ? count : undefined;
}

function tagsOf(raw: JsonObject): string[] {
  return objectsIn(asObject(raw['tags'])?.['tags'] ?? raw['tags'])
    .map(({ name }) => asText(name))
    .filter((name) => name !== undefined);
}

function fieldsOf(raw: JsonObject): Record<string, unknown> {
  return {
    state: raw['state'],
    priority: raw['priority'],
    via: asObject(raw['source'])?.['type'],
    rating: asObject(raw['conversation_rating'])?.['rating'],
    ...asObject(raw['custom_attributes']),
  };
}

function languageOf(raw: JsonObject): string | undefined {
  const attributes = asObject(raw['custom_attributes']);
  const language = asText(attributes?.['Language'] ?? attributes?.['language'] ?? raw['language']);
  return language && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/.test(language) ? language : undefined;
}
