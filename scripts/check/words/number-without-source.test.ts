import { describe, expect, it } from 'vitest';
import { numberWithoutSource } from './number-without-source.ts';
import { found, namedIn, type Written } from './written.ts';

type Wrong = readonly (readonly [Written['language'], string, string])[];
type Innocent = readonly (readonly [Written['language'], string])[];

const WRONG: Wrong = [
  ['en', '60 % of her work is done on the phone.', '60 %'],
  ['en', 'She spends sixty per cent of the day in the shop.', 'sixty per cent'],
  ['en', 'One in three freelancers is paid too late.', 'One in three freelancers'],
  ['en', 'Three out of four users like her work at night.', 'Three out of four users'],
  ['en', 'Half of all customers are like him.', 'Half of all customers'],
  ['en', 'Over 12,000 customers are in the same position.', '12,000 customers'],
  ['en', 'On average she sends 4.2 bills a week.', 'On average'],
  ['en', 'Women are twice as likely to wait.', 'twice as likely'],
  ['en', 'The majority of small businesses pay late.', 'The majority of small businesses'],
  ['de', 'Sie erledigt 80 % am Handy.', '80 %'],
  ['de', 'Jeder dritte Nutzer ist wie sie.', 'Jeder dritte Nutzer'],
  ['de', 'Zwei von drei Kunden zahlen zu spät.', 'Zwei von drei Kunden'],
  ['fr', 'Elle travaille à 70 % sur son téléphone.', '70 %'],
  ['fr', 'La majorité des utilisateurs sont comme elle.', 'La majorité des utilisateurs'],
  ['es', 'El 60 % de los clientes son como él.', '60 %'],
  ['pt', 'Metade dos usuários são como ele.', 'Metade dos usuários'],
  ['ru', '60 % пользователей похожи на неё.', '60 %'],
  ['zh', '百分之六十的用户和她一样。', '百分之六十'],
  ['zh', '七成的用户和她一样。', '七成的用户'],
  ['fr', 'Ici, 7 clients sur 10 paient par carte.', '7 clients sur 10'],
  ['de', 'Sieben Kunden von zehn zahlen zu spät.', 'Sieben Kunden von zehn'],
  ['en', 'Three users out of four work at night.', 'Three users out of four'],
];

const INNOCENT: Innocent = [
  ['en', 'The shop shuts with nine people in the queue.'],
  ['en', 'In 2019 she had one helper, and now she has two.'],
  ['en', 'At 04:05 the oven is on, at half past seven the door is open.'],
  ['en', 'The phone comes back with four per cent of battery.'],
  ['en', 'She is 38, and one of her two daughters is nine.'],
  ['en', 'The bank takes 3 % interest, and the mill 5 % off for cash.'],
  ['en', 'The jumper is 80 % wool, the rest she does not believe.'],
  ['en', 'Half of her customers come before nine.'],
  ['en', 'One in the queue says charming, three in a row say nothing.'],
  ['en', 'Two out of three times the bridge is open.'],
  ['en', 'She sells to eleven people, for 2,400 pounds a month.'],
  ['en', 'Three clients in one building made her take the early bus.'],
  ['en', 'In 2024 customers asked for rye.'],
  ['en', 'Three customers in two rooms, and four people in the yard, wait for her.'],
  ['fr', 'Deux clients sur le trottoir regardent la vitrine.'],
  ['en', 'The sign said “60 % of all our customers” and she laughed.'],
  ['en', 'An average morning is a quiet one.'],
  ['de', 'Um 5:10 Uhr stehen drei Kunden vor der Tür, im Akku sind 4 Prozent.'],
  ['fr', 'La batterie est à 4 % et deux clientes attendent.'],
  ['fr', 'Ce sont deux pains, et ces trois-là sont pour demain.'],
  ['en', 'She gives 100 % of herself until noon.'],
  ['en', 'A busy morning, two out of three in a row.'],
  ['es', 'La mitad de sus clientes viene antes de las nueve.'],
  ['pt', 'O celular volta com 4 % de bateria e três clientes esperam.'],
  ['ru', 'В очереди девять человек, в телефоне 4 % заряда.'],
  ['zh', '手机只剩百分之四的电量，摊前有三个客人。'],
];

describe('a number without a source', () => {
  it.each(WRONG)('is named in a claim and in a story (%s): %s', (language, text, number) => {
    expect(namedIn(numberWithoutSource, text, language)).toEqual([number, number]);
  });

  it.each(INNOCENT)('is not seen in times, ages, prices and the like (%s): %s', (language, text) => {
    expect(namedIn(numberWithoutSource, text, language)).toEqual([]);
  });

  it.each([
    'She does [three in five](https://research.example/2026), 60 % of it, on the phone.',
    '60 % of those who answered do it on the phone (survey of 2026, n = 212).',
    'According to the panel, 60 % of it is done on the phone.',
    '<Claim id="c0">60 % of her work</Claim> is done on the phone.',
  ])('is at home beside its source: %s', (story) => {
    expect(found(numberWithoutSource, { story })).toEqual([]);
  });

  it('is named with the line on which it stands, also within a paragraph of several lines', () => {
    expect(found(numberWithoutSource, { story: 'She bakes.\nShe sells.\nShe does\n60 % of it by phone.' })).toMatchObject([
      { line: 14, file: 'personas/maya/persona.mdx' },
    ]);
  });
});
