import { describe, expect, it } from 'vitest';
import { lastDayOf, monthAfter, monthsBefore, monthsFrom } from './months.ts';

describe('months before a day', () => {
  it('are calendar months; a day that the month does not have is its last', () => {
    expect(monthsBefore('2026-11-22', 12)).toBe('2025-11-22');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2024-03-31', 1)).toBe('2024-02-29');
    expect(monthsBefore('2026-01-15', 24)).toBe('2024-01-15');
  });
});

describe('a month', () => {
  it('ends on its last day, also in February', () => {
    expect(['2026-02', '2024-02', '2026-12', '2026-04'].map(lastDayOf)).toEqual(['2026-02-28', '2024-02-29', '2026-12-31', '2026-04-30']);
  });

  it('is followed by the next, over the end of the year', () => {
    expect(monthAfter('2026-12')).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsFrom('2026-02', '2025-11')).toEqual([]);
  });
});
