import { describe, expect, it } from 'vitest';
import { facets } from '#model/claim.ts';
import { Persona } from '#model/persona.ts';
import type { Quote } from '#model/quote.ts';
import { defineSettings } from '#model/settings.ts';
import { buildWiki } from '#model/wiki.ts';
import { portraitOf } from '../portrait.ts';
import { quoteOf } from '../sample.ts';
import { onPaper, type OnPaper } from './claims.ts';

const words = 'a small thing that somebody said one day over the counter, and meant';

/** A persona with so many claims, and what is said of them: of the claim of an index, by so many people. */
function paperOf(claims: number, said: (index: number) => Partial<Quote>[], body = ''): OnPaper {
  const persona = Persona.parse({
    name: 'Iva',
    tagline: 'Keeps bees on a roof',
    purpose: 'Decide what a hive is for',
    notFor: 'Counting bees',
    claims: Array.from({ length: claims }, (_, index) => ({ id: `claim-${index}`, facet: facets[index % facets.length], says: `She does thing ${index}.` })),
  });
  const quotes = Array.from({ length: claims }, (_, index) =>
    said(index).map((set, nth) => quoteOf({ text: `${words}, ${index} and ${nth}`, by: `P${nth}`, supports: [`claim-${index}`], said: '2026-10-01', ...set })),
  ).flat();
  const settings = { ...defineSettings({ product: 'Fairpenny' }), attributedFrom: 1 };
  const wiki = buildWiki({ personas: [{ id: 'iva', persona, quotes, tallies: [] }], themes: [], conversations: [] }, settings, '2026-11-22');
  const [entry] = wiki.personas;
  if (!entry) throw new Error('Expected one persona.');
  return onPaper(portraitOf(entry, body, wiki), body);
}
const people = (n: number, set: Partial<Quote> = {}): Partial<Quote>[] => Array.from({ length: n }, () => set);

describe('claims on paper', () => {
  it('are all there while there is room, the strongest standing first', () => {
    const paper = paperOf(5, (index) => [people(3), [{ channel: 'ticket' as const }, {}, {}], people(4), [], people(1)][index] ?? []);
    expect(paper.claims.map(({ claim }) => [claim.id, claim.ledger.standing])).toEqual([
      ['claim-1', 'corroborated'],
      ['claim-2', 'observed'],
      ['claim-0', 'observed'],
    ]);
    expect(paper.assumed.map(({ id }) => id)).toEqual(['claim-3', 'claim-4']);
    expect(paper.left).toBe(0);
  });

  it('are a choice where there are too many: one of each facet at least, and the others are counted', () => {
    const paper = paperOf(60, (index) => (index < 50 ? people(3 + (index % 4)) : []));
    expect(new Set(paper.claims.map(({ claim }) => claim.facet)).size).toBe(facets.length);
    expect(paper.assumed).toHaveLength(6);
    expect(paper.claims.length).toBeGreaterThan(8);
    expect(paper.claims.length + paper.assumed.length + paper.left).toBe(60);
    const heard = paper.claims.map(({ claim }) => claim.ledger.people);
    expect(heard).toEqual(heard.toSorted((a, b) => b - a));
  });

  it('have a voice each, whole and short enough, and none twice', () => {
    const paper = paperOf(3, (index) => [{ text: 'long '.repeat(60), said: '2026-11-01' }, {}, { text: `short one ${index}`, said: '2026-01-01' }]);
    const voices = paper.claims.flatMap((one) => one.voices);
    expect(voices).toHaveLength(3);
    expect(voices.filter(({ text }) => text.startsWith('long'))).toEqual([]);
    expect(paper.large?.text).toContain(words);
    expect(voices.map(({ id }) => id)).not.toContain(paper.large?.id);
  });

  it('have no voice where each of them is too long', () => {
    const [only] = paperOf(1, () => people(3, { text: 'long '.repeat(60) })).claims;
    expect([only?.claim.id, only?.voices]).toEqual(['claim-0', []]);
  });

  it('let both sides speak where people differ', () => {
    const against = { supports: [], contradicts: ['claim-0'], text: 'not so at all' };
    const [only] = paperOf(1, () => [...people(3), against, against]).claims;
    expect(only?.claim.ledger.standing).toBe('contested');
    expect(only?.voices.map(({ contradicts }) => contradicts.length)).toEqual([0, 1]);
  });
});

describe('a usual day on paper', () => {
  const day = (moments: number): string => `<Day>\n${Array.from({ length: moments }, () => `<Moment at="03:40">${words}.</Moment>`).join('\n')}\n</Day>`;

  it('takes room from the claims', () => {
    const [without, beside] = [paperOf(60, () => people(3)), paperOf(60, () => people(3), day(8))];
    expect(beside.hours).toHaveLength(8);
    expect(beside.claims.length).toBeLessThan(without.claims.length);
  });

  it('is left out where it is too long, and that is told', () => {
    expect(paperOf(1, () => [], day(40))).toMatchObject({ hours: [], dayLeft: true });
    expect(paperOf(1, () => [], day(8))).toMatchObject({ dayLeft: false });
  });
});
