import { describe, expect, it } from 'vitest';
import { ApiPersona, apiPersona, ApiPersonas, apiPersonas, apiSchema } from './api.ts';
import { Persona } from './persona.ts';
import type { Quote } from './quote.ts';
import { defineSettings } from './settings.ts';
import { buildWiki } from './wiki.ts';

const persona = Persona.parse({
  name: 'Maya',
  tagline: 'Bakes from four in the morning',
  purpose: 'Decide what a phone is for',
  notFor: 'Counting bakers',
  claims: [{ id: 'evenings', facet: 'frustration', says: 'Paperwork eats the one quiet hour.' }],
});
const quote: Quote = {
  id: 'q4k7t2m9',
  text: 'I do it when the kids are asleep',
  said: '2026-03-04',
  by: 'P07',
  channel: 'interview',
  from: 'interviews/2026-03-04-p07.md#L9',
  consent: 'internal',
  supports: ['evenings'],
  contradicts: [],
  because: 'marked',
};

function wikiFor(audience: 'internal' | 'public') {
  const settings = defineSettings({ product: 'Fairpenny', audience });
  return buildWiki({ personas: [{ id: 'maya', persona, quotes: [quote], tallies: [] }], themes: [], conversations: [] }, settings, '2026-11-22');
}

describe('the data for other tools', () => {
  it('is what its own schema says', () => {
    const wiki = wikiFor('internal');
    expect(ApiPersonas.parse(apiPersonas(wiki))).toEqual(apiPersonas(wiki));
    const maya = wiki.personas.map((entry) => apiPersona(entry, wiki));
    expect(maya.map((one) => ApiPersona.parse(one))).toEqual(maya);
    expect(maya[0]?.claims[0]).toMatchObject({ reference: 'persona:maya#evenings', url: '/personas/maya/#evenings', people: { supports: 1, contradicts: 0 } });
  });

  it('holds no words that its audience may not see', () => {
    const wiki = wikiFor('public');
    expect(JSON.stringify(wiki.personas.map((entry) => apiPersona(entry, wiki)))).not.toContain('asleep');
  });

  it('tells what changed, whatever that was', () => {
    const of = { persona: 'maya', day: '2026-02-03' };
    const texts = [
      { ...of, kind: 'begun' as const },
      { ...of, kind: 'reworded' as const, claim: 'evenings', before: 'Paperwork.', after: 'Paperwork eats the one quiet hour.' },
      { ...of, kind: 'story' as const, sections: ['Money'] },
    ];
    const wiki = { ...wikiFor('internal'), texts };
    const diary = wiki.personas.flatMap((entry) => ApiPersona.parse(apiPersona(entry, wiki)).diary);
    expect(diary.map(({ url, changes }) => [url, changes.map((change) => (change.kind === 'text' ? change.what : change.kind))])).toEqual([
      ['/personas/maya/#diary_2026-03', ['met', 'heard']],
      ['/personas/maya/#diary_2026-02', ['begun', 'reworded', 'story']],
    ]);
    expect(diary[1]?.changes[2]).toEqual({ kind: 'text', day: '2026-02-03', what: 'story', sections: ['Money'] });
  });

  it('comes with a JSON Schema', () => {
    expect(apiSchema()).toMatchObject({ type: 'object', properties: { personas: {}, persona: {} } });
  });
});
