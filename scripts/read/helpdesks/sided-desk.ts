/** The reader of a helpdesk whose JSON export holds the replies in its tickets, or in a file of their own beside them. */
import type { Conversation } from '#model/conversation.ts';
import type { Reader, Report, Source, Wanted } from '../reader.ts';
import { SILENT } from '../report.ts';
import { asId, type JsonObject } from '../records/json.ts';
import { recordsOf, type JsonRecord } from '../records/records.ts';
import { jsonShape, keysOfRecords } from '../records/shape.ts';
import { collectorOf, type Ticket } from './helpdesk.ts';
import { partsOf, WHOLE, type Part, type Reply } from './replies-by-ticket.ts';
import { hasTickets, kindOf, sidesOf, type Kind } from './side-file.ts';

/** A ticket, and whether its export shows that there are replies which it does not hold. */
export interface SidedTicket extends Ticket {
  lacks?: boolean;
}

/**
 * What makes a record a ticket; undefined for a record that is none and is only learned from.
 * @param replies what stands in other files, undefined where there are none; what stands in the ticket itself is found there
 */
export type TicketOf = (ticket: JsonObject, replies: JsonObject[] | undefined, report: Report) => SidedTicket | undefined;

/** A helpdesk whose tickets and replies may lie in two files. */
export interface SidedDesk {
  /** Its short name: `intercom`. */
  key: string;
  /** What its export is called in messages: `Intercom conversations`. */
  name: string;
  tickets: Kind;
  /** Whether the records of a file of tickets hold their replies, so that no other file needs to be looked for. */
  isWhole: (keys: ReadonlySet<string>) => boolean;
  replies: Kind & {
    /** The id of the ticket to which a reply belongs, as the reply gives it. */
    ownerOf: (reply: JsonObject) => string | undefined;
    /** Finds that id where only the page or its name gives it: the first group of what matches in the page's head, or in the file's name. */
    ownerIn?: RegExp;
    /** What must be remembered of a reply. */
    keep: readonly string[];
  };
  /** The ticket inside a record that wraps it. */
  unwrap?: (record: JsonObject) => JsonObject;
  /** The id of a ticket, by which replies name it. */
  idOf: (ticket: JsonObject) => string | undefined;
  /** Opens a file of tickets: learns what must be known before its first ticket. */
  open: (source: Source) => Promise<TicketOf>;
  /** Files that say who is who, where a helpdesk keeps its people apart; learned from when the tickets beside them are opened. */
  people?: Kind;
  /** Lines that are read even where nobody wants what they hold, such as a person on a line of their own. */
  always?: (bytes: Buffer) => boolean;
  /** A sentence for replies that are missing: how to get them. */
  missing: string;
  /** For replies that lie alone: a sentence that says what to put beside them; or what makes a ticket of them, where they say enough. */
  alone: string | ((id: string, replies: JsonObject[], report: Report) => SidedTicket);
}

/** The reader of such a helpdesk. */
export function sidedReader(desk: SidedDesk): Reader {
  return {
    id: desk.key,
    name: desk.name,
    takes: (source) => kindOf(source, desk.tickets) ?? kindOf(source, desk.replies) ?? (desk.people && kindOf(source, desk.people)),
    async *read(source, report, wanted) {
      const reading = new Reading(desk, source, report);
      if (kindOf(source, desk.tickets) !== undefined) yield* reading.tickets(wanted);
      else if (!(await hasTickets(source, desk.tickets, kindOf(source, desk.replies) ? desk.replies : (desk.people ?? desk.replies))))
        yield* reading.repliesAlone();
    },
  };
}

class Reading {
  readonly #desk: SidedDesk;
  readonly #source: Source;
  readonly #report: Report;

  constructor(desk: SidedDesk, source: Source, report: Report) {
    this.#desk = desk;
    this.#source = source;
    this.#report = report;
  }

