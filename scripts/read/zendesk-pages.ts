/** Reads Zendesk's JSON pages: `{"tickets": […], "users": […]}`, one `{"ticket": {…}}`, one bare ticket, or a list of them. Streamed, never whole in memory. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { JSONParser } from '@streamparser/json-node';
import type { Conversation } from '#model/conversation.ts';
import { DataError } from '#model/yaml.ts';
import { decode } from './decode.ts';
import { feed } from './feed.ts';
import { asId, asObject, objectsIn, troubleWithKeys, type JsonObject } from './json.ts';
import { needleTest } from './needles.ts';
import type { Reader, Source } from './reader.ts';
import { ticketReader } from './zendesk.ts';
import { addUsers, type Users } from './zendesk-people.ts';

/** Files up to this size are also looked through for keys written twice, which a stream cannot see. */
const SMALL = 8_000_000;
const USERS = ['$.users.*'];
const PAGE = ['$.tickets.*', '$.results.*', '$.comments.*', '$.ticket'];

/** Zendesk tickets in JSON pages. */
export const zendeskPages: Reader = {
  name: 'Zendesk tickets (JSON)',
  takes({ head }) {
    if (!/^\s*[[{]/.test(head)) return undefined;
    if (/^\s*\{\s*"/.test(head) && /"(?:tickets|ticket)"\s*:\s*[[{]/.test(head)) return 'it is a page of tickets';
    if (!/"(?:requester_id|requester)"\s*:/.test(head)) return undefined;
    return /^\s*\[/.test(head) ? 'it is a list of tickets with requesters' : 'it is a ticket with a requester';
  },
  async *read(source, report, wanted) {
    const tickets = ticketReader(source, report);
    const isWanted = needleTest(wanted.needles);
    /** Tickets whose comments stand elsewhere in the file, or nowhere. */
    const held: JsonObject[] = [];
    const comments: JsonObject[] = [];
    try {
      if (source.size <= SMALL) await proofread(source);
      // Pages name their people after their tickets; who is staff, and whose names are to be masked, must be known before.
      if (isPage(source)) await meetUsers(source, tickets.users);
      for await (const { kind, value } of partsOf(source, pathsOf(source))) {
        if (kind === 'comments') comments.push(value);
        else if (isWanted && !isWanted(Buffer.from(JSON.stringify(value)))) report.skip('conversations', 'belongs to no persona');
        else if (objectsIn(value['comments']).length === 0) held.push(value);
        else yield* some(tickets.read(value, undefined));
      }
    } catch (error) {
      const known = error instanceof DataError;
      tickets.complain(
        'broken-export',
        known ? error.message : 'This JSON ends too early or is broken; what stands before the break was read. Export it again.',
        known ? error.line : undefined,
      );
    }
    for (const ticket of held) yield* some(tickets.read(ticket, undefined, commentsOf(ticket, comments, held.length)));
  },
};

function* some(conversation: Conversation | undefined): Iterable<Conversation> {
  if (conversation) yield conversation;
}

interface Part {
  kind: string;
  value: JsonObject;
}

function isPage({ head }: Source): boolean {
  return !/^\s*\[/.test(head) && /"(?:tickets|ticket|results)"\s*:\s*[[{]/.test(head);
}

function pathsOf(source: Source): string[] {
  if (isPage(source)) return PAGE;
  return /^\s*\[/.test(source.head) ? ['$.*'] : ['$'];
}

/** The objects at some paths of a file, as they come. */
async function* partsOf(source: Source, paths: string[]): AsyncIterable<Part> {
  const parser = new JSONParser({ paths, keepStack: false });
  const bytes = createReadStream(source.path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>;
  for await (const part of feed<{ value: unknown; stack: { key?: unknown }[] }>(parser, bytes)) {
    const value = asObject(part.value);
    const list = part.stack.at(-1)?.key;
    if (value) yield { kind: typeof list === 'string' ? list : 'tickets', value };
  }
}

/** Learns a page's people. Where the file breaks off, those before the break are known; the reading of its tickets says that it breaks. */
async function meetUsers(source: Source, users: Users): Promise<void> {
  try {
    for await (const { value } of partsOf(source, USERS)) addUsers(users, [value]);
  } catch {
    return;
  }
}

/** @throws DataError when a small file is no UTF-8, or has a key twice. */
async function proofread(source: Source): Promise<void> {
  const text = decode(await readFile(source.path));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return; // The stream will say so, after what it could read.
  }
  const trouble = troubleWithKeys(value, text) ?? (text.includes('"__proto__"') ? 'This file has a key that no export has; export it again.' : undefined);
  if (trouble) throw new DataError(trouble);
}

function commentsOf(ticket: JsonObject, comments: readonly JsonObject[], tickets: number): JsonObject[] {
  const id = asId(ticket['id']);
  return comments.filter(({ ticket_id: owner }) => (owner === undefined ? tickets === 1 : asId(owner) === id));
}
