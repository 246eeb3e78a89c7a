import { describe, expect, it } from 'vitest';
import type { Quote, Tally } from './quote.ts';
import { conversationOf, spokenOf } from './spoken.ts';

function quote(from: string, said: string, channel: Quote['channel']): Quote {
  return { id: 'abcdefgh', text: 'words', said, by: 'P01', channel, from, consent: 'internal', supports: ['one'], contradicts: [], because: 'marked' };
}

function tally(last: string, conversations: number): Tally {
  return { claim: 'one', stance: 'supports', channel: 'ticket', source: 'zendesk', seen: 50, conversations, last, people: ['T1'] };
}

describe('how much was heard', () => {
  it('counts conversations, not quotes', () => {
    const quotes = [
      quote('interviews/a.md#L9', '2026-03-04', 'interview'),
      quote('interviews/a.md#L12', '2026-03-04', 'interview'),
      quote('zendesk:1#7', '2026-03-05', 'ticket'),
    ];
    expect(spokenOf(quotes, [])).toEqual([
      { channel: 'interview', conversations: 1, atLeast: false },
      { channel: 'ticket', conversations: 1, atLeast: false },
    ]);
  });

  it('claims no more than is certain of a large export', () => {
    expect(spokenOf([], [tally('2026-03-04', 40), tally('2026-03-09', 25), tally('2026-04-01', 3)])).toEqual([
      { channel: 'ticket', conversations: 43, atLeast: true },
    ]);
  });

  it('knows a note by its path and a ticket by its number', () => {
    expect(conversationOf('interviews/2026-03-04-p07.md#L9')).toBe('interviews/2026-03-04-p07');
    expect(conversationOf('zendesk:10412#778')).toBe('zendesk:10412');
  });
});
