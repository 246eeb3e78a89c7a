/** The people of an Intercom conversation: the contact whose conversation it is, other contacts, teammates, and bots. */
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import type { Known } from './helpdesk.ts';
import { personKey, type Person } from './people.ts';

const CONTACTS = new Set(['user', 'lead', 'contact', 'visitor']);
const TEAM = new Set(['admin', 'team', 'teammate']);

/** Who is who in one conversation. */
export interface IntercomPeople {
  /** What identifies the contact whose conversation it is. */
  requester: string | undefined;
  all: Person[];
  nameOf: (author: JsonObject) => string;
  roleOf: (author: JsonObject) => Known;
}

/** Whether an author is a customer's side, whosever conversation it is. */
export function isContact(author: JsonObject): boolean {
  return CONTACTS.has(asText(author['type']) ?? '') && !isBot(author);
}

function isBot(author: JsonObject): boolean {
  return author['type'] === 'bot' || author['from_ai_agent'] === true || author['is_ai_answer'] === true;
}

/** Learns the people of one conversation. @param opening its source, or its first message in older exports */
export function intercomPeople(raw: JsonObject, opening: JsonObject | undefined, parts: readonly JsonObject[]): IntercomPeople {
  const opener = asObject(opening?.['author']);
  const contacts = contactsOf(raw);
  const authors = [opener, ...parts.map((part) => asObject(part['author']))].filter((one) => one !== undefined);
  const own = ownIds(opener, contacts);
  const mine = [...contacts, ...authors.filter(isContact)].filter((one) => own.has(asId(one['id']) ?? ''));
  const email = mine.map((one) => asText(one['email'])).find((one) => one !== undefined);
  const known = [
    ...contacts,
    ...authors,
    ...objectsIn(asObject(raw['teammates'])?.['admins'] ?? asObject(raw['teammates'])?.['teammates']),
    asObject(raw['assignee']) ?? {},
  ];
  return {
    requester: personKey(email, [...own][0]),
    all: known.map(personOf),
    nameOf: (author) => asText(author['name']) ?? asId(author['id']) ?? '',
    roleOf(author) {
      const id = asId(author['id']);
      if (isBot(author)) return { role: 'bot', why: 'its author is a bot, or a bot wrote it for them' };
      if (TEAM.has(asText(author['type']) ?? '')) return { role: 'team', why: 'its author is a teammate' };
      if (!isContact(author) || id === undefined) return { role: 'unknown', why: 'nobody is named as its author', skip: 'nobody is named as its author' };
      if (own.has(id)) return { role: 'customer', why: 'its author is the contact whose conversation it is' };
      return { role: 'unknown', why: 'its author is a contact, but not the one whose conversation it is', skip: 'not the requester' };
    },
  };
}

function contactsOf(raw: JsonObject): JsonObject[] {
  const lists = [asObject(raw['contacts'])?.['contacts'] ?? raw['contacts'], raw['customers']].flatMap(objectsIn);
  return [asObject(raw['user']), ...lists].filter((one) => one !== undefined);
}

/** The ids of the contact whose conversation it is: who opened it, else the first that it names. A sole contact is the same person as who opened it, merged since. */
function ownIds(opener: JsonObject | undefined, contacts: readonly JsonObject[]): Set<string> {
  const first = asId(contacts[0]?.['id']);
  const opened = opener && isContact(opener) ? asId(opener['id']) : undefined;
  const ids = opened === undefined ? [first] : contacts.length === 1 ? [first, opened] : [opened];
  return new Set(ids.filter((id) => id !== undefined));
}

function personOf(raw: JsonObject): Person {
  return { name: asText(raw['name']), email: asText(raw['email']) };
}
