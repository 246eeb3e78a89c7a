import { describe, expect, it } from 'vitest';
import { conversationOf, quoteOf, wikiOf } from './sample.ts';
import { plainStory, searchRecords } from './search-records.ts';

describe('what can be found', () => {
  it('is every persona, claim, quote and conversation, each at its address', () => {
    const quote = quoteOf({ language: 'en' });
    const records = searchRecords(wikiOf([quote], [conversationOf({ title: 'A talk' })]), new Map([['maya', 'The <Claim id="tin">tin</Claim>.']]));
    expect(records.map(({ url }) => url)).toEqual([
      '/personas/maya/',
      '/personas/maya/#evenings',
      '/personas/maya/#tin',
      `/personas/maya/#q-${quote.id}`,
      '/conversations/interviews/2026-03-04-p07/',
    ]);
    expect(records[3]).toMatchObject({
      words: quote.text,
      filters: { kind: ['Voices'], persona: ['Maya'], facet: ['frustration'], theme: ['Time'], language: ['English'] },
    });
  });

  it('leaves out what may not be shown', () => {
    const records = searchRecords(wikiOf([quoteOf({ text: 'a secret', status: 'hidden' })]), new Map());
    expect(JSON.stringify(records)).not.toContain('secret');
  });

  it('reads a story as words', () => {
    expect(plainStory('## Her life\n\nThe *oven* <Claim id="a">timer</Claim>.\n\n<Voice claim="a" />')).toBe('Her life. The oven timer .');
  });
});
