import { describe, expect, it } from 'vitest';
import { addressOf, askedBy, counts, hits, pagesShown, sourcesOf, toggled, type VoicesIndex } from './sift.ts';

const values = ['facet/fear', 'facet/habit', 'channel/ticket', 'channel/visit', 'standing/contested', 'standing/observed'];
/** The rows of a voice: for each claim that it bears on, what of it can be chosen. */
const voice = (...rows: string[]): number[][] => rows.map((row) => row.split(' ').map((value) => values.indexOf(value)));
const index: VoicesIndex = {
  drawn: ['facet', 'channel', 'standing'],
  values,
  voices: [
    voice('channel/ticket facet/fear standing/observed', 'channel/ticket facet/habit standing/contested'),
    voice('channel/visit facet/fear standing/contested'),
    voice('channel/ticket facet/fear standing/contested'),
    voice('channel/ticket'),
  ],
};
const base = '/wiki/voices/';
const asked = (href: string): ReturnType<typeof askedBy> => askedBy(base, new URL(href, 'https://site.example'));

describe('choosing among voices', () => {
  it('finds voices for which all that was chosen holds', () => {
    expect(hits(index, [])).toEqual([0, 1, 2, 3]);
    expect(hits(index, ['channel/ticket', 'facet/fear'])).toEqual([0, 2]);
    expect(hits(index, ['channel/diary'])).toEqual([]);
  });

  it('asks all of one and the same claim: a fear that is contested is not a fear beside something contested', () => {
    expect(hits(index, ['facet/fear', 'standing/contested'])).toEqual([1, 2]);
  });

  it('counts what each further choice would leave, so that none leads to nothing', () => {
    const counted = counts(index, ['channel/ticket', 'facet/fear']);
    expect(Object.fromEntries(counted)).toEqual({
      'channel/ticket': 2,
      'channel/visit': 1,
      'facet/fear': 2,
      'facet/habit': 1,
      'standing/observed': 1,
      'standing/contested': 1,
    });
    for (const [value, count] of counted)
      expect(
        hits(
          index,
          toggled(
            ['channel/ticket', 'facet/fear'].filter((one) => one !== value),
            value,
          ),
        ),
      ).toHaveLength(count);
  });

  it('puts a value in the place of another of its dimension, and takes it away when it is chosen again', () => {
    expect(toggled(['facet/fear'], 'channel/ticket')).toEqual(['facet/fear', 'channel/ticket']);
    expect(toggled(['facet/fear', 'channel/ticket'], 'channel/visit')).toEqual(['facet/fear', 'channel/visit']);
    expect(toggled(['facet/fear', 'channel/ticket'], 'facet/fear')).toEqual(['channel/ticket']);
  });
});

describe('the address of a choice', () => {
  it.each([
    [[], 1, '/wiki/voices/'],
    [[], 3, '/wiki/voices/3/'],
    [['channel/ticket'], 1, '/wiki/voices/channel/ticket/'],
    [['channel/ticket'], 2, '/wiki/voices/channel/ticket/2/'],
    [['facet/fear', 'channel/ticket'], 1, '/wiki/voices/?facet=fear&channel=ticket'],
    [['facet/fear', 'channel/ticket'], 2, '/wiki/voices/?facet=fear&channel=ticket&page=2'],
    [['year/2026'], 1, '/wiki/voices/?year=2026'],
  ])('%j, page %i is %s, and leads back to it', (choice, page, address) => {
    expect(addressOf(base, choice, { drawn: index.drawn, page })).toBe(address);
    expect(asked(address)).toEqual({ choice, page });
  });

  it('is read whatever somebody made of it', () => {
    expect(asked('/wiki/voices/?page=-3&colour=red')).toEqual({ choice: [], page: 1 });
    expect(asked('/wiki/voices/channel/ticket/?facet=fear&page=many')).toEqual({ choice: ['facet/fear', 'channel/ticket'], page: 1 });
    expect(asked('/wiki/voices/claim/2/2/')).toEqual({ choice: ['claim/2'], page: 2 });
  });
});

describe('where the words of a choice stand', () => {
  const many: VoicesIndex = {
    drawn: ['facet', 'channel'],
    values,
    voices: Array.from({ length: 200 }, (_, place) =>
      voice(`${place % 2 === 0 ? 'channel/ticket' : 'channel/visit'} ${place % 5 === 0 ? 'facet/fear' : 'facet/habit'}`),
    ),
  };

  it('is in the fewest pages that stand already', () => {
    const choice = ['facet/fear', 'channel/ticket'];
    const found = hits(many, choice);
    expect(found).toHaveLength(20);
    // Forty fears stand on two pages, a hundred tickets on four.
    expect(sourcesOf(many, base, choice, found).map(({ address }) => address)).toEqual(['/wiki/voices/facet/fear/', '/wiki/voices/facet/fear/2/']);
  });

  it('is never on a page that was not drawn', () => {
    const [only] = sourcesOf({ ...many, drawn: [] }, base, ['facet/fear'], [0, 5]);
    expect(only).toEqual({
      address: '/wiki/voices/',
      places: new Map([
        [0, 0],
        [5, 5],
      ]),
    });
  });
});

describe('the way from page to page', () => {
  it('names the neighbours, the first and the last, and says where some are left out', () => {
    const shown = (page: number, pages: number): string[] => pagesShown(page, pages).map(({ number, after }) => `${after ? '… ' : ''}${number}`);
    expect(shown(1, 1)).toEqual(['1']);
    expect(shown(2, 4)).toEqual(['1', '2', '3', '4']);
    expect(shown(8, 15)).toEqual(['1', '… 6', '7', '8', '9', '10', '… 15']);
  });
});
