import { describe, expect, it } from 'vitest';
import { Persona } from '#model/persona.ts';
import { defineSettings } from '#model/settings.ts';
import { buildWiki, type Wiki } from '#model/wiki.ts';
import { entryOf, quoteOf, wikiOf } from '../sample.ts';
import { columnOf, nearest, sharedThemes } from './columns.ts';

/** A wiki of personas that speak on these themes, one claim a theme. */
function speaking(on: Record<string, string[]>): Wiki {
  const personas = Object.entries(on).map(([id, themes]) => ({
    id,
    persona: Persona.parse({
      name: id,
      tagline: 'Lives',
      purpose: 'Decide',
      notFor: 'Count',
      claims: [
        ...themes.map((theme) => ({ id: `on-${theme}`, facet: 'life', says: `Speaks of ${theme}.`, themes: [theme] })),
        { id: 'else', facet: 'life', says: 'And of more.' },
      ],
    }),
    quotes: [],
    tallies: [],
  }));
  const themes = ['money', 'time', 'trust'].map((id) => ({ id, name: id, about: '', aliases: [] }));
  return buildWiki({ personas, themes, conversations: [] }, defineSettings({ product: 'Fairpenny' }), '2026-11-22');
}

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
    expect(columns.map(({ themes }) => themes.map(({ theme, claim }) => `${theme}: ${claim.says}`))).toEqual([
      ['money: Speaks of money.', 'time: Speaks of time.'],
      ['time: Speaks of time.'],
    ]);
    expect([...sharedThemes(columns)]).toEqual(['time']);
  });
});
