import { describe, expect, it } from 'vitest';
import { Claim } from '#model/claim.ts';
import { hearPassage, Listening } from './match.ts';
import { belongs, needlesOf } from './segments.ts';

const claim = (listensFor: string[], against: string[] = []): Claim =>
  Claim.parse({ id: 'evenings', facet: 'frustration', says: 'Paperwork eats the quiet hour.', listensFor, against });
const hear = (said: string, language: string, listensFor: string[], against: string[] = []): ReturnType<typeof hearPassage> =>
  hearPassage(said, language, new Listening([claim(listensFor, against)]).near(said));
const stance = (said: string, language: string, listensFor: string[], against: string[] = []): string | undefined => {
  return hear(said, language, listensFor, against).bearings[0]?.stance;
};

describe('a claim’s phrase is heard', () => {
  it.each([
    ['inflected', 'Once the kids are sleeping I send invoices', 'en', 'send invoice'],
    ['whatever the case', 'AFTER BEDTIME I do the books', 'en', 'after bedtime'],
    ['without its accents', 'Faco tudo a noite, nao de manha', 'pt', 'tudo à noite'],
    ['with a few words in between', 'the kids are finally fast asleep by then', 'en', 'kids asleep'],
    ['in another order', 'asleep, the kids are no trouble', 'en', 'kids asleep'],
    ['in German', 'Das mache ich nach dem Feierabend, wenn Ruhe ist', 'de', 'nach Feierabend'],
    ['in Russian cases', 'Я складываю деньги в конверты', 'ru', 'деньги в конвертах'],
    ['in Chinese, with a word between', '孩子都睡了我才开始记账', 'zh', '孩子睡了'],
    ['in Arabic, with or without the article', 'أرسل الفاتورة بعد العشاء', 'ar', 'فاتورة بعد عشاء'],
    ['in Arabic, with a preposition set before it', 'أعمل بهاتف قديم في السوق', 'ar', 'هاتف قديم'],
    ['in Japanese', '子どもが寝てから帳簿をつけます', 'ja', '寝てから'],
    ['in Turkish capitals, dotted and dotless', 'IŞIK SÖNÜNCE ÇALIŞIRIM', 'tr', 'ışık sönünce'],
    ['where it is an emoji', 'Again at midnight 😩💤 as always', 'en', '😩💤'],
    ['with signs that mean something elsewhere', 'We pay (net 30) + VAT, $5 a month.', 'en', 'net 30) + vat'],
  ])('%s', (_how, said, language, phrase) => expect(stance(said, language, [phrase])).toBe('supports'));
});

describe('a claim’s phrase is not heard', () => {
  it.each([
    ['when only some of its words are there', 'the kids are at school', 'en', 'kids asleep'],
    ['when its words stand far apart', 'the kids went to the fair and came home and much later were asleep', 'en', 'kids asleep'],
    ['inside other words', 'the askids of asleepy town', 'en', 'kids asleep'],
    ['when a no stands in its middle', 'the kids are not asleep then', 'en', 'kids asleep'],
    ['when a Chinese no stands in its middle', '孩子还没睡了', 'zh', '孩子睡了'],
    ['in the middle of a Chinese word', '人民生活', 'zh', '民生'],
    ['across the end of a Chinese sentence', '孩子很好。睡了吗', 'zh', '孩子睡了'],
  ])('%s', (_why, said, language, phrase) => expect(stance(said, language, [phrase])).toBeUndefined());
});

describe('the side of a claim', () => {
  it('is against it where a phrase against it is heard', () => {
    expect(stance('I do it during the day, at the counter', 'en', ['after bedtime'], ['during the day'])).toBe('contradicts');
  });

  it('is left to a person where both sides are heard', () => {
    const { bearings, undecided } = hear('Sometimes during the day, sometimes after bedtime.', 'en', ['after bedtime'], ['during the day']);
    expect({ bearings, undecided }).toEqual({ bearings: [], undecided: ['evenings'] });
  });

  it('comes with the phrase that was heard', () => {
    expect(hear('It is after bedtime.', 'en', ['after bedtime']).bearings).toEqual([{ claim: 'evenings', stance: 'supports', phrase: 'after bedtime' }]);
  });
});

describe('a conversation belongs to a segment', () => {
  const segment = { tags: ['sole-trader'], fields: { plan: ['starter'] } };
  it('by one of its tags, and by the fields that it carries', () => {
    expect(belongs(segment, { tags: ['x', 'sole-trader'], fields: { plan: 'Starter' } })).toBe(true);
    expect(belongs(segment, { tags: ['sole-trader'], fields: {} })).toBe(true);
    expect(belongs(segment, { tags: ['sole-trader'], fields: { plan: 'plus' } })).toBe(false);
    expect(belongs(segment, { tags: ['x'], fields: { plan: 'starter' } })).toBe(false);
    expect(belongs({ tags: [], fields: { Trade: ['bakery'] } }, { tags: [], fields: { trade: 'bakery' } })).toBe(true);
    expect(belongs({ tags: [], fields: { Trade: ['bakery'] } }, { tags: [], fields: {} })).toBe(false);
  });

  it('can be told by bytes only where case and escapes cannot hide it', () => {
    const persona = (value: unknown) =>
      [{ persona: { segment: { tickets: [value], surveys: [], reviews: [] } } }] as unknown as Parameters<typeof needlesOf>[0];
    expect(needlesOf(persona(segment), 'tickets')).toEqual(['sole-trader']);
    expect(needlesOf(persona({ tags: [], fields: { plan: ['starter'] } }), 'tickets')).toBeUndefined();
  });
});

describe('a hostile passage', () => {
  // Each took many seconds, beyond the runner's limit for a test, where a search began anew at every word.
  it.each([
    ['one word again and again', 'en', `${'kids '.repeat(100_000)}ask`, 'kids asleep'],
    ['two words far apart, again and again', 'en', `${'kids '.repeat(40_000)}${'and '.repeat(30)}${'asleep '.repeat(40_000)}`, 'kids asleep'],
    ['the beginning of a Chinese phrase again and again', 'zh', `${'孩子'.repeat(200_000)}睡 了`, '孩子睡了'],
  ])('of %s comes to an end', (_what, language, said, phrase) => expect(stance(said, language, [phrase])).toBeUndefined());
});
