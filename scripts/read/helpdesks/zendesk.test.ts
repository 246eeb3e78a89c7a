import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';

const users = [
  { id: 1, role: 'end-user', name: 'Ines Example', email: 'Ines.Example@mail.example' },
  { id: 9, role: 'agent', name: 'Tom Agent', email: 'help@us.example' },
];
const said = (id: number, author_id: number, body: string, more: object = {}): object => ({
  id,
  author_id,
  public: true,
  created_at: '2026-02-12T23:30:00-05:00',
  body,
  ...more,
});
const ticket = (more: object = {}): Record<string, unknown> => ({
  id: 77,
  created_at: '2026-02-11T07:42:00Z',
  requester_id: 1,
  assignee_id: 9,
  status: 'open',
  via: { channel: 'email' },
  tags: ['sole-trader'],
  custom_fields: [{ id: 360001, value: 'starter' }],
  comments: [said(1, 1, 'I do it at night.'), said(2, 9, 'We see.')],
  users,
  ...more,
});
const lines = (...tickets: object[]): string => tickets.map((one) => `${JSON.stringify(one)}\n`).join('');
const sidecar = 'source: zendesk\nconsent: public\nfields: { 360001: plan }\n';

describe('a ticket', () => {
  it('is a conversation with its requester as the customer', async () => {
    const { conversations } = await readText('tickets/a.ndjson', lines(ticket()), { sidecar });
    expect(conversations).toMatchObject([
      {
        id: 'zendesk:77',
        channel: 'ticket',
        date: '2026-02-11',
        exported: true,
        consent: 'public',
        requester: 'ines.example@mail.example',
        tags: ['sole-trader'],
        fields: { plan: 'starter', '360001': 'starter', status: 'open', via: 'email' },
        utterances: [
          { role: 'customer', text: 'I do it at night.', at: 'comment-1', said: '2026-02-13' },
          { role: 'team', text: 'We see.', at: 'comment-2' },
        ],
      },
    ]);
    expect(conversations[0]?.names).toEqual(['Ines Example', 'Ines', 'Example', 'Tom Agent']);
  });

  it('never credits the customer with private notes, bots, agents or bystanders', async () => {
    const comments = [
      said(1, 1, 'Hidden.', { public: false }),
      said(2, 1, 'Automatic.', { via: { channel: 'rule' } }),
      said(3, 5, 'I am his wife.'),
      said(4, 9, 'We see.'),
    ];
    const { conversations } = await readText('a.ndjson', lines(ticket({ comments })));
    expect(conversations[0]?.utterances.map(({ role, skip }) => [role, skip])).toEqual([
      ['note', 'private note'],
      ['bot', undefined],
      ['unknown', 'not the requester'],
      ['team', undefined],
    ]);
  });

  it('of an agent is the team’s own', async () => {
    const { said: words } = await readText('a.ndjson', lines(ticket({ requester_id: 9, comments: [said(1, 9, 'Test ticket.')] })));
    expect(words).toEqual(['team: Test ticket.']);
  });

  it('without comments has its description', async () => {
    const { said: words, conversations } = await readText('a.ndjson', lines(ticket({ comments: undefined, description: 'It broke.' })));
    expect(words).toEqual(['customer: It broke.']);
    expect(conversations[0]?.utterances[0]?.at).toBe('description');
  });

  it('in HTML alone is the text that its reader saw, decoded once', async () => {
    const html_body =
      '<p>I &amp;lt;3 it,<br>yes</p><script>x()</script><p style="display: none">secret</p><blockquote>We wrote this.</blockquote><div class="gmail_quote">On Tue</div>';
    const { said: words } = await readText('a.ndjson', lines(ticket({ comments: [said(1, 1, '', { html_body })] })));
    expect(words).toEqual(['customer: I &lt;3 it,\nyes']);
  });

  it('that is spam, deleted, merged or empty is left out and counted', async () => {
    const { conversations, skipped } = await readText(
      'a.ndjson',
      lines(
        ticket({ tags: ['spam'] }),
        ticket({ status: 'deleted' }),
        ticket({ tags: ['closed_by_merge'] }),
        ticket({ comments: [said(1, 1, ' ')], description: null }),
      ),
    );
    expect(conversations).toEqual([]);
    expect(Object.values(skipped)).toEqual([1, 1, 1, 1]);
  });
});

