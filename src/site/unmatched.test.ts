import { describe, expect, it } from 'vitest';
import type { UnmatchedGroup, Unmatched } from '#model/unmatched.ts';
import { groupWords, howMuch, placeOfPassage, saidBy, unmatchedOf, whoShares, whoSpeaks, whyGrouped } from './unmatched.ts';
import { say } from './say.ts';
import { spoken } from './tongue/spoken.ts';

const GROUP: UnmatchedGroup = {
  id: 'letter-monday',
  language: 'en',
  terms: [
    { word: 'letter', people: 3, elsewhere: 0, z: 3.2 },
    { word: 'Monday', people: 3, elsewhere: 4, z: 3 },
  ],
  people: 3,
  conversations: 3,
  passages: 4,
  channels: [
    { channel: 'ticket', people: 2, conversations: 2 },
    { channel: 'survey', people: 1, conversations: 1 },
  ],
  first: '2026-01-12',
  last: '2026-10-04',
  lately: 1,
  emerging: false,
  best: [],
  signs: [],
};
const ALL: Unmatched = { read: 32, of: 32, people: 27, passages: 226, unmatched: 226, groups: [GROUP], further: 0, signs: [] };

describe('what we hear that no page says, in words', () => {
  it('is called by its words, and says who speaks of it since when', () => {
    expect(groupWords(GROUP)).toBe('letter, Monday');
    expect(spoken(whoSpeaks(GROUP, '2026-11-22'))).toBe('Three people in two tickets and one survey answer, since January 2026, last 2 months ago.');
    expect(spoken(whoSpeaks({ ...GROUP, first: '2026-10-01' }, '2026-11-22'))).toBe('Three people in two tickets and one survey answer, in October 2026.');
  });

  it('says why it is one', () => {
    expect(spoken(whyGrouped(GROUP))).toBe('In English, three say “letter” here, nobody elsewhere; three say “Monday” here, four elsewhere.');
    expect(spoken(whyGrouped({ ...GROUP, terms: GROUP.terms.slice(1) }))).toBe('In English, three say “Monday” here, four elsewhere.');
  });

  it('says honestly how much was read', () => {
    const lead = (read: number, of: number): string => spoken(say('unmatched.lead', howMuch({ ...ALL, read, of })));
    expect(lead(32, 32)).toMatch(/^32 conversations of 27 people match no persona here\./);
    expect(lead(2000, 90_112)).toMatch(/^2,000 of 90,112 conversations of 27 people match no persona here\./);
    expect(spoken(say('unmatched.about', howMuch({ ...ALL, read: 2, of: 2, people: 1 })))).toContain('in two conversations of one person.');
  });

  it('names nobody who has no pseudonym, and leads to notes that are shown alone', () => {
    const passage = { text: 'The Monday letter.', said: '2026-10-04', channel: 'interview' as const, from: 'interviews/2026-03-04-p07.md#L9' };
    expect(spoken(saidBy(passage))).toBe('Interview, 4 October 2026');
    expect(spoken(saidBy({ ...passage, by: 'P07' }))).toBe('P07, interview, 4 October 2026');
    const shown = new Set(['interviews/2026-03-04-p07']);
    expect(placeOfPassage(passage, shown)).toMatch(/\/conversations\/interviews\/2026-03-04-p07\/#L9$/);
    expect(placeOfPassage(passage, new Set())).toBeUndefined();
    expect(placeOfPassage({ ...passage, from: 'zendesk:10412#comment-1' }, shown)).toBeUndefined();
  });

  it('says what conversations share', () => {
    expect(spoken(whoShares({ kind: 'tag', name: 'volunteer', people: 8, elsewhere: 0, z: 3 }))).toBe(
      'Eight people have the tag “volunteer”, and nobody else has.',
    );
    expect(spoken(whoShares({ kind: 'field', name: 'plan', value: 'plus', people: 13, elsewhere: 22, z: 3 }))).toBe(
      '13 people have “plus” in “plan”, 22 elsewhere.',
    );
  });

  it('is nothing where nothing is found', () => {
    expect(unmatchedOf([ALL])).toBe(ALL);
    expect(unmatchedOf([ALL], 'maya')).toBeUndefined();
    expect(unmatchedOf([{ ...ALL, groups: [] }])).toBeUndefined();
  });
});
