import { describe, expect, it } from 'vitest';
import { readText, rulesOf } from '../fixtures/read-text.ts';

const reviews = 'kind: review\nconsent: public\ncolumns: { date: date, text: [title, text], score: { stars: stars } }\n';
const review = { username: 'Ines Example', title: 'Nearly there', text: 'The stamps come out crooked on Fridays.', date: '02.05.2026', stars: 3 };

describe('A table that is written as JSON', () => {
  it.each([
    ['a list', JSON.stringify([review])],
    ['a list over many lines', JSON.stringify([review], undefined, 4)],
    ['a record a line', `${JSON.stringify(review)}\n${JSON.stringify({ ...review, text: 'And on Mondays too, since May.' })}\n`],
    ['a page', JSON.stringify({ metadata: { fields: ['title', 'text'] }, total: 1, records: [review] })],
    ['a page within a page', JSON.stringify({ feed: { updated: 'x', entry: [review, review] } })],
  ])('is read by its sidecar where it is %s', async (name, text) => {
    const { conversations, diagnostics } = await readText(`reviews/shop.${name.includes('line') && !name.includes('many') ? 'ndjson' : 'json'}`, text, {
      sidecar: reviews,
    });
    expect(diagnostics).toEqual([]);
    expect(conversations[0]).toMatchObject({
      channel: 'review',
      date: '2026-05-02',
      scores: [{ name: 'stars', value: 3 }],
      utterances: [
        { role: 'customer', text: 'Nearly there', at: 'row-1-2' },
        { role: 'customer', text: 'The stamps come out crooked on Fridays.', at: 'row-1-3' },
      ],
    });
  });

  it('names what lies deeper by its path', async () => {
    const text = JSON.stringify({
      reviews: [
        {
          author: { name: 'Ines Example' },
          content: { label: 'It prints upside down.' },
          'im:rating': { label: '2' },
          updated: { label: '2026-05-02T07:12:53-07:00' },
        },
      ],
    });
    const sidecar =
      'kind: review\nconsent: public\ncolumns: { date: updated.label, text: content.label, author: author.name, score: { stars: "im:rating.label" } }\n';
    const { conversations } = await readText('reviews/shop.json', text, { sidecar });
    expect(conversations).toMatchObject([{ date: '2026-05-02', scores: [{ name: 'stars', value: 2 }], utterances: [{ text: 'It prints upside down.' }] }]);
  });

  it('gives a row for each element of a list that its sidecar opens, and keeps a record together', async () => {
    const text = JSON.stringify([
      {
        id: 17,
        started: 1772611200,
        tags: ['stamps', 'shop'],
        messages: [
          { authorId: 85, teamMember: false, message: 'Where do I load the stamps?' },
          { authorId: 2, teamMember: true, message: 'Behind the flap.' },
          { authorId: 85, teamMember: false, message: 'The flap does not open.' },
        ],
      },
    ]);
    const sidecar = `kind: ticket
source: chat
consent: internal
columns: { id: id, date: started, text: "messages[].message", role: "messages[].teamMember", author: "messages[].authorId", tags: tags }
roles: { "false": customer, "true": team }
`;
    const { conversations, diagnostics } = await readText('tickets/chat.json', text, { sidecar });
    expect(diagnostics).toEqual([]);
    expect(conversations).toMatchObject([
      {
        id: 'chat:17',
        date: '2026-03-04',
        tags: ['stamps', 'shop'],
        utterances: [
          { role: 'customer', text: 'Where do I load the stamps?', at: 'row-1' },
          { role: 'team', text: 'Behind the flap.', at: 'row-2' },
          { role: 'customer', text: 'The flap does not open.', at: 'row-3' },
        ],
      },
    ]);
  });

  it('is known without a sidecar where its keys are those of scraped reviews; the replies are the team’s', async () => {
    const scraped = {
      reviewId: 'gp:1',
      userName: 'Ines',
      content: 'Since the update I cannot log in.',
      score: 1,
      at: '2026-04-12 09:42:38',
      replyContent: 'We are sorry.',
    };
    expect((await readText('reviews/play.json', JSON.stringify([scraped, { ...scraped, reviewId: 'gp:2', replyContent: null }]))).said).toEqual([
      'customer: Since the update I cannot log in.',
      'team: We are sorry.',
      'customer: Since the update I cannot log in.',
    ]);
  });

  it('says which columns it has where nothing says what they hold, and is nobody’s', async () => {
    const { said, diagnostics } = await readText('tickets/chat.json', JSON.stringify([{ id: 1, messages: [{ from: 'a', text: 'Hello there' }] }]));
    expect(said).toEqual([]);
    expect(diagnostics.map(({ sentence }) => sentence).join()).toContain('Its columns are `id`, `messages[].from`, `messages[].text`.');
  });

  it('shows a sidecar to paste that opens no column of the team’s', async () => {
    const page = {
      total: 2,
      fields: ['a'],
      records: [
        { ticket_id: 7, description: 'The flap does not open, whatever I do with it on a Friday.', agent_reply: 'Push it gently.', opened_at: '2026-05-02' },
      ],
    };
    const { diagnostics } = await readText('tickets/desk.json', JSON.stringify(page));
    expect(diagnostics[0]?.sentence).toContain('{ kind: ticket, consent: internal, columns: { id: "ticket_id", date: "opened_at", text: ["description"] } }');
    const shop = [{ name: 'Ines', stars: 2, title: 'Nearly', text: 'It prints upside down, and nobody knows why that is.', day: '2026-05-02' }];
    expect((await readText('reviews/shop.json', JSON.stringify(shop))).diagnostics[0]?.sentence).toContain(
      '{ kind: review, consent: internal, columns: { date: "day", text: ["title", "text"], score: { stars: "stars" } } }',
    );
    const business = {
      reviews: [
        {
          reviewer: { displayName: 'Ines' },
          starRating: 'TWO',
          comment: 'It prints upside down.',
          createTime: '2026-05-02T10:00:00Z',
          reviewReply: { comment: 'Turn it.' },
        },
      ],
    };
    expect((await readText('reviews/b.json', JSON.stringify(business))).diagnostics[0]?.sentence).toContain(
      'kind: review, consent: internal, columns: { date: "createTime", text: ["comment"]',
    );
    const parts = [{ id: 1, part_type: 'note', body: 'He always complains about the flap.', author: { type: 'admin' } }];
    expect((await readText('tickets/p.json', JSON.stringify(parts))).diagnostics[0]?.sentence).toContain('kind: ticket');
    const lists = [{ id: 1, messages: [{ authorId: 2, teamMember: false, message: 'Where is the flap?' }] }];
    expect((await readText('tickets/chat.json', JSON.stringify(lists))).diagnostics[0]?.sentence).toContain('text: ["messages[].message"]');
  });

  it('loses a broken line alone, and takes no number for an id that JSON cannot hold', async () => {
    const sidecar = 'kind: ticket\nsource: desk\nconsent: internal\ndate: 2026-05-02\ncolumns: { id: id, text: text }\nroles: { "*": customer }\n';
    const outcome = await readText('tickets/desk.ndjson', '{"id":1,"text":"It is stuck."}\n{"id":2,"text":\n{"id":9007199254740993,"text":"Still stuck."}\n', {
      sidecar,
    });
    expect(rulesOf(outcome)).toEqual(['broken-export']);
    expect(outcome.conversations.map(({ id }) => id)).toEqual(['desk:1', 'desk:2']);
    expect(outcome.said).toEqual(['customer: It is stuck.', 'customer: Still stuck.']);
  });

  it.each(['{"name":"stamps","version":"1.0.0"}', '[1, 2, 3]', '["a", "b"]', '[]', '{}'])('is none where it holds no records: %s', async (text) => {
    expect((await readText('tickets/x.json', text)).reader).toBeUndefined();
  });
});
