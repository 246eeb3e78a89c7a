import { describe, expect, it } from 'vitest';
import { nearestOf } from './near.ts';

describe('a mistyped word', () => {
  it('is the nearest that was said, with two letters wrong, or one of a short word', () => {
    expect(nearestOf('recipt', ['receipt', 'recent'])).toBe('receipt');
    expect(nearestOf('конвертыы', ['конверт', 'конверты'])).toBe('конверты');
    expect(nearestOf('tinn', ['tin', 'ten', 'thin'])).toBe('tin');
  });

  it('with two letters in each other’s places is one mistake', () => {
    expect(nearestOf('hosue', ['horse', 'house'])).toBe('house');
    expect(nearestOf('teh', ['tea', 'the'])).toBe('the');
  });

  it('is none where nothing is near', () => {
    expect(nearestOf('qzxqzx', ['receipt', 'paper'])).toBeUndefined();
    expect(nearestOf('ab', ['abc'])).toBeUndefined();
  });
});
