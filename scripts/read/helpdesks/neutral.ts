/** Reads the neutral format, for every tool that has no reader of its own: a table of conversations, and a table of their messages in any order. */
import type { Conversation } from '#model/conversation.ts';
import type { Reader, Report, Source } from '../reader.ts';
import { SILENT } from '../report.ts';
import { columnsOf } from '../tables/table-header.ts';
import { declaredRoles } from './declared-roles.ts';
import { deskRows } from './desk-rows.ts';
import { collectorOf, type Collector } from './helpdesk.ts';
import { CONVERSATION, conversationsOf, hasMessages, isConversations, isMessages, MESSAGE } from './neutral-columns.ts';
import { keptMessage, NeutralTickets } from './neutral-message.ts';
import { partsOf, type Part, type Reply } from './replies-by-ticket.ts';

const NO_MESSAGES =
  'This table lists conversations without a word of what was said. Put the table of their messages beside it as `messages.csv` (its columns are in docs/readers/neutral.md), or export it with them.';
const NO_CONVERSATIONS =
  'Beside this table of messages there is no table of their conversations, so tags, fields, languages and customers’ addresses are missing. Put it beside this one as `conversations.csv`.';
const NOBODY =
  'This table of messages has no column `role`, and no table of their conversations stands beside it, so nobody knows who asked. Add the column, or put `conversations.csv` with `customer_id` beside it.';
const STRANGE_ROLES =
  'The column `role` holds words other than customer, agent, bot, note and system; what they mean is not guessed. Say it in the sidecar, for example `roles: { visitor: customer }`.';
const STRANGE_CUSTOMERS =
  'Some messages have the role customer, and an author who is not the customer of their conversation; they count as a bystander’s. Correct `author_id`, or `customer_id` of the conversation.';

/** Neutral tables of conversations and messages. */
export const neutral: Reader = {
  id: 'neutral',
  name: 'neutral tables of conversations and messages',
  takes(source) {
    const columns = columnsOf(source);
    return isMessages(columns) ?? isConversations(columns, source.name);
  },
  async *read(source, report) {
    if (isMessages(columnsOf(source)) !== undefined) yield* messagesOf(source, report);
    else if (!(await hasMessages(source))) say(source, report, 'error', NO_MESSAGES);
  },
};

function say({ file }: Source, report: Report, severity: 'error' | 'warning', sentence: string): void {
  report.complain({ rule: 'broken-export', severity, file, sentence });
}

async function* messagesOf(source: Source, report: Report): AsyncGenerator<Conversation> {
  const conversations = await conversationsOf(source);
  const hasRoles = MESSAGE.role.some((name) => columnsOf(source).has(name));
  if (!conversations && !hasRoles) return say(source, report, 'error', NOBODY);
  // What the sidecar of either table says holds for both.
  const both: Source = conversations?.export ? { ...source, export: { ...conversations.export, ...source.export } } : source;
  const tickets = new NeutralTickets(declaredRoles(both), hasRoles);
  if (conversations) yield* joined(both, conversations, tickets, report);
  else {
    say(source, report, 'warning', NO_CONVERSATIONS);
    yield* alone(both, tickets, report);
  }
  if (tickets.strangeRoles) say(source, report, 'warning', STRANGE_ROLES);
  if (tickets.strangeCustomers) say(source, report, 'warning', STRANGE_CUSTOMERS);
}

/** Conversations in the order of their table; what is wrong with a row of it is said of that table. */
async function* joined(source: Source, conversations: Source, tickets: NeutralTickets, report: Report): AsyncGenerator<Conversation> {
  const complain: Report['complain'] = (diagnostic) => report.complain({ ...diagnostic, file: conversations.file });
  const collector = collectorOf(source, { ...report, complain, skip: (what, reason, count) => report.skip(what, reason, count) }, 'neutral');
  for await (const { part, telling } of parts(source, report)) {
    const met = new Set<string>();
    for await (const row of deskRows(conversations, telling, [...CONVERSATION.id, ...CONVERSATION.customerId, ...CONVERSATION.email])) {
      const id = row.cell(...CONVERSATION.id);
      if (!part.holds(id)) continue;
      met.add(id);
      const conversation = collector.take(tickets.ticketOf(row, part.repliesTo(id) ?? []), row.line);
      if (conversation) yield conversation;
    }
    countOrphans(part, met, report);
  }
}

async function* alone(source: Source, tickets: NeutralTickets, report: Report): AsyncGenerator<Conversation> {
  const collector: Collector = collectorOf(source, report, 'neutral');
  for await (const { part } of parts(source, report)) {
    for (const [id, messages] of part.replied()) {
      const conversation = collector.take(tickets.ticketOfMessages(id, messages));
      if (conversation) yield conversation;
    }
  }
}

/** Messages by their conversations, as much at once as can be held. What is wrong with the tables is said once, though they may be read several times. */
async function* parts(source: Source, report: Report): AsyncGenerator<{ part: Part; telling: Report }> {
  let telling = report;
  for await (const part of partsOf(() => replies(source, telling))) {
    if (part.tooMany > 0) report.skip('utterances', 'more replies than one ticket can have', part.tooMany);
    yield { part, telling };
    telling = SILENT;
  }
}

async function* replies(source: Source, report: Report): AsyncGenerator<Reply> {
  for await (const row of deskRows(source, report, Object.values(MESSAGE).flat())) {
    const owner = row.cell(...MESSAGE.conversation);
    if (owner) yield { owner, value: () => keptMessage(row) };
    else report.skip('utterances', 'a reply that names no ticket');
  }
}

function countOrphans(part: Part, met: ReadonlySet<string>, report: Report): void {
  const orphans = part.orphans(met);
  if (orphans > 0) report.skip('utterances', 'a reply to a ticket that is not in this file', orphans);
}
