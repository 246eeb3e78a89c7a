import { describe, expect, it } from 'vitest';
import type { HeardConversation } from '#model/heard.ts';
import type { Quote } from '#model/quote.ts';
import type { TextChange } from '#model/texts.ts';
import { diaryFor, plainLine, type DiaryPage } from './diary.ts';
import type { Piece } from './pieces.ts';
import { conversationOf, quoteOf, wikiOf } from './sample.ts';
import { spoken } from './tongue/spoken.ts';

const pages = (quotes: Quote[], texts: TextChange[] = [], conversations: HeardConversation[] = []): DiaryPage[] =>
  diaryFor('maya', { ...wikiOf(quotes, conversations), texts });
const sentences = (month: string, quotes: Quote[], texts: TextChange[] = []): string[] =>
  pages(quotes, texts)
    .filter((page) => page.month === month)
    .flatMap(({ lines }) => lines.map((line) => spoken(plainLine(line))));

const from = (by: string, said: string): string => `interviews/${said}-${by.toLowerCase()}.md#L9`;
const said = (by: string, day: string, more: Partial<Quote> = {}): Quote => quoteOf({ by, said: day, from: from(by, day), text: `${by} on ${day}`, ...more });
const wrote = (by: string, day: string, more: Partial<Quote> = {}): Quote =>
  said(by, day, { channel: 'ticket', from: `zendesk:${day}${by}#comment-1`, ...more });
const three = ['P01', 'P02', 'P03'];
const evenings = '‘Paperwork eats the one quiet hour she has’';

describe('a diary says', () => {
  it('who made a claim observed, and corroborated', () => {
    const quotes = [
      said('P01', '2026-01-10'),
      said('P02', '2026-01-11'),
      said('P31', '2026-03-04'),
      wrote('C1AAAAAAAA', '2026-04-09'),
      wrote('C2AAAAAAAA', '2026-04-10'),
    ];
    expect(sentences('2026-01', quotes)).toEqual(['We met P01 and P02 in interviews.', `First heard from P01 and P02: ${evenings}.`]);
    expect(sentences('2026-03', quotes)).toEqual(['We met P31 in an interview.', `${evenings} became observed after P31.`]);
    expect(sentences('2026-04', quotes)).toEqual([`${evenings} became corroborated after two tickets.`]);
    expect(sentences('2026-03', [...quotes.slice(0, 3), wrote('C1AAAAAAAA', '2026-03-09')])[1]).toBe(`${evenings} became corroborated after P31 and a ticket.`);
  });

  it('that a claim is contested, with the range, and no longer', () => {
    const against = { supports: [], contradicts: ['evenings'] };
    const quotes = [
      ...three.map((by) => said(by, '2026-01-10')),
      said('P04', '2026-02-10', against),
      said('P05', '2026-03-10', against),
      ...['P06', 'P07', 'P08', 'P09'].map((by) => said(by, '2026-04-10')),
    ];
    expect(sentences('2026-02', quotes)[1]).toBe(`${evenings} is now contested, after P04: 1 of 4 people says otherwise.`);
    expect(sentences('2026-04', quotes)[1]).toBe(
      `${evenings} is no longer contested but observed after P06, P07, P08, and P09, though 2 of 9 people say otherwise.`,
    );
  });

  it('that a claim went stale, and that it was said again', () => {
    const quotes = [...three.map((by) => said(by, '2024-05-14')), said('P02', '2026-03-01')];
    expect(sentences('2025-05', quotes)).toEqual([`${evenings} went stale: nobody has said it since May 2024.`]);
    expect(sentences('2026-03', quotes)).toEqual([`${evenings} is observed once more: it was said again by P02.`]);
  });

  it('the first words on several claims in one sentence, where the same people spoke them', () => {
    const both = said('P01', '2026-01-10', { supports: ['evenings', 'tin'] });
    expect(sentences('2026-01', [both])[1]).toBe(`First heard from P01: ${evenings} and ‘Money is not quite hers until she can hold it’.`);
    expect(
      sentences(
        '2026-01',
        three.map((by) => said(by, '2026-01-10')),
      )[1],
    ).toBe(`${evenings} was first heard, and became observed at once, after P01, P02, and P03.`);
  });

  it('what people wrote, in the pronoun of the persona', () => {
    const of = { persona: 'maya', day: '2026-02-03' };
    const texts: TextChange[] = [
      { ...of, kind: 'begun' },
      { ...of, kind: 'renamed', before: 'Maia', after: 'Maya' },
      { ...of, kind: 'added', claim: 'tin', after: 'Money is hers.' },
      { ...of, kind: 'reworded', claim: 'evenings', before: 'Paperwork eats the evening.', after: 'Paperwork eats the one quiet hour she has.' },
      { ...of, kind: 'removed', claim: 'gone', before: '她把钱放在盒子里。' },
      { ...of, kind: 'story', sections: ['', 'A bad day', 'Money'] },
      { ...of, kind: 'story', sections: [''] },
    ];
    expect(sentences('2026-02', [], texts)).toEqual([
      'Her portrait first came into this wiki.',
      'Maia was given another name: Maya.',
      '‘Money is hers’ was added.',
      `‘Paperwork eats the evening’ now reads ${evenings}.`,
      '‘她把钱放在盒子里’ was taken out.',
      'Her story was told anew, in ‘A bad day’ and ‘Money’.',
      'Her story was told anew.',
    ]);
  });

  it('what was heard in the month', () => {
    expect(spoken(pages([said('P01', '2026-01-10'), wrote('C1AAAAAAAA', '2026-01-11')])[0]?.heard ?? '')).toBe('Heard: one interview and one ticket.');
    expect(pages([], [{ persona: 'maya', day: '2026-02-03', kind: 'begun' }])[0]?.heard).toBe('');
  });
});

describe('a sentence of a diary', () => {
  const linksOf = (page: DiaryPage | undefined): Piece[] => page?.lines.flatMap(({ pieces }) => pieces.filter(({ href }) => href !== undefined)) ?? [];

  it('leads to the claim, and to where a person said it', () => {
    const quote = said('P01', '2026-01-10');
    const shown = pages([quote], [], [conversationOf({ id: 'interviews/2026-01-10-p01', date: '2026-01-10', participant: 'P01' })]);
    const [first] = quote.text ? linksOf(shown[0]) : [];
    expect(first).toEqual({ text: 'P01', href: '/conversations/interviews/2026-01-10-p01/' });
    expect(linksOf(shown[0]).map(({ href }) => href)).toEqual([
      first?.href,
      `/conversations/interviews/2026-01-10-p01/#q-${quote.id}`,
      '/personas/maya/#evenings',
    ]);
  });

  it('leads to the words on the persona’s own page where the conversation has none', () => {
    const quote = said('P01', '2026-01-10');
    expect(linksOf(pages([quote])[0]).map(({ href }) => href)).toEqual([
      `/personas/maya/#q-${quote.id}`,
      `/personas/maya/#q-${quote.id}`,
      '/personas/maya/#evenings',
    ]);
  });

  it('leads nowhere for a claim that is gone', () => {
    const [page] = pages([], [{ persona: 'maya', day: '2026-02-03', kind: 'removed', claim: 'gone', before: 'She had a van.' }]);
    expect(linksOf(page)).toEqual([]);
  });
});
