import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';

const marisol = { id: 51, type: 'customer', first: 'Marisol', last: 'Underhay', email: 'Marisol@lessons.example' };
const piet = { id: 40, type: 'user', first: 'Piet', last: 'Sommerfelt', email: 'piet@us.example' };
const thread = (id: number, createdBy: object, body: string | null, more: object = {}): object => ({
  id,
  type: 'customer',
  state: 'published',
  createdBy,
  body,
  createdAt: `2026-01-27T08:15:${String(id).padStart(2, '0')}Z`,
  ...more,
});
const conversation = (threads?: object[], more: object = {}): Record<string, unknown> => ({
  id: 209,
  number: 12,
  threads: 2,
  type: 'email',
  status: 'active',
  state: 'published',
  mailboxId: 88,
  primaryCustomer: marisol,
  createdBy: marisol,
  createdAt: '2026-01-26T21:05:00Z',
  tags: [{ id: 1, tag: 'reminders' }],
  customFields: [{ id: 8, name: 'Plan', value: '12', text: 'starter' }],
  ...(threads && { _embedded: { threads } }),
  ...more,
});
const json = (value: unknown): string => JSON.stringify(value);
const lines = (...all: object[]): string => all.map((one) => `${json(one)}\n`).join('');
const page = (...conversations: object[]): string => json({ _embedded: { conversations }, page: { number: 1 } });
const words = [thread(1, marisol, '<p>No rent.</p>')];

describe('a Help Scout conversation', () => {
  it('has the threads of its primary customer as the customer’s words, the oldest first', async () => {
    const outcome = await readText('a.json', json(conversation([thread(3, marisol, 'Softer?'), thread(2, piet, 'Hello.', { type: 'message' }), ...words])));
    expect(outcome.reader).toBe('Help Scout conversations');
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.conversations).toMatchObject([
      {
        id: 'helpscout:209',
        date: '2026-01-26',
        requester: 'marisol@lessons.example',
        tags: ['reminders'],
        fields: { status: 'active', Plan: 'starter' },
        utterances: [
          { role: 'customer', text: 'No rent.', at: 'thread-1', said: '2026-01-27' },
          { role: 'team', text: 'Hello.', at: 'thread-2', speaker: 'Piet Sommerfelt' },
          { role: 'customer', text: 'Softer?', at: 'thread-3' },
        ],
      },
    ]);
    expect(outcome.conversations[0]?.names).toEqual(['Marisol Underhay', 'Marisol', 'Underhay', 'Piet Sommerfelt', 'piet', 'Piet', 'Sommerfelt']);
  });

  it('never credits its customer with users, bystanders, notes, drafts, calls, logs or Help Scout itself', async () => {
    const threads = [
      thread(1, piet, 'We see.', { type: 'message' }),
      thread(2, { ...marisol, id: 52, email: 'gus@lessons.example' }, 'I am her pupil.'),
      thread(3, piet, 'Secret.', { type: 'note' }),
      thread(4, marisol, 'A draft.', { state: 'draft' }),
      thread(5, marisol, 'Hidden.', { state: 'hidden' }),
      thread(6, piet, 'She called.', { type: 'phone' }),
      thread(7, marisol, 'Bot: hi. Marisol: hi.', { type: 'chat' }),
      thread(8, marisol, 'Assigned.', { type: 'lineitem' }),
      thread(9, marisol, 'See below.', { type: 'forwardparent' }),
      thread(10, { id: 1, type: 'user', email: 'none@nowhere.com' }, 'We got it.', { type: 'message' }),
      thread(11, marisol, 'Typed in the widget.', { type: 'beaconchat' }),
    ];
    const { conversations } = await readText('a.json', json(conversation(threads)));
    expect(conversations[0]?.utterances.map(({ role, skip }) => [role, skip])).toEqual([
      ['team', undefined],
      ['unknown', 'not the requester'],
      ['note', 'private note'],
      ['unknown', 'a draft or hidden'],
      ['unknown', 'a draft or hidden'],
      ['team', undefined],
      ['unknown', 'a chat log of both sides'],
      ['bot', 'an event of the helpdesk'],
      ['note', 'private note'],
      ['bot', undefined],
      ['customer', undefined],
    ]);
  });

  it('that is spam, deleted or a draft is left out and counted', async () => {
    const left = [conversation(words, { status: 'spam' }), conversation(words, { id: 2, state: 'deleted' }), conversation(words, { id: 3, state: 'draft' })];
    const { conversations, skipped } = await readText('a.json', page(...left));
    expect(conversations).toEqual([]);
    expect(skipped).toEqual({ 'conversations: spam or suspended': 1, 'conversations: deleted': 1, 'conversations: a draft': 1 });
  });

  it('is the text that its reader saw, without quotes of others and hidden words', async () => {
    const body = '<p>It&#39;s late.</p><blockquote>We wrote this.</blockquote><span style="display:none">secret</span>';
    expect((await readText('a.json', json(conversation([thread(1, marisol, body)])))).said).toEqual(["customer: It's late."]);
  });
});

