import { describe, expect, it } from 'vitest';
import { daysAgo, monthsBetween } from './days.ts';
import { lastHeard, testSentence, whatStands, whoWasHeard, withheldSentence } from './sentences.ts';
import { pronounOf } from './pronouns.ts';
import { entryOf, quoteOf } from './sample.ts';
import { spoken } from './tongue/spoken.ts';

const she = pronounOf({ pronoun: 'she' });
const they = pronounOf({ pronoun: 'they' });

describe('what the site says about what was heard', () => {
  it('counts people, months and conversations as people count them', () => {
    const entry = entryOf([
      quoteOf({ by: 'P01', said: '2025-09-20', from: 'interviews/a.md#L1' }),
      quoteOf({ by: 'P02', said: '2026-11-10', from: 'zendesk:1#1', channel: 'ticket' }),
      quoteOf({ by: 'P02', said: '2026-11-10', from: 'zendesk:2#1', channel: 'ticket' }),
    ]);
    expect(spoken(whoWasHeard(entry))).toBe('Two people over 14 months: one interview and two tickets.');
    expect(spoken(lastHeard(entry, '2026-11-22'))).toBe('Last heard 12 days ago');
  });

  it('says openly when nobody was heard', () => {
    const entry = entryOf([]);
    expect(spoken(lastHeard(entry, '2026-11-22'))).toBe('Not heard yet');
    expect(spoken(whoWasHeard(entry))).toBe('All of it is what we assume so far.');
    expect(spoken(whatStands(entry.claims, she))).toBe('Neither of her two claims stands on what people said; two are still ours to test.');
  });

  it('says what stands and what does not', () => {
    const voices = ['P01', 'P02', 'P03'].map((by) => quoteOf({ by, from: `interviews/${by}.md#L1` }));
    expect(spoken(whatStands(entryOf(voices).claims, they))).toBe('One of their two claims stands on what people said; one is still ours to test.');
  });

  it('owns up to a test that is overdue', () => {
    const [claim] = entryOf([]).claims;
    expect(claim && spoken(testSentence({ ...claim, testBy: '2027-01-31' }, '2026-11-22'))).toBe(
      'Nobody has told us this. We mean to find out by 31 January 2027.',
    );
    expect(claim && spoken(testSentence({ ...claim, testBy: '2026-01-31' }, '2026-11-22'))).toBe(
      'Nobody has told us this. We meant to find out by 31 January 2026, and have not.',
    );
  });

  it('names what it does not show', () => {
    expect(withheldSentence({})).toBeUndefined();
    expect(spoken(withheldSentence({ consent: 2, 'hidden by a person': 1 }) ?? '')).toBe(
      'Not shown here: three quotes, of them two (consent) and one (hidden by a person).',
    );
    expect(spoken(withheldSentence({ consent: 1 }) ?? '')).toBe('Not shown here: one quote (consent).');
  });
});

describe('days', () => {
  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-10', '12 days ago'],
    ['2026-08-20', '3 months ago'],
    ['2024-05-01', '3 years ago'],
  ])('%s is %s', (day, words) => {
    expect(spoken(daysAgo(day, '2026-11-22'))).toBe(words);
  });

  it('are counted in months begun', () => {
    expect(monthsBetween('2025-01-20', '2026-03-04')).toBe(14);
    expect(monthsBetween('2026-03-04', '2026-03-04')).toBe(1);
  });
});
