import { describe, expect, it } from 'vitest';
import { Persona } from '#model/persona.ts';
import { buildWiki } from '#model/wiki.ts';
import { Settings } from '#model/settings.ts';
import { relationsOf } from './relations.ts';

const named = (name: string, relations: { persona: string; says: string }[] = []): Persona =>
  Persona.parse({ name, tagline: 'Bakes', purpose: 'Decide', notFor: 'Counting', relations, claims: [{ id: 'tin', facet: 'habit', says: 'She counts.' }] });

describe('whom a persona has to do with', () => {
  const files = {
    ada: named('Ada', [
      { persona: 'ben', says: 'Ada sells to Ben.' },
      { persona: 'gone', says: 'Nobody is there.' },
      { persona: 'ada', says: 'Herself.' },
    ]),
    ben: named('Ben', [{ persona: 'ada', says: 'Ben buys from Ada.' }]),
    cleo: named('Cleo', [{ persona: 'ada', says: 'Cleo lives next door to Ada.' }]),
  };
  const personas = Object.entries(files).map(([id, persona]) => ({ id, persona, quotes: [], tallies: [] }));
  const wiki = buildWiki({ personas, themes: [], conversations: [] }, Settings.parse({ product: 'Till' }), '2026-11-22');
  const of = (id: string): string[] =>
    wiki.personas.filter((one) => one.id === id).flatMap((own) => relationsOf(own, wiki.personas).map(({ entry, says }) => `${entry.id}: ${says}`));

  it('is said once of each, by its own file first, and never of one who is not there', () => {
    expect(of('ada')).toEqual(['ben: Ada sells to Ben.', 'cleo: Cleo lives next door to Ada.']);
  });

  it('is said on both pages, though one file says it', () => {
    expect(of('cleo')).toEqual(['ada: Cleo lives next door to Ada.']);
    expect(of('ben')).toEqual(['ada: Ben buys from Ada.']);
  });
});
