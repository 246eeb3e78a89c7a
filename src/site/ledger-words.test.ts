import { describe, expect, it } from 'vitest';
import type { Channel } from '#model/conversation.ts';
import type { Evidence } from '#model/evidence.ts';
import type { Standing } from '#model/claim.ts';
import { sideOf } from '#model/evidence.ts';
import type { Missing } from '#model/missing.ts';
import type { Ledger } from '#model/standing.ts';
import { fadingSentence, historySentence, missingSentence, rangeSentence } from './ledger-words.ts';
import { spoken } from './tongue/spoken.ts';

const word = (by: string, stance: Evidence['stance'], channel: Channel = 'interview'): Evidence => ({
  claim: 'tin',
  stance,
  by,
  channel,
  said: '2025-05-14',
  conversation: `${channel}:${by}`,
});

function ledgerOf(standing: Standing, said: Evidence[]): Ledger {
  const [supports, contradicts] = (['supports', 'contradicts'] as const).map((side) => sideOf(said.filter(({ stance }) => stance === side)));
  const all = sideOf(said);
  if (!supports || !contradicts) throw new Error('Expected two sides.');
  return { claim: 'tin', standing, supports, contradicts, people: all.people.length, conversations: all.conversations, channels: all.channels };
}

const one = ledgerOf('assumed', [word('P1', 'supports', 'ticket')]);
const missing = (ledger: Ledger, set: Partial<Missing>): string =>
  missingSentence({ ledger, missing: { to: 'observed', people: 0, channels: 0, notThrough: [], ...set } }) ?? '';

describe('what is missing to the next standing', () => {
  it('is said in people and channels', () => {
    expect(spoken(missing(one, { people: 1 }))).toBe('One more person, and it is observed.');
    expect(spoken(missing(ledgerOf('assumed', []), { people: 3 }))).toBe('Three people, and it is observed.');
    expect(spoken(missing(one, { to: 'corroborated', channels: 1, notThrough: ['ticket'] }))).toBe('One channel other than tickets, and it is corroborated.');
    expect(spoken(missing(one, { to: 'corroborated', people: 2, channels: 1, notThrough: ['ticket'] }))).toBe(
      'Two more people, one of them through a channel other than tickets, and it is corroborated.',
    );
    expect(spoken(missing(one, { to: 'corroborated', people: 3, channels: 2, notThrough: ['ticket', 'survey'] }))).toBe(
      'Three more people, through two channels other than tickets and survey answers, and it is corroborated.',
    );
  });

  it('is only that somebody says it again, where it is stale', () => {
    expect(spoken(missing(ledgerOf('stale', [word('P1', 'supports'), word('P2', 'supports')]), { to: 'corroborated' }))).toBe(
      'It only needs to be said again: nobody has since May 2025.',
    );
  });

  it('is people on its side, where people differ', () => {
    expect(spoken(missing(ledgerOf('contested', [word('P1', 'supports'), word('P2', 'contradicts')]), { to: 'corroborated', people: 4 }))).toBe(
      'Four more people on its side would settle it; until then both sides are shown.',
    );
  });

  it('is nothing where nothing would raise it', () => {
    expect(missingSentence({ ledger: one })).toBeUndefined();
  });
});

describe('the range', () => {
  it('counts people on each side, out of all who spoke', () => {
    const four = ['P1', 'P2', 'P3', 'P4'].map((by) => word(by, 'supports'));
    const three = ['P5', 'P6', 'P7'].map((by) => word(by, 'contradicts'));
    expect(spoken(rangeSentence(ledgerOf('contested', [...four, ...three])))).toBe('4 of 7 people say so, 3 say otherwise, in seven conversations.');
    expect(spoken(rangeSentence(ledgerOf('contested', [...four, word('P4', 'contradicts', 'ticket')])))).toBe(
      '4 of 4 people say so, 1 says otherwise (one of them both), in five conversations.',
    );
  });

  it('says that nobody spoke against it, or for it, or at all', () => {
    expect(spoken(rangeSentence(one))).toBe('One person says so, in one conversation. Nobody says otherwise.');
    expect(spoken(rangeSentence(ledgerOf('assumed', [word('P1', 'contradicts'), word('P2', 'contradicts')])))).toBe(
      'Two people say otherwise, in two conversations. Nobody says so.',
    );
    expect(spoken(rangeSentence(ledgerOf('assumed', [])))).toBe('Nobody has spoken on it yet.');
  });
});

describe('how a claim stood', () => {
  it('is told from change to change', () => {
    const months = (standing: Standing, ...names: string[]): { month: string; day: string; standing: Standing; supporters: number; opponents: number }[] =>
      names.map((month) => ({ month, day: `${month}-28`, standing, supporters: 0, opponents: 0 }));
    const history = [...months('assumed', '2024-07', '2024-08'), ...months('observed', '2025-03', '2025-04'), ...months('stale', '2026-06')];
    expect(spoken(historySentence(history))).toBe('Assumed from July 2024, observed from March 2025, stale since June 2026.');
    expect(spoken(historySentence(months('assumed', '2026-03')))).toBe('Assumed since March 2026.');
    expect(spoken(historySentence([]))).toBe('Nobody has spoken on it yet.');
  });

  it('and when it fades', () => {
    expect(spoken(fadingSentence('2027-01-14'))).toBe('Stale from 14 January 2027, unless somebody says it again.');
  });
});
