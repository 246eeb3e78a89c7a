import { describe, expect, it } from 'vitest';
import { AMBIGUOUS, dayIn, orderIn } from './table-dates.ts';

describe('A day in a table', () => {
  it.each([
    ['06/Oct/26 10:15 AM', '2026-10-06'],
    ['06.Okt.26 10:15', '2026-10-06'],
    ['06/oct./26 10:15', '2026-10-06'],
    ['7 de outubro de 2026', '2026-10-07'],
    ['06/十月/26 10:15 上午', '2026-10-06'],
    ['2026年10月6日 10:15', '2026-10-06'],
    ['Oct 7, 2026', '2026-10-07'],
    ['2026-10-07 09:00', '2026-10-07'],
    ['2026-10-07T23:30:00.000-0500', '2026-10-08'],
    ['07.10.26 09:00', '2026-10-07'],
    ['13/7/26 9:00', '2026-07-13'],
    ['7/13/26 9:00 AM', '2026-07-13'],
    ['8/8/2026', '2026-08-08'],
    ['10/7/26 9:00 AM', AMBIGUOUS],
    ['30/Feb/26', undefined],
    ['30. června 2026', '2026-06-30'],
    ['7. 10. 2026 9:00', '2026-10-07'],
    ['soon', undefined],
  ])('%s is %s', (cell, day) => expect(dayIn(cell)).toBe(day));

  it('is known by what other days of the table have shown', () => {
    expect([orderIn('13/7/26'), orderIn('7/13/26'), orderIn('10/7/26'), orderIn('06/Oct/26')]).toEqual(['day-first', 'month-first', undefined, undefined]);
    expect(dayIn('10/7/26 9:00 AM', 'month-first')).toBe('2026-10-07');
    expect(dayIn('10/7/26 9:00 AM', 'day-first')).toBe('2026-07-10');
  });
});
