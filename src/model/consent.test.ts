import { describe, expect, it } from 'vitest';
import { consentWithholds, lastDayShown, mayShow, type Audience, type Consent } from './consent.ts';

const seenBy = (audience: Audience) => ({ audience, retentionDays: 730 });
const SAID = '2026-03-04';

describe('consent decides what each audience may see', () => {
  it.each<[Consent, Audience, boolean]>([
    ['none', 'internal', false],
    ['none', 'public', false],
    ['internal', 'internal', true],
    ['internal', 'public', false],
    ['public', 'internal', true],
    ['public', 'public', true],
  ])('%s, to the audience %s: %s', (consent, audience, may) => {
    expect(mayShow({ consent, said: SAID }, seenBy(audience), '2026-11-22')).toBe(may);
    expect(consentWithholds({ consent, said: SAID }, seenBy(audience), '2026-11-22')).toBe(may ? undefined : 'consent');
  });

  it('until its last day, and not on the day after', () => {
    const given = { consent: 'public', consentUntil: '2026-11-22', said: SAID } as const;
    expect(consentWithholds(given, seenBy('public'), '2026-11-22')).toBeUndefined();
    expect(consentWithholds(given, seenBy('public'), '2026-11-23')).toBe('consent has ended');
    expect(consentWithholds(given, seenBy('internal'), '2026-11-23')).toBe('consent has ended');
  });

  it('for as many days as words are kept, where nobody named a day', () => {
    const given = { consent: 'internal', said: '2024-11-22' } as const;
    expect(lastDayShown(given, 730)).toBe('2026-11-22');
    expect(consentWithholds(given, seenBy('internal'), '2026-11-22')).toBeUndefined();
    expect(consentWithholds(given, seenBy('internal'), '2026-11-23')).toBe('said too long ago to be kept');
  });

  it('and the day that a person named counts before that of the settings, sooner or later', () => {
    expect(lastDayShown({ said: '2024-01-01', consentUntil: '2027-01-01' }, 730)).toBe('2027-01-01');
    expect(lastDayShown({ said: '2026-01-01', consentUntil: '2026-02-01' }, 730)).toBe('2026-02-01');
  });
});
