import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';

const runa = { type: 'user', id: 'u1', name: 'Runa Quillfeather', email: 'Runa.Quillfeather@bakery.example' };
const friend = { type: 'user', id: 'u2', name: 'Bo Lindqvarn', email: 'bo@bakery.example' };
const odo = { type: 'admin', id: '9', name: 'Odo Marchbank' };
const part = (id: string, author: object, body: string | null, more: object = {}): object => ({
  id,
  part_type: 'comment',
  author,
  body,
  created_at: 1772442000,
  ...more,
});
const conversation = (more: object = {}, parts?: object[]): Record<string, unknown> => ({
  type: 'conversation',
  id: '77',
  created_at: 1772438400,
  source: { type: 'email', delivered_as: 'customer_initiated', body: '<p>It broke.</p>', author: runa },
  contacts: { contacts: [{ type: 'contact', id: 'u1' }] },
  tags: { tags: [{ name: 'sole-trader' }] },
  ...(parts && { conversation_parts: { conversation_parts: parts, total_count: parts.length } }),
  ...more,
});
const lines = (...all: object[]): string => all.map((one) => `${JSON.stringify(one)}\n`).join('');
const json = (value: unknown): string => JSON.stringify(value);

describe('a conversation of Intercom', () => {
  it('opens with its source and goes on with its parts', async () => {
    const { conversations, reader, diagnostics } = await readText(
      'a.json',
      json(conversation({}, [part('1', odo, 'We see.'), part('2', runa, '<p>Thanks.</p>')])),
    );
    expect(reader).toBe('Intercom conversations');
    expect(diagnostics).toEqual([]);
    expect(conversations).toMatchObject([
      {
        id: 'intercom:77',
        channel: 'ticket',
        date: '2026-03-02',
        requester: 'runa.quillfeather@bakery.example',
        tags: ['sole-trader'],
        utterances: [
          { role: 'customer', text: 'It broke.', at: 'source', speaker: 'Runa Quillfeather' },
          { role: 'team', text: 'We see.', at: 'part-1' },
          { role: 'customer', text: 'Thanks.', at: 'part-2' },
        ],
      },
    ]);
    expect(conversations[0]?.names).toEqual(['Runa Quillfeather', 'Runa', 'Quillfeather', 'Odo Marchbank']);
    expect(conversations[0]?.utterances.every(({ why }) => why)).toBe(true);
  });

  it('never credits its contact with words of bots, teammates, bystanders, notes, events or buttons', async () => {
    const parts = [
      part('1', { type: 'bot', id: '5' }, 'Hello!'),
      part('2', { ...odo, from_ai_agent: true }, 'An answer.'),
      part('3', { ...runa, is_ai_answer: true }, 'An answer.'),
      part('4', friend, 'I have it too.'),
      part('5', odo, 'Secret.', { part_type: 'note' }),
      part('6', odo, 'Take this one.', { part_type: 'assignment' }),
      part('7', runa, 'Plan: starter', { part_type: 'attribute_collected' }),
      part('8', runa, 'Talk to a person', { part_type: 'quick_reply' }),
      part('9', { type: 'team', id: '3' }, 'From all of us.'),
      part('10', odo, 'From a workflow.', { app_package_code: 'operator' }),
      part('11', {}, 'Who am I?'),
    ];
    const { conversations } = await readText('a.json', json(conversation({ source: undefined, contacts: { contacts: [{ id: 'u1' }, { id: 'u2' }] } }, parts)));
    expect(conversations[0]?.utterances.map(({ role, skip }) => [role, skip])).toEqual([
      ['bot', undefined],
      ['bot', undefined],
      ['bot', undefined],
      ['unknown', 'not the requester'],
      ['note', 'private note'],
      ['note', 'private note'],
      ['bot', 'an event of the helpdesk'],
      ['customer', 'a button that was offered'],
      ['team', undefined],
      ['bot', undefined],
      ['unknown', 'nobody is named as its author'],
    ]);
  });

  it('hears a reply that opens a closed conversation again', async () => {
    const { said } = await readText('a.json', json(conversation({}, [part('1', runa, 'Still broken.', { part_type: 'open' })])));
    expect(said).toEqual(['customer: It broke.', 'customer: Still broken.']);
  });

  it('that a campaign opened is not opened by its contact', async () => {
    const source = { delivered_as: 'automated', body: '<p>How do you like it?</p>', author: odo };
    const { said } = await readText('a.json', json(conversation({ source }, [part('1', runa, 'Not much.')])));
    expect(said).toEqual(['bot: How do you like it?', 'customer: Not much.']);
  });

  it('of version 1 opens with its conversation message', async () => {
    const old = {
      id: 5,
      created_at: 1400850973,
      user: { type: 'user', id: 'u1' },
      conversation_message: { body: '<p>Old words.</p>', author: { type: 'user', id: 'u1' } },
    };
    const { conversations } = await readText('a.json', json({ ...old, conversation_parts: { conversation_parts: [] } }));
    expect(conversations).toMatchObject([{ id: 'intercom:5', requester: 'id:u1', utterances: [{ role: 'customer', text: 'Old words.' }] }]);
  });

  it('leaves out what was redacted, and counts it', async () => {
    const parts = [
      part('1', runa, null, { redacted: true }),
      part('2', runa, '<p><i>This message was deleted</i></p>', { redacted: true }),
      part('3', runa, null),
    ];
    const { said, skipped } = await readText('a.json', json(conversation({}, parts)));
    expect(said).toEqual(['customer: It broke.']);
    expect(skipped).toEqual({ 'utterances: redacted in the helpdesk': 2 });
  });

  it('keeps a rating as a score, and its remark as the customer’s words', async () => {
    const conversation_rating = { rating: 2, remark: 'Too slow.', created_at: 1772600000, contact: { id: 'u1' } };
    const { conversations } = await readText('a.json', json(conversation({ conversation_rating }, [])));
    expect(conversations[0]?.scores).toEqual([{ name: 'CSAT', value: 2, from: 1, to: 5 }]);
    expect(conversations[0]?.utterances.at(-1)).toMatchObject({ role: 'customer', text: 'Too slow.', at: 'rating', said: '2026-03-04' });
  });

  it('is the text that its reader saw, without quotes of others and hidden words', async () => {
    const body = '<p>Yes &amp;amp; no.</p><blockquote>We wrote this.</blockquote><p style="display:none">secret</p>';
    const { said } = await readText('a.json', json(conversation({}, [part('1', runa, body)])));
    expect(said).toEqual(['customer: It broke.', 'customer: Yes &amp; no.']);
  });
});

