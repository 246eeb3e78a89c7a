import { describe, expect, it } from 'vitest';
import { NO_SMALL_GROUPS } from './attribution.ts';
import { asItStood, changedMonths, hashOf, monthsAsItStood, type AsItStood, type WordsThen } from './past.ts';
import { Persona } from './persona.ts';
import { Quote } from './quote.ts';
import { Settings } from './settings.ts';
import { personaEntry, type PersonaFiles } from './wiki.ts';

const today = '2026-11-22';
const settings = Settings.parse({ product: 'Fairpenny' });
const persona = (tagline = 'Bakes from four'): Persona =>
  Persona.parse({
    name: 'Maya',
    tagline,
    purpose: 'Decide what a one-person business can bear',
    notFor: 'Estimating how many bakers there are',
    claims: [{ id: 'evenings', facet: 'frustration', says: 'Paperwork eats the one quiet hour she has.' }],
  });
const quote = (by: string, said: string, more: Partial<Quote> = {}): Quote =>
  Quote.parse({
    id: `q${by.toLowerCase().padEnd(7, 'a')}`,
    text: `I do it at night, says ${by}`,
    said,
    by,
    channel: 'interview',
    from: `interviews/${said}-${by}.md#L9`,
    supports: ['evenings'],
    because: 'marked',
    ...more,
  });
const files = (quotes: Quote[]): PersonaFiles => ({ id: 'maya', persona: persona(), quotes, tallies: [] });
const heard = [quote('P01', '2026-01-10'), quote('P02', '2026-03-04'), quote('P03', '2026-03-20'), quote('P04', '2026-06-02')];
const stood = (quotes: Quote[], month = '2026-03', texts: WordsThen[] = [], day = today): AsItStood =>
  asItStood(files(quotes), 'Today’s story', texts, month, settings, { shownOn: day, small: NO_SMALL_GROUPS });

describe('a persona as it stood', () => {
  it('knows what had been said by the end of the month, and nothing later', () => {
    const { entry, day } = stood(heard);
    expect(day).toBe('2026-03-31');
    expect(entry.claims[0]?.ledger).toMatchObject({ standing: 'observed', people: 3, last: '2026-03-20' });
    expect(entry.voices.map(({ by }) => by)).toEqual(['P03', 'P02', 'P01']);
    expect(entry.withheld).toEqual({});
  });

  it('does not tell how much was said later, or withheld of it', () => {
    const later = [quote('P05', '2026-07-01', { consentUntil: '2026-08-01' }), quote('P06', '2026-07-02', { status: 'hidden' })];
    expect(stood([...heard, ...later]).entry).toEqual(stood(heard).entry);
  });

  it('stays, with its hash, whatever is said later', () => {
    expect(stood([...heard, quote('P09', '2026-10-01')]).hash).toBe(stood(heard).hash);
    expect(stood(heard, '2026-03', [], '2027-06-30').hash).toBe(stood(heard).hash);
    expect(stood([...heard].reverse()).hash).toBe(stood(heard).hash);
  });

  it('tells by its hash that words of the month came in late, were changed, or were withdrawn', () => {
    const [first, ...others] = heard;
    const hashes = [heard, others, [...heard, quote('P08', '2026-02-02')], [{ ...first!, text: 'I did it at night' }, ...others]].map(
      (quotes) => stood(quotes).hash,
    );
    expect(new Set(hashes).size).toBe(4);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shows nobody’s words whose consent has ended by now, though it had not then', () => {
    const until = [quote('P01', '2026-01-10', { consentUntil: '2026-05-01' })];
    expect(stood(until).entry.voices).toEqual([]);
    expect(stood(until).entry.claims[0]?.ledger.people).toBe(1);
    expect(stood(until, '2026-03', [], '2026-04-30').entry.voices).toHaveLength(1);
  });

  it('is told in the words of its time; before any are known, in the first that are; without history, in today’s', () => {
    const texts = ['2026-02', '2026-05'].map((month): WordsThen => ({ month, persona: persona(month), body: month }));
    const told = (month: string, known = texts): [string, string, string | undefined] => {
      const { entry, body, text } = stood(heard, month, known);
      return [entry.persona.tagline, body, text];
    };
    expect(told('2025-12')).toEqual(['2026-02', '2026-02', '2026-02']);
    expect(told('2026-04')).toEqual(['2026-02', '2026-02', '2026-02']);
    expect(told('2026-05')).toEqual(['2026-05', '2026-05', '2026-05']);
    expect(told('2026-05', [])).toEqual(['Bakes from four', 'Today’s story', undefined]);
  });

  it('has a hash that line ends of another computer do not change', () => {
    const { entry } = stood(heard);
    expect(hashOf('2026-03', entry, 'One\r\nTwo\r\n')).toBe(hashOf('2026-03', entry, 'One\nTwo'));
  });
});

describe('the months that have a page', () => {
  const entry = personaEntry(files(heard), settings, today);
  const text: WordsThen = { month: '2026-08', persona: persona(), body: '' };

  it('are those with a change: words came in, a standing moved, or the text was another', () => {
    expect(changedMonths(entry, [text])).toEqual(['2026-08', '2026-06', '2026-03', '2026-01']);
    const later = personaEntry(files(heard), settings, '2027-08-22');
    expect(changedMonths(later, [])).toEqual(['2027-06', '2026-06', '2026-03', '2026-01']);
  });

  it('are the latest twelve that are over, or as many as the settings say, or those that they name', () => {
    const months = (asItStood: unknown, day = today): string[] => monthsAsItStood(entry, [], Settings.parse({ product: 'Fairpenny', asItStood }), day);
    expect(months(undefined)).toEqual(['2026-06', '2026-03', '2026-01']);
    expect(months(2)).toEqual(['2026-06', '2026-03']);
    expect(months(0)).toEqual([]);
    expect(months(undefined, '2026-06-30')).toEqual(['2026-03', '2026-01']);
    expect(months(['2026-02', '2026-04', '2026-12'])).toEqual(['2026-04', '2026-02']);
  });
});
