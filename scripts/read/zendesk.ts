/** Reads Zendesk exports: a ticket a line (NDJSON), streamed as bytes, so that a line that nobody wants is never parsed. */
import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import settings from '#config';
import type { RuleId } from '#model/rules.ts';
import type { Conversation } from '#model/conversation.ts';
import { asObject, objectsIn, troubleWithKeys, type JsonObject } from './json.ts';
import { byteLines, type ByteLine } from './lines.ts';
import { needleTest } from './needles.ts';
import type { Reader, Report, Source } from './reader.ts';
import { addUsers, type Users } from './zendesk-people.ts';
import { readTicket, type TicketContext } from './zendesk-ticket.ts';

/** A page of tickets on one line, whose own keys say that it holds many. */
const PAGE = /^\s*\{\s*"(?:tickets|users|comments|results|count|next_page|previous_page|meta|links)"\s*:|"tickets"\s*:\s*\[/;

/** Zendesk tickets, one a line. */
export const zendeskLines: Reader = {
  name: 'Zendesk tickets, one a line (NDJSON)',
  takes({ head, path }) {
    const [first = '', second] = head.split('\n', 2);
    if (PAGE.test(first)) return undefined;
    const isObject = /^\s*\{/.test(first) && (second === undefined || /\}\s*$/.test(first) || !head.includes('\n'));
    if (isObject && /"requester_id"\s*:|"requester"\s*:|^\s*\{\s*"type"\s*:\s*"(?:user|ticket)"/.test(first))
      return 'each of its lines is a ticket with a requester';
    return /\.(?:ndjson|jsonl)$/i.test(path) ? 'its name says that each line is a record' : undefined;
  },
  async *read(source, report, wanted) {
    const tickets = ticketReader(source, report);
    const isWanted = needleTest(wanted.needles);
    for await (const batch of byteLines(source.path)) {
      for (const line of batch) {
        const conversation = readLine(line, tickets, isWanted, report);
        if (conversation) yield conversation;
      }
    }
  },
};

/** Reads the tickets of one file, and remembers what it must of those before. */
export interface TicketReader {
  users: Users;
  /** Reads a ticket, or complains or counts why not. */
  read(raw: JsonObject, line: number | undefined, comments?: JsonObject[]): Conversation | undefined;
  complain(rule: RuleId, sentence: string, line?: number): void;
}

/** Makes the reader of one file's tickets. */
export function ticketReader(source: Source, report: Report): TicketReader {
  const fields = source.export;
  const users: Users = new Map();
  const context: TicketContext = {
    file: source.file,
    source: fields?.source ?? 'zendesk',
    consent: fields?.consent ?? settings.exportConsent,
    personas: fields?.persona ?? [],
    fields: fields?.fields ?? {},
    users,
    ...(fields?.language && { language: fields.language }),
  };
  const seen = new Map<string, string>();

  function complain(rule: RuleId, sentence: string, line?: number): void {
    report.complain({ rule, severity: 'error', file: source.file, ...(line !== undefined && { line }), sentence });
  }

  function read(raw: JsonObject, line: number | undefined, comments?: JsonObject[]): Conversation | undefined {
    const result = readTicket(raw, context, comments);
    if ('trouble' in result) complain('broken-ticket', result.trouble, line);
    else if ('skip' in result) report.skip('conversations', result.skip);
    else if (isNew(result.conversation, line)) return result.conversation;
    return undefined;
  }

  function isNew({ id, utterances }: Conversation, line: number | undefined): boolean {
    const words = hash('sha1', utterances.map(({ text }) => text).join('\0'), 'base64').slice(0, 12);
    const before = seen.get(id);
    if (before === undefined) seen.set(id, words);
    else if (before === words) report.skip('conversations', 'the same ticket again');
    else
      complain(
        'repeated-ticket',
        'A ticket of this id stands earlier in the file with other words; the first one counts. Export the file again, or remove one.',
        line,
      );
    return before === undefined;
  }

  return { users, read, complain };
}

function readLine(line: ByteLine, tickets: TicketReader, isWanted: ((bytes: Buffer) => boolean) | undefined, report: Report): Conversation | undefined {
  const { bytes } = line;
  if (line.tooLong) return void tickets.complain('broken-export', 'This line is longer than 16 MB and was left out; no ticket is.', line.line);
  const [first, last] = ends(bytes);
  if (first === undefined) return undefined;
  if (first !== OPEN || last !== CLOSE)
    return void tickets.complain('broken-export', 'This line is no whole record; the export may have been cut off. Export it again.', line.line);
  if (isWanted && !isWanted(bytes) && !isUser(bytes)) return void report.skip('conversations', 'belongs to no persona');
  const raw = parsed(bytes);
  if (typeof raw === 'string') return void tickets.complain('broken-export', raw, line.line);
  if (raw['type'] === 'user' || (raw['requester_id'] === undefined && raw['role'] !== undefined && raw['email'] !== undefined)) {
    return void addUsers(tickets.users, [asObject(raw['user']) ?? raw]);
  }
  addUsers(
    tickets.users,
    objectsIn(raw['users']).filter(({ role }) => role !== 'end-user'),
  );
  return tickets.read(asObject(raw['ticket']) ?? raw, line.line);
}

const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The first and last byte of a line that are no white space or byte-order mark. */
function ends(bytes: Buffer): (number | undefined)[] {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let end = bytes.length - 1;
  while (start <= end && (bytes[start] ?? 0) <= 32) start++;
  while (end >= start && (bytes[end] ?? 0) <= 32) end--;
  return start <= end ? [bytes[start], bytes[end]] : [];
}

function isUser(bytes: Buffer): boolean {
  return /"type"\s*:\s*"user"/.test(bytes.toString('latin1', 0, 200));
}

/** A line as an object, or the sentence that says why it is none. */
function parsed(bytes: Buffer): JsonObject | string {
  if (!isUtf8(bytes)) return 'This line is not UTF-8 text; export it again as UTF-8.';
  const text = bytes.toString();
  try {
    const raw = asObject(JSON.parse(text.replace(/^\ufeff/, '')));
    if (!raw) return 'Expected a ticket on this line.';
    if (text.includes('"__proto__"')) return 'This record has a key that no ticket has; export it again.';
    return troubleWithKeys(raw, text) ?? raw;
  } catch {
    return 'This line is no JSON; the export may have been cut off or edited. Export it again.';
  }
}
