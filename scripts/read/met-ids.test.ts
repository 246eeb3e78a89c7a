import { describe, expect, it } from 'vitest';
import { MetIds } from './met-ids.ts';

describe('Ids that came before', () => {
  it('are known again, with the same words and with others, however many there are', () => {
    const met = new MetIds();
    const ids = Array.from({ length: 20_000 }, (_none, at) => `zendesk:${at}`);
    expect(new Set(ids.map((id) => met.meet(id, `words of ${id}`)))).toEqual(new Set(['new']));
    expect(new Set(ids.map((id) => met.meet(id, `words of ${id}`)))).toEqual(new Set(['same']));
    expect(new Set(ids.map((id) => met.meet(id, 'other words')))).toEqual(new Set(['other']));
    expect(met.meet('zendesk:20000', '')).toBe('new');
  });

  it('keep the words with which they came first', () => {
    const met = new MetIds();
    expect([met.meet('a', 'one'), met.meet('a', 'two'), met.meet('a', 'one'), met.meet('', ''), met.meet('', '')]).toEqual([
      'new',
      'other',
      'same',
      'new',
      'same',
    ]);
  });
});
