import { describe, expect, it } from 'vitest';
import { conversationOf, quoteOf, wikiOf } from './sample.ts';
import { searchExamples } from './search-examples.ts';
import { paragraphsOf, searchNames, searchRecords } from './search-records.ts';

describe('what can be found', () => {
  const quote = quoteOf({ language: 'en' });
  const talk = conversationOf({ title: 'A talk', utterances: [{ role: 'customer', speaker: 'P07', text: 'Only on Sundays.', at: 'L9' }] });
  const records = searchRecords(wikiOf([quote], [talk]), new Map([['maya', '## Her life\n\nThe <Claim id="tin">tin</Claim>.']]));

  it('is every persona, claim, quote, theme and turn of a conversation, each at its address', () => {
    expect(records.map(({ kind, url }) => [kind, url])).toEqual([
      ['people', 'personas/maya/'],
      ['people', 'personas/maya/'],
      ['people', 'personas/maya/'],
      ['claims', 'personas/maya/#evenings'],
      ['claims', 'personas/maya/#tin'],
      ['voices', `personas/maya/#q-${quote.id}`],
      ['themes', 'themes/time/'],
      ['conversations', 'conversations/interviews/2026-03-04-p07/'],
      ['conversations', 'conversations/interviews/2026-03-04-p07/#L9'],
    ]);
  });

  it('can be narrowed by whom it is of, what it bears on, how, when and in which language it was said', () => {
    expect(records.find(({ kind }) => kind === 'voices')).toMatchObject({
      words: quote.text,
      narrow: { persona: ['maya'], facet: ['frustration'], theme: ['time'], standing: ['assumed'], channel: ['interview'], language: ['en'], year: ['2026'] },
    });
  });

  it('has names for those who choose', () => {
    expect(searchNames(wikiOf([quote]))).toEqual({ 'persona/maya': 'Maya', 'theme/time': 'Time' });
  });

  it('leaves out what may not be shown, and gives no example of it', () => {
    const wiki = wikiOf([quoteOf({ text: 'a secret', because: 'phrase "a secret"', status: 'hidden' })]);
    expect(JSON.stringify([searchRecords(wiki, new Map()), searchExamples(wiki)])).not.toContain('secret');
  });

  it('reads a story as words, a paragraph at a time', () => {
    expect(paragraphsOf('## Her life\n\nThe *oven* <Claim id="a">timer</Claim>.\nMore, [there](#x).\n\n<Voice claim="a" />')).toEqual([
      'The oven timer. More, there.',
    ]);
  });
});

it('examples are phrases by which people were heard, the most frequent of each persona, and themes', () => {
  const said = (text: string, phrase: string) => quoteOf({ text, because: `phrase "${phrase}"` });
  const wiki = wikiOf([said('one', 'kids asleep'), said('two', 'kids asleep'), said('three', 'after bedtime')]);
  expect(searchExamples(wiki)).toEqual(['kids asleep', 'Time']);
});
