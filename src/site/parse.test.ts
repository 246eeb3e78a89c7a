import { describe, expect, it } from 'vitest';
import { Quotes } from '#model/quote.ts';
import { parseFile, parseHeard, parsePersona, parseTexts } from './parse.ts';

describe('a file that does not fit', () => {
  it('is named with its line and what is wrong', () => {
    expect(() => parseFile(Quotes, '- id: q4k7t2m9\n  text: words\n  said: 2026-02-30\n', 'personas/maya/quotes/x.yml', 'kept-quotes')).toThrow(
      /personas\/maya\/quotes\/x\.yml:3: /,
    );
    expect(() => parsePersona('no dashes', 'personas/maya/persona.mdx')).toThrow('personas/maya/persona.mdx:1: ');
    expect(() => parseHeard('{"id":\n', 'heard.ndjson')).toThrow('heard.ndjson:1: This line is broken off.');
  });

  it('is not quoted in the message', () => {
    expect(() => parseHeard('{"secret":"words"}', 'heard.ndjson')).not.toThrow(/words/);
    expect(() => parseTexts('{"secret":"words"}', 'texts.ndjson')).toThrow(/^texts\.ndjson:1: (?!.*words)/);
  });
});

describe('changes of texts', () => {
  it('are none in an empty file, and one a line otherwise', () => {
    const story = { persona: 'maya', day: '2026-02-03', kind: 'story', sections: ['Money'] };
    expect(parseTexts('', 'texts.ndjson')).toEqual([]);
    expect(parseTexts(`${JSON.stringify(story)}\n`, 'texts.ndjson')).toEqual([story]);
  });
});
