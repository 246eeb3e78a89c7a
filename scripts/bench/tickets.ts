/** Invented tickets in the shape of a Zendesk export, a ticket a line: about 5 kB each, with two to four comments. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { diceOf, type Dice } from './dice.ts';
import { message, speechOf } from './vocabulary.ts';

/** How large an export is to be made, and whose tickets it holds. */
export interface ExportPlan {
  /** Ends at so many tickets, or at so many bytes, whichever comes first. */
  tickets: number;
  bytes: number;
  /** Tags of the personas' segments. */
  tags: readonly string[];
  /** Which share of the tickets belongs to one of the personas. */
  share: number;
}

const FIRST_NAMES = ['Hattie', 'Ines', 'Marek', 'Olu', 'Svea', 'Tomás', 'Vera', 'Wen', 'Yara', 'Zofia', 'Bruno', 'Dagny'];
const LAST_NAMES = ['Blenkin', 'Carrow', 'Dahlquist', 'Eberle', 'Farrow', 'Gentry', 'Holm', 'Ivarsen', 'Jansky', 'Kitto', 'Lindo', 'Merrow'];
const AGENTS = [
  { id: 9001, name: 'Dana Poole' },
  { id: 9002, name: 'Idris Vane' },
  { id: 9003, name: 'Priya Lowe' },
];
const OTHER_TAGS = ['billing', 'choir', 'export', 'ios', 'android', 'refund', 'question', 'feedback', 'vat', 'login'];
const FIRST_DAY = Date.UTC(2025, 10, 23);
const MINUTE = 60_000;

interface Person {
  id: number;
  name: string;
  email: string;
}

function customer(dice: Dice): Person {
  const [first, last] = [dice.pick(FIRST_NAMES), dice.pick(LAST_NAMES)];
  const id = 100_000 + dice.between(0, 59_999);
  return { id, name: `${first} ${last}`, email: `customer${id}@post.example` };
}

function comment(id: number, author: Person | (typeof AGENTS)[number], body: string, when: number, isPublic: boolean): object {
  const paragraphs = body.split('\n\n').map((one) => `<p dir="auto">${one.replaceAll('\n', '<br>')}</p>`);
  return {
    id,
    type: 'Comment',
    author_id: author.id,
    body,
    html_body: `<div class="zd-comment" dir="auto">${paragraphs.join('')}</div>`,
    plain_body: body,
    public: isPublic,
    attachments: [],
    via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
    created_at: new Date(when).toISOString(),
  };
}

/** A thread: the customer, an agent, and some more of both; a reply quotes what it answers, as mail programs do. */
function comments(dice: Dice, first: number, who: Person, opened: number): object[] {
  const speech = speechOf(dice);
  const agent = dice.pick(AGENTS);
  const thread: object[] = [];
  let before = '';
  for (let index = 0; index < dice.between(2, 4); index++) {
    const isCustomer = index % 2 === 0;
    const own = message(dice, speech, isCustomer ? who.name : agent.name);
    const chain = isCustomer && before !== '' && dice.chance(0.5) ? `\n\nOn Mon, ${agent.name} wrote:\n> ${before.replaceAll('\n', '\n> ')}` : '';
    const phone = isCustomer && dice.chance(0.05) ? '\n\nYou can reach me on +44 7700 900123.' : '';
    thread.push(comment(first + index, isCustomer ? who : agent, `${own}${phone}${chain}`, opened + index * 47 * MINUTE, isCustomer || !dice.chance(0.2)));
    before = own;
  }
  return thread;
}

/** One ticket. @param number counts from 1 */
function ticket(dice: Dice, number: number, { tags, share }: ExportPlan): object {
  const who = customer(dice);
  const opened = FIRST_DAY + dice.between(0, 364 * 24 * 60) * MINUTE;
  const own = tags.length > 0 && dice.chance(share) ? [dice.pick(tags)] : [];
  const thread = comments(dice, number * 10, who, opened);
  return {
    id: number,
    url: `https://bench.zendesk.example/api/v2/tickets/${number}.json`,
    created_at: new Date(opened).toISOString(),
    updated_at: new Date(opened + 300 * MINUTE).toISOString(),
    subject: `Question ${number}`,
    status: dice.pick(['open', 'solved', 'closed']),
    priority: 'normal',
    via: { channel: 'email' },
    requester_id: who.id,
    submitter_id: who.id,
    assignee_id: 9001,
    requester: who,
    tags: [...own, dice.pick(OTHER_TAGS), dice.pick(OTHER_TAGS)],
    custom_fields: [{ id: 360_001, value: dice.pick(['starter', 'plus', 'team']) }],
    users: AGENTS.map((agent) => ({ ...agent, role: 'agent' })),
    comments: thread,
  };
}

/** Lines are handed to the disk in pieces of this many characters. */
const PIECE = 1 << 20;

/** Writes an export. @returns how many tickets and bytes it has */
export async function writeExport(file: string, plan: ExportPlan): Promise<{ tickets: number; bytes: number }> {
  const dice = diceOf(1);
  const out = createWriteStream(file);
  const made = { tickets: 0, bytes: 0 };
  let piece = '';
  while (made.tickets < plan.tickets && made.bytes < plan.bytes) {
    made.tickets++;
    piece += `${JSON.stringify(ticket(dice, made.tickets, plan))}\n`;
    if (piece.length < PIECE) continue;
    made.bytes += Buffer.byteLength(piece);
    if (!out.write(piece)) await once(out, 'drain');
    piece = '';
  }
  made.bytes += Buffer.byteLength(piece);
  out.end(piece);
  await finished(out);
  return made;
}
