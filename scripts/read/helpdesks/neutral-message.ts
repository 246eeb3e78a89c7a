/** What the rows of the neutral tables mean: the words of the conversation's customer are the customer's, and nobody else's are. */
import type { Role, Score } from '#model/conversation.ts';
import { asText, type JsonObject } from '../records/json.ts';
import type { DeclaredRole } from './declared-roles.ts';
import type { DeskRow } from './desk-rows.ts';
import { dayOf, type Known, type Message, type Ticket } from './helpdesk.ts';
import { inTime } from './in-time.ts';
import { CONVERSATION, MESSAGE, NO_FIELD } from './neutral-columns.ts';
import { namesOf, personKey, type Person } from './people.ts';

/** Whose conversation it is. */
interface Customer extends Person {
  id?: string | undefined;
}

/** Words of the role column whose meaning is sure. `user` is not: some tools call their agents so. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['customer', 'customer'],
  ['end_user', 'customer'],
  ['end-user', 'customer'],
  ['requester', 'customer'],
  ['agent', 'team'],
  ['team', 'team'],
  ['staff', 'team'],
  ['bot', 'bot'],
  ['note', 'note'],
]);

/** A row of the table of messages, with what must be remembered of it. */
export function keptMessage(row: DeskRow): JsonObject {
  const kept = Object.entries(MESSAGE).flatMap(([key, names]) => {
    const value = row.cell(...names);
    return value && key !== 'conversation' && key !== 'id' ? [[key, value] as const] : [];
  });
  return { at: `row-${row.row}`, ...Object.fromEntries(kept) };
}

/** Makes tickets of the rows of an export. */
export class NeutralTickets {
  /** Words of the role column that mean nothing here. */
  strangeRoles = false;
  /** Messages that are said to be the customer's, of somebody else than the conversation names. */
  strangeCustomers = false;
  readonly #declared: DeclaredRole;
  /** Whether the table of messages has a column of roles. */
  readonly #hasRoles: boolean;

  constructor(declared: DeclaredRole, hasRoles: boolean) {
    this.#declared = declared;
    this.#hasRoles = hasRoles;
  }

  /** A conversation with its messages. */
  ticketOf(row: DeskRow, unsorted: readonly JsonObject[]): Ticket {
    const messages = inTime(unsorted, ({ when }) => when);
    const named: Customer = {
      id: row.cell(...CONVERSATION.customerId) || undefined,
      email: row.cell(...CONVERSATION.email) || undefined,
      name: row.cell(...CONVERSATION.name) || undefined,
    };
    const customer = named.id || named.email ? named : this.#firstCustomer(messages);
    return {
      ...this.#spoken(messages, customer),
      id: row.cell(...CONVERSATION.id),
      opened: row.cell(...CONVERSATION.when),
      skip: leftOut(row),
      names: namesOf([named, ...messages.map(authorOf)]),
      tags: listIn(row.cell(...CONVERSATION.tags)),
      language: languageIn(row.cell(...CONVERSATION.language)),
      fields: fieldsOf(row),
      scores: scoresOf(row),
    };
  }

  /** Messages whose conversation is not in any table. */
  ticketOfMessages(id: string, unsorted: readonly JsonObject[]): Ticket {
    const messages = inTime(unsorted, ({ when }) => when);
    const opened = messages.map(({ when }) => dayOf(when)).find((day) => day !== undefined);
    return { ...this.#spoken(messages, this.#firstCustomer(messages)), id, opened, names: namesOf(messages.map(authorOf)) };
  }

  #spoken(messages: readonly JsonObject[], customer: Customer | undefined): Pick<Ticket, 'requester' | 'messages'> {
    return {
      requester: customer && personKey(customer.email, customer.id),
      messages: messages.map((message): Message => {
        const author = authorOf(message);
        const { when, at, text, html } = message;
        return {
          at: asText(at) ?? '',
          speaker: author.name ?? author.email ?? author.id ?? '',
          ...this.#roleOf(message, author, customer),
          text: asText(text),
          html: asText(html),
          when,
        };
      }),
    };
  }

