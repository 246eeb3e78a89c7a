import { describe, expect, it } from 'vitest';
import { folderOf } from '../../sandbox/folder.ts';
import { PLAIN } from '../../sandbox/sandbox.ts';
import type { WordRule } from './own-words.ts';
import { hardToRead, lateVoice, lengthOf, thinStory } from './shape.ts';
import { fewQuotes, noDissent } from './voices.ts';
import { found, written } from './written.ts';

const words = (count: number): string => Array.from({ length: count }, (_, index) => (index % 9 === 8 ? 'flour.' : 'bread')).join(' ');
const sentence = (count: number): string => `Some ${Array.from({ length: count - 1 }, () => 'bread').join(' ')}.`;
const claims = [{ id: 'tin', facet: 'habit', says: 'She keeps the takings in a tin.' }];
const heard = (rule: WordRule, quotes: object[], story = ''): string[] =>
  found(rule, { ...folderOf('maya', { claims }, quotes), story }).map((one) => one.sentence);

describe('the length of a text', () => {
  it.each([
    ['The oven timer is hers.', 5],
    ["It's the sister-in-law's.", 3],
    ['街道还没有醒来炉子已经点着了', 8],
    ['', 0],
  ])('is counted in words, and in signs where there are none: %j', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });
});

describe('a thin story', () => {
  it('is told, with how much is there and how much is enough', () => {
    const [told] = found(thinStory, { story: 'Bread, mostly.' });
    expect(told).toMatchObject({ rule: 'thin-story', line: 9, sentence: expect.stringMatching(/^This story has 29 words; from about 200 on/) as unknown });
  });

  it('is none from 200 words on, or from as many as a wiki says', () => {
    expect(found(thinStory, { story: words(200) })).toEqual([]);
    expect(found(thinStory, { story: '' }, { settings: { ...PLAIN, limits: { ...PLAIN.limits, storyWords: 20 } } })).toEqual([]);
  });

  it('is measured in signs where a script has no spaces', () => {
    expect(found(thinStory, { language: 'zh', story: '面包。'.repeat(150) })).toHaveLength(1);
    expect(found(thinStory, { language: 'zh', story: '面包。'.repeat(170) })).toEqual([]);
  });
});

describe('a late voice', () => {
  const one = [{ supports: ['tin'] }];

  it('is told where many words come before it, or it never comes', () => {
    expect(heard(lateVoice, one, `${words(700)}\n\n<Voice claim="tin" />\n`)[0]).toMatch(/^700 words are read here before a customer is heard/);
    expect(heard(lateVoice, one, words(700))[0]).toMatch(/no customer is heard in it/);
  });

  it('is none where somebody is heard early, where nobody was heard yet, and in a short story', () => {
    expect(heard(lateVoice, one, `${words(500)}\n\n<Voice claim="tin" />\n\n${words(500)}\n`)).toEqual([]);
    expect(heard(lateVoice, [], words(700))).toEqual([]);
    expect(heard(lateVoice, one, words(300))).toEqual([]);
  });
});

describe('a sentence that is hard to read', () => {
  it('is told with its line', () => {
    expect(found(hardToRead, { story: `Bread.\n\n${sentence(70)}` })).toMatchObject([{ line: 13, sentence: expect.stringContaining('70 words') as unknown }]);
  });

  it('is none where one can breathe', () => {
    expect(found(hardToRead, { story: `${sentence(40).slice(0, -1)}; ${sentence(40)}` })).toEqual([]);
    expect(found(hardToRead, { story: sentence(55) })).toEqual([]);
  });

  it('is told three times at most, with how many more there are', () => {
    const told = found(hardToRead, { story: Array.from({ length: 5 }, () => sentence(70)).join('\n\n') }).filter(({ sentence: text }) =>
      text.startsWith('This'),
    );
    expect(told.map(({ sentence: text }) => text.endsWith('2 more are as long.'))).toEqual([false, false, true]);
  });

  it('is told of a story whose sentences are all long', () => {
    const story = Array.from({ length: 20 }, () => sentence(30)).join(' ');
    expect(found(hardToRead, { story }).map(({ sentence: text }) => text)).toEqual([
      expect.stringMatching(/^Half of this story’s sentences have 30 words or more/),
    ]);
    expect(found(hardToRead, { story: Array.from({ length: 20 }, () => sentence(15)).join(' ') })).toEqual([]);
  });

  it('counts signs of scripts without spaces as parts of words', () => {
    expect(found(hardToRead, { language: 'zh', story: `${'面包'.repeat(60)}。` })).toHaveLength(1);
    expect(found(hardToRead, { language: 'zh', story: `${'面包'.repeat(40)}。` })).toEqual([]);
  });
});

describe('voices', () => {
  const supports = { supports: ['tin'] };

  it.each([
    ['No quote speaks', []],
    ['One quote speaks', [supports]],
    ['Two quotes speak', [supports, supports, { ...supports, status: 'hidden' }, { ...supports, because: 'suggested' }]],
  ])('are few where %s', (begins, quotes) => {
    expect(heard(fewQuotes, quotes)[0]).toMatch(new RegExp(`^${begins} for this persona`));
  });

  it('are enough from three on', () => {
    expect(heard(fewQuotes, [supports, supports, supports])).toEqual([]);
  });

  it('are of one mind where nobody contradicts', () => {
    expect(heard(noDissent, [supports, supports, supports])).toHaveLength(1);
    expect(heard(noDissent, [supports, supports, supports, { contradicts: ['tin'], status: 'hidden' }])).toHaveLength(1);
  });

  it('are not of one mind where one quote or one tally contradicts, and too few are not judged', () => {
    expect(heard(noDissent, [supports, supports, { contradicts: ['tin'] }])).toEqual([]);
    expect(heard(noDissent, [supports, supports])).toEqual([]);
    const tally = {
      claim: 'tin',
      stance: 'contradicts',
      channel: 'ticket',
      source: 'zendesk',
      seen: 3,
      people: { C1: { 'zendesk:1': '2026-03-01' } },
    };
    expect(found(noDissent, folderOf('maya', { claims }, [supports, supports, supports], [tally]))).toEqual([]);
  });
});

describe('a story that is no MDX', () => {
  it('costs no rule its run', () => {
    expect(found(thinStory, written({ story: 'Hello <Day> there' }))).toHaveLength(1);
  });
});
