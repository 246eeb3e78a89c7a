/** Small made-up wikis for the tests of this folder. */
import type { HeardConversation } from '#model/heard.ts';
import { Persona } from '#model/persona.ts';
import type { Quote } from '#model/quote.ts';
import { defineSettings } from '#model/settings.ts';
import { buildWiki, type PersonaEntry, type Wiki } from '#model/wiki.ts';

/** Settings under which one or two people are told whole; what is not told of so few has tests of its own. */
const TOLD = { ...defineSettings({ product: 'Fairpenny' }), attributedFrom: 1 };

/** A quote, complete but for what a test sets. */
export function quoteOf(set: Partial<Quote>): Quote {
  const id = `q${[...(set.text ?? set.from ?? 'words')].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_999_991, 7)}`
    .padEnd(8, 'a')
    .slice(0, 8);
  return {
    id,
    text: 'I do it when the kids are asleep',
    said: '2026-03-04',
    by: 'P07',
    channel: 'interview',
    from: 'interviews/2026-03-04-p07.md#L9',
    consent: 'internal',
    supports: ['evenings'],
    contradicts: [],
    because: 'marked',
    ...set,
  };
}

/** A wiki of one persona with two claims. */
export function wikiOf(quotes: Quote[], conversations: HeardConversation[] = [], settings = TOLD): Wiki {
  const persona = Persona.parse({
    name: 'Maya',
    tagline: 'Bakes from four in the morning',
    purpose: 'Decide what a phone is for',
    notFor: 'Counting bakers',
    pronoun: 'she',
    claims: [
      { id: 'evenings', facet: 'frustration', says: 'Paperwork eats the one quiet hour she has.', themes: ['time'] },
      { id: 'tin', facet: 'habit', says: 'Money is not quite hers until she can hold it.' },
    ],
  });
  const themes = [{ id: 'time', name: 'Time', about: '', aliases: [] }];
  return buildWiki({ personas: [{ id: 'maya', persona, quotes, tallies: [] }], themes, conversations }, settings, '2026-11-22');
}

/** The persona of such a wiki. */
export function entryOf(quotes: Quote[]): PersonaEntry {
  const [entry] = wikiOf(quotes).personas;
  if (!entry) throw new Error('Expected one persona.');
  return entry;
}

/** A conversation, complete but for what a test sets. */
export function conversationOf(set: Partial<HeardConversation>): HeardConversation {
  return {
    id: 'interviews/2026-03-04-p07',
    file: 'interviews/2026-03-04-p07.md',
    channel: 'interview',
    date: '2026-03-04',
    participant: 'P07',
    personas: ['maya'],
    consent: 'internal',
    themes: [],
    utterances: [],
    ...set,
  };
}

/** A wiki of personas that speak on these themes, one claim each time, and on none in one more. */
export function speaking(on: Record<string, string[]>): Wiki {
  const personas = Object.entries(on).map(([id, spoken]) => ({
    id,
    persona: Persona.parse({
      name: id,
      tagline: 'Lives',
      purpose: 'Decide',
      notFor: 'Count',
      claims: [
        ...spoken.map((theme, index) => ({ id: `c${index}`, facet: 'life', says: `Speaks of ${theme}.`, themes: [theme] })),
        { id: 'else', facet: 'life', says: 'And of more.' },
      ],
    }),
    quotes: [],
    tallies: [],
  }));
  const themes = ['money', 'time', 'trust'].map((id) => ({ id, name: id, about: '', aliases: [] }));
  return buildWiki({ personas, themes, conversations: [] }, defineSettings({ product: 'Fairpenny' }), '2026-11-22');
}
