import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedIn, keysOf, scriptOf, wordsIn } from './search-words.ts';

const keys = (text: string): string[] => keysOf(text).map(({ form }) => form);
const asked = (question: string): string[] => askedIn(question).map(({ form }) => form);

describe('words', () => {
  it('are compared without case, accents and widths, whatever stands between them', () => {
    expect(keys('Ｃafé, Straße — Ещё!')).toEqual(['cafe', 'strasse', 'еще']);
  });

  it('of one letter say too little, one figure or sign does not', () => {
    expect(keys('I have 7 a 🧾')).toEqual(['have', '7', '🧾']);
  });

  it('lead back to the text as it was written', () => {
    const text = 'Так: «деньги при детях»!';
    expect(wordsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Так', 'деньги', 'при', 'детях']);
  });

  it('may still be being typed where they stand last, and are open from three letters on elsewhere', () => {
    expect(askedIn('do pap of').map(({ form, isOpen }) => [form, isOpen])).toEqual([
      ['do', false],
      ['pap', true],
      ['of', true],
    ]);
  });
});

describe('a script without spaces', () => {
  it('is known by its characters side by side, and the last one by itself', () => {
    expect(keys('睡了,P07说')).toEqual(['睡了', '了', 'p07', '说']);
    expect(asked('孩子睡')).toEqual(['孩子', '子睡']);
    expect(asked('睡')).toEqual(['睡']);
    expect(keys('データー')).toEqual(['デー', 'ータ', 'ター', 'ー']);
    expect(asked('아이들이')).toEqual(['아이', '이들', '들이']);
  });

  it('is found by any part of a sentence', () => {
    const sentence = fc.string({ unit: fc.constantFrom(...'晚上孩子睡了以后才记账一件给你看'), minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(sentence, fc.nat(), fc.nat(), (text, a, b) => {
        const from = a % text.length;
        const part = text.slice(from, from + 1 + (b % (text.length - from)));
        const known = keys(text);
        expect(askedIn(part).every(({ form, isOpen }) => known.some((key) => key === form || (isOpen && key.startsWith(form))))).toBe(true);
      }),
    );
  });
});

it('a word is of the script of its first letter', () => {
  expect(['paper', 'конверт', 'ورق'].map(scriptOf)).toEqual(['latin', 'cyrillic', 'other']);
});
