import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';

const ticket = (more: object = {}): Record<string, unknown> => ({
  id: 312,
  created_at: '2026-02-18T19:44:10Z',
  requester_id: 7,
  responder_id: 9,
  source: 1,
  status: 2,
  priority: 4,
  spam: false,
  description: '<div>It says Monday.</div>',
  description_text: 'It says Monday.',
  custom_fields: { cf_plan: 'starter' },
  tags: ['sole-trader'],
  requester: { id: 7, name: 'Teodor Blackwater', email: 'Teodor@ceramics.example' },
  ...more,
});
const reply = (id: number, user_id: number | null, body: string, more: object = {}): object => ({
  id,
  user_id,
  incoming: true,
  private: false,
  body: `<div>${body}</div>`,
  body_text: body,
  created_at: '2026-02-19T08:12:00Z',
  ...more,
});
const out = { incoming: false };
const json = (value: unknown): string => JSON.stringify(value);
const lines = (...all: object[]): string => all.map((one) => `${json(one)}\n`).join('');

describe('a Freshdesk ticket', () => {
  it('is opened by its requester, and what came in from them is theirs', async () => {
    const conversations = [reply(1, 9, 'Which city?', out), reply(2, 7, 'An island.')];
    const outcome = await readText('a.json', json(ticket({ conversations })));
    expect(outcome.reader).toBe('Freshdesk tickets');
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.conversations).toMatchObject([
      {
        id: 'freshdesk:312',
        date: '2026-02-18',
        requester: 'teodor@ceramics.example',
        tags: ['sole-trader'],
        fields: { status: 'open', priority: 'urgent', via: 'email', cf_plan: 'starter' },
        names: ['Teodor Blackwater', 'Teodor'],
        utterances: [
          { role: 'customer', text: 'It says Monday.', at: 'description' },
          { role: 'team', text: 'Which city?', at: 'reply-1' },
          { role: 'customer', text: 'An island.', at: 'reply-2', said: '2026-02-19' },
        ],
      },
    ]);
  });

  it('never credits its requester with private notes, answers, bystanders, automations or what nobody vouches for', async () => {
    const conversations = [
      reply(1, 7, 'Secret.', { private: true }),
      reply(2, 9, 'We see.', out),
      reply(3, 8, 'I am his wife.'),
      reply(4, 1, 'We got it.', { ...out, automation_id: 33 }),
      reply(5, 7, 'I am away.', { auto_response: true }),
      reply(6, null, 'Who am I?'),
      { id: 7, user_id: 7, body_text: 'In or out?' },
    ];
    const { conversations: found } = await readText('a.json', json(ticket({ conversations })));
    expect(found[0]?.utterances.slice(1).map(({ role, skip }) => [role, skip])).toEqual([
      ['note', 'private note'],
      ['team', undefined],
      ['unknown', 'not the requester'],
      ['bot', undefined],
      ['customer', 'auto-reply'],
      ['unknown', 'nobody is named as its author'],
      ['unknown', 'nothing says whether it came in and is public'],
    ]);
  });

  it.each([
    ['is an outbound mail', { source: 10 }],
    ['is a call that an agent wrote down', { source: 3 }],
    ['was created by somebody else', { creator_id: 9 }],
    ['is an agent’s own', { requester_id: 9, requester: undefined }],
    ['has a requester who answers as an agent', { conversations: [reply(1, 7, 'We see.', out)] }],
  ])('that %s opens with the team’s words', async (_what, more) => {
    expect((await readText('a.json', json(ticket({ conversations: [], ...more })))).said[0]).toBe('team: It says Monday.');
  });

  it('that names no requester has no customer but those whose mail came in', async () => {
    const nobody = ticket({ requester_id: undefined, requester: null, conversations: [reply(1, 7, 'An island.')] });
    expect((await readText('a.json', json([nobody]))).said).toEqual(['unknown: It says Monday.', 'customer: An island.']);
  });

  it('that is spam or deleted is left out and counted', async () => {
    const { conversations, skipped, diagnostics } = await readText('a.json', json([ticket({ spam: true }), ticket({ id: 4, deleted: true })]));
    expect([conversations, diagnostics]).toEqual([[], []]);
    expect(skipped).toEqual({ 'conversations: spam or suspended': 1, 'conversations: deleted': 1 });
  });

  it('is the text that its reader saw, without quotes of others and hidden words', async () => {
    const body = 'Yes &amp; no.</div><div style="display:none">secret</div><div class="freshdesk_quote"><blockquote>Which city?</blockquote>';
    const { said } = await readText('a.json', json(ticket({ conversations: [reply(1, 7, body)] })));
    expect(said[1]).toBe('customer: Yes & no.');
  });

  it('of the first API has notes, each in an object of its own, and plain bodies beside HTML', async () => {
    const note = {
      id: '5',
      user_id: '7',
      incoming: true,
      private: false,
      body: 'Two\nlines',
      body_html: '<div>Two<br>lines</div>',
      created_at: '2014-12-31T12:27:09+10:00',
    };
    const old = {
      display_id: 3,
      id: 90,
      created_at: '2014-12-31T12:27:09+10:00',
      requester_id: 7,
      responder_id: 9,
      requester_name: 'Teodor',
      responder_name: 'Sam Kiln',
      source: 2,
    };
    const page = { helpdesk_ticket: { ...old, description: 'Old words.', description_html: '<div>Old words.</div>', notes: [{ note }] } };
    for (const text of [json(page), json([page])]) {
      const { conversations, said } = await readText('a.json', text);
      expect(said).toEqual(['customer: Old words.', 'customer: Two\nlines']);
      expect(conversations).toMatchObject([{ id: 'freshdesk:3', date: '2014-12-31', requester: 'id:7', names: ['Teodor', 'Sam Kiln'] }]);
    }
  });
});

