/** What all helpdesks have in common: a ticket of any of them becomes a conversation here, and nowhere else. Each reader only says what its export's fields mean. */
import settings from '#config';
import type { RuleId } from '#model/rules.ts';
import type { Consent } from '#model/consent.ts';
import type { Conversation, Role, Score, Utterance } from '#model/conversation.ts';
import { onlyOnce } from '../only-once.ts';
import type { Reader, Report, Source } from '../reader.ts';
import { asDay, asId, type JsonObject } from '../records/json.ts';
import { recordsOf } from '../records/records.ts';
import { jsonShape, keysOfRecords } from '../records/shape.ts';
import { htmlToText } from '../text/html.ts';

/** One message of a ticket, in the words of no helpdesk. */
export interface Message {
  /** Where it stands, safe in an address: `comment-778`, `description`. */
  at: string;
  /** Who said it: a name or an account. Never published. */
  speaker?: string;
  role: Role;
  /** By which rule of the export the role is known, as a clause: `its author is the requester`. */
  why: string;
  /** What was said, as text or as HTML; text counts where both are given. */
  text?: string | undefined;
  html?: string | undefined;
  /** When: as the export writes it. */
  when?: unknown;
  /** Why it is never heard, where it is not: `private note`, `auto-reply`. */
  skip?: string | undefined;
}

/** Whose words a message is, by which rule that is known, and why it is never heard where it is not. */
export type Known = Pick<Message, 'role' | 'why' | 'skip'>;

/** A ticket in the words of no helpdesk. */
export interface Ticket {
  id: unknown;
  /** When it was opened: as the export writes it. */
  opened: unknown;
  /** Why the whole ticket is left out, where it is: `spam`, `deleted`. */
  skip?: string | undefined;
  /** What identifies the customer: an address in lower case, else `id:<account>`. Keyed before it is kept. */
  requester?: string | undefined;
  tags?: string[];
  /** The ticket's own fields, by which personas' segments know it. */
  fields?: Record<string, unknown>;
  /** Names of people, masked wherever they are spoken. */
  names?: Iterable<string>;
  language?: string | undefined;
  scores?: Score[];
  messages: Message[];
}

/** Collects the tickets of one file as conversations: each id once, every trouble told. */
export interface Collector {
  /** A ticket as a conversation; undefined where it was complained of or counted as left out. */
  take(ticket: Ticket, line?: number): Conversation | undefined;
  complain(rule: RuleId, sentence: string, line?: number): void;
}

/** How content a customer was, from one to five; nothing where it is no such number. */
export function contentment(value: unknown): Score[] {
  return typeof value === 'number' && value >= 1 && value <= 5 ? [{ name: 'CSAT', value, from: 1, to: 5 }] : [];
}

/** A day of what an export calls a time: ISO text, or seconds or milliseconds since 1970. */
export function dayOf(when: unknown): string | undefined {
  const number = typeof when === 'number' ? when : typeof when === 'string' && /^\d{9,13}(?:\.\d+)?$/.test(when) ? Number(when) : undefined;
  if (number === undefined) return asDay(when);
  const milliseconds = number > 1e11 ? number : number * 1000;
  return milliseconds > 0 && milliseconds < 8e15 ? new Date(milliseconds).toISOString().slice(0, 10) : undefined;
}

/**
 * Makes the collector of one file.
 * @param key the helpdesk's short name, the first half of its conversations' ids unless the sidecar names another
 */
export function collectorOf(source: Source, report: Report, key: string): Collector {
  const isNew = onlyOnce(report, complain, {
    again: 'the same ticket again',
    otherwise: 'A ticket of this id stands earlier in the file with other words; the first one counts. Export the file again, or remove one.',
  });
  const consent = source.export?.consent ?? settings.exportConsent;

  function complain(rule: RuleId, sentence: string, line?: number): void {
    report.complain({ rule, severity: 'error', file: source.file, ...(line !== undefined && { line }), sentence });
  }

  function take(ticket: Ticket, line?: number): Conversation | undefined {
    const result = conversationOf(ticket, source, key, consent);
    if (typeof result === 'string') complain('broken-ticket', result, line);
    else if ('skip' in result) report.skip('conversations', result.skip);
    else if (isNew(result, line)) return result;
    return undefined;
  }

  return { take, complain };
}

