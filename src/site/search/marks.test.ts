import { describe, expect, it } from 'vitest';
import { excerptOf, stretchesOf, type Sought } from './marks.ts';

const sought = (...forms: string[]): Sought => ({ forms: new Set(forms), spellings: new Map([['後', '后']]) });

const found = (text: string, ...forms: string[]): string[] =>
  stretchesOf(text, sought(...forms))
    .filter((one) => one.found)
    .map((one) => one.text);

describe('search terms in what is shown', () => {
  it('are marked, and the text stays as it is', () => {
    const quote = '晚上孩子睡了以后,才记账。<b>Ok</b>';
    const stretches = stretchesOf(quote, sought('孩子', '子睡', 'ok'));
    expect(stretches.map(({ text }) => text).join('')).toBe(quote);
    expect(stretches.filter((one) => one.found).map(({ text }) => text)).toEqual(['孩子睡', 'Ok']);
  });

  it('are whole words, in the form that stands there', () => {
    expect(found('Конвертов нет, а конверты были', 'конвертов', 'конверты')).toEqual(['Конвертов', 'конверты']);
    expect(found('睡了以後', '以后')).toEqual(['以後']);
    expect(found('a paperweight', 'paper')).toEqual([]);
  });
});

describe('an excerpt', () => {
  const long = `${'words before '.repeat(30)}the envelope${' words after'.repeat(30)}`;

  it('is cut to where the words stand, between words, and says that it was cut', () => {
    const stretches = excerptOf(long, sought('envelope'));
    const text = stretches.map((one) => one.text).join('');
    expect(text).toMatch(/^… (?:words|before) .*the envelope .* (?:words|after) …$/);
    expect(text.length).toBeLessThan(240);
    expect(long).toContain(text.slice(2, -2));
  });

  it('of a short text is the text', () => {
    expect(excerptOf('the envelope', sought('the'))).toEqual([
      { text: 'the', found: true },
      { text: ' envelope', found: false },
    ]);
  });
});