  #firstCustomer(messages: readonly JsonObject[]): Customer | undefined {
    const first = messages.find((message) => ROLES.get(roleWord(message)) === 'customer' && !isPrivate(message));
    return first && authorOf(first);
  }

  #roleOf(message: JsonObject, author: Customer, customer: Customer | undefined): Known {
    const word = roleWord(message);
    if (isPrivate(message)) return { role: 'note', why: 'it is not public', skip: 'private note' };
    const said = this.#declared(word || undefined, author.id, author.email, author.name);
    if (said) return said;
    if (word === 'system') return { role: 'bot', why: 'its role is system', skip: 'an event of the helpdesk' };
    const role = ROLES.get(word);
    if (role === undefined && this.#hasRoles) return this.#strange(word);
    if (role !== undefined && role !== 'customer') return { role, why: `its role is ${word}`, ...(role === 'note' && { skip: 'private note' }) };
    return this.#ofCustomer(role, author, customer);
  }

  #strange(word: string): Known {
    if (word === '') return { role: 'unknown', why: 'nothing says whose words these are', skip: 'nobody is named as its author' };
    this.strangeRoles = true;
    return { role: 'unknown', why: 'its role is none of customer, agent, bot, note and system', skip: 'a role that is not known' };
  }

  /** Words that the role column, or the author, says to be the customer's: they are where they are those of the conversation's own. */
  #ofCustomer(role: Role | undefined, author: Customer, customer: Customer | undefined): Known {
    const same = isSame(author, customer);
    if (role === 'customer' && same !== false) return { role, why: 'its role is customer' };
    if (same === true) return { role: 'customer', why: 'its author is the customer of the conversation' };
    if (role === 'customer') this.strangeCustomers = true;
    return { role: 'unknown', why: 'its author is not the customer of the conversation', skip: 'not the requester' };
  }
}

/** Whether two are one person; undefined where nothing can be compared. */
function isSame(author: Customer, customer: Customer | undefined): boolean | undefined {
  const pairs = [
    [author.id, customer?.id],
    [author.email, customer?.email],
    // An address may stand where an id is expected.
    [author.id, customer?.email],
    [author.email, customer?.id],
  ].filter(([one, other]) => one !== undefined && other !== undefined);
  if (pairs.length === 0) return undefined;
  return pairs.some(([one, other]) => one?.trim().toLowerCase() === other?.trim().toLowerCase());
}

function authorOf(message: JsonObject): Customer {
  return { id: asText(message['authorId']), email: asText(message['email']), name: asText(message['author']) };
}

function roleWord(message: JsonObject): string {
  return (asText(message['role']) ?? '').trim().toLowerCase();
}

function isPrivate(message: JsonObject): boolean {
  return /^(?:false|f|0|no)$/i.test(asText(message['public']) ?? '');
}

function leftOut(row: DeskRow): string | undefined {
  const isTrue = (name: string): boolean => /^(?:true|t|1|yes)$/i.test(row.cell(name));
  if (isTrue('spam') || row.cell('status').toLowerCase() === 'spam') return 'spam or suspended';
  return isTrue('deleted') || row.cell('status').toLowerCase() === 'deleted' ? 'deleted' : undefined;
}

/** A list in a cell: as JSON, or parted by `|`, `;` or `,`. */
export function listIn(cell: string): string[] {
  if (cell.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(cell);
      return Array.isArray(list)
        ? list
            .filter((one) => typeof one === 'string')
            .map((one) => one.trim())
            .filter(Boolean)
        : [];
    } catch {
      return [];
    }
  }
  return cell
    .split(/[|;,]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

function languageIn(cell: string): string | undefined {
  const tag = cell.replace('_', '-');
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/.test(tag) ? tag : undefined;
}

function fieldsOf(row: DeskRow): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [column, value] of row.entries()) {
    if (
      !value ||
      NO_FIELD.has(
        column
          .trim()
          .toLowerCase()
          .replace(/[\s-]+/g, '_'),
      )
    )
      continue;
    if (value.startsWith('[')) fields[column] = listIn(value);
    else if (value.length < 80) fields[column] = value;
  }
  return fields;
}

function scoresOf(row: DeskRow): Score[] {
  const column = CONVERSATION.score.find((name) => row.cell(name) !== '');
  const value = Number(row.cell(...CONVERSATION.score) || Number.NaN);
  if (Number.isNaN(value) || column === undefined) return [];
  const [from, to] = [Number(row.cell('score_from') || Number.NaN), Number(row.cell('score_to') || Number.NaN)];
  const name = row.cell('score_name') || (column === 'csat' ? 'CSAT' : column);
  return [{ name, value, ...(from < to && { from, to }) }];
}
