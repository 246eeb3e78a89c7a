import { describe, expect, it } from 'vitest';
import { excerptStretches, verbatimStretches } from './marks.ts';

describe('search terms in what is shown', () => {
  it('reads marks and no other markup', () => {
    expect(excerptStretches('when the <mark>kids</mark> are &lt;b&gt;asleep')).toEqual([
      { text: 'when the ', found: false },
      { text: 'kids', found: true },
      { text: ' are <b>asleep', found: false },
    ]);
  });

  it('never changes a quote: only marks it', () => {
    const quote = '晚上孩子睡了以后,才记账。';
    const stretches = verbatimStretches(quote, '晚 上 <mark>孩</mark> <mark>子</mark> 睡 了 以 后 ,才 记 账');
    expect(stretches.map(({ text }) => text).join('')).toBe(quote);
    expect(stretches.filter(({ found }) => found)).toEqual([{ text: '孩子', found: true }]);
  });

  it('takes what is in an excerpt literally', () => {
    expect(verbatimStretches('a (b) c', 'a <mark>(b)</mark> c')).toContainEqual({ text: '(b)', found: true });
  });
});
