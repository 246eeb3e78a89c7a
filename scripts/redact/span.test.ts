import { describe, expect, it } from 'vitest';
import { mask } from './span.ts';

describe('masking', () => {
  it('shows the mark of the kind, or the span’s own', () => {
    expect(
      mask('Ann met Bob', [
        { kind: 'name', start: 0, end: 3 },
        { kind: 'name', start: 8, end: 11, mark: 'name 2' },
      ]).text,
    ).toBe('[name] met [name 2]');
  });

  it('masks what a shorter span reaches beyond a longer one', () => {
    expect(
      mask('Jane Doe jane@x.example', [
        { kind: 'name', start: 0, end: 13 },
        { kind: 'email', start: 9, end: 23 },
      ]).text,
    ).toBe('[name][email]');
  });

  it('shows nothing twice where spans lie in each other', () => {
    expect(
      mask('a@b.example', [
        { kind: 'email', start: 0, end: 11 },
        { kind: 'name', start: 2, end: 3 },
      ]).text,
    ).toBe('[email]');
  });

  it('leaves what is uncertain and hands it on, unless it is masked anyway', () => {
    const why = 'a bare figure';
    const masked = mask('12345678 and 87654321', [
      { kind: 'number', start: 0, end: 8, uncertain: why },
      { kind: 'number', start: 13, end: 21, uncertain: why },
      { kind: 'phone', start: 13, end: 21 },
    ]);
    expect(masked.text).toBe('12345678 and [phone]');
    expect(masked.uncertain).toEqual([{ kind: 'number', start: 0, end: 8, uncertain: why }]);
  });

  it('tells where places behind marks of different lengths have gone', () => {
    const text = 'Ann and Bob knew';
    const masked = mask(text, [
      { kind: 'name', start: 0, end: 3 },
      { kind: 'name', start: 8, end: 11, mark: 'name 2' },
    ]);
    expect(masked.text.slice(masked.move(text.indexOf('knew'), 'start'))).toBe('knew');
  });
});
