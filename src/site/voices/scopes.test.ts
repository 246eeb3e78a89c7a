import { describe, expect, it } from 'vitest';
import type { Quote } from '#model/quote.ts';
import { quoteOf, wikiOf } from '../sample.ts';
import { PER_PAGE } from './sift.ts';
import { pagesOf, voicesIn, type Voices } from './scopes.ts';

const voices = (quotes: Quote[]): Voices => voicesIn(wikiOf(quotes));
const many = Array.from({ length: 70 }, (_, index) =>
  quoteOf({
    id: `q${String(index).padStart(7, '0')}`,
    text: `Words number ${index}`,
    said: `2026-0${1 + (index % 9)}-04`,
    channel: index % 7 === 0 ? 'visit' : 'ticket',
    ...(index % 3 === 0 ? { supports: ['tin'] } : {}),
  }),
);

describe('pages of voices', () => {
  it('hold every voice once, the latest first, a few dozen on each', () => {
    const pages = [...pagesOf(voices(many).everyone)].filter(([path]) => /^\d*$/.test(path));
    expect(pages.map(([path]) => path)).toEqual(['', '2', '3']);
    const all = pages.flatMap(([, page]) => page.voices.map(({ quote }) => quote));
    expect(pages.every(([, page]) => page.voices.length <= PER_PAGE)).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(70);
    expect(all.map(({ said }) => said)).toEqual(
      all
        .map(({ said }) => said)
        .sort()
        .reverse(),
    );
  });

  it('are there for every value that a link offers, with as many voices as the link says', () => {
    const { everyone, personas, themes } = voices(many);
    for (const scope of [everyone, ...personas.values(), ...themes.values()]) {
      const pages = pagesOf(scope);
      for (const { drawn, values } of scope.filters) {
        for (const { value, count } of values) expect([value, drawn ? pages.get(value)?.total : count]).toEqual([value, count]);
      }
    }
    expect(pagesOf(personas.get('maya') ?? everyone).get('claim/tin')?.total).toBe(24);
    expect(pagesOf(everyone).get('channel/visit')?.total).toBe(10);
  });

  it('on a theme hold what bears on a claim of it, and no other claim', () => {
    const both = quoteOf({ supports: ['evenings', 'tin'] });
    const [voice] = voices([both, quoteOf({ text: 'the tin alone', supports: ['tin'] })]).themes.get('time')?.voices ?? [];
    expect(voice?.of.flatMap(({ claims }) => claims.map(({ claim }) => claim.id))).toEqual(['evenings']);
    expect(voices([both]).themes.get('time')?.voices).toHaveLength(1);
  });

  it('say of a voice on which side of each claim it is', () => {
    const { everyone } = voices([quoteOf({ supports: ['tin'], contradicts: ['evenings'] })]);
    expect(everyone.voices[0]?.of[0]?.claims.map(({ claim, against }) => [claim.id, against])).toEqual([
      ['tin', false],
      ['evenings', true],
    ]);
  });

  it('are there where nobody was heard', () => {
    expect([...pagesOf(voices([]).everyone).keys()]).toEqual(['']);
  });

  it('offer no language whose tag could lead out of its place', () => {
    const { everyone } = voices([quoteOf({ language: '../..' }), quoteOf({ text: 'Auf Deutsch', language: 'DE' })]);
    expect(everyone.filters.find(({ dimension }) => dimension === 'language')?.values.map(({ value }) => value)).toEqual(['language/de']);
  });
});

describe('the file of numbers', () => {
  it('holds no word that anybody said, and nobody’s pseudonym', () => {
    const data = JSON.stringify(voices(many).everyone.index);
    expect(data).not.toContain('Words number');
    expect(data).not.toContain('P07');
    expect(JSON.parse(data)).toMatchObject({ voices: { length: 70 } });
  });
});
