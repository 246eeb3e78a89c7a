import { describe, expect, it } from 'vitest';
import { AMBIGUOUS, jiraDay, orderIn } from './jira-dates.ts';
import { wikiText } from './jira-wiki.ts';

describe('Jira’s wiki text', () => {
  it.each([
    ['We lose it {color:#FF0000}every{color} night.', 'We lose it every night.'],
    ['{quote}Did you restart?{quote}\nYes, twice.', 'Yes, twice.'],
    ['bq. Did you restart?\nYes, twice.', 'Yes, twice.'],
    ['It says:\n{code:java}\nfail(1);\n{code}\nand stops.', 'It says:\n\nand stops.'],
    ['{noformat}log{noformat}After.', 'After.'],
    ['h3. Steps\nI press send.', 'I press send.'],
    ['See [our page|https://x.example|smart-link] and [https://y.example].', 'See our page and https://y.example.'],
    ['[~accountid:5b1] said so, [~tom] did not.', '@Tom Agent said so, @[name] did not.'],
    ['Before !image-2026.png|width=541,alt="image-2026.png"! after', 'Before  after'],
    ['Great! It works! Thanks!', 'Great! It works! Thanks!'],
    ['*Never* again, _really_, says {{nobody}}', 'Never again, really, says nobody'],
    ['2*3*4 and snake_case_name stay', '2*3*4 and snake_case_name stay'],
    ['* first\n** second\n# third', 'first\nsecond\nthird'],
    ['||When||What||\n|Night|[it|https://x.example] broke|', 'Night\nit broke'],
    ['||Name|Ines|', 'Ines'],
    ['a{*}b{*}c {_}d{_}', 'abc d'],
    ['{panel:title=Hi}Inside{panel}', 'Inside'],
    ['[x] is a box', '[x] is a box'],
    ['{quote}never closed\nand theirs', ''],
  ])('of %j says %j', (wiki, text) => {
    expect(wikiText(wiki, new Map([['5b1', 'Tom Agent']]))).toBe(text);
  });

  it.each([['['], ['!'], ['*a '], ['{'], ['{quote}'], ['{color:'], ['!a.'], ['|'], ['(*a']])('comes to an end in a hostile line of %s', (unit) => {
    expect(wikiText(`Mine.\n${unit.repeat(64_000 / unit.length)}`)).toContain('Mine.');
  });
});

describe('a day as Jira writes it', () => {
  it.each([
    ['06/Oct/26 10:15 AM', '2026-10-06'],
    ['06.Okt.26 10:15', '2026-10-06'],
    ['06/oct./26 10:15', '2026-10-06'],
    ['7 de outubro de 2026', '2026-10-07'],
    ['06/十月/26 10:15 上午', '2026-10-06'],
    ['2026年10月6日 10:15', '2026-10-06'],
    ['Oct 7, 2026', '2026-10-07'],
    ['2026-10-07 09:00', '2026-10-07'],
    ['2026-10-07T23:30:00.000-0500', '2026-10-08'],
    ['07.10.26 09:00', '2026-10-07'],
    ['13/7/26 9:00', '2026-07-13'],
    ['7/13/26 9:00 AM', '2026-07-13'],
    ['8/8/2026', '2026-08-08'],
    ['10/7/26 9:00 AM', AMBIGUOUS],
    ['30/Feb/26', undefined],
    ['soon', undefined],
  ])('%s is %s', (cell, day) => expect(jiraDay(cell)).toBe(day));

  it('is known by what other days of the table have shown', () => {
    expect([orderIn('13/7/26'), orderIn('7/13/26'), orderIn('10/7/26'), orderIn('06/Oct/26')]).toEqual(['day', 'month', undefined, undefined]);
    expect(jiraDay('10/7/26 9:00 AM', 'month')).toBe('2026-10-07');
    expect(jiraDay('10/7/26 9:00 AM', 'day')).toBe('2026-07-10');
  });
});