describe('a Help Scout export', () => {
  it.each([
    ['a page', page(conversation(words))],
    ['a list', json([conversation(words)])],
    ['lines', lines(conversation(words), conversation(words, { id: '210' }))],
    [
      'of the first API',
      json({
        page: 1,
        items: [{ id: 2, folderId: 1, threadCount: 1, createdAt: '2026-01-26T21:05:00Z', customer: marisol, createdBy: marisol, threads: words }],
      }),
    ],
    [
      'of a pipeline',
      lines({ id: 9, mailbox_id: 88, created_at: '2026-01-26T21:05:00Z', primary_customer: marisol, created_by: marisol, _embedded: { threads: words } }, {}),
    ],
  ])('may be %s', async (_name, text) => {
    const { said, reader } = await readText('a.json', text);
    expect(reader).toBe('Help Scout conversations');
    expect(said).toContain('customer: No rent.');
  });

  it('may be packed, and loses only its broken lines', async () => {
    const outcome = await readText('a.ndjson.gz', gzipSync(`${lines(conversation(words))}{"id":\n${lines(conversation(words, { id: 5 }))}`));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['helpscout:209', 'helpscout:5']);
    expect(outcome.diagnostics.map(({ line }) => line)).toEqual([2]);
  });

  it('that was cut off gives what stands before the cut', async () => {
    const outcome = await readText('a.json', page(conversation(words), conversation(words, { id: 5 })).slice(0, -60));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['helpscout:209']);
    expect(rulesOf(outcome)).toEqual(['broken-export']);
  });

  it('without threads says once that all words are missing, and how to get them', async () => {
    const outcome = await readText('a.json', page(conversation([]), conversation([], { id: 5 })));
    expect(outcome.said).toEqual([]);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'warning', rule: 'broken-export' }]);
    expect(outcome.diagnostics[0]?.sentence).toContain('embed=threads');
  });
});

describe('threads in a file beside their conversations', () => {
  const flat = { id: 1, conversation_id: 209, type: 'customer', state: 'published', created_by: marisol, body: 'No rent.', created_at: '2026-01-27T08:15:00Z' };

  it('are read with them, as are ratings', async () => {
    const rating = { conversation_id: 209, rating_customer_id: 51, rating: 'okay', rating_comments: 'Took a day.', rating_created_at: '2026-01-28T08:15:00Z' };
    const beside = { 'conversation_threads.ndjson': lines(flat, { ...flat, id: 2, conversation_id: 7 }), 'ratings.json': json([rating]) };
    const outcome = await readText('conversations.json', page(conversation([])), { beside });
    expect(outcome.said).toEqual(['customer: No rent.', 'customer: Took a day.']);
    expect(outcome.conversations[0]?.scores).toEqual([{ name: 'CSAT', value: 2, from: 1, to: 3 }]);
    expect(outcome.diagnostics).toEqual([]);
  });

  it('may name their conversation in their page alone', async () => {
    const side = json({ _embedded: { threads: words }, _links: { self: { href: 'https://api.helpdesk.example/v2/conversations/209/threads' } } });
    expect((await readText('conversation.json', json(conversation()), { beside: { 'threads.json': side } })).said).toEqual(['customer: No rent.']);
  });

  it('give nothing of their own where their conversations are there, and say what to put beside them where they are not', async () => {
    const together = await readText('threads.json', json([flat]), { beside: { 'conversations.json': page(conversation([])) } });
    expect([together.said, together.diagnostics]).toEqual([[], []]);
    const alone = await readText('threads.json', json([flat]));
    expect(alone.said).toEqual([]);
    expect(alone.diagnostics).toMatchObject([{ severity: 'error', rule: 'broken-export' }]);
  });
});
