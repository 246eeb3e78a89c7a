import { describe, expect, it } from 'vitest';
import { absoluteWord } from './absolute-word.ts';
import { found, type Written } from './written.ts';

type Row = readonly [Written['language'], string];
const inClaim = ([language, says]: Row): string[] =>
  found(absoluteWord, { language: language ?? 'en', says }).flatMap(({ sentence }) => /“([^”]+)”/.exec(sentence)?.[1] ?? []);
const inStory = ([language, story]: Row): string[] =>
  found(absoluteWord, { language: language ?? 'en', story }).flatMap(({ sentence }) => /“([^”]+)”/.exec(sentence)?.[1] ?? []);

describe('an absolute about the group', () => {
  it.each([
    ['en', 'She always sends her bills late.', 'always'],
    ['en', 'He never reads the pages of help.', 'never'],
    ['en', 'They are constantly on the phone.', 'constantly'],
    ['en', 'She answers 24/7, also on Sundays.', '24/7'],
    ['de', 'Sie vergisst immer die Rechnung.', 'immer'],
    ['de', 'Er liest niemals die Hilfe.', 'niemals'],
    ['fr', "Elle n'ouvre jamais son courrier.", 'jamais'],
    ['es', 'Siempre paga demasiado tarde.', 'Siempre'],
    ['pt', 'Ele nunca abre a correspondência.', 'nunca'],
    ['ru', 'Она всегда платит слишком поздно.', 'всегда'],
    ['zh', '她总是忘记给客户开发票。', '总是'],
  ] as const)('is named in a claim (%s): %s', (language, says, word) => {
    expect(inClaim([language, says])).toEqual([word]);
  });

  it.each([
    ['en', 'She almost always sends her bills late.'],
    ['en', 'As always in August, the bread is gone by ten.'],
    ['en', 'She fears that she will never be able to stop.'],
    ['en', 'He feels that he is never done.'],
    ['en', 'She does not always open the letter at once.'],
    ['en', 'A never-ending pile of slips eats her evening.'],
    ['en', 'She says “never mind” when somebody forgets to pay.'],
    ['en', 'Everyone in the family knows the price of flour.'],
    ['en', 'All day she stands, all night she worries about it.'],
    ['de', 'Sie denkt immer noch an den Brief.'],
    ['de', 'Er hat immer wieder Ärger mit dem Zug.'],
    ['es', 'Casi siempre paga demasiado tarde.'],
    ['pt', 'Quase sempre paga tarde demais.'],
    ['ru', 'Она почти всегда платит слишком поздно.'],
    ['zh', '她害怕永远学不会新的东西。'],
  ] as const)('is not seen where it is hedged, felt, or a turn of phrase (%s): %s', (...row) => {
    expect(inClaim(row)).toEqual([]);
  });

  it('is somebody’s life in a story', () => {
    expect(inStory(['en', 'The stove is always lit, and she never says why.'])).toEqual([]);
  });
});

describe('everybody at once', () => {
  it.each([
    ['en', 'Here as elsewhere all users want to be done by ten.', 'all users'],
    ['en', 'Every customer waits for the same thing.', 'Every customer'],
    ['de', 'Alle Kunden wollen das Gleiche.', 'Alle Kunden'],
    ['fr', 'Tous les clients attendent la même chose.', 'Tous les clients'],
    ['es', 'Todos los usuarios quieren lo mismo.', 'Todos los usuarios'],
    ['pt', 'Todos os clientes querem a mesma coisa.', 'Todos os clientes'],
    ['ru', 'Все пользователи хотят одного и того же.', 'Все пользователи'],
    ['zh', '所有用户都想要同样的东西。', '所有用户'],
  ] as const)('is named in a claim and in a story (%s): %s', (language, text, word) => {
    expect([inClaim([language, text]), inStory([language, text])]).toEqual([[word], [word]]);
  });

  it.each([
    ['en', 'All her customers know the price of rye.'],
    ['en', 'Each of her customers has a page in the notebook.'],
    ['de', 'Alle ihre Kunden kennen den Preis.'],
  ] as const)('is not seen in somebody’s own customers (%s): %s', (...row) => {
    expect(inStory(row)).toEqual([]);
  });
});

describe('the praise of an advertisement', () => {
  it.each([
    ['en', 'A tech-savvy baker with two ovens.', 'tech-savvy'],
    ['en', 'She is a busy professional with a plan.', 'busy professional'],
    ['en', 'He enjoys a seamless evening at home.', 'seamless'],
    ['en', 'She is always online, with every device.', 'always online'],
    ['de', 'Eine technikaffine Bäckerin mit zwei Öfen.', 'technikaffine'],
    ['fr', 'Une boulangère hyperconnectée avec deux fours.', 'hyperconnectée'],
    ['es', 'Un panadero hiperconectado con dos hornos.', 'hiperconectado'],
    ['pt', 'Um padeiro antenado com dois fornos.', 'antenado'],
    ['zh', '一位追求品质生活的面包师傅。', '追求品质生活'],
  ] as const)('is named (%s): %s', (language, text, word) => {
    expect([inClaim([language, text]), inStory([language, text])]).toEqual([[word], [word]]);
  });

  it.each([
    ['en', 'She turns the seam inside out and it holds.'],
    ['en', 'He goes on, on the go-cart, until the wall.'],
    ['en', 'She is busy until noon and her passion is sleep.'],
    ['en', 'The trend of the street is downhill.'],
    ['en', 'She is proud of a half-moon left bare at the root.'],
    ['en', 'He is on the way home, always a little late.'],
    ['en', 'The edge of the knife cuts well.'],
    ['en', 'The innovation of the year was a second lamp.'],
  ] as const)('is not seen in plain words (%s): %s', (...row) => {
    expect(inStory(row)).toEqual([]);
  });
});