/** A ticket as a conversation; or why it is left out; or the sentence that says what is wrong with it. */
function conversationOf(ticket: Ticket, source: Source, key: string, consent: Consent): Conversation | { skip: string } | string {
  const id = asId(ticket.id);
  if (id === undefined)
    return 'The id of this ticket is missing or cannot be trusted (a number too large for JSON, or more than letters and digits); export it again with ids as text.';
  const date = dayOf(ticket.opened);
  if (date === undefined) return 'This ticket does not say when it was opened, or not with a date that exists; export it again.';
  if (ticket.skip) return { skip: ticket.skip };
  const utterances = ticket.messages.flatMap((message) => utteranceOf(message, date));
  if (utterances.some(({ text }) => !text.isWellFormed())) return 'The text of this ticket holds half a character; export it again as UTF-8.';
  if (utterances.length === 0) return { skip: 'nothing is said in it' };
  const { persona = [], source: name = key, fields: names = {}, language = ticket.language, consentUntil } = source.export ?? {};
  return {
    id: `${name}:${id}`,
    channel: 'ticket',
    date,
    file: source.file,
    exported: true,
    consent,
    ...(consentUntil && { consentUntil }),
    ...(ticket.requester && { requester: ticket.requester }),
    personas: persona,
    tags: ticket.tags ?? [],
    fields: fieldsOf(ticket.fields ?? {}, names),
    themes: [],
    names: [...new Set(ticket.names ?? [])],
    ...(language && { language }),
    ...(ticket.scores && ticket.scores.length > 0 && { scores: ticket.scores }),
    utterances,
  };
}

function utteranceOf({ at, speaker = '', role, why, text, html, when, skip }: Message, date: string): Utterance[] {
  const words = text?.trim() ? text.replace(/\r\n?/g, '\n').trim() : html && htmlToText(html);
  return words ? [{ speaker, role, text: words, at, marks: [], said: dayOf(when) ?? date, why, ...(skip && { skip }) }] : [];
}

/** Fields as text, by their own ids and by the names that the sidecar gives them. */
function fieldsOf(raw: Record<string, unknown>, names: Record<string, string>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [key, value] of Object.entries(raw)) {
    const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : fieldText(value);
    if (!text) continue;
    fields[key] = text;
    if (Object.hasOwn(names, key)) fields[names[key] ?? key] = text;
  }
  return fields;
}

function fieldText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A helpdesk whose export is JSON. */
export interface JsonDesk {
  /** Its short name: `intercom`. */
  key: string;
  /** What its export is called in messages: `Intercom conversations (JSON)`. */
  name: string;
  /** The lists, or single objects, of a page in which tickets stand: `conversations[]`. */
  lists: readonly string[];
  /** Why a file is this helpdesk's, told from the keys of its records, as a clause; undefined where it is not. */
  takes: (keys: ReadonlySet<string>, source: Source) => string | undefined;
  /** Opens one file: gives what makes its records tickets. Undefined for a record that is none and is only learned from. */
  open: (source: Source, report: Report) => Promise<(raw: JsonObject, list: string) => Ticket | undefined>;
}

/** The reader of a helpdesk whose export is JSON: lines, a list, a page or a single ticket. */
export function jsonDeskReader({ key, name, lists, takes, open }: JsonDesk): Reader {
  return {
    id: key,
    name,
    takes(source) {
      const shape = jsonShape(source.head, source.name);
      return shape && takes(keysOfRecords(shape, lists), source);
    },
    async *read(source, report, wanted) {
      const shape = jsonShape(source.head, source.name);
      if (!shape) return;
      const ticketOf = await open(source, report);
      const collector = collectorOf(source, report, key);
      for await (const batch of recordsOf(source, shape, { lists, wanted, report })) {
        for (const { value, list, line } of batch) {
          const ticket = ticketOf(value, list);
          const conversation = ticket && collector.take(ticket, line);
          if (conversation) yield conversation;
        }
      }
    },
  };
}
