import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/read-text.ts';

const fixture = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, '../fixtures/reviews', name));

describe('Reviews without a sidecar', () => {
  it('that somebody summed up beside their sentiment have no title of their writer’s', async () => {
    const header = 'content,rating,date,sentiment,summary';
    const row = 'It prints upside down and nobody answers the phone.,2,2026-05-02,negative,Print quality and support';
    const { said } = await readText('reviews/a.csv', `${header}\n${row}\n`, { sidecar: 'kind: review\n' });
    expect(said).toEqual(['customer: It prints upside down and nobody answers the phone.']);
    const own = await readText('reviews/a.csv', 'Score,Time,Summary,Text\n2,1303862400,Not as shown,It prints upside down.\n', { sidecar: 'kind: review\n' });
    expect(own.said).toEqual(['customer: Not as shown', 'customer: It prints upside down.']);
  });

  it('of Google Play, in UTF-16, give the reviewer’s words, stars and language; the developer’s reply is the team’s', async () => {
    const { conversations, skipped, reader } = await readText('reviews/play.csv', await fixture('play-console.csv'));
    expect(reader).toBe('reviews');
    expect(conversations).toMatchObject([
      {
        channel: 'review',
        date: '2026-10-02',
        language: 'de',
        scores: [{ name: 'stars', value: 2, from: 1, to: 5 }],
        utterances: [{ role: 'customer' }, { role: 'team', why: "it stands in the column of the team's replies" }],
      },
      { language: 'ja', utterances: [{ role: 'customer', text: '助かる' }, { role: 'customer' }] },
    ]);
    expect(skipped).toEqual({ 'conversations: nothing is said in it': 1 });
  });

  it('of a scraper are shown as their reader saw them, under ids that can stand in an address', async () => {
    const { conversations, said } = await readText('reviews/s.csv', await fixture('scraped.csv'));
    expect(conversations.map(({ id, names }) => [id, names])).toEqual([
      ['s:gp-AOq-x1', ['Marisol Prado']],
      ['s:gp-AOq-x2', ['Teun']],
    ]);
    expect(said[0]).toContain('3 < 5 estrellas');
    expect(said.at(-1)).toBe('customer: Doet wat het moet doen & niets meer. I <3 it.');
  });

  it('are not seen in a forum, where the team may ask as well', async () => {
    const { conversations, diagnostics } = await readText('tickets/f.csv', await fixture('forum.csv'));
    expect(conversations).toEqual([]);
    expect(diagnostics[0]?.sentence).toContain('{ kind: ticket, consent: internal }');
  });

  it('of the consumer bureau are what the consumer wrote; rows without a word are counted', async () => {
    const { said, skipped } = await readText('tickets/c.csv', await fixture('complaints.csv'));
    expect(said).toEqual(['customer: They closed my account on XX/XX/XXXX and kept {$1200.00} of my takings without a word.']);
    expect(skipped).toEqual({ 'conversations: nothing is said in it': 1 });
  });

  it('of software give each answer', async () => {
    const text =
      'Review ID,Date Published,Rating,Title,What do you like best about Fairpenny?,What do you dislike about Fairpenny?\n77,2026-10-02,4.5,Good enough,It remembers what I forget.,That it remembers everything.\n';
    const { said, conversations } = await readText('reviews/g.csv', text);
    expect(said).toHaveLength(3);
    expect(conversations[0]?.scores).toEqual([{ name: 'stars', value: 4.5, from: 1, to: 5 }]);
  });

  it.each([
    ['grades of a team’s work', 'Review Date,Reviewer,Score,Comments'],
    ['reviews of code', 'date,author,review,score'],
    ['tickets with a rating', 'Id,Created,Requester,Subject,Comment,Rating'],
  ])('are not seen in %s', async (_name, header) => {
    const row = header.split(',').map((name) => (/date|created/i.test(name) ? '2026-10-02' : 'Please be kinder to the callers next time'));
    expect((await readText('reviews/a.csv', `${header}\n${row.join(',')}\n`)).conversations).toEqual([]);
  });
});

describe('Reviews with a sidecar', () => {
  it('that says no more than their kind are read by their column of words', async () => {
    const text = 'Datum;Sterne;Titel;Bewertung;Antwort\n02.10.2026;3;Na ja;Die Kasse geht, der Drucker nie.;Danke für Ihr Lob!\n';
    const { said, conversations } = await readText('reviews/a.csv', text, { sidecar: 'kind: review\nconsent: internal\n' });
    expect(said).toEqual(['customer: Na ja', 'customer: Die Kasse geht, der Drucker nie.', 'team: Danke für Ihr Lob!']);
    expect(conversations[0]).toMatchObject({ channel: 'review', date: '2026-10-02', scores: [{ name: 'stars', value: 3 }] });
  });

  it('of a forum are its questions, a title that only begins the text left out', async () => {
    const { conversations } = await readText('tickets/f.csv', await fixture('forum.csv'), { sidecar: 'kind: ticket\n' });
    expect(conversations).toMatchObject([
      { id: 'f:5001', channel: 'ticket', language: 'de', tags: ['invoices', 'android'], requester: 'f:ofenfrisch' },
      { utterances: [{ text: 'Receipts vanish' }, { text: 'I photograph them & the next day they are gone.' }] },
    ]);
    expect(conversations[0]?.utterances.map(({ text }) => text)).toEqual(['Rechnung kommt doppelt, seit ich das neue Telefon habe.\nWas kann ich tun ?']);
  });

  it('may have no header, quote marks as they like, and a product’s address for an id', async () => {
    const lines = ['The "best" till', '"Never again", said my wife', 'He said "no', 'Fine'].map((text) => `https://shop.example/p/1\t${text}`);
    const sidecar = 'kind: review\ndate: 2026-10-02\nheader: false\ncolumns: { id: 1, text: 2 }\n';
    const { conversations, said } = await readText('reviews/a.tsv', `${lines.join('\n')}\n`, { sidecar });
    expect(said).toEqual(['customer: The "best" till', 'customer: "Never again", said my wife', 'customer: He said "no', 'customer: Fine']);
    expect(conversations.map(({ id }) => id)).toEqual(['a:1', 'a:2', 'a:3', 'a:4']);
    const unsaid = await readText('reviews/a.tsv', `${lines.join('\n')}\n`, { sidecar: sidecar.replace('header: false\n', '') });
    expect(unsaid.said).toEqual(said);
  });

  it('that calls columns by numbers still passes over a header', async () => {
    const { said } = await readText('reviews/a.csv', 'Page,Opinion\nx,It rings too loud.\n', {
      sidecar: 'kind: review\ndate: 2026-10-02\ncolumns: { text: 2 }\n',
    });
    expect(said).toEqual(['customer: It rings too loud.']);
  });
});
