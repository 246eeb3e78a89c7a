import { describe, expect, it } from 'vitest';
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
        { text: 'Sunday. ', quotes: [], first: [] },
        { text: 'I do it when the kids are asleep', quotes: [quote.id], first: [quote.id] },
        { text: ', because.', quotes: [], first: [] },
      ],
    ]);
    expect(turns[1]?.bearings[0]?.claims.map(({ claim, against }) => [claim.id, against])).toEqual([['evenings', false]]);
  });

  it('gives each of two quotes that overlap its own beginning', () => {
    const spans = [
      { id: 'a', start: 0, end: 6 },
      { id: 'b', start: 4, end: 9 },
    ];
    expect(paragraphsOf('one two three', spans)[0]?.map(({ text, first }) => [text, first])).toEqual([
      ['one ', ['a']],
      ['tw', ['b']],
      ['o t', []],
      ['hree', []],
    ]);
  });

  it('does not repeat its heading as the first thing said', () => {
    const conversation = conversationOf({ title: 'A talk', utterances: [{ role: 'note', speaker: '', text: 'A talk', at: 'L1' }] });
    expect(turnsOf(conversation, wikiOf([]))).toEqual([]);
  });
});
