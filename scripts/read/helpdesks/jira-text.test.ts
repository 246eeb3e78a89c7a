import { describe, expect, it } from 'vitest';
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
