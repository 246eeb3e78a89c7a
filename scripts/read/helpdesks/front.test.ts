import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';

const ferdi = { name: 'Ferdi Holloway', handle: 'Ferdi@bikes.example', role: 'from' };
const ulla = { id: 'tea_1', email: 'ulla@us.example', first_name: 'Ulla', last_name: 'Brackwater' };
const link = (id: string): object => ({ related: { conversation: `https://us.api.example/conversations/${id}` } });
const message = (id: string, body: string, more: object = {}): Record<string, unknown> => ({
  _links: link('cnv_1'),
  id,
  type: 'email',
  is_inbound: true,
  draft_mode: null,
  created_at: 1770192000.5,
  author: null,
  recipients: [ferdi, { name: null, handle: 'help@us.example', role: 'to' }],
  body,
  text: null,
  metadata: {},
  ...more,
});
const sent = { is_inbound: false, author: ulla, created_at: 1770195600 };
const conversation = (more: object = {}): Record<string, unknown> => ({
  _links: { related: { messages: 'https://us.api.example/conversations/cnv_1/messages' } },
  id: 'cnv_1',
  status: 'archived',
  recipient: ferdi,
  tags: [{ id: 'tag_1', name: 'two-shops' }],
  custom_fields: { plan: 'plus' },
  created_at: 1770192000.5,
  is_private: false,
  ...more,
});
const json = (value: unknown): string => JSON.stringify(value);
const lines = (...all: object[]): string => all.map((one) => `${json(one)}\n`).join('');
const page = (...results: object[]): string => json({ _pagination: { next: null }, _results: results });

describe('a Front conversation', () => {
  it('has what came in from its recipient as the customer’s words, the oldest first', async () => {
    const outcome = await readText('a.json', json(conversation({ messages: [message('msg_2', 'You can.', sent), message('msg_1', '<p>A shop each.</p>')] })));
    expect(outcome.reader).toBe('Front conversations');
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.conversations).toMatchObject([
      {
        id: 'front:cnv_1',
        date: '2026-02-04',
        requester: 'ferdi@bikes.example',
        tags: ['two-shops'],
        fields: { status: 'archived', plan: 'plus' },
        utterances: [
          { role: 'customer', text: 'A shop each.', at: 'message-msg_1', speaker: 'Ferdi Holloway' },
          { role: 'team', text: 'You can.', at: 'message-msg_2', speaker: 'Ulla Brackwater' },
        ],
      },
    ]);
    expect(outcome.conversations[0]?.names).toEqual(['Ferdi Holloway', 'Ferdi', 'Ulla Brackwater', 'ulla', 'Ulla', 'Brackwater', 'ferdi']);
  });

  it('never credits its customer with teammates, bystanders, drafts, comments, calls or machines', async () => {
    const messages = [
      message('m1', 'We see.', { ...sent, created_at: 1 }),
      message('m2', 'Hello from a rule.', { is_inbound: false, created_at: 2 }),
      message('m3', 'I am his brother.', { recipients: [{ handle: 'bo@bikes.example', role: 'from' }], created_at: 3 }),
      message('m4', 'Not yet.', { ...sent, draft_mode: 'shared', created_at: 4 }),
      message('m5', 'Talk.', { type: 'call', created_at: 5 }),
      message('m6', 'I forward this.', { author: ulla, created_at: 6 }),
      message('m7', 'I am away.', { metadata: { headers: { 'auto-submitted': 'auto-replied' } }, created_at: 7 }),
      message('m8', 'Who am I?', { recipients: [], created_at: 8 }),
      message('m9', 'In or out?', { is_inbound: null, created_at: 9 }),
    ];
    const comments = [{ id: 'com_1', body: 'Secret.', author: ulla, posted_at: 10 }];
    const { conversations } = await readText('a.json', json(conversation({ messages, comments })));
    expect(conversations[0]?.utterances.map(({ role, skip }) => [role, skip])).toEqual([
      ['team', undefined],
      ['bot', undefined],
      ['unknown', 'not the requester'],
      ['team', 'a draft or hidden'],
      ['unknown', 'an event of the helpdesk'],
      ['team', undefined],
      ['customer', 'auto-reply'],
      ['unknown', 'nobody is named as its author'],
      ['unknown', 'nothing says whether it came in and is public'],
      ['note', 'private note'],
    ]);
  });

  it('that is spam or deleted is left out and counted, as is what was redacted', async () => {
    const messages = [message('m1', '[REDACTED]'), message('m2', 'A shop each.')];
    const all = [
      conversation({ messages, status: 'spam' }),
      conversation({ id: 'cnv_2', messages, status: 'deleted' }),
      conversation({ id: 'cnv_3', messages }),
    ];
    const { said, skipped } = await readText('a.json', page(...all));
    expect(said).toEqual(['customer: A shop each.']);
    expect(skipped).toMatchObject({ 'conversations: spam or suspended': 1, 'conversations: deleted': 1 });
    expect(skipped['utterances: redacted in the helpdesk']).toBeGreaterThan(0);
  });

  it('is the text that its reader saw, without quotes of others and hidden words', async () => {
    const body = '<div>Yes &amp; no.</div><div class="gmail_quote">You can.</div><p style="visibility:hidden">secret</p>';
    expect((await readText('a.json', json(conversation({ messages: [message('m1', body, { text: 'Yes & no. You can.' })] })))).said).toEqual([
      'customer: Yes & no.',
    ]);
  });
});

