/** The people of a Zendesk export: who is staff, who asked, and which names are to be masked. */
import { asId, asObject, asText, objectsIn, type JsonObject } from '../records/json.ts';
import { personKey, type Person } from './people.ts';

/** What an export says of one of its people. */
export interface User extends Person {
  role?: string;
}

/** Users by id. */
export type Users = Map<string, User>;

const STAFF = new Set(['agent', 'admin', 'owner']);
/** Adds users to those known; what was known before stays where the new says nothing. */
export function addUsers(users: Users, raw: readonly JsonObject[]): void {
  for (const one of raw) {
    const id = asId(one['id']);
    if (!id) continue;
    const [role, name, email] = [asText(one['role']), asText(one['name']), asText(one['email'])];
    users.set(id, { ...users.get(id), ...(role && { role }), ...(name && { name }), ...(email && { email }) });
  }
}

/** The people whom one ticket names, with what the export says of them. */
export function peopleOf(ticket: JsonObject, known: ReadonlyMap<string, User>): Users {
  const people: Users = new Map();
  const named = ['requester', 'assignee', 'submitter'].map((key) => asObject(ticket[key])).filter((one) => one !== undefined);
  const ids = ['requester_id', 'assignee_id', 'submitter_id'].map((key) => asId(ticket[key])).filter((id) => id !== undefined);
  for (const id of ids) people.set(id, { ...known.get(id) });
  addUsers(people, [...named, ...objectsIn(ticket['users'])]);
  return people;
}

/** Whether a user works for the helpdesk. */
export function isStaff(user: User | undefined): boolean {
  return user?.role !== undefined && STAFF.has(user.role);
}

/** The id of the person who asked. */
export function requesterId(ticket: JsonObject): string | undefined {
  return asId(ticket['requester_id']) ?? asId(asObject(ticket['requester'])?.['id']);
}

/** What identifies the person who asked. */
export function requesterKey(ticket: JsonObject, people: ReadonlyMap<string, User>): string | undefined {
  const id = requesterId(ticket);
  return personKey(asText(asObject(ticket['requester'])?.['email']) ?? (id && people.get(id)?.email), id);
}