describe('an export of Intercom', () => {
  it.each([
    ['a list', json([conversation({}, [])])],
    ['a page of conversations', json({ type: 'conversation.list', pages: {}, conversations: [conversation({}, [])] })],
    ['a page of data', json({ data: [conversation({}, [])] })],
    ['lines', lines(conversation({}, []), conversation({ id: '78' }, []))],
  ])('may be %s', async (_name, text) => {
    const { said, reader } = await readText('a.json', text);
    expect(reader).toBe('Intercom conversations');
    expect(said).toContain('customer: It broke.');
  });

  it('may be packed', async () => {
    expect((await readText('a.ndjson.gz', gzipSync(lines(conversation({}, []))))).said).toEqual(['customer: It broke.']);
  });

  it('loses only its broken lines', async () => {
    const outcome = await readText('a.ndjson', `${lines(conversation({}, []))}{"id":1,\n${lines(conversation({ id: 78 }, []))}{"id":"79","crea`);
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['intercom:77', 'intercom:78']);
    expect(outcome.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
      ['broken-export', 2],
      ['broken-export', 4],
    ]);
  });

  it('that was cut off gives what stands before the cut', async () => {
    const outcome = await readText('a.json', json({ conversations: [conversation({}, []), conversation({ id: '78' }, [])] }).slice(0, -30));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['intercom:77']);
    expect(rulesOf(outcome)).toEqual(['broken-export']);
  });

  it('that lists conversations without parts gives their first words, and says once that the replies are missing', async () => {
    const outcome = await readText('a.json', json({ conversations: [conversation(), conversation({ id: '78' })] }));
    expect(outcome.said).toHaveLength(2);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'warning', rule: 'broken-export' }]);
    expect(outcome.diagnostics[0]?.sentence).toContain('all replies are missing');
  });
});

describe('parts in a file beside their conversations', () => {
  const rows = [part('1', odo, 'We see.', { conversation_id: '77' }), part('2', runa, 'Thanks.', { conversation_id: '77' })];

  it('are read with them, whichever order they come in', async () => {
    const beside = { 'conversation_parts.ndjson': lines(part('9', runa, 'Other.', { conversation_id: '12' }), ...rows) };
    const outcome = await readText('conversations.ndjson', lines(conversation(), conversation({ id: '78' })), { beside });
    expect(outcome.said).toEqual(['customer: It broke.', 'team: We see.', 'customer: Thanks.', 'customer: It broke.']);
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.skipped).toEqual({ 'utterances: a reply to a ticket that is not in this file': 1 });
  });

  it('give nothing of their own where their conversations are there', async () => {
    const outcome = await readText('conversation_parts.json', json(rows), { beside: { 'conversations.json': json([conversation()]) } });
    expect([outcome.said, outcome.diagnostics]).toEqual([[], []]);
  });

  it('alone say what to put beside them', async () => {
    const outcome = await readText('conversation_parts.json', json(rows));
    expect(outcome.said).toEqual([]);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'error', rule: 'broken-export' }]);
    expect(outcome.diagnostics[0]?.sentence).toContain('conversations.json');
  });
});
