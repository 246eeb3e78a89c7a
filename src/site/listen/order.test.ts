import { describe, expect, it } from 'vitest';
import { inTurns, readingTime, shuffled } from './order.ts';

const numbers = Array.from({ length: 500 }, (_, index) => index);

describe('the order in which voices are heard', () => {
  it('is the same for everybody who has the same seed', () => {
    expect(shuffled(numbers, 'k3f9')).toEqual(shuffled(numbers, 'k3f9'));
    expect(inTurns(numbers, 'k3f9')).toEqual(inTurns(numbers, 'k3f9'));
  });

  it('is another one with another seed, and not that of the files', () => {
    const orders = ['k3f9', 'k3f8', 'a', '', '七'].map((seed) => shuffled(numbers, seed).join());
    expect(new Set([...orders, numbers.join()]).size).toBe(6);
  });

  it('leaves nobody out and lets nobody speak twice', () => {
    expect(shuffled(numbers, 'k3f9').sort((a, b) => a - b)).toEqual(numbers);
    expect(
      inTurns(numbers, 'k3f9')
        .flat()
        .sort((a, b) => a - b),
    ).toEqual(numbers);
  });

  it('loads few parts at a time', () => {
    expect(Math.max(...inTurns(numbers, 'k3f9').map((turn) => turn.length))).toBeLessThanOrEqual(6);
  });
});

describe('the time that a voice stays', () => {
  it('is longer for more words, and for signs that are words', () => {
    expect(readingTime('I count it by hand, every night, and then once more.')).toBeGreaterThan(readingTime('I count it by hand.'));
    expect(readingTime('孩子睡了我才有空')).toBeGreaterThan(readingTime('Everyone'));
  });
});
