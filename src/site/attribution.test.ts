import { describe, expect, it } from 'vitest';
import { unmatchedOfFew } from '#model/attribution.ts';
import { apiPersona } from '#model/api.ts';
import { asItStood } from '#model/past.ts';
import type { Quote } from '#model/quote.ts';
import { defineSettings } from '#model/settings.ts';
import { UnmatchedGroup } from '#model/unmatched.ts';
import type { Wiki } from '#model/wiki.ts';
import { diaries } from './diary.ts';
import { exportPages } from './export-pages.ts';
import { atomOf, changeFeed, jsonFeedOf } from './feed.ts';
import { personaHealth } from './health/persona-health.ts';
import { unheardOf } from '#model/unheard.ts';
import { portraitOf } from './portrait.ts';
import { conversationOf, quoteOf, wikiOf } from './sample.ts';
import { searchRecords } from './search-records.ts';
import { whoSpeaks } from './unmatched.ts';
import { spoken } from './tongue/spoken.ts';

const settings = defineSettings({ product: 'Fairpenny' });
const interview = (by: string, day: string, more: Partial<Quote> = {}): Quote =>
  quoteOf({ by, said: day, text: `Words of ${day}`, from: `interviews/${day}-${by.toLowerCase()}.md#L9`, ...more });
const FEW = [
  interview('P07', '2026-03-04'),
  interview('P08', '2026-09-17', { supports: [], contradicts: ['evenings'] }),
  interview('P08', '2026-10-06', { from: 'zendesk:10412#comment-7', channel: 'ticket', supports: ['tin'] }),
];
const PLACES = [conversationOf({}), conversationOf({ id: 'interviews/2026-09-17-p08', participant: 'P08', date: '2026-09-17' })];

/** Pages print how many people a ledger holds, and never which. */
const counted = (key: string, value: unknown): unknown => (key === 'people' && Array.isArray(value) && typeof value[0] === 'string' ? value.length : value);

/** All that any page, feed, answer or index is made of. */
function everything(wiki: Wiki, quotes: readonly Quote[]): string {
  const [entry] = wiki.personas;
  if (!entry) throw new Error('Expected one persona.');
  const files = { id: 'maya', persona: entry.persona, quotes: [...quotes], tallies: [] };
  const unheard = unheardOf(entry, files, wiki.today);
  const past = asItStood(files, 'Story', [], '2026-10', wiki.settings, { shownOn: wiki.today, small: wiki.small });
  const { evidence: _own, ...portrait } = portraitOf(entry, 'Story', wiki);
  const health = personaHealth(entry, unheard, wiki);
  const said = [
    portrait.claims.map(({ supporting, opposing }) => [supporting, opposing]),
    portrait.voices,
    portrait.lately,
    portrait.loose,
    portrait.heard.last,
  ];
  const feed = changeFeed(wiki);
  return JSON.stringify(
    [
      said,
      portrait.conversations,
      past.entry.voices,
      apiPersona(entry, wiki),
      searchRecords(wiki, new Map()),
      exportPages(wiki),
      diaries(wiki).map(({ pages }) => pages),
      atomOf(feed),
      jsonFeedOf(feed),
      [health.carrier, health.plan, health.claims.map(({ carrier, fades, ledger }) => [carrier, fades, ledger.last])],
    ],
    counted,
  );
}

const LEADS = /P0[78]|2026-03-04(?!T)|2026-09-17(?!T)|2026-10-06(?!T)|4 March|17 September|6 October|10412/;

describe('of fewer than three people', () => {
  it('no surface tells a pseudonym, a day or a place: words stand with channel and month', () => {
    const told = everything(wikiOf(FEW, PLACES, settings), FEW).replaceAll(/Words of [\d-]+/g, 'Words');
    expect(told).not.toMatch(LEADS);
    expect(told).toContain('"channel":"interview","said":"2026-03"');
    expect(told).toContain('"channel":"ticket","said":"2026-10"');
  });

  it('no conversation is shown whole, and none leads to it', () => {
    const wiki = wikiOf(FEW, PLACES, settings);
    expect(wiki.conversations).toEqual([]);
    expect(exportPages(wiki)).toEqual([]);
  });

  it('people are counted, and claims stand as they would', () => {
    const [few] = wikiOf(FEW, PLACES, settings).personas;
    const [whole] = wikiOf(FEW, PLACES).personas;
    expect(few?.heard.people).toHaveLength(2);
    expect(few?.claims.map(({ ledger }) => [ledger.standing, ledger.people])).toEqual(whole?.claims.map(({ ledger }) => [ledger.standing, ledger.people]));
  });

  it('unmatched passages are no exception', () => {
    const group = UnmatchedGroup.parse({
      ...{ id: 'van', language: 'en', terms: [{ word: 'van', people: 2, elsewhere: 0, z: 3 }], people: 2, conversations: 2, passages: 2 },
      ...{ channels: [{ channel: 'interview', people: 2, conversations: 2 }], first: '2026-03-04', last: '2026-09-17', lately: 1, emerging: false, signs: [] },
      best: [{ text: 'The van again', said: '2026-03-04', by: 'P07', channel: 'interview', from: 'interviews/2026-03-04-p07.md#L9' }],
    });
    const unmatched = { persona: 'maya', read: 2, of: 2, people: 2, passages: 4, unmatched: 2, groups: [group], further: 0, signs: [] };
    const told = unmatchedOfFew(unmatched, wikiOf(FEW, PLACES, settings));
    expect(JSON.stringify(told)).not.toMatch(LEADS);
    expect(spoken(whoSpeaks(told.groups[0] ?? group, '2026-11-22'))).toBe('Two people in two interviews, since March 2026, last September 2026.');
  });
});

describe('of three people', () => {
  it('each is known by a pseudonym, and words lead to where they were said', () => {
    const quotes = [...FEW, interview('P09', '2026-11-02')];
    const wiki = wikiOf(quotes, PLACES, settings);
    expect(wiki.personas[0]?.voices.map(({ by }) => by)).toEqual(['P09', 'P08', 'P08', 'P07']);
    expect(wiki.conversations).toHaveLength(2);
    expect(JSON.stringify(searchRecords(wiki, new Map()))).toContain('"by":"P07","channel":"interview","said":"2026-03-04"');
  });

  it('also those count whose words may not be shown, and those who said nothing that bears on a claim', () => {
    const silent = conversationOf({ id: 'interviews/2026-11-03-p10', participant: 'P10', date: '2026-11-03' });
    expect(wikiOf([...FEW, interview('P09', '2026-11-02', { consentUntil: '2026-11-03' })], [], settings).personas[0]?.voices[0]?.by).toBeDefined();
    expect(wikiOf(FEW, [silent], settings).personas[0]?.voices[0]?.by).toBeDefined();
    expect(wikiOf([...FEW, interview('P09', '2027-01-01')], [], settings).personas[0]?.voices[0]?.by).toBeUndefined();
  });
});
