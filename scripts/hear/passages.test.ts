import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#model/fold.ts';
import { junkOf } from './junk.ts';
import { passagesOf } from './passages.ts';
import { stageDirections } from './stage-directions.ts';

const texts = (text: string, language: string): string[] => passagesOf(text, language).map((passage) => passage.text);

describe('a sentence goes on after an abbreviation', () => {
  it.each([
    ['en', 'I asked Dr. Hale and Mrs. Moss about it, e.g. Monday’s till, No. 5, as J. R. Quill had told me.'],
    ['de', 'Am 3. März war Hr. Weber im 2. Stock bei Nr. 7, z. B. wegen der Kasse, d. h. wegen der Münzen.'],
    ['fr', 'J’ai vu M. Morel et Mme. Petit, p. ex. pour la caisse no. 4, env. Midi.'],
    ['es', 'La Sra. Luna y el Sr. Prado, p. ej. Ana, vieron la pág. 12 con Ud. Ayer por la noche.'],
    ['pt', 'A Sra. Lima e o Dr. Faro viram a pág. 12, p. ex. Ontem à noite na loja.'],
    ['it', 'Il Sig. Conti e il Dott. Bruni hanno visto pag. 12 per es. Ieri sera in negozio.'],
    ['nl', 'Dhr. Vos en Mevr. Smit zagen blz. 12, bijv. Maandag in de winkel.'],
    ['sv', 'Hon ringde Dr. Lind om t. ex. Måndagens kassa, nr. 5 i boken.'],
    ['da', 'Hun ringede til Dr. Lund om f.eks. Mandagens kasse, nr. 5 i bogen.'],
    ['fi', 'Soitin esim. Maanantain kassasta, nro. 5 kirjassa, prof. Laineelle.'],
    ['pl', 'Pytałam np. Annę o kasę nr. 5 przy ul. Długiej, tzn. W sklepie.'],
    ['cs', 'Ptala jsem se např. Anny na pokladnu č. 5 v ul. Dlouhé.'],
    ['ru', 'Я спросила, напр. Анну, о кассе на ул. Садовой, т. е. Дома, в г. Твери.'],
  ])('in %s: %s', (language, text) => expect(texts(text, language)).toEqual([text]));
});

describe('passages', () => {
  it('end at a redaction that looks like an initial, and never inside a mark or a link', () => {
    const text =
      'We moved everything over to Company X. Then the till went dark for most of a week. See https://x.example/a?b=1!c for the whole story of it, [P3] knows.';
    expect(texts(text, 'en')).toEqual([
      'We moved everything over to Company X.',
      'Then the till went dark for most of a week.',
      'See https://x.example/a?b=1!c for the whole story of it, [P3] knows.',
    ]);
  });

  it('leave decimal numbers and ellipses whole', () => {
    const text = 'It said 3.50 and then 1,204.75 on the slip… and then it said nothing at all.';
    expect(texts(text, 'en')).toEqual([text]);
  });

  it('go no further than a question, whatever its marks', () => {
    expect(texts('Why?! I do not know it. Nobody here has ever told me about that drawer.', 'en')[0]).toBe('Why?!');
    expect(texts('为什么呢？我不知道。', 'zh')).toEqual(['为什么呢？', '我不知道。']);
  });

  it('keep a question that stands in a sentence', () => {
    expect(texts('She asked me “where is it?” and then she looked into the drawer herself.', 'en')).toHaveLength(1);
  });

  it('are the items of a list, each apart and without its sign', () => {
    expect(texts('It went wrong twice:\n- once on Monday\n- once on Friday,\n  after lunch\n\n1. first the till\n2. then the drawer', 'en')).toEqual([
      'It went wrong twice:',
      'once on Monday',
      'once on Friday, after lunch',
      'first the till',
      'then the drawer',
    ]);
  });

  it('do not take a wrapped year or a count for an item', () => {
    expect(texts('We have been doing it like this since\n12. That is how many years it has been, I think.', 'en')[0]).toMatch(/^We .* 12\./u);
  });

  it('begin and end with speech', () => {
    expect(texts('[laughs] I keep it in the biscuit tin, always. (lacht)\n（笑）', 'en')).toEqual(['I keep it in the biscuit tin, always.']);
    expect(texts('[My] tin is under the bed.', 'en')).toEqual(['[My] tin is under the bed.']);
  });

  it('do not depend on a language that is known', () => {
    expect(texts('I keep it in the biscuit tin, always.', 'x-$$')).toHaveLength(1);
  });
});

describe('a hostile utterance', () => {
  // Each unit is repeated to some 64 kB; slower than linear, it would outlast the runner's limit.
  it.each(['a', 'a@', '[', '[laughs] a. ', '- ', '1. ', '?', '? a ', '…', 'X', '(', 'z. ', '\n', '等', '等。'])('of %j comes to an end', (unit) => {
    const text = `I wait. ${unit.repeat(Math.ceil(64_000 / unit.length))}`;
    expect(texts(text, 'de').join(' ')).toContain('I wait.');
    expect(junkOf(text, true)).toBeUndefined();
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    'I keep it. ',
    'Dr. Hale ',
    'Why?! ',
    '等孩子睡了。',
    'z. B. ',
    '[laughs] ',
    '（笑）',
    '[name] ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '2) ',
    '… ',
    'https://x.example/a?b ',
    '3.50 ',
    'Company X. ',
    '> ',
    '«Oui ?» ',
    '👍 ',
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'da', 'sv', 'fi', 'pl', 'cs', 'ru', 'zh', 'ja', 'und');

describe('of whatever is said, passages', () => {
  const spoken = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

  it('are exact stretches, in order, none over another', () => {
    fc.assert(
      fc.property(spoken, languages, (text, language) => {
        let from = 0;
        for (const { text: words, start, end } of passagesOf(text, language)) {
          expect(fold(text.slice(start, end))).toBe(words);
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
      }),
    );
  });

  it('lose nothing between them but white space, signs of lists and stage directions', () => {
    fc.assert(
      fc.property(spoken, languages, (text, language) => {
        const directions = stageDirections(text, true);
        let from = 0;
        for (const { start, end } of [...passagesOf(text, language), { start: text.length, end: text.length }]) {
          let between = '';
          for (let at = from; at < start; at++) if (!directions.some((one) => one.start <= at && at < one.end)) between += text.charAt(at);
          expect(between.replace(/(?<=(?:^|\n)[ \t]*)(?:[-*•·◦▪‣●○–—>＞]|\(?\d{1,2}[.)）]|[a-z]\)|[①-⑳])[ \t]+|\s+/gu, '')).toBe('');
          from = end;
        }
      }),
    );
  });

  it('hold every mark whole', () => {
    fc.assert(
      fc.property(spoken, languages, (text, language) => {
        for (const { text: words } of passagesOf(text, language)) expect(words.replaceAll('[name]', '')).not.toMatch(/^name\]|\[name$|\[nam?$/u);
      }),
    );
  });
});
