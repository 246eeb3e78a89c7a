import { describe, expect, it } from 'vitest';
import type { Wiki } from '#model/wiki.ts';
import { entryOf, quoteOf, speaking, wikiOf } from '../sample.ts';
import { bondsOf, columnOf, meetingsOf, nearest, sharedThemes } from './columns.ts';

const besideOf = (wiki: Wiki, id: string): string[] =>
  wiki.personas.filter((one) => one.id === id).flatMap((one) => nearest(one, wiki).map((other) => other.id));

describe('whom a persona stands beside', () => {
  it('are those who speak on most of its themes', () => {
    const wiki = speaking({ ada: ['money', 'time'], ben: ['trust'], cleo: ['time'], dora: ['money', 'time', 'trust'] });
    expect(besideOf(wiki, 'ada')).toEqual(['cleo', 'dora']);
  });

  it('are those who come next where nobody speaks on a theme, so that everybody is met by someone', () => {
    const wiki = speaking({ ada: [], ben: [], cleo: [], dora: [] });
    expect(['ada', 'ben', 'cleo', 'dora'].map((id) => besideOf(wiki, id).join())).toEqual(['ben,cleo', 'cleo,dora', 'ada,dora', 'ada,ben']);
  });

  it('are fewer where there are fewer', () => {
    expect(besideOf(speaking({ ada: ['time'] }), 'ada')).toEqual([]);
  });
});

describe('a column', () => {
  const column = columnOf(
    entryOf([quoteOf({}), quoteOf({ text: 'I hold it in my hand', supports: ['tin'] }), quoteOf({ text: 'I count it late', supports: ['tin', 'evenings'] })]),
    wikiOf([]),
  );

  it('has every side of a life, those without claims too', () => {
    expect(column.sides.map(({ facet, claims }) => `${facet} ${claims.length}`)).toContain('frustration 1');
    expect(column.sides.map(({ facet, claims }) => `${facet} ${claims.length}`)).toContain('fear 0');
  });

  it('lets no voice speak twice', () => {
    const voices = column.sides.flatMap(({ voice }) => voice?.id ?? []);
    expect(voices).toHaveLength(2);
    expect(new Set(voices).size).toBe(2);
  });

  it('has one claim a theme, and another for each as far as there are any', () => {
    const wiki = speaking({ ada: ['money', 'time'], ben: ['time'] });
    const columns = wiki.personas.map((entry) => columnOf(entry, wiki));
    expect(columns.map(({ themes }) => themes.map(({ theme, claims }) => `${theme}: ${claims[0].says}`))).toEqual([
      ['money: Speaks of money.', 'time: Speaks of time.'],
      ['time: Speaks of time.'],
    ]);
    expect([...sharedThemes(columns)]).toEqual(['time']);
  });
});

describe('where lives meet', () => {
  const wiki = speaking({ ada: ['money', 'time'], ben: ['time', 'trust'], cleo: [] });
  const [ada, ben, cleo] = wiki.personas;
  if (!ada || !ben || !cleo) throw new Error('They are not all there.');

  it('is told of each theme, with what each says from that side', () => {
    const meetings = meetingsOf([columnOf(ada, wiki), columnOf(ben, wiki)], wiki.themes);
    expect(meetings.map(({ theme, side, said }) => `${theme} ${side ?? 'none'} ${said.map(({ column }) => column.entry.id).join()}`)).toEqual([
      'money none ada',
      'time life ada,ben',
      'trust none ben',
    ]);
    expect(meetings[1]?.said.map(({ shown }) => shown.says)).toEqual(['Speaks of time.', 'Speaks of time.']);
  });

  it('is what a file says of two of them, whoever of the two says it; for a reader who chooses, also what the first has to do with others', () => {
    const bound = (from: string, to: string): Wiki => ({
      ...wiki,
      personas: wiki.personas.map((one) => (one.id === from ? { ...one, persona: { ...one.persona, relations: [{ persona: to, says: 'Both wait.' }] } } : one)),
    });
    const told = (chosen: string[], { personas }: Wiki): number =>
      bondsOf(
        personas.filter(({ id }) => chosen.includes(id)),
        { personas },
      ).length;
    expect(told(['ada', 'ben'], bound('ben', 'ada'))).toBe(1);
    expect(told(['ada', 'ben'], bound('cleo', 'ada'))).toBe(1);
    expect(told(['ada', 'ben'], bound('cleo', 'ben'))).toBe(0);
    expect(told(['ada', 'ben'], bound('ada', 'nobody'))).toBe(0);
  });
});
