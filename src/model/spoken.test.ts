import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.ts';
import { conversationOf, spokenOf } from './spoken.ts';

const said = (conversation: string, channel: Evidence['channel'], claim = 'one'): Evidence => ({
  claim,
  stance: 'supports',
  by: 'P01',
  channel,
  said: '2026-03-04',
  conversation,
});

describe('how much was heard', () => {
  it('counts conversations, not quotes, each once for all claims', () => {
    const evidence = [said('interviews/a', 'interview'), said('zendesk:1', 'ticket'), said('interviews/a', 'interview'), said('zendesk:1', 'ticket', 'two')];
    expect(spokenOf([...evidence, said('zendesk:2', 'ticket')])).toEqual([
      { channel: 'interview', conversations: 1 },
      { channel: 'ticket', conversations: 2 },
    ]);
  });

  it('knows a note by its path and a ticket by its number', () => {
    expect(conversationOf('interviews/2026-03-04-p07.md#L9')).toBe('interviews/2026-03-04-p07');
    expect(conversationOf('zendesk:10412#778')).toBe('zendesk:10412');
  });
});
