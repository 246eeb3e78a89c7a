import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from './json.ts';

const two = (from: number, to: number): fc.Arbitrary<string> => fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'));

describe('The day of a timestamp', () => {
  it('is the day in UTC, whatever its zone', () => {
    const time = fc.tuple(
      two(0, 23),
      two(0, 59),
      fc.constantFrom('', ':07', ':59.999'),
      fc.constantFrom('+', '-'),
      two(0, 14),
      fc.constantFrom('00', '30', '45'),
    );
    fc.assert(
      fc.property(time, fc.constantFrom('T', ' '), fc.constantFrom(':', ''), ([hours, minutes, seconds, sign, zone, half], middle, colon) => {
        const clock = `${hours}:${minutes}${seconds}`;
        const expected = new Date(`2026-03-01T${clock}${sign}${zone}:${half}`).toJSON().slice(0, 10);
        expect(asDay(`2026-03-01${middle}${clock}${sign}${zone}${colon}${half}`)).toBe(expected);
      }),
    );
  });

  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T05:06:07Z', '2026-03-04'],
    ['2026-03-04 23:30:00', '2026-03-04'],
    ['2026-03-04 23:30:00 UTC', '2026-03-04'],
    ['2026-03-04 23:30:00 -0300', '2026-03-05'],
    ['2026-02-30T05:06:07+01:00', undefined],
    ['2026-03-04T25:06:07+01:00', undefined],
    ['4 March 2026', undefined],
  ])('%s is %s', (written, day) => {
    expect(asDay(written)).toBe(day);
  });
});
