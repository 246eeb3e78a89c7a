import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editCost } from './edit-cost.ts';

const cost = (before: string, after: string): number => editCost(before, after, Infinity);

describe('what an edit costs', () => {
  it.each([
    ['nothing changed', 'Only on Sundays.', 'Only on Sundays.', 0],
    ['smart quotes and dashes', `I said "no" - that's all.`, 'I said “no” – that’s all.', 0],
    ['a capital', 'only on Sundays', 'Only on Sundays', 0],
    ['one letter changed', 'Only on Sundays.', 'Only on Sundoys.', 1],
    ['one letter left out', 'Only on Sundays.', 'Only on Sndays.', 1],
    ['one letter too many', 'Only on Sundays.', 'Only on Sunndays.', 1],
    ['two words run together', 'Only on Sundays.', 'Only onSundays.', 1],
    ['a name made a mark', 'My sister Bertha does it.', 'My sister [name] does it.', 1],
    ['two names made one mark', 'My sister Bertha Quill does it.', 'My sister [name] does it.', 1],
    ['letters of another script', '只有星期天。', '只有星期日。', 1],
  ])('%s', (_what, before, after, expected) => expect(cost(before, after)).toBe(expected));

  it('counts a clause put in far less than its letters', () => {
    expect(cost('Only on Sundays.', 'Only, as my mother used to say, on Sundays.')).toBeLessThan(5);
  });

  it('counts words taken out by their letters', () => {
    expect(cost('Only on Sundays, and never at night.', 'Only on Sundays.')).toBe(20);
  });

  it('goes by words where texts are long, and stays near', () => {
    const long = 'She counts the coins and puts them away. '.repeat(40);
    expect(cost(long, long.replace('coins', 'coin'))).toBe(1);
    expect(cost(long, `${long.slice(0, 410)}Somebody rang. ${long.slice(410)}`)).toBeLessThan(5);
  });

  const text = fc.string({ unit: fc.constantFrom(...'abc de星期[]’'), maxLength: 40 });

  it('is nothing for the same words, never below nothing, and never above writing all anew', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(cost(a, a)).toBe(0);
        expect(cost(a, b)).toBeGreaterThanOrEqual(0);
        expect(cost(a, b)).toBeLessThanOrEqual(a.length + b.length);
      }),
    );
  });

  it('is the same, or Infinity, where a bound is given', () => {
    fc.assert(
      fc.property(text, text, fc.nat(20), (a, b, most) => {
        const whole = cost(a, b);
        expect(editCost(a, b, most)).toBe(whole > most ? Infinity : whole);
      }),
    );
  });
});
