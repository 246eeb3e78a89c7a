import { describe, expect, it } from 'vitest';
import { bearsOn, numbersOf } from './margin.ts';
import { locate } from './locate.ts';
import { conversationOf, quoteOf, wikiOf } from './sample.ts';
import { paragraphsOf, turnsOf } from './transcript.ts';

describe('a quote in what was said', () => {
  it('is found across a line break', () => {
    expect(locate('Sunday. I do it\nwhen they sleep.', 'I do it when')).toEqual({ start: 8, end: 20 });
  });

  it('is not found where a comma differs', () => {
    expect(locate('Well, I do it.', 'Well I do it.')).toBeUndefined();
  });

  it('is found where it begins like something before it', () => {
    expect(locate('I do. I do it.', 'I do it')).toEqual({ start: 6, end: 13 });
  });
});

describe('a conversation as it is printed', () => {
  it('marks a quote in its place and nowhere else', () => {
    const said = 'Sunday. I do it when the kids are asleep, because.';
    const conversation = conversationOf({
      utterances: [
        { role: 'team', speaker: 'Team', text: 'I do it when the kids are asleep?', at: 'L8' },
        { role: 'customer', speaker: 'P07', text: said, at: 'L9' },
      ],
    });
    const quote = quoteOf({});
    const turns = turnsOf(conversation, wikiOf([quote], [conversation]));
    expect(turns.map(({ bearings }) => bearings.length)).toEqual([0, 1]);
    expect(turns[1]?.paragraphs).toEqual([
      [
        { text: 'Sunday. ', quotes: [], first: [], last: [] },
        { text: 'I do it when the kids are asleep', quotes: [quote.id], first: [quote.id], last: [quote.id] },
        { text: ', because.', quotes: [], first: [], last: [] },
      ],
    ]);
    expect(turns[1]?.bearings[0]?.claims.map(({ claim, against }) => [claim.id, against])).toEqual([['evenings', false]]);
  });

  it('gives each of two quotes that overlap its own beginning', () => {
    const spans = [
      { id: 'a', start: 0, end: 6 },
      { id: 'b', start: 4, end: 9 },
    ];
    expect(paragraphsOf('one two three', spans)[0]?.map(({ text, first, last }) => [text, first, last])).toEqual([
      ['one ', ['a'], []],
      ['tw', ['b'], ['a']],
      ['o t', [], ['b']],
      ['hree', [], []],
    ]);
  });

  it('does not repeat its heading as the first thing said', () => {
    const conversation = conversationOf({ title: 'A talk', utterances: [{ role: 'note', speaker: '', text: 'A talk', at: 'L1' }] });
    expect(turnsOf(conversation, wikiOf([]))).toEqual([]);
  });
});

describe('the margin of a conversation', () => {
  const talk = conversationOf({
    utterances: [
      { role: 'customer', speaker: 'P07', text: 'I count it. I do it when the kids are asleep.', at: 'L9' },
      { role: 'customer', speaker: 'P07', text: 'Never by day.', at: 'L11' },
    ],
  });
  const quotes = [
    quoteOf({ text: 'Never by day.', from: 'interviews/2026-03-04-p07.md#L11', supports: [], contradicts: ['tin'] }),
    quoteOf({ text: 'I do it when the kids are asleep', supports: ['evenings', 'tin'] }),
    quoteOf({ text: 'I count it.', supports: [] }),
  ];
  const turns = turnsOf(talk, wikiOf(quotes, [talk]));

  it('numbers the passages as they were said, also those that fit no claim yet', () => {
    expect([...numbersOf(turns)]).toEqual([
      [quotes[2]?.id, 1],
      [quotes[1]?.id, 2],
      [quotes[0]?.id, 3],
    ]);
  });

  it('lists each claim once, with the passages on both sides', () => {
    const [maya] = bearsOn(turns);
    expect(maya?.claims.map(({ claim, quotes: own }) => [claim.id, own.map(({ id, against }) => [numbersOf(turns).get(id), against])])).toEqual([
      ['evenings', [[2, false]]],
      [
        'tin',
        [
          [2, false],
          [3, true],
        ],
      ],
    ]);
  });
});
