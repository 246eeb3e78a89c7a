/** Jira's accounts: how one is known, which are programs, and what is masked of them. */
import { asObject, asText } from '../records/json.ts';
import { personKey, type Person } from './people.ts';

/** A person or a program with an account. */
export interface Account extends Person {
  /** Account id of the cloud, or user name of a server. */
  id?: string;
  /** `atlassian` (the team's own, mostly), `customer` (of a service desk) or `app`. */
  type?: string;
}

/** The account by which the built-in automation of every cloud site comments. */
const AUTOMATION_ID = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077';
const AUTOMATION_NAMES = /^(?:automation for jira|jira automation|jira outlook|jira service management widget|system)$/i;

/** An account as Jira's JSON writes it; undefined where there is none. */
export function accountOf(raw: unknown): Account | undefined {
  const user = asObject(raw);
  if (!user) return undefined;
  const [id, type] = [asText(user['accountId']) ?? asText(user['name']) ?? asText(user['key']), asText(user['accountType'])];
  const [name, email] = [asText(user['displayName']), asText(user['emailAddress'])];
  return { ...(id && { id }), ...(type && { type }), ...(name && { name }), ...(email && { email }) };
}

/** Whether an account is a program's. */
export function isProgram({ id, type, name }: Account): boolean {
  return type === 'app' || id === AUTOMATION_ID || (name !== undefined && AUTOMATION_NAMES.test(name));
}

/** Whether two accounts are one. */
export function isSame(a: Account | undefined, b: Account | undefined): boolean {
  if (!a || !b) return false;
  return a.id !== undefined || b.id !== undefined ? a.id === b.id : a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase();
}

/** What identifies an account: an address where it is shown, else its id. */
export function keyOf({ email, id }: Account): string | undefined {
  return personKey(email, id);
}
