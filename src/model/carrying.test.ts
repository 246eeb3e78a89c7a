import { describe, expect, it } from 'vitest';
import { carrierOf, carriesMuch } from './carrying.ts';
import type { Evidence } from './evidence.ts';

const word = (by: string, conversation: string, claim = 'evenings'): Evidence => ({
  claim,
  stance: 'supports',
  by,
  channel: 'interview',
  said: '2026-03-04',
  conversation,
});

describe('who carries much', () => {
  it('is whoever was in the most conversations, however often they said it there', () => {
    const evidence = [word('P01', 'a'), word('P01', 'a', 'tin'), word('P01', 'a', 'winter'), word('P02', 'b'), word('P02', 'c')];
    expect(carrierOf(evidence)).toEqual({ by: 'P02', conversations: 2, of: 3 });
    expect(carrierOf([])).toBeUndefined();
  });

  it('is said only where there is enough to judge by, and more than the limit', () => {
    const limits = { oneVoice: 0.4, sharesFrom: 8 };
    expect(carriesMuch({ by: 'P01', conversations: 4, of: 8 }, limits)).toBe(true);
    expect(carriesMuch({ by: 'P01', conversations: 4, of: 10 }, limits)).toBe(false);
    expect(carriesMuch({ by: 'P01', conversations: 3, of: 3 }, limits)).toBe(false);
  });
});
