import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeThrough } from './seen.ts';

describe('seeing through a text', () => {
  it.each([
    ['invisible signs', 'jo\u200bhn\u2060@ex\u00adample.com', 'john@example.com'],
    ['marks of direction and tags', '\u202ejohn\u202c\u{e0041}@x.example', 'john@x.example'],
    ['full-width letters and figures', 'ｊｏｈｎ＠ｘ．ｅｘａｍｐｌｅ １２３', 'john@x.example 123'],
    ['mathematical letters', '𝐣𝐨𝐡𝐧@𝑥.example 𝟙𝟚𝟛', 'john@x.example 123'],
    ['circled figures', '①②③', '123'],
    ['figures of other scripts', '٠١٢ ۳۴ ५६ ๗๘', '012 34 56 78'],
    ['odd spaces and dashes', '4111\u00a01111\u20091111–1111', '4111 1111 1111-1111'],
    ['percent codes', 'john%40x.example %2B44', 'john@x.example +44'],
    ['percent codes twice over', 'john%2540x.example', 'john@x.example'],
    ['entities', 'john&#64;x&period;example &#x40; &commat;', 'john@x.example @ @'],
    ['escapes', String.raw`john\u0040x.example`, 'john@x.example'],
    ['accents piled on letters', 'j\u0332o\u0332h\u0332n', 'john'],
    ['Cyrillic letters in a Latin word', 'jоhn@еxаmple.com', 'john@example.com'],
    ['Greek letters in a Latin word', 'jοhn', 'john'],
    ['a whole word of look-alikes among Latin words', 'My name is Аосе, write to me please', 'My name is Aoce, write to me please'],
    ['Latin letters in a Cyrillic word', 'Пpивeт, Мaрина', 'Привет, Марина'],
  ])('undoes %s', (_, said, plain) => {
    expect(seeThrough(said.normalize('NFC')).text).toBe(plain);
  });

  it.each([
    'Привет, сосна и Анна',
    'SMS-рассылка и email',
    '50% off, 20%',
    'Tom & Jerry &c.',
    'naïve café, Straße',
    '孩子睡了',
    'नमस्ते दुनिया',
    'مرحبا',
    'kız ığdır',
  ])('leaves words of any language as they are: %s', (said) => expect(seeThrough(said).text).toBe(said));

  it('leads back to what was said, with all that was hidden inside', () => {
    const said = 'To jo\u200bhn%40x.example, \u200bplease';
    const seen = seeThrough(said);
    const start = seen.text.indexOf('john');
    const back = seen.back({ start, end: start + 'john@x.example'.length });
    expect(said.slice(back.start, back.end)).toBe('jo\u200bhn%40x.example');
  });

  it('leads every stretch back into the text, in order, whatever is hidden', () => {
    const parts = fc.constantFrom('a', '\u200b', '%40', '&amp;', '①', '⑫', 'ﬁ', ' ', '\u00a0', 'о', '𝐣', '%2540', '&#8203;', '5');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), fc.nat(), fc.nat(), (pieces, one, other) => {
        const seen = seeThrough(pieces.join('').normalize('NFC'));
        const [start, end] = [one % (seen.text.length + 1), other % (seen.text.length + 1)].sort((a, b) => a - b) as [number, number];
        const back = seen.back({ start, end });
        if (start === end) return;
        expect(back.start).toBeLessThan(back.end);
        expect([back.start >= 0, back.end <= seen.said.length]).toEqual([true, true]);
      }),
    );
  });
});
