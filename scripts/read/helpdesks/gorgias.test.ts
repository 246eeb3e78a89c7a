import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../fixtures/zip-of.ts';
import { readText, rulesOf, type Outcome } from '../fixtures/read-text.ts';

const fixture = (name: string): Promise<string> => readFile(join(import.meta.dirname, '../fixtures/gorgias', name), 'utf8');
const roles = ({ conversations }: Outcome): (string | undefined)[][] =>
  conversations.flatMap(({ utterances }) => utterances.map(({ role, text, skip }) => [role, text, skip]));

const ines = { id: 7, email: 'ines@mail.example', name: 'Ines Example' };
const message = (id: number, text: string, more: object = {}): object => ({
  id,
  ticket_id: 50,
  public: true,
  channel: 'email',
  via: 'email',
  from_agent: false,
  rule_id: null,
  sender: ines,
  stripped_text: text,
  created_datetime: `2026-03-04T08:00:0${id}.000000+00:00`,
  ...more,
});
const ticket = (messages: object[] | undefined, more: object = {}): object => ({
  id: 50,
  customer: ines,
  channel: 'email',
  spam: false,
  trashed_datetime: null,
  last_received_message_datetime: null,
  created_datetime: '2026-03-04T08:00:00',
  ...(messages && { messages }),
  ...more,
});

describe('Gorgias tickets', () => {
  it('are conversations with what their customer wrote, its signature and what it answers left out', async () => {
    const outcome = await readText('a.json', await fixture('tickets.json'));
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.reader).toBe('Gorgias tickets');
    expect(outcome.conversations[0]).toMatchObject({
      id: 'gorgias:91969',
      date: '2026-03-04',
      requester: 'ola@mail.example',
      tags: ['late-parcel'],
      language: 'en',
      fields: { channel: 'email', status: 'closed' },
      scores: [{ name: 'CSAT', value: 2, from: 1, to: 5 }],
    });
    expect(outcome.conversations[0]?.names).toEqual(expect.arrayContaining(['Ola Sample', 'Tom Agent']));
    expect(roles(outcome)).toEqual([
      ['customer', 'The apron should have been here on Monday.', undefined],
      ['bot', 'We have received your message.', undefined],
      ['note', 'Third one from this depot.', 'private note'],
      ['team', 'We do not know yet.', undefined],
      ['customer', 'It took you four days to say that you do not know.', undefined],
    ]);
    for (const { why } of outcome.conversations[0]?.utterances ?? []) expect(why).toBeTruthy();
  });

  it('never credit the customer with what rules, programs, others or nobody wrote, nor hear auto-replies', async () => {
    const messages = [
      message(1, 'By a rule.', { via: 'rule' }),
      message(2, 'By a rule too.', { rule_id: 4 }),
      message(3, 'A friend.', { sender: { id: 8, email: 'friend@mail.example' } }),
      message(4, 'Whose?', { from_agent: undefined }),
      message(5, 'No sender.', { sender: null }),
      message(6, 'Away.', { headers: { 'Auto-Submitted': 'auto-replied' } }),
      message(7, 'Taken back.', { deleted_datetime: '2026-03-04T09:00:00' }),
      message(8, 'Noted.', { channel: 'internal-note' }),
    ];
    expect(roles(await readText('a.json', JSON.stringify([ticket(messages)])))).toEqual([
      ['bot', 'By a rule.', undefined],
      ['bot', 'By a rule too.', undefined],
      ['unknown', 'A friend.', 'not the requester'],
      ['unknown', 'Whose?', 'nobody is named as its author'],
      ['unknown', 'No sender.', 'nobody is named as its author'],
      ['customer', 'Away.', 'auto-reply'],
      ['customer', 'Taken back.', 'deleted'],
      ['note', 'Noted.', 'private note'],
    ]);
  });

  it('that are spam or trashed are left out and counted', async () => {
    const tickets = [ticket([message(1, 'x')], { spam: true }), ticket([message(1, 'x')], { id: 51, trashed_datetime: '2026-03-05T00:00:00' })];
    const { conversations, skipped } = await readText('a.ndjson', tickets.map((one) => `${JSON.stringify(one)}\n`).join(''));
    expect(conversations).toEqual([]);
    expect(skipped).toEqual({ 'conversations: spam or suspended': 1, 'conversations: deleted': 1 });
  });

  it('find their messages in a file beside them, in any order', async () => {
    const tickets = JSON.stringify({ data: [ticket(undefined), ticket(undefined, { id: 51 })] });
    const messages = JSON.stringify({ data: [message(2, 'Second.'), message(3, 'Other.', { ticket_id: 51 }), message(1, 'First.')] });
    const outcome = await readText('tickets.json', tickets, { beside: { 'messages.json': messages } });
    expect(outcome.said).toEqual(['customer: First.', 'customer: Second.', 'customer: Other.']);
    expect((await readText('messages.json', messages, { beside: { 'tickets.json': tickets } })).conversations).toEqual([]);
  });

  it('without any messages say how to get them', async () => {
    const outcome = await readText('tickets.json', JSON.stringify({ data: [ticket(undefined)] }));
    expect(outcome.diagnostics).toMatchObject([{ rule: 'broken-export', severity: 'warning' }]);
  });
});

