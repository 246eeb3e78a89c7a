import { describe, expect, it } from 'vitest';
import { anotherPersona } from './another-persona.ts';
import { found, written, type Written } from './written.ts';

const OTHERS = [
  written({ id: 'yusuf', name: 'Yusuf' }),
  written({ id: 'galina', name: 'Galina Sergeevna' }),
  written({ id: 'celia', name: 'Célia' }),
  written({ id: 'marketing-mary', name: 'Marketing Mary' }),
  written({ id: 'will', name: 'Will' }),
  written({ id: 'meihua', name: 'Lin Meihua' }),
  written({ id: 'wang', name: '王丽' }),
];

const names = (persona: Written): string[] => {
  const folder = written(persona);
  return found(anotherPersona, folder, { personas: [...OTHERS, folder] }).flatMap(({ sentence }) => /persona `([^`]+)`/.exec(sentence)?.[1] ?? []);
};

describe('another persona’s name', () => {
  it.each([
    ['On Sundays Yusuf counts what the oven brought in.', 'yusuf'],
    ['The case is Yusuf’s, and so is the drill.', 'yusuf'],
    ['By evening Galina Sergeevna is tired.', 'galina'],
    ['By evening Galina is tired.', 'galina'],
    ['The box of Célia stands under the seat.', 'celia'],
    ['The box of Celia stands under the seat.', 'celia'],
    ['Then Meihua lets the walnuts go.', 'meihua'],
    ['Marketing Mary would like this.', 'marketing-mary'],
    ['In the evening Mary reads the slips.', 'marketing-mary'],
  ])('is named in a claim and in a story: %s', (text, id) => {
    expect([names({ says: text }), names({ story: text })]).toEqual([[id], [id]]);
  });

  it('is found in other scripts and inflected', () => {
    expect(names({ language: 'zh', story: '晚上王丽在家。' })).toEqual(['wang']);
    const folder = written({ language: 'ru', story: 'Вечером коробка Ольги стоит под столом.' });
    expect(found(anotherPersona, folder, { personas: [written({ id: 'olga', name: 'Ольга', language: 'ru' })] })).toHaveLength(1);
  });

  it.each([
    ['She will close early, and Will it rain is the question.'],
    ['Her own marketing is a slate. Marketing is what her sister calls it.'],
    ['The meadow behind the lin trees is wet.'],
    ['A yusufian knot is nothing that anybody knows.'],
    ['The others, [Yusuf](persona:yusuf) among them, wait for the letter.'],
    ['Maya counts, and Maya is right.'],
    ['Somebody said “Yusuf would know”, and nobody did.'],
    ['The galina variety of apples is sour.'],
  ])('is not seen in words, in links to the persona, and in what somebody said: %s', (story) => {
    expect(names({ story })).toEqual([]);
  });

  it('is not looked for in a namesake', () => {
    expect(names({ id: 'galina-two', name: 'Galina Petrovna', story: 'Galina is tired, and Galina Petrovna says so.' })).toEqual([]);
  });
});
