import { describe, expect, it } from 'vitest';
import { bestVoice, noteVoice, placedClaims, portraitOf, unseen, type Portrait } from './portrait.ts';
import { quoteOf, wikiOf } from './sample.ts';
import { voicesIn } from './voices/scopes.ts';
import type { Quote } from '#model/quote.ts';
import { spoken } from './tongue/spoken.ts';

function portrait(quotes: Quote[], story = ''): Portrait {
  const wiki = wikiOf(quotes);
  const [entry] = wiki.personas;
  if (!entry) throw new Error('Expected one persona.');
  return portraitOf(entry, story, wiki);
}

describe('a portrait', () => {
  it('numbers claims as the story places them, each once', () => {
    const story = 'She <Claim id="tin">counts</Claim>. <Claim id="evenings" /> And <Claim id="tin">counts</Claim>.';
    expect(placedClaims(story)).toEqual(['tin', 'evenings']);
    expect(portrait([], story).claims.map(({ id, number }) => [id, number])).toEqual([
      ['evenings', 2],
      ['tin', 1],
    ]);
  });

  it('shows a claim that the story does not place, in its facet', () => {
    expect(portrait([]).byFacet.map(({ heading }) => spoken(heading))).toEqual(['What wears her down', 'How she goes about it']);
  });

  it('gives each quote one address, though it bears on two claims', () => {
    const both = portrait([quoteOf({ supports: ['evenings', 'tin'] })]);
    expect(both.claims.map(({ home }) => home.size)).toEqual([1, 0]);
  });

  it('shows a few voices of each side, of as many people as it can, and leads to the others', () => {
    const wiki = wikiOf(
      Array.from({ length: 9 }, (_, index) => quoteOf({ text: `words number ${index}`, by: index < 7 ? 'P01' : `P0${index}`, said: `2026-0${9 - index}-04` })),
    );
    const [entry] = wiki.personas;
    const [claim] = entry ? portraitOf(entry, '', wiki, voicesIn(wiki).personas.get('maya')).claims : [];
    expect(claim?.seen.supporting.map(({ by }) => by)).toEqual(['P01', 'P07', 'P08']);
    expect(claim?.supporting).toHaveLength(9);
    expect(claim?.elsewhere).toEqual([{ page: 1, href: '/personas/maya/voices/claim/evenings/', ids: expect.any(Array) as string[] }]);
    const addresses = [...(claim?.home ?? []), ...(claim?.elsewhere.flatMap(({ ids }) => ids) ?? [])];
    expect(new Set(addresses).size).toBe(9);
    expect(addresses).toHaveLength(9);
  });

  it('loses no quote that fits no claim', () => {
    expect(portrait([quoteOf({ supports: [] })]).loose).toHaveLength(1);
  });

  it('lets a featured voice speak, else the latest that supports', () => {
    const old = quoteOf({ text: 'old but featured', said: '2025-01-01', status: 'featured' });
    const late = quoteOf({ text: 'the latest', said: '2026-10-01' });
    const against = quoteOf({ text: 'against it', said: '2026-11-01', supports: [], contradicts: ['evenings'] });
    const best = (quotes: Quote[]): string | undefined => portrait(quotes).claims.map(bestVoice)[0]?.text;
    expect(best([late, old, against])).toBe('old but featured');
    expect(best([late, against])).toBe('the latest');
    expect(best([against])).toBe('against it');
  });

  it('does not say the same beside the story that the story sets large', () => {
    const [first, second] = [quoteOf({ text: 'one', by: 'P01', said: '2026-10-01' }), quoteOf({ text: 'two', by: 'P02' })];
    const [claim] = portrait([first, second]).claims;
    expect(claim && noteVoice(claim, true)?.text).toBe('two');
    expect(claim && noteVoice(claim, false)?.text).toBe('one');
  });

  it('counts people whose words it may not show', () => {
    expect(unseen(['P01', 'P02'], [quoteOf({ by: 'P01' })])).toBe(1);
  });
});