describe('an export of lines', () => {
  it('loses only its broken lines, each named', async () => {
    const text = `${lines(ticket())}{"id": 1,\n\n[1]\n${lines(ticket({ id: 78 }))}{"id":79,"created_at":"2026`;
    const outcome = await readText('a.ndjson', text);
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['zendesk:77', 'zendesk:78']);
    expect(outcome.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
      ['broken-export', 2],
      ['broken-export', 4],
      ['broken-export', 6],
    ]);
  });

  it.each([
    ['an id beyond what JSON keeps exact', '{"id":9007199254740993,"created_at":"2026-02-11T07:42:00Z","requester_id":1,"description":"x"}'],
    ['an id that is a path', JSON.stringify(ticket({ id: '../../etc' }))],
    ['a key twice', '{"id":1,"id":2,"created_at":"2026-02-11T07:42:00Z","requester_id":1,"description":"x"}'],
    ['a key twice, with spaces', '{"id" : 1, "id" : 2, "created_at" : "2026-02-11T07:42:00Z", "requester_id" : 1, "description" : "x"}'],
    ['a prototype key', '{"__proto__":{},"id":2,"created_at":"2026-02-11T07:42:00Z","requester_id":1,"description":"x"}'],
    ['half a character', JSON.stringify(ticket({ comments: [said(1, 1, 'x')] })).replace('"x"', '"\\ud83d"')],
    ['endless nesting', `{"id":2,"requester_id":1,"x":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['no date', JSON.stringify(ticket({ created_at: '2026-02-30T00:00:00Z' }))],
  ])('refuses a ticket with %s', async (_name, line) => {
    const outcome = await readText('a.ndjson', `${line}\n${lines(ticket())}`);
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['zendesk:77']);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'error', line: 1 }]);
  });

  it('counts the same ticket once, and complains of another under its id', async () => {
    const outcome = await readText('a.ndjson', lines(ticket(), ticket(), ticket({ comments: [said(1, 1, 'Other.')] })));
    expect(outcome.conversations).toHaveLength(1);
    expect(outcome.skipped).toEqual({ 'conversations: the same ticket again': 1 });
    expect(rulesOf(outcome)).toEqual(['repeated-ticket']);
  });

  it('parses only lines that somebody wants, however their letters are spelled, and counts the others', async () => {
    const escaped = lines(ticket({ id: 2, tags: ['bäckerei'] })).replace('ä', '\\u00E4');
    const text = lines(ticket({ id: 1, tags: ['other'] })) + escaped + lines(ticket({ id: 3, tags: ['bäckerei'] }));
    const { conversations, skipped } = await readText('a.ndjson', text, { wanted: { needles: ['bäckerei', 'sole-trader'] } });
    expect(conversations.map(({ id }) => id)).toEqual(['zendesk:2', 'zendesk:3']);
    expect(skipped).toEqual({ 'conversations: belongs to no persona': 1 });
  });

  it('learns of its people from lines of their own', async () => {
    const { said: words } = await readText(
      'a.ndjson',
      lines({ type: 'user', id: 4, role: 'agent', name: 'A', email: 'a@us.example' }, ticket({ requester_id: 4, comments: [said(1, 4, 'Mine.')] })),
    );
    expect(words).toEqual(['team: Mine.']);
  });
});

describe('a page of JSON', () => {
  it('gives its tickets with users and comments, wherever they stand', async () => {
    const bare = ticket({ id: 78, comments: undefined, users: undefined, description: 'x' });
    const page = JSON.stringify({ tickets: [ticket(), bare], comments: [{ ...said(5, 1, 'From the page.'), ticket_id: 78 }], users });
    const { said: words, reader } = await readText('a.json', page);
    expect(words).toEqual(['customer: I do it at night.', 'team: We see.', 'customer: From the page.']);
    expect(reader).toBe('Zendesk tickets');
  });

  it.each([
    ['one ticket in its page', { ticket: ticket() }],
    ['one bare ticket', ticket()],
    ['a list', [ticket()]],
  ])('may be %s', async (_name, page) => {
    expect((await readText('a.json', JSON.stringify(page, null, 2))).said).toHaveLength(2);
  });

  it('that is cut off gives what stands before the cut, and says so', async () => {
    const page = JSON.stringify({ tickets: [ticket(), ticket({ id: 78 })] });
    const outcome = await readText('a.json', page.slice(0, -40));
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['zendesk:77']);
    expect(rulesOf(outcome)).toEqual(['broken-export']);
  });
});

describe('a page of tickets with comments and users in files of their own', () => {
  const page = JSON.stringify({ tickets: [ticket({ comments: undefined, users: undefined, description: 'At night.' })], end_of_stream: true });
  const comments = JSON.stringify({
    comments: [said(2, 9, 'We see.'), said(3, 1, 'Thanks.'), said(4, 4, 'Mine too.')].map((one) => ({ ...one, ticket_id: 77 })),
  });
  const people = JSON.stringify({ users });

  it('is read with both, whoever may be named as staff only there', async () => {
    const beside = { 'comments.json': comments, 'users.json': people };
    const outcome = await readText('tickets.json', page, { beside });
    expect(outcome.said).toEqual(['team: We see.', 'customer: Thanks.', 'unknown: Mine too.']);
    expect(outcome.conversations[0]?.requester).toBe('ines.example@mail.example');
    expect(outcome.diagnostics).toEqual([]);
  });

  it('is complained of once where the comments are missing', async () => {
    const outcome = await readText('tickets.json', page);
    expect(outcome.said).toEqual(['customer: At night.']);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'warning', rule: 'broken-export' }]);
  });

  it.each([
    ['comments.json', comments],
    ['users.json', people],
  ])('gives %s no words of its own, and says what is missing where it lies alone', async (name, text) => {
    const together = await readText(name, text, { beside: { 'tickets.json': page } });
    expect([together.said, together.diagnostics]).toEqual([[], []]);
    const alone = await readText(name, text);
    expect(alone.said).toEqual([]);
    expect(alone.diagnostics).toMatchObject([{ severity: 'error', rule: 'broken-export' }]);
  });
});
