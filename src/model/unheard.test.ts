import { describe, expect, it } from 'vitest';
import { Persona } from './persona.ts';
import type { Quote, Tally } from './quote.ts';
import { defineSettings } from './settings.ts';
import { unheardOf, type Unheard } from './unheard.ts';
import { buildWiki } from './wiki.ts';

const TODAY = '2026-11-22';

const persona = Persona.parse({
  name: 'Maya',
  tagline: 'Bakes from four in the morning',
  purpose: 'Decide what a phone is for',
  notFor: 'Counting bakers',
  languages: ['en', 'pt-BR'],
  claims: [
    { id: 'evenings', facet: 'frustration', says: 'Paperwork eats the one quiet hour she has.' },
    { id: 'tin', facet: 'habit', says: 'Money is not quite hers until she can hold it.' },
    { id: 'wrists', facet: 'life', says: 'Her wrists hurt before the day has begun.' },
    { id: 'old', facet: 'fear', says: 'She feared the millennium.', retired: '2020-01-01' },
  ],
});

let made = 0;
const quote = (set: Partial<Quote>): Quote => ({
  id: `quote${String(made++).padStart(3, '0')}`,
  text: 'I do it when the kids are asleep',
  language: 'en',
  said: '2026-03-04',
  by: 'P07',
  channel: 'interview',
  from: `interviews/${made}.md#L9`,
  consent: 'internal',
  supports: ['evenings'],
  contradicts: [],
  because: 'marked',
  ...set,
});

function unheard(quotes: Quote[], tallies: Tally[] = []): Unheard {
  const wiki = buildWiki(
    { personas: [{ id: 'maya', persona, quotes, tallies }], themes: [], conversations: [] },
    defineSettings({ product: 'Fairpenny' }),
    TODAY,
  );
  return unheardOf(wiki.personas[0]!, { quotes, tallies }, TODAY);
}

const ticket = (by: string, set: Partial<Quote> = {}): Quote => quote({ by, channel: 'ticket', from: `zendesk:${by}#1`, ...set });

describe('what is unheard of a persona', () => {
  it('is all of it while nobody has spoken', () => {
    expect(unheard([])).toEqual({
      assumed: ['evenings', 'tin', 'wrists'],
      facets: ['motivation', 'fear', 'delight', 'relationship', 'need'],
      onePerson: [],
      oneChannel: [],
      channels: [],
      languagesUnmet: ['en', 'pt-BR'],
      languagesUnnamed: [],
      neverMet: [],
    });
  });

  it('names claims that one person carries, and claims that one channel carries', () => {
    const found = unheard([quote({}), quote({ text: 'again' }), ticket('C1', { supports: ['tin'] }), ticket('C2', { supports: ['tin'] })]);
    expect(found.onePerson).toEqual([{ claim: 'evenings', people: 1, channels: ['interview'] }]);
    expect(found.oneChannel).toEqual([{ claim: 'tin', people: 2, channels: ['ticket'] }]);
  });

  it('counts in people and conversations how much came through each channel', () => {
    const found = unheard([quote({}), ...['C1', 'C2', 'C3', 'C4'].map((by) => ticket(by)), ticket('P07')]);
    expect(found.channels).toEqual([
      { channel: 'ticket', people: 5, ofPeople: 1, conversations: 5, ofConversations: 5 / 6 },
      { channel: 'interview', people: 1, ofPeople: 0.2, conversations: 1, ofConversations: 1 / 6 },
    ]);
    expect(found.dominant).toBe('ticket');
  });

  it('names nobody dominant where four in five conversations came through a channel', () => {
    expect(unheard([quote({}), ...['C1', 'C2', 'C3', 'C4'].map((by) => ticket(by))]).dominant).toBeUndefined();
  });

  it('names languages on either side that nobody met, whatever the region', () => {
    const found = unheard([quote({ language: 'pt' }), quote({ language: 'de', by: 'P08' }), quote({ language: 'de', by: 'P09' }), quote({ language: 'ru' })]);
    expect(found.languagesUnmet).toEqual(['en']);
    expect(found.languagesUnnamed).toEqual([
      { language: 'de', people: 2 },
      { language: 'ru', people: 1 },
    ]);
  });

  it('names people who only ever wrote to us, those behind a tally included', () => {
    const tally: Tally = {
      claim: 'tin',
      stance: 'supports',
      channel: 'review',
      source: 'store',
      seen: 4,
      people: { C7: { '1': '2026-02-01' }, P07: { '2': '2026-02-01' } },
    };
    expect(unheard([quote({}), ticket('C1')], [tally]).neverMet).toEqual(['C1', 'C7']);
  });

  it('takes no word of what was hidden, merely suggested, or said after the day', () => {
    expect(unheard([quote({ status: 'hidden' }), quote({ because: 'suggested' }), quote({ said: '2026-12-01' })])).toEqual(unheard([]));
  });
});
