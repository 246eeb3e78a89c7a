import { describe, expect, it } from 'vitest';
import { linesOf, widthOf } from './lines.ts';

describe('room on paper', () => {
  it('counts a sign of Chinese, Japanese or Korean as two letters', () => {
    expect(widthOf('iron')).toBe(4);
    expect(widthOf('孩子睡了。')).toBe(10);
    expect(widthOf('ひらがな')).toBe(8);
    expect(widthOf('한글')).toBe(4);
  });

  it('gives each text a line at least, and each line that is begun', () => {
    expect([linesOf('', 40), linesOf('x'.repeat(40), 40), linesOf('x'.repeat(41), 40)]).toEqual([1, 1, 2]);
  });
});
