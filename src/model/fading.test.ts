import { describe, expect, it } from 'vitest';
import { Claim } from './claim.ts';
import type { Evidence } from './evidence.ts';
import { fadesOn, horizonOf } from './fading.ts';
import { dayAfter, monthsBefore } from './months.ts';
import { defineSettings } from './settings.ts';
import { standingOf } from './standing.ts';

const { thresholds } = defineSettings({ product: 'Fairpenny' });
const claim = Claim.parse({ id: 'evenings', facet: 'frustration', says: 'Paperwork eats her evenings.' });

function said(...days: string[]): Evidence[] {
  return days.map((day, index) => ({ claim: 'evenings', stance: 'supports', by: `P0${index}`, channel: 'interview', said: day, conversation: `c${index}` }));
}

const fades = (evidence: Evidence[], today: string, set: Partial<Claim> = {}): string | undefined =>
  fadesOn({ ...claim, ...set }, standingOf({ ...claim, ...set }, evidence, today, thresholds), today, thresholds);

describe('when a claim fades', () => {
  it('is the first day on which it would be stale', () => {
    const evidence = said('2025-10-01', '2025-12-01', '2026-01-15');
    const day = fades(evidence, '2026-11-22');
    expect(day).toBe('2027-01-16');
    expect(standingOf(claim, evidence, '2027-01-15', thresholds).standing).toBe('observed');
    expect(standingOf(claim, evidence, '2027-01-16', thresholds).standing).toBe('stale');
  });

  it('is said of nothing that has more than three months to go, and of nothing that is stale or assumed', () => {
    expect(fades(said('2026-03-01', '2026-03-02', '2026-03-03'), '2026-11-22')).toBeUndefined();
    expect(fades(said('2024-03-01', '2024-03-02', '2024-03-03'), '2026-11-22')).toBeUndefined();
    expect(fades(said('2025-12-01'), '2026-11-22')).toBeUndefined();
  });

  it('does not come for what is retired before, or for what its authors hold at contested', () => {
    const evidence = said('2025-10-01', '2025-12-01', '2026-01-15');
    expect(fades(evidence, '2026-11-22', { retired: '2027-01-01' })).toBeUndefined();
    expect(fades(evidence, '2026-11-22', { retired: '2027-01-20' })).toBe('2027-01-16');
    expect(fades(evidence, '2026-11-22', { atMost: 'contested' })).toBeUndefined();
  });

  it('agrees with the standing of every day of four years, at the ends of months too', () => {
    for (let last = '2024-01-01'; last < '2028-01-01'; last = dayAfter(dayAfter(dayAfter(last)))) {
      const evidence = said(monthsBefore(last, 1), monthsBefore(last, 1), last);
      const today = monthsBefore(last, -11);
      const day = fades(evidence, today);
      expect(day !== undefined && standingOf(claim, evidence, day, thresholds).standing, last).toBe('stale');
      expect(day !== undefined && day <= horizonOf(today), last).toBe(true);
    }
  });
});
