import { describe, expect, it } from 'vitest';
import { quoteOf, wikiOf } from './sample.ts';
import { onTheme, silentOn, themesAtAGlance } from './theme-page.ts';

const wiki = wikiOf([quoteOf({}), quoteOf({ text: 'I hold it in my hand', supports: ['tin'] })]);

describe('a theme', () => {
  it('has what each persona says on it, and a voice', () => {
    expect(onTheme('time', wiki).map(({ entry, claims, voices }) => [entry.id, claims.map(({ id }) => id), voices.map(({ text }) => text)])).toEqual([
      ['maya', ['evenings'], ['I do it when the kids are asleep']],
    ]);
  });

  it('says who is silent on it', () => {
    expect(silentOn('time', wiki)).toEqual([]);
    expect(silentOn('trust', wiki).map(({ id }) => id)).toEqual(['maya']);
  });
});

describe('the list of all themes', () => {
  it('has one voice a theme, and none for two', () => {
    const two = { ...wiki, themes: [...wiki.themes, ...wiki.themes] };
    expect(themesAtAGlance(two).map(({ speaking, silent, voice }) => [speaking.length, silent, voice?.quote.text])).toEqual([
      [1, 0, 'I do it when the kids are asleep'],
      [1, 0, undefined],
    ]);
  });
});
