import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#model/fold.ts';
import { Quotes, type Quote } from '#model/quote.ts';
import { parseYaml } from '#model/yaml.ts';
import { quotesText } from './kept.ts';

const quote = (id: string, set: Partial<Quote>): Quote => ({
  id,
  text: 'Too many taps',
  said: '2026-10-02',
  by: 'C4F9AE21',
  channel: 'survey',
  from: 'autumn:3#row-4',
  consent: 'internal',
  supports: ['evenings'],
  contradicts: [],
  because: 'phrase "taps"',
  ...set,
});

describe('A file of kept quotes', () => {
  it('can be read again where two quotes of one answer share its ratings', () => {
    const scores = [{ name: 'CES', value: 3, from: 1, to: 7 }];
    const quotes = [quote('aaaaaaaa', { scores }), quote('bbbbbbbb', { text: 'And late at night', scores })];
    const text = quotesText(quotes) ?? '';
    expect(text).not.toMatch(/[&*]a\d/);
    expect(Quotes.parse(parseYaml(text).data)).toEqual(quotes);
  });

  it('holds any words exactly, also signs that no printer shows and those that mean something in YAML', () => {
    const signs = [...'\u0007\u0000\u007f\u0085\ufffe\ud800\u2028\ufeff #:-"\'\\|>&*!%@[{?,n0ß中', '- ', ': ', '---', '[name]', 'null'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 12 }), (words) => {
        const text = fold(words);
        fc.pre(text !== '');
        expect(parseYaml(quotesText([quote('aaaaaaaa', { text })]) ?? '').data).toMatchObject([{ text }]);
      }),
      { numRuns: 1000 },
    );
  });
});