describe('a Freshdesk export', () => {
  it.each([
    ['a list', json([ticket()])],
    ['a page of tickets', json({ tickets: [ticket()] })],
    ['the results of a search', json({ total: 1, results: [ticket()] })],
    ['one ticket', json({ ticket: ticket() })],
    ['lines', lines(ticket(), ticket({ id: '313' }))],
  ])('may be %s, and says once that replies are missing', async (_name, text) => {
    const outcome = await readText('a.json', text);
    expect(outcome.reader).toBe('Freshdesk tickets');
    expect(outcome.said).toContain('customer: It says Monday.');
    expect(outcome.diagnostics).toMatchObject([{ severity: 'warning', rule: 'broken-export' }]);
    expect(outcome.diagnostics[0]?.sentence).toContain('include=conversations');
  });

  it('may be packed, and loses only its broken lines', async () => {
    const whole = lines(ticket({ conversations: [] }));
    const outcome = await readText('a.ndjson.gz', gzipSync(`${whole}{"id":\n${lines(ticket({ id: 5, conversations: [] }))}`));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['freshdesk:312', 'freshdesk:5']);
    expect(outcome.diagnostics.map(({ line }) => line)).toEqual([2]);
  });

  it('that was cut off gives what stands before the cut', async () => {
    const outcome = await readText('a.json', json([ticket({ conversations: [] }), ticket({ id: 5 })]).slice(0, -30));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['freshdesk:312']);
    expect(rulesOf(outcome)).toEqual(['broken-export']);
  });
});

