import { describe, expect, it } from 'vitest';
import { Claim } from '#model/claim.ts';
import { Background } from './background.ts';
import { isNear, nearnessOf, type Nearness, type Place } from './nearness.ts';
import { Sides } from './sides.ts';

const TIN = Claim.parse({
  id: 'tin',
  facet: 'habit',
  says: 'Money is not hers until she can hold it.',
  listensFor: ['biscuit tin', 'count it by hand', 'Keksdose am Abend'],
  against: ['cash is a nuisance'],
});

/** Ordinary talk, and how people speak of the tin. */
const TALK = ['The bus was late again this morning', 'My sister lives by the harbour', 'Nobody told me about the parcel', 'The oven wants cleaning'];
const OF_THE_TIN = ['It all goes into the biscuit tin', 'My tin is under the stairs, biscuit tin that it is'];

function measure(said: string, place: Place, { side = 'supports', known = OF_THE_TIN, language = 'en' } = {}): Nearness {
  const sides = new Sides([TIN], () => 'en');
  const number = sides.numberOf({ claim: 'tin', stance: side as 'supports' | 'contradicts' }) ?? -1;
  const background = new Background();
  for (let times = 0; times < 20; times++) for (const text of TALK) background.count(sides.matterOf(text, language), []);
  for (const text of known) background.count(sides.matterOf(text, language), [number]);
  const matter = sides.matterOf(said, language);
  background.count(matter, []);
  return nearnessOf(matter, number, sides, background, place);
}

describe('how near a passage is to a claim', () => {
  it('is told by the words that it shares with the claim and its phrases, whatever their endings', () => {
    expect(measure('We counted the tins twice', 'beside').words.sort()).toEqual(['count', 'tin']);
    expect(measure('The harbour was quiet', 'beside')).toMatchObject({ score: 0, words: [] });
  });

  it('is told in the language of whoever speaks', () => {
    expect(measure('Die Keksdosen stehen da', 'beside', { language: 'de' }).words).toEqual(['Keksdose']);
  });

  it('is told for each side by itself', () => {
    expect(measure('Such a nuisance, all that cash', 'beside').words).toEqual([]);
    expect(measure('Such a nuisance, all that cash', 'beside', { side: 'contradicts', known: [] }).words.sort()).toEqual(['cash', 'nuisance']);
  });

  it('counts more beside words that bear on the claim, and less apart from them', () => {
    const score = (place: Place): number => measure('The tin was heavy', place).score;
    expect(score('beside')).toBeGreaterThan(score('next'));
    expect(score('next')).toBeGreaterThan(score('apart'));
  });

  it('counts a word more that people use of the claim than one that they do not', () => {
    const known = measure('The tin was heavy', 'beside').score;
    const unknown = measure('The hand was heavy', 'beside').score;
    expect(known).toBeGreaterThan(unknown);
  });

  it('counts for little where every passage has the word', () => {
    const everywhere = Array.from({ length: 400 }, () => 'The tin again');
    const sides = new Sides([TIN], () => 'en');
    const background = new Background();
    for (const text of everywhere) background.count(sides.matterOf(text, 'en'), []);
    expect(nearnessOf(sides.matterOf('The tin was heavy', 'en'), 0, sides, background, 'beside').score).toBe(0);
  });
});

describe('what is near enough to be suggested', () => {
  const near = (said: string, place: Place): boolean => isNear(measure(said, place), place);

  it('is one word beside others that bear on the claim, where people use that word of it', () => {
    expect(near('The tin was heavy', 'beside')).toBe(true);
    expect(near('My hand was heavy', 'beside')).toBe(false);
  });

  it('is never one word by itself', () => {
    expect(near('The tin was heavy', 'apart')).toBe(false);
  });

  it('is two telling words, wherever they stand', () => {
    expect(near('Tin counted, biscuit eaten', 'apart')).toBe(true);
  });

  it('is three shared words, though none of them tells much', () => {
    expect(isNear({ score: 6, words: ['hold', 'hand', 'money'], telling: 0, isUsual: false }, 'apart')).toBe(true);
    expect(isNear({ score: 6, words: ['hold', 'hand'], telling: 0, isUsual: false }, 'apart')).toBe(false);
  });
});
