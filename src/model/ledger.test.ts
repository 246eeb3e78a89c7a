import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Claim, facets } from './claim.ts';
import { channels, type Channel, type Stance } from './conversation.ts';
import { evidenceIn, type Evidence } from './evidence.ts';
import { historyOf } from './ledger.ts';
import { missingOf, type Missing } from './missing.ts';
import type { Tally } from './quote.ts';
import { Thresholds } from './settings.ts';
import { standingOf } from './standing.ts';

const thresholds = Thresholds.parse({});
const today = '2026-11-22';
const claim = (more: Partial<Claim> = {}): Claim => Claim.parse({ id: 'evenings', facet: 'frustration', says: 'Paperwork eats the quiet hour.', ...more });
const word = (by: string, said: string, channel: Channel = 'interview', stance: Stance = 'supports'): Evidence => ({
  claim: 'evenings',
  by,
  said,
  channel,
  stance,
  conversation: `${channel}/${said}-${by}`,
});

describe('a claim’s history', () => {
  it('tells its standing at the end of every month since somebody first spoke on it', () => {
    const evidence = [
      word('P01', '2026-07-31'),
      word('P02', '2026-08-01'),
      word('P03', '2026-08-09'),
      word('P04', '2026-10-02', 'ticket'),
      word('P05', '2026-11-01', 'call', 'contradicts'),
    ];
    expect(historyOf(claim(), evidence, today, thresholds).map(({ month, day, standing }) => `${month} ${day} ${standing}`)).toEqual([
      '2026-07 2026-07-31 assumed',
      '2026-08 2026-08-31 observed',
      '2026-09 2026-09-30 observed',
      '2026-10 2026-10-31 corroborated',
      '2026-11 2026-11-22 corroborated',
    ]);
  });

  it('shows the month in which a claim went stale, though nobody said anything', () => {
    const evidence = ['P01', 'P02', 'P03'].map((by) => word(by, '2025-01-15'));
    const months = historyOf(claim(), evidence, today, thresholds);
    expect(months.find(({ standing }) => standing === 'stale')?.month).toBe('2026-01');
    expect(months.at(-1)).toMatchObject({ standing: 'stale', last: '2025-01-15', supporters: 3 });
  });

  it('is empty where nobody has spoken yet', () => {
    expect(historyOf(claim(), [word('P01', '2026-12-01')], today, thresholds)).toEqual([]);
  });
});

describe('what is missing', () => {
  const missing = (evidence: Evidence[], more: Partial<Claim> = {}): Missing | undefined =>
    missingOf(claim(more), standingOf(claim(more), evidence, today, thresholds), today, thresholds);

  it('to an assumed claim is people', () => {
    expect(missing([])).toMatchObject({ to: 'observed', people: 3, channels: 0 });
    expect(missing([word('P01', '2026-10-01'), word('P02', '2026-10-01')])).toMatchObject({ to: 'observed', people: 1, channels: 0 });
  });

  it('to an observed one is a channel other than those that it has', () => {
    const evidence = ['P01', 'P02', 'P03'].map((by) => word(by, '2026-10-01', 'ticket'));
    expect(missing(evidence)).toEqual({ to: 'corroborated', people: 0, channels: 1, notThrough: ['ticket'] });
    expect(missing(evidence, { atMost: 'observed' })).toBeUndefined();
  });

  it('to a stale one is only that somebody says it again', () => {
    expect(missing(['P01', 'P02', 'P03'].map((by) => word(by, '2025-01-15')))).toMatchObject({ to: 'observed', people: 0, channels: 0 });
  });

  it('to a contested one is so many more on its side', () => {
    expect(missing([word('P01', '2026-10-01'), word('P02', '2026-10-01', 'call', 'contradicts')])).toMatchObject({ people: 3 });
  });

  it('to a corroborated one is nothing', () => {
    expect(missing([word('P01', '2026-10-01'), word('P02', '2026-10-01'), word('P03', '2026-10-01', 'ticket')])).toBeUndefined();
  });
});