describe('replies in a file beside their tickets', () => {
  const replies = [reply(1, 9, 'Which city?', { ...out, ticket_id: 312 }), reply(2, 7, 'An island.', { ticket_id: '312' })];
  const rating = {
    id: 1,
    survey_id: 4,
    ticket_id: 312,
    user_id: 7,
    feedback: 'Kind people.',
    ratings: { default_question: -102 },
    created_at: '2026-02-21T08:12:00Z',
  };

  it('are read with them, as are ratings', async () => {
    const beside = { 'conversations.json': json(replies), 'satisfaction_ratings.json': json([rating]) };
    const outcome = await readText('tickets.json', json([ticket()]), { beside });
    expect(outcome.said).toEqual(['customer: It says Monday.', 'team: Which city?', 'customer: An island.', 'customer: Kind people.']);
    expect(outcome.conversations[0]?.scores).toEqual([{ name: 'CSAT', value: -2, from: -3, to: 3 }]);
    expect(outcome.diagnostics).toEqual([]);
  });

  it('go with the ticket after which their file is named', async () => {
    const beside = { 'ticket_312_conversations.json': json(replies), 'ticket_4_conversations.json': json([reply(9, 7, 'Other.', { ticket_id: 312 })]) };
    expect((await readText('ticket_312.json', json(ticket()), { beside })).said).toEqual([
      'customer: It says Monday.',
      'team: Which city?',
      'customer: An island.',
    ]);
  });

  it('may stand in a list of the same page', async () => {
    const { said } = await readText('a.json', json({ tickets: [ticket()], conversations: replies }));
    expect(said).toHaveLength(3);
  });

  it('give nothing of their own where their tickets are there, and say what to put beside them where they are not', async () => {
    const together = await readText('conversations.json', json(replies), { beside: { 'all_tickets.json': json([ticket()]) } });
    expect([together.said, together.diagnostics]).toEqual([[], []]);
    const alone = await readText('conversations.json', json(replies));
    expect(alone.said).toEqual([]);
    expect(alone.diagnostics).toMatchObject([{ severity: 'error', rule: 'broken-export' }]);
  });

  it('that are broken are named once, and the others count', async () => {
    const beside = { 'conversations.ndjson': `${json(replies[0])}\n{"id":2,\n${json(replies[1])}\n` };
    const outcome = await readText('tickets.json', json([ticket()]), { beside });
    expect(outcome.said).toHaveLength(3);
    expect(outcome.diagnostics).toMatchObject([{ file: 'conversations.ndjson', line: 2 }]);
  });
});

describe('a list of Freshdesk tickets as a table', () => {
  const header = 'Ticket ID,Subject,Description,Status,Source,Created time,Agent,Tags,Full name,Email';

  it('gives the descriptions, and says once that replies are missing', async () => {
    const rows =
      '312,Tax,"It says ""Monday"".",Open,Email,2026-02-18 19:44:10,Sam Kiln,"a, b",Teodor Blackwater,Teo@ceramics.example\n5,Call,He called.,Open,Phone,2026-02-18 19:44:10,,,,\n';
    const outcome = await readText('tickets.csv', `${header}\n${rows}`);
    expect(outcome.said).toEqual(['customer: It says "Monday".', 'team: He called.']);
    expect(outcome.conversations[0]).toMatchObject({
      id: 'freshdesk:312',
      requester: 'teo@ceramics.example',
      tags: ['a', 'b'],
      fields: { status: 'Open', source: 'Email' },
      names: ['Teodor Blackwater', 'Teo', 'Sam Kiln'],
      utterances: [{ at: 'row-2' }],
    });
    expect(outcome.diagnostics).toMatchObject([{ severity: 'warning', rule: 'broken-export' }]);
  });

  it('without descriptions is refused with advice', async () => {
    const outcome = await readText('tickets.csv', 'Ticket ID,Subject,Status,Created time\n1,x,Open,2026-02-18 19:44:10\n');
    expect(outcome.said).toEqual([]);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'error', rule: 'broken-export' }]);
  });

  it('loses only a row that is broken', async () => {
    const outcome = await readText('tickets.csv', `${header}\n1,2\n312,Tax,Words.,Open,Email,2026-02-18 19:44:10,,,,\n`);
    expect(outcome.said).toEqual(['customer: Words.']);
    expect(rulesOf(outcome)).toEqual(['broken-export', 'broken-row']);
  });

  it('whose sidecar names its columns is a table like any other', async () => {
    const sidecar = 'kind: ticket\nconsent: internal\nroles: { "*": customer }\ncolumns: { id: "Ticket ID", date: "Created time", text: [Subject] }\n';
    const outcome = await readText('tickets.csv', `${header}\n312,Tax,Words.,Open,Email,2026-02-18 19:44:10,,,,\n`, { sidecar });
    expect(outcome.conversations[0]?.id).toBe('tickets:312');
  });
});
