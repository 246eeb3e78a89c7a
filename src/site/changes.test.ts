import { describe, expect, it } from 'vitest';
import type { ToldText } from '#model/texts.ts';
import type { Wiki } from '#model/wiki.ts';
import { allChanges, changedLast, changesByMonth } from './changes.ts';
import { plainLine } from './diary.ts';
import { changeFeed } from './feed.ts';
import { quoteOf, wikiOf } from './sample.ts';
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

  it('says nothing of an end that is still to come, nor of one that is written again', () => {
    expect(told(withGone([{ ...ines, day: '2027-01-01', kind: 'gone', name: 'Inês', pronoun: 'she' }])).some((line) => line.includes('Inês'))).toBe(false);
    expect(
      told(withGone([{ persona: 'maya', day: '2026-03-01', kind: 'gone', name: 'Maya', pronoun: 'she' }])).some((line) => line.includes('taken out')),
    ).toBe(false);
  });
});