  async *tickets(wanted: Wanted): AsyncGenerator<Conversation> {
    const { key, unwrap = (record) => record, idOf, missing } = this.#desk;
    const ticketOf = await this.#desk.open(this.#source);
    const collector = collectorOf(this.#source, this.#report, key);
    let lacking = false;
    for await (const { part, report } of this.#parts(await this.#sides())) {
      const answered = new Set<string>();
      for await (const { value, line } of this.#records(this.#source, this.#desk.tickets, report, wanted)) {
        const raw = unwrap(value);
        const id = idOf(raw) ?? '';
        if (!part.holds(id)) continue;
        answered.add(id);
        const ticket = ticketOf(raw, part.repliesTo(id), this.#report);
        if (!ticket) continue;
        lacking ||= id !== '' && ticket.lacks === true && ticket.skip === undefined;
        const conversation = collector.take(ticket, line);
        if (conversation) yield conversation;
      }
      // Tickets that nobody wants were not looked at, so whose these replies are is not known then.
      if (!wanted.needles) this.#countOrphans(part, answered);
    }
    if (lacking) this.#say('warning', missing);
  }

  /** Replies whose tickets are not there: conversations where they say enough, else a sentence. */
  async *repliesAlone(): AsyncGenerator<Conversation> {
    const { key, alone } = this.#desk;
    if (typeof alone === 'string') return this.#say('error', alone);
    const collector = collectorOf(this.#source, this.#report, key);
    for await (const { part } of this.#parts([this.#source])) {
      for (const [id, replies] of part.replied()) {
        const conversation = collector.take(alone(id, replies, this.#report));
        if (conversation) yield conversation;
      }
    }
  }

  #say(severity: 'warning' | 'error', sentence: string): void {
    this.#report.complain({ rule: 'broken-export', severity, file: this.#source.file, sentence });
  }

  /** The files that hold the replies: those beside this one, and this one itself where its page has a list of them. */
  async #sides(): Promise<Source[]> {
    const { tickets, replies, isWhole } = this.#desk;
    const shape = jsonShape(this.#source.head, this.#source.name);
    if (!shape) return [];
    const stands = (list: string): boolean => shape.kind === 'object' && shape.paths.has(list.replace(/\[\]$/, ''));
    const isPage = tickets.lists.some(stands);
    if (isPage && replies.lists.some((list) => !tickets.lists.includes(list) && stands(list))) return [this.#source];
    return isWhole(keysOfRecords(shape, tickets.lists)) ? [] : sidesOf(this.#source, replies);
  }

  /** What is wrong with the files, and what is left out of them, is said in the first part only, though they are read for each. */
  async *#parts(sides: readonly Source[]): AsyncGenerator<{ part: Part; report: Report }> {
    if (sides.length === 0) {
      yield { part: WHOLE, report: this.#report };
      return;
    }
    let report = this.#report;
    for await (const part of partsOf(() => this.#replies(sides, report))) {
      if (part.tooMany > 0) this.#report.skip('utterances', 'more replies than one ticket can have', part.tooMany);
      yield { part, report };
      report = SILENT;
    }
  }

  async *#replies(sides: readonly Source[], report: Report): AsyncGenerator<Reply> {
    const { ownerOf, ownerIn, keep } = this.#desk.replies;
    for (const side of sides) {
      const fallback = ownerIn && (ownerIn.exec(side.head)?.[1] ?? /(?:^|\D)(\d{1,18})(?:\D|$)/.exec(side.name)?.[1]);
      for await (const { value } of this.#records(side, this.#desk.replies, report)) {
        const owner = ownerOf(value) ?? fallback;
        if (owner === undefined) report.skip('utterances', 'a reply that names no ticket');
        else yield { owner, value: () => Object.fromEntries(keep.filter((key) => key in value).map((key) => [key, value[key]])) };
      }
    }
  }

  async *#records(source: Source, { lists }: Kind, report: Report, wanted: Wanted = {}): AsyncGenerator<JsonRecord> {
    const shape = jsonShape(source.head, source.name);
    const { always } = this.#desk;
    if (shape) for await (const batch of recordsOf(source, shape, { lists, wanted, report, ...(always && { always }) })) yield* batch;
  }

  #countOrphans(part: Part, answered: ReadonlySet<string>): void {
    const orphans = part.orphans(answered);
    if (orphans > 0) this.#report.skip('utterances', 'a reply to a ticket that is not in this file', orphans);
  }
}

/** The id of a ticket that is its record's own. */
export function ownId(raw: JsonObject): string | undefined {
  return asId(raw['id']);
}
