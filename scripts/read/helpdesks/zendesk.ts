/** Reads Zendesk exports: tickets one a line (account export), or JSON pages of tickets, comments and users (incremental export), streamed. */
import type { Conversation } from '#model/conversation.ts';
import type { Reader, Report, Source, Wanted } from '../reader.ts';
import { asId, asObject, objectsIn, type JsonObject } from '../records/json.ts';
import { recordsOf, type JsonRecord } from '../records/records.ts';
import { jsonShape, type JsonShape } from '../records/shape.ts';
import { collectorOf, type Collector } from './helpdesk.ts';
import { addUsers, type Users } from './zendesk-people.ts';
import { ticketOf } from './zendesk-ticket.ts';

const LISTS = ['tickets[]', 'results[]', 'comments[]', 'ticket'];

/** Zendesk tickets. */
export const zendesk: Reader = {
  id: 'zendesk',
  name: 'Zendesk tickets',
  takes({ head, name }) {
    const shape = jsonShape(head, name);
    if (!shape) return undefined;
    const has = (path: string): boolean => shape.paths.has(path);
    if (shape.kind === 'lines') {
      const isUsers = has('type') && /^\s*\{\s*"type"\s*:\s*"(?:user|ticket)"/.test(head);
      return has('requester_id') || has('requester') || isUsers ? 'each of its lines is a ticket with a requester' : undefined;
    }
    if (shape.kind === 'list') return has('[].requester_id') || has('[].requester') ? 'it is a list of tickets with requesters' : undefined;
    if (isPage(shape)) return 'it is a page of tickets';
    return has('requester_id') || has('requester') ? 'it is a ticket with a requester' : undefined;
  },
  async *read(source, report, wanted) {
    const shape = jsonShape(source.head, source.name);
    if (!shape) return;
    const users: Users = new Map();
    // Pages name their people after their tickets; who is staff, and whose names are to be masked, must be known before.
    if (shape.kind === 'object') await meetUsers(source, shape, users);
    yield* new Export(source, report, users).read(shape, wanted);
  },
};

/** One file of tickets, and what must be remembered of it while it is read. */
class Export {
  readonly #collector: Collector;
  /** Tickets whose comments stand elsewhere in the file, or nowhere. */
  readonly #held: JsonObject[] = [];
  readonly #comments: JsonObject[] = [];
  readonly #source: Source;
  readonly #report: Report;
  readonly #users: Users;

  constructor(source: Source, report: Report, users: Users) {
    this.#source = source;
    this.#report = report;
    this.#users = users;
    this.#collector = collectorOf(source, report, 'zendesk');
  }

  async *read(shape: JsonShape, wanted: Wanted): AsyncGenerator<Conversation> {
    for await (const batch of recordsOf(this.#source, shape, { lists: isPage(shape) ? LISTS : [], wanted, always: isUser, report: this.#report })) {
      for (const record of batch) {
        const conversation = shape.kind === 'lines' ? this.#line(record) : this.#part(record);
        if (conversation) yield conversation;
      }
    }
    for (const ticket of this.#held) {
      const conversation = this.#take(ticket, undefined, this.#commentsOf(ticket));
      if (conversation) yield conversation;
    }
  }

  #take(raw: JsonObject, line?: number, comments?: JsonObject[]): Conversation | undefined {
    return this.#collector.take(ticketOf(raw, this.#users, comments), line);
  }

  /** A line is a ticket, bare or wrapped, or a user. */
  #line({ value, line }: JsonRecord): Conversation | undefined {
    if (value['type'] === 'user' || (value['requester_id'] === undefined && value['role'] !== undefined && value['email'] !== undefined)) {
      return void addUsers(this.#users, [asObject(value['user']) ?? value]);
    }
    addUsers(
      this.#users,
      objectsIn(value['users']).filter(({ role }) => role !== 'end-user'),
    );
    return this.#take(asObject(value['ticket']) ?? value, line);
  }

  /** A part of a page is a ticket, whose comments may stand elsewhere, or a comment. */
  #part({ value, list }: JsonRecord): Conversation | undefined {
    if (list === 'comments[]') this.#comments.push(value);
    else if (objectsIn(value['comments']).length === 0) this.#held.push(value);
    else return this.#take(value);
    return undefined;
  }

  #commentsOf(ticket: JsonObject): JsonObject[] {
    const id = asId(ticket['id']);
    return this.#comments.filter(({ ticket_id: owner }) => (owner === undefined ? this.#held.length === 1 : asId(owner) === id));
  }
}

/** A bare ticket has a list of comments too, but of its own. */
function isPage({ paths }: JsonShape): boolean {
  return ['tickets', 'ticket', 'results'].some((key) => paths.has(key));
}

function isUser(bytes: Buffer): boolean {
  return /"type"\s*:\s*"user"/.test(bytes.toString('latin1', 0, 200));
}

/** Learns a page's people. What is wrong with the file is said when its tickets are read. */
async function meetUsers(source: Source, shape: JsonShape, users: Users): Promise<void> {
  const silent: Report = { complain: () => undefined, skip: () => undefined };
  for await (const batch of recordsOf(source, shape, { lists: ['users[]'], report: silent }))
    addUsers(
      users,
      batch.filter(({ list }) => list !== '').map(({ value }) => value),
    );
}
