import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Claim, facets, type Facet } from './claim.ts';
import { channels, type Channel, type Stance } from './conversation.ts';
import type { Evidence } from './evidence.ts';
import { Thresholds } from './settings.ts';
import { standingOf } from './standing.ts';

const thresholds = Thresholds.parse({});
const today = '2026-11-22';
const claim = (more: Partial<Claim> & { facet?: Facet } = {}): Claim =>
  Claim.parse({ id: 'evenings', facet: 'frustration', says: 'Paperwork eats the quiet hour.', ...more });
const word = (by: string, channel: Channel = 'interview', said = '2026-10-01', stance: Stance = 'supports'): Evidence => ({
  conversation: `${channel}/${said}-${by}`,
  claim: 'evenings',
  by,
  channel,
  said,
  stance,
});
const against = (by: string, said = '2026-10-01'): Evidence => word(by, 'interview', said, 'contradicts');
const standing = (evidence: Evidence[], more: Partial<Claim> = {}, day = today): string => standingOf(claim(more), evidence, day, thresholds).standing;

describe('the standing of a claim', () => {
  it('is assumed while fewer than three people said it', () => {
    expect(standing([])).toBe('assumed');
    expect(standing([word('P01'), word('P02')])).toBe('assumed');
  });

  it('is observed once three different people said it', () => {
    expect(standing([word('P01'), word('P02'), word('P03')])).toBe('observed');
  });

  it('counts people, never quotes: one person who says it forty times is one', () => {
    expect(standing(Array.from({ length: 40 }, () => word('P01')))).toBe('assumed');
  });

  it('is corroborated once they said it through two channels', () => {
    expect(standing([word('P01'), word('P02'), word('P03', 'ticket')])).toBe('corroborated');
  });

  it('is contested when one in four of those who spoke on it spoke against it', () => {
    expect(standing([word('P01'), word('P02'), word('P03'), against('P04')])).toBe('contested');
    expect(standing([word('P01'), word('P02'), word('P03'), word('P05'), against('P04')])).toBe('observed');
    expect(standing([against('P04')])).toBe('contested');
  });

  it('is stale when nobody said it for longer than its facet bears', () => {
    const old = [word('P01', 'visit', '2025-11-21'), word('P02', 'visit', '2025-11-21'), word('P03', 'visit', '2025-11-21')];
    expect(standing(old)).toBe('stale');
    expect(standing(old, { facet: 'habit' })).toBe('observed');
    expect(standing([...old, word('P01', 'visit', '2025-11-22')])).toBe('observed');
  });

  it('is retired from the day that its authors set', () => {
    const evidence = [word('P01'), word('P02'), word('P03')];
    expect(standing(evidence, { retired: '2026-11-22' })).toBe('retired');
    expect(standing(evidence, { retired: '2026-11-23' })).toBe('observed');
  });

  it('may be lowered by its authors, never raised', () => {
    const strong = [word('P01'), word('P02'), word('P03', 'ticket')];
    expect(standing(strong, { atMost: 'observed' })).toBe('observed');
    expect(standing(strong, { atMost: 'assumed' })).toBe('assumed');
    expect(standing([], { atMost: 'observed' })).toBe('assumed');
  });

  it('knows only what had been said by the day', () => {
    expect(standing([word('P01'), word('P02'), word('P03', 'visit', '2026-11-23')])).toBe('assumed');
  });

  it('tells the people and channels on each side, and when it was last heard', () => {
    const ledger = standingOf(claim(), [word('P02', 'ticket', '2026-02-01'), word('P01'), against('P03', '2026-11-01')], today, thresholds);
    expect(ledger).toMatchObject({
      supports: { people: ['P01', 'P02'], channels: ['interview', 'ticket'], last: '2026-10-01' },
      contradicts: { people: ['P03'], last: '2026-11-01' },
      people: 3,
      last: '2026-11-01',
    });
  });
});

describe('whatever the evidence', () => {
  const people = fc.constantFrom('P01', 'P02', 'P03', 'P04', 'P05', 'P06');
  const day = fc.integer({ min: 0, max: 1200 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
  const one = fc.record<Evidence>({
    claim: fc.constant('evenings'),
    by: people,
    channel: fc.constantFrom(...channels),
    said: day,
    stance: fc.constantFrom('supports', 'contradicts'),
    conversation: fc.constantFrom('interviews/a', 'zendesk:1', 'zendesk:2'),
  });
  const some = fc.array(one, { maxLength: 25 });
  const facet = fc.constantFrom(...facets);

  it('its order and repetition change nothing', () => {
    fc.assert(
      fc.property(some, facet, (evidence, which) => {
        const plain = standingOf(claim({ facet: which }), evidence, today, thresholds);
        expect(standingOf(claim({ facet: which }), [...evidence, ...evidence].reverse(), today, thresholds)).toEqual(plain);
      }),
    );
  });

  it('a person who withdraws is as if they had never spoken', () => {
    fc.assert(
      fc.property(some, people, (evidence, gone) => {
        const without = evidence.filter(({ by }) => by !== gone);
        const { supports, contradicts } = standingOf(claim(), without, today, thresholds);
        expect([...supports.people, ...contradicts.people]).not.toContain(gone);
      }),
    );
  });

  it('one more supporter never makes an uncontested claim less', () => {
    const rank = ['assumed', 'observed', 'corroborated'];
    fc.assert(
      fc.property(fc.array(one.map((evidence): Evidence => ({ ...evidence, stance: 'supports', said: '2026-10-01' }))), (evidence) => {
        expect(rank.indexOf(standing([...evidence, word('P99')]))).toBeGreaterThanOrEqual(rank.indexOf(standing(evidence)));
      }),
    );
  });
});