describe('whatever the evidence', () => {
  const person = fc.constantFrom('P01', 'P02', 'P03', 'P04', 'C1AAAAAAAA', 'C2BBBBBBBB');
  const day = fc.integer({ min: 0, max: 1200 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
  const one = fc.record<Evidence>({
    claim: fc.constantFrom('evenings', 'another'),
    by: person,
    channel: fc.constantFrom(...channels),
    said: day,
    stance: fc.constantFrom('supports', 'contradicts'),
    conversation: fc.constantFrom('interviews/a', 'zendesk:1', 'zendesk:2'),
  });
  const some = fc.array(one, { maxLength: 25 });
  const any = fc.record({ facet: fc.constantFrom(...facets), atMost: fc.constantFrom(undefined, 'observed' as const, 'stale' as const) });
  const own = ({ facet, atMost }: { facet: Claim['facet']; atMost: Claim['atMost'] }): Claim => claim({ facet, ...(atMost && { atMost }) });

  it('each month of a history is the standing of its last day', () => {
    fc.assert(
      fc.property(some, any, (evidence, which) => {
        for (const { day: end, standing, supporters, opponents, last } of historyOf(own(which), evidence, today, thresholds)) {
          const ledger = standingOf(own(which), evidence, end, thresholds);
          expect({ standing, supporters, opponents, last }).toEqual({
            standing: ledger.standing,
            supporters: ledger.supports.people.length,
            opponents: ledger.contradicts.people.length,
            last: ledger.last,
          });
        }
      }),
    );
  });

  it('order, duplicates and re-imports change neither history, nor ledger, nor what is missing', () => {
    fc.assert(
      fc.property(some, any, (evidence, which) => {
        const told = (all: Evidence[]): unknown => {
          const ledger = standingOf(own(which), all, today, thresholds);
          return [ledger, historyOf(own(which), all, today, thresholds), missingOf(own(which), ledger, today, thresholds)];
        };
        expect(told([...evidence, ...evidence].reverse())).toEqual(told(evidence));
      }),
    );
  });

  it('what is missing, once said, raises the standing', () => {
    fc.assert(
      fc.property(some, any, (evidence, which) => {
        const ledger = standingOf(own(which), evidence, today, thresholds);
        const gap = missingOf(own(which), ledger, today, thresholds);
        if (!gap) return;
        const fresh = channels.filter((channel) => !gap.notThrough.includes(channel)).slice(0, gap.channels);
        const known = gap.notThrough[0] ?? 'interview';
        const said = [
          ...Array.from({ length: gap.people }, (_, index) => word(`N${index}`, today, known)),
          ...fresh.map((channel) => word(gap.people > 0 ? 'N0' : (ledger.supports.people[0] ?? 'N0'), today, channel)),
          ...(ledger.supports.people[0] === undefined ? [] : [word(ledger.supports.people[0], today, known)]),
        ];
        expect(standingOf(own(which), [...evidence, ...said], today, thresholds).standing).toBe(gap.to);
      }),
    );
  });

  it('taking a person out of tallies and quotes is as if they had never spoken', () => {
    const tallied = fc.array(fc.tuple(person, fc.constantFrom('1', '2', '3'), day), { maxLength: 20 });
    fc.assert(
      fc.property(tallied, person, (heard, gone) => {
        const tallyOf = (people: Tally['people']): Tally => ({ claim: 'evenings', stance: 'supports', channel: 'ticket', source: 'zendesk', seen: 9, people });
        const gather = (all: typeof heard): Tally['people'] => {
          const people: Tally['people'] = {};
          for (const [by, id, said] of all) people[by] = { ...people[by], [id]: said };
          return people;
        };
        const { [gone]: _gone, ...left } = gather(heard);
        const ledger = (people: Tally['people']): unknown => standingOf(claim(), evidenceIn({ quotes: [], tallies: [tallyOf(people)] }), today, thresholds);
        expect(ledger(left)).toEqual(ledger(gather(heard.filter(([by]) => by !== gone))));
      }),
    );
  });
});