describe('Gorgias messages alone', () => {
  it('are brought together by their tickets; whoever asked first is the customer', async () => {
    const lines = [
      message(1, 'First.'),
      message(2, 'Other.', { ticket_id: 51 }),
      message(3, 'Third.'),
      message(4, 'Us.', { from_agent: true, sender: { id: 1 } }),
    ];
    const outcome = await readText('a.ndjson', lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
    expect(outcome.conversations.map(({ id, requester }) => [id, requester])).toEqual([
      ['gorgias:50', 'ines@mail.example'],
      ['gorgias:51', 'ines@mail.example'],
    ]);
    expect(outcome.said).toEqual(['customer: First.', 'customer: Third.', 'team: Us.', 'customer: Other.']);
  });

  it('may be a table', async () => {
    const text = await fixture('messages.csv');
    const outcome = await readText('a.csv', text);
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.said).toEqual([
      'customer: Can I change the name on the cake?',
      'team: Sure, until Friday.',
      'note: She always changes it.',
      'customer: Then put Grandma on it, she bakes better than me.',
      'customer: Die Rechnung kam zweimal.',
    ]);
    expect(outcome.conversations[0]).toMatchObject({
      id: 'gorgias:501',
      requester: 'jo@mail.example',
      utterances: [{ at: 'row-2' }, { at: 'row-4' }, { at: 'row-5' }, { at: 'row-6' }],
    });
    expect((await readText('a.csv.gz', gzipSync(text))).said).toEqual(outcome.said);
    expect((await readText('a.zip', zipOf({ 'export/messages.csv': text }))).said).toEqual(outcome.said);
  });

  it('may be surveys, whose remarks are the customer’s', async () => {
    const survey = {
      id: 3,
      ticket_id: 50,
      customer_id: 7,
      score: 5,
      body_text: 'Quick.',
      created_datetime: '2026-03-04T08:00:00',
      scored_datetime: '2026-03-05T08:00:00',
    };
    const outcome = await readText('satisfaction.json', JSON.stringify({ data: [survey] }));
    expect(outcome.conversations).toMatchObject([
      { id: 'gorgias:50', requester: 'id:7', scores: [{ value: 5 }], utterances: [{ role: 'customer', said: '2026-03-05' }] },
    ]);
  });

  it('in a table lose only their broken rows, each said once', async () => {
    const [header = '', ...rows] = (await fixture('messages.csv')).trim().split('\n');
    const outcome = await readText('a.csv', [header, 'too,short', ...rows, '41,,true,chat,x,false,,1,A,a@x.example,2026-04-02T18:25:00Z,Lost.,'].join('\n'));
    expect(outcome.conversations).toHaveLength(2);
    expect(outcome.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([['broken-row', 2]]);
    expect(outcome.skipped).toEqual({ 'utterances: a reply that names no ticket': 1 });
  });

  it('say where they are cut off, and give what stands before', async () => {
    const text = JSON.stringify({ data: [message(1, 'First.'), message(2, 'Second.')] });
    const outcome = await readText('a.json', text.slice(0, -40));
    expect(outcome.said).toEqual(['customer: First.']);
    expect(rulesOf(outcome)).toEqual(['broken-export']);
  });

  it('of accounts that the sidecar names are whose it says', async () => {
    const outcome = await readText('a.json', JSON.stringify([message(1, 'Test.')]), { sidecar: 'roles: { "ines@mail.example": team }\n' });
    expect(outcome.said).toEqual(['team: Test.']);
  });
});
