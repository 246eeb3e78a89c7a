import { describe, expect, it } from 'vitest';
import type { PersonaFolder } from '../../content/personas.ts';
import { folderOf, lookedAt } from '../../sandbox/folder.ts';
import { lookAtEvidence } from './evidence.ts';

const claim = (more: object = {}): object => ({ id: 'tin', facet: 'habit', says: 'She keeps the takings in a tin.', ...more });
const by = (people: string[], more: object = {}): object[] => people.map((one) => ({ by: one, supports: ['tin'], ...more }));
const told = (rule: string, ...folders: PersonaFolder[]): string[] =>
  lookAtEvidence(lookedAt(folders))
    .filter((one) => one.rule === rule)
    .map(({ sentence, claim: of }) => (of === undefined ? '' : `${of}: `) + sentence);
const maya = (claims: object[], quotes: object[] = [], tallies: object[] = []): PersonaFolder => folderOf('maya', { claims }, quotes, tallies);

describe('an assumption', () => {
  it('says until when it is to be tested', () => {
    expect(told('open-assumption', maya([claim()]))).toHaveLength(1);
    expect(told('open-assumption', maya([claim({ testBy: '2026-12-31' })]))).toEqual([]);
  });

  it('is told of when that day is over, and on that day not yet', () => {
    expect(told('overdue-assumption', maya([claim({ testBy: '2026-11-22' })]))).toEqual([]);
    expect(told('overdue-assumption', maya([claim({ testBy: '2026-11-21' })]))).toEqual([
      'tin: `tin` was to be tested by 2026-11-21 and is still assumed. Ask about it, give it another day, or retire it.',
    ]);
  });

  it('is none when enough people said so, or when it is retired', () => {
    expect(told('open-assumption', maya([claim()], by(['P01', 'P02', 'P03'])))).toEqual([]);
    expect(told('open-assumption', maya([claim({ retired: '2026-01-01' })]))).toEqual([]);
  });

  it('stays one when people only suggest it, hide it, or say it tomorrow', () => {
    const people = ['P01', 'P02', 'P03'];
    for (const more of [{ because: 'suggested' }, { status: 'hidden' }, { said: '2026-11-23' }])
      expect(told('open-assumption', maya([claim()], by(people, more)))).toHaveLength(1);
  });
});

describe('a persona that is one person', () => {
  const others = ['P02', 'P03', 'P04', 'P05', 'P06', 'P07'];

  it('is told of from more than two quotes in five', () => {
    expect(told('one-voice', maya([claim()], by(['P01', 'P01', 'P01', 'P01', ...others])))).toEqual([]);
    expect(told('one-voice', maya([claim()], by(['P01', 'P01', 'P01', 'P01', 'P01', ...others])))).toEqual([
      '5 of 11 quotes are P01’s (45 %; at most 40 %). Listen to more people like this, or hide what repeats.',
    ]);
  });

  it('is not told of while there are few quotes', () => expect(told('one-voice', maya([claim()], by(['P01', 'P01', 'P01'])))).toEqual([]));
});

describe('a persona from tickets', () => {
  const people = Array.from({ length: 9 }, (_, index) => `P${index + 10}`);

  it('is told of when more than four in five people came by tickets', () => {
    expect(told('mostly-tickets', maya([claim()], [...by(people, { channel: 'ticket' }), ...by(['P01'])]))).toEqual([
      '9 of 10 people come from tickets (90 %; at most 80 %), so the persona knows people by their problems. Visit or interview some.',
    ]);
    expect(told('mostly-tickets', maya([claim()], [...by(people, { channel: 'ticket' }), ...by(['P01', 'P02', 'P03'])]))).toEqual([]);
  });

  it('is told of when one person who meets us also writes most of the tickets, though they are one person', () => {
    const met = by(['P01', 'P02', 'P03']);
    expect(told('mostly-tickets', maya([claim()], [...Array.from({ length: 20 }, () => by(['P09'], { channel: 'ticket' })).flat(), ...met]))).toEqual([
      '20 of 23 conversations come from tickets (87 %; at most 80 %), so the persona knows people by their problems. Visit or interview some.',
    ]);
  });

  it('counts the people whom an export only tallied', () => {
    const tally = {
      claim: 'tin',
      stance: 'supports',
      channel: 'ticket',
      source: 'zendesk',
      seen: 40,
      people: Object.fromEntries(people.map((one) => [one, { [one]: '2026-05-01' }])),
    };
    expect(told('mostly-tickets', maya([claim()], by(['P01']), [tally]))).toHaveLength(1);
  });
});

describe('a claim that several people support', () => {
  const three = by(['P01', 'P02', 'P03']);

  it('was looked at from the other side, or that is told', () => {
    expect(told('one-sided', maya([claim()], three))).toEqual([
      'tin: 3 people support `tin`, and nothing shows that anybody looked for those who say otherwise. Add phrases under `against`, or the day on which you looked as `soughtAgainst`.',
    ]);
    expect(told('one-sided', maya([claim()], by(['P01', 'P02', 'P02', 'P02'])))).toEqual([]);
  });

  it('was looked at where there are phrases against it, a customer who said otherwise, or a day on which somebody looked', () => {
    expect(told('one-sided', maya([claim({ against: ['stopped taking cash'] })], three))).toEqual([]);
    expect(told('one-sided', maya([claim({ soughtAgainst: '2026-11-01' })], three))).toEqual([]);
    expect(told('one-sided', maya([claim()], [...three, { by: 'P04', contradicts: ['tin'] }]))).toEqual([]);
  });
});

describe('the same words', () => {
  const two = [claim({ listensFor: ['biscuit tin'] }), { id: 'card', facet: 'need', says: 'She wants cards only.', against: ['Biscuit tin'] }];

  it('do not stand on both sides of a claim', () => {
    expect(told('quote-against-itself', maya(two, [{ supports: ['tin'], contradicts: ['tin'] }]))).toEqual([
      'tin: This quote supports `tin` and contradicts it. Read it once more, and leave it where it belongs.',
    ]);
  });

  it('do not support two claims that disagree', () => {
    expect(told('quote-against-itself', maya(two, [{ supports: ['tin', 'card'] }]))).toEqual([
      'tin: This quote supports `tin` and `card`, which disagree. Read it once more, and leave it where it belongs.',
    ]);
    expect(told('quote-against-itself', maya(two, [{ supports: ['tin'], contradicts: ['card'] }]))).toEqual([]);
  });

  it('stand in at most two personas', () => {
    const same = { id: 'q4k7t2m9', supports: ['tin'] };
    const folders = ['a', 'b', 'c'].map((id) => folderOf(id, { claims: [claim()] }, [same]));
    expect(told('quote-everywhere', ...folders.slice(0, 2))).toEqual([]);
    expect(told('quote-everywhere', ...folders)).toEqual([
      'The same words stand in `a`, `b`, `c`: what fits everybody describes nobody. Keep them where they say most; hide them elsewhere with `status: hidden`.',
    ]);
  });
});

describe('a facet', () => {
  it('is told of while its claims rest on fewer people than its floor', () => {
    const fear = { id: 'asking', facet: 'fear', says: 'She fears to ask.' };
    expect(
      told('thin-facet', maya([claim(), fear], [...by(['P01', 'P02']), { by: 'P01', supports: ['asking'] }, { by: 'P02', supports: ['asking'] }])),
    ).toEqual(['What is said under fear rests on 2 people; with 3 it is more than a beginning. Ask about it.']);
  });

  it('without claims is none of these', () => expect(told('thin-facet', maya([claim()], by(['P01', 'P02'])))).toEqual([]));
});
