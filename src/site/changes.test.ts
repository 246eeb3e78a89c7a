import { describe, expect, it } from 'vitest';
import type { ToldText } from '#model/texts.ts';
import type { Wiki } from '#model/wiki.ts';
import { allChanges, changedLast, changesByMonth, toldByMonth } from './changes.ts';
import { plainLine } from './diary.ts';
import { changeFeed } from './feed.ts';
import { conversationOf, quoteOf, wikiOf } from './sample.ts';
import { spoken } from './tongue/spoken.ts';

const ines = { persona: 'ines' };
const TEXTS: ToldText[] = [
  { ...ines, day: '2026-02-03', kind: 'begun' },
  { ...ines, day: '2026-03-09', kind: 'reworded', claim: 'keys', before: 'She keeps the keys.', after: 'She keeps every key.' },
  { ...ines, day: '2026-03-20', kind: 'gone', name: 'Inês', pronoun: 'she' },
];
const withGone = (texts: ToldText[] = TEXTS): Wiki => ({ ...wikiOf([quoteOf({ said: '2026-03-04' })]), texts });
const told = (wiki: Wiki): string[] =>
  allChanges(wiki).flatMap(({ name, page, href }) => page.lines.map((line) => `${page.month} ${name}${href ? ' >' : ''} ${spoken(plainLine(line))}`));

describe('what changed', () => {
  it('still tells of a persona that was taken out, by its last name and without a link', () => {
    expect(told(withGone()).filter((line) => !line.includes('>'))).toEqual([
      '2026-03 Inês ‘She keeps the keys’ now reads ‘She keeps every key’.',
      '2026-03 Inês Her portrait was taken out of this wiki.',
      '2026-02 Inês Her portrait first came into this wiki.',
    ]);
    expect(changesByMonth(withGone()).map(({ month, personas }) => [month, ...personas.map(({ id }) => id)])).toEqual([
      ['2026-03', 'ines', 'maya'],
      ['2026-02', 'ines'],
    ]);
    expect(spoken(changedLast(withGone()) ?? '')).toBe('Two portraits changed in March 2026.');
  });

  it('leads nowhere for its claims, and to the page of everybody from the feed', () => {
    const pieces = allChanges(withGone()).flatMap(({ id, page }) => (id === 'ines' ? page.lines.flatMap((line) => line.pieces) : []));
    expect(pieces.filter(({ href }) => href !== undefined)).toEqual([]);
    const feed = changeFeed(withGone());
    expect(feed.entries.map(({ title, url }) => `${title} ${url}`)).toEqual([
      'Inês in March 2026 http://localhost:4321/changes/#in-2026-03',
      'Maya in March 2026 http://localhost:4321/personas/maya/#diary_2026-03',
      'Inês in February 2026 http://localhost:4321/changes/#in-2026-02',
    ]);
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(3);
  });

  it('keeps what stands in no other place on the page of everybody, however long ago it was', () => {
    const months = Array.from({ length: 14 }, (_, index) =>
      quoteOf({ by: `P${index + 10}`, said: index < 12 ? `2025-${String(index + 1).padStart(2, '0')}-04` : `2026-0${index - 11}-04` }),
    );
    const heard = months.map((quote) => ({ ...quote, from: `interviews/${quote.said}.md#L9` }));
    const gone = TEXTS.map((text) => ({ ...text, day: text.day.replace('2026', '2024') }));
    const conversations = heard.map(({ by, said }) => conversationOf({ id: `interviews/${said}`, participant: by, date: said }));
    const page = toldByMonth({ ...wikiOf(heard, conversations), texts: gone });
    expect(page.months.slice(0, 12).map(({ month }) => month)).toEqual(
      heard
        .slice(2)
        .map(({ said }) => said.slice(0, 7))
        .reverse(),
    );
    expect(page.months.slice(12).map(({ month, personas }) => [month, ...personas.map(({ id }) => id)])).toEqual([
      ['2024-03', 'ines'],
      ['2024-02', 'ines'],
    ]);
    expect(page.older).toBe('2025-02');
  });

  it('says nothing of an end that is still to come, nor of one that is written again', () => {
    expect(told(withGone([{ ...ines, day: '2027-01-01', kind: 'gone', name: 'Inês', pronoun: 'she' }])).some((line) => line.includes('Inês'))).toBe(false);
    expect(
      told(withGone([{ persona: 'maya', day: '2026-03-01', kind: 'gone', name: 'Maya', pronoun: 'she' }])).some((line) => line.includes('taken out')),
    ).toBe(false);
  });
});
