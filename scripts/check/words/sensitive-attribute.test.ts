import { describe, expect, it } from 'vitest';
import { exactAge } from './exact-age.ts';
import { sensitiveAttribute } from './sensitive-attribute.ts';
import { found, type Written } from './written.ts';

const kinds = (persona: Written): string[] => found(sensitiveAttribute, persona).flatMap(({ sentence }) => /is about ([a-z ]+),/.exec(sentence)?.[1] ?? []);

describe('a sensitive attribute', () => {
  it.each([
    ['en', 'Her wrists hurt before the day has begun.', 'health'],
    ['en', 'She is diabetic and counts everything.', 'health'],
    ['en', 'He prays five times between two customers.', 'faith'],
    ['en', 'A devout Catholic, he closes on Fridays.', 'faith'],
    ['en', 'He is gay and nobody at work knows.', 'sexuality'],
    ['en', 'She votes for the Greens in each election.', 'politics'],
    ['en', 'He is the trade union rep of the yard.', 'a union'],
    ['en', 'She comes from an ethnic minority of the north.', 'ethnicity'],
    ['en', 'By evening her eyes cannot hold a line of small figures.', 'health'],
    ['de', 'Sie hat Diabetes und zählt alles.', 'health'],
    ['de', 'Er ist Muslim und schließt am Freitag.', 'faith'],
    ['de', 'Sie hat einen Migrationshintergrund.', 'ethnicity'],
    ['fr', 'Elle est diabétique et compte tout.', 'health'],
    ['es', 'Es católico y cierra el viernes.', 'faith'],
    ['pt', 'Ela é evangélica e não abre no domingo.', 'faith'],
    ['ru', 'У неё диабет, и она всё считает.', 'health'],
    ['zh', '她有糖尿病，什么都要数。', 'health'],
  ] as const)('wants a reason in a claim (%s): %s', (language, says, kind) => {
    expect(kinds({ language, says })).toEqual([kind]);
  });

  it.each([
    ['en', 'She adds up the day in her head on the bus home.'],
    ['en', 'He keeps an eye on the till and a hand on the door.'],
    ['en', 'What she earns in August has to last until Easter.'],
    ['en', 'She lends in good faith, page by page.'],
    ['en', 'The bus home makes her sick of waiting.'],
    ['en', 'He works for the eyes of whoever opens the wall after him.'],
    ['en', 'Her shop stands beside the church, under a blind window.'],
    ['en', 'A conservative estimate of flour is her habit.'],
    ['en', 'She paints the tins black and the door white.'],
    ['en', 'Money is not quite hers until she can hold it in her hands.'],
    ['en', 'The credit union closes at four, and the station reopens.'],
    ['en', 'The question is asked behind her back.'],
    ['de', 'Sie wählt die Nummer auswendig.'],
    ['de', 'Er hält ihr den Rücken frei, wenn der Ofen brennt.'],
    ['fr', 'Elle prête de bonne foi à la voisine.'],
    ['pt', 'De costas para a rua, ela soma o dia.'],
    ['pt', 'Ela espera até o fim do mês, com a comunidade inteira.'],
    ['en', 'The street protests against the noise, and the lorry stays.'],
    ['zh', '催熟客付钱会伤感情。'],
  ] as const)('is not seen in what looks alike (%s): %s', (language, says) => {
    expect(kinds({ language, says })).toEqual([]);
  });

  it('is at home in a claim that says why it matters', () => {
    const fields = '';
    const reason = { facet: 'life, whyRelevant: Decides how large our figures are', says: 'Her eyes give out before the day does.', fields };
    expect(kinds(reason)).toEqual([]);
    expect(kinds({ ...reason, facet: 'life' })).toEqual(['health']);
  });

  it('is found where a portrait is read first, with its line', () => {
    const fields = 'work: Pregnant teacher\nage: 30';
    expect(found(sensitiveAttribute, { fields })).toMatchObject([{ line: 6, sentence: expect.stringContaining('in `work` is about health') as unknown }]);
  });

  it('may be a body in a story, and not a faith unless a claim says why', () => {
    expect(kinds({ story: 'Her wrists hurt, and the doctor speaks of diabetes.' })).toEqual([]);
    expect(kinds({ story: 'He is a Muslim, like his brother.' })).toEqual(['faith']);
    expect(kinds({ story: 'He is a Muslim, like his brother.', facet: 'life, whyRelevant: Decides on which days we write to him' })).toEqual([]);
  });
});

describe('an exact age', () => {
  const ages = (persona: Written): number => found(exactAge, persona).length;

  it.each([
    ['en', 'She is 34 and writes her bills on Sundays.'],
    ['en', 'He is 71 years old, and careful.'],
    ['en', 'They are 45, and do it together.'],
    ['en', 'Aged 52, she began again.'],
    ['de', 'Sie ist 34 Jahre alt und schreibt sonntags.'],
    ['fr', 'Elle a 34 ans et écrit le dimanche.'],
    ['es', 'Tiene 34 años y escribe el domingo.'],
    ['pt', 'Ela tem 34 anos e escreve no domingo.'],
    ['ru', 'Ей 34 года, она пишет по воскресеньям.'],
    ['zh', '她今年34岁，星期天写账单。'],
  ] as const)('is named in a claim (%s): %s', (language, says) => {
    expect(ages({ language, says })).toBe(1);
  });

  it.each([
    ['en', 'Her oven is 11 years old and wrong once.'],
    ['en', 'She is 20 minutes early at each door.'],
    ['en', 'Nine people wait, and he is 30 metres away.'],
    ['en', 'Her daughter, who is nine, counts the steps.'],
    ['en', 'In 2019 she was alone.'],
    ['en', 'The price list is from 24 May.'],
    ['de', 'Der Ofen ist 11 Jahre alt.'],
    ['es', 'Tiene 20 años de experiencia en la calle.'],
    ['pt', 'Ela tem 20 anos de salão nas costas.'],
  ] as const)('is not seen in the age of things, in minutes and in years (%s): %s', (language, says) => {
    expect(ages({ language, says })).toBe(0);
  });

  it('may stand in a story', () => {
    expect(ages({ story: 'She is 34, and it is her birthday.' })).toBe(0);
  });
});