describe('a Front export', () => {
  const whole = conversation({ messages: [message('m1', 'A shop each.')] });
  it.each([
    ['a page', page(whole)],
    ['a list', json([whole])],
    ['lines', lines(whole, { ...whole, id: 'cnv_2' })],
    ['a page with both lists', json({ conversations: [conversation()], messages: [message('m1', 'A shop each.')] })],
  ])('may be %s', async (_name, text) => {
    const { said, reader } = await readText('a.json', text);
    expect(reader).toBe('Front conversations');
    expect(said).toContain('customer: A shop each.');
  });

  it('may be packed, and loses only its broken lines', async () => {
    const outcome = await readText('a.ndjson.gz', gzipSync(`${lines(whole)}{"id":\n${lines({ ...whole, id: 'cnv_2' })}`));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['front:cnv_1', 'front:cnv_2']);
    expect(outcome.diagnostics.map(({ line }) => line)).toEqual([2]);
  });

  it('that was cut off gives what stands before the cut', async () => {
    const outcome = await readText('a.json', page(whole, { ...whole, id: 'cnv_2' }).slice(0, -60));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['front:cnv_1']);
    expect(rulesOf(outcome)).toEqual(['broken-export']);
  });

  it('without messages gives the last one of each conversation, and says once that the others are missing', async () => {
    const outcome = await readText('a.json', page(conversation({ last_message: message('m1', 'A shop each.') }), conversation({ id: 'cnv_2' })));
    expect(outcome.said).toEqual(['customer: A shop each.']);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'warning', rule: 'broken-export' }]);
  });
});

describe('messages in a file of their own', () => {
  it('are read with the conversations beside them, as are comments', async () => {
    const comment = { _links: link('cnv_1'), id: 'com_1', body: 'Secret.', author: ulla, posted_at: 1770192001 };
    const beside = { 'messages.json': page(message('m1', 'A shop each.')), 'comments.json': page(comment) };
    const outcome = await readText('conversations.json', page(conversation()), { beside });
    expect(outcome.said).toEqual(['customer: A shop each.', 'note: Secret.']);
    expect(outcome.diagnostics).toEqual([]);
    const side = await readText('messages.json', beside['messages.json'], { beside: { 'conversations.json': page(conversation()) } });
    expect([side.said, side.diagnostics]).toEqual([[], []]);
  });

  it('are conversations where they stand alone, since they name who wrote first', async () => {
    const all = [message('m2', 'You can.', sent), message('m1', 'A shop each.'), message('m3', 'Mine.', { _links: link('cnv_2') })];
    const { conversations, said } = await readText('messages.ndjson', lines(...all));
    expect(conversations.map(({ id, requester, date }) => [id, requester, date])).toEqual([
      ['front:cnv_1', 'ferdi@bikes.example', '2026-02-04'],
      ['front:cnv_2', 'ferdi@bikes.example', '2026-02-04'],
    ]);
    expect(said).toEqual(['customer: A shop each.', 'team: You can.', 'customer: Mine.']);
  });
});

describe('an analytics export of Front', () => {
  it('is refused with advice, since it holds only the beginning of each message', async () => {
    const outcome = await readText('a.csv', 'Message ID,Conversation ID,Direction,Autoreply,Author,Extract\n1,2,Inbound,No,,Hello my brother\n');
    expect(outcome.said).toEqual([]);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'error', rule: 'broken-export' }]);
    expect(outcome.diagnostics[0]?.sentence).toContain('beginning of each message');
  });
});
