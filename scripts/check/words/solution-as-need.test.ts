import { describe, expect, it } from 'vitest';
import { solutionAsNeed } from './solution-as-need.ts';
import { found, namedIn, type Written } from './written.ts';

type Rows = readonly (readonly [Written['language'], string, string])[];

const WRONG: Rows = [
  ['en', 'She wants a button that repeats the order of last week.', 'button'],
  ['en', 'He would like a simple dashboard.', 'dashboard'],
  ['en', 'She needs push notifications for bills that are late.', 'push notifications'],
  ['en', 'They are looking for an app that does it all.', 'app'],
  ['en', 'He needs to export all his bills to CSV.', 'export all'],
  ['en', 'She needs better filters on the list of bills.', 'filters'],
  ['en', 'She could really use dark mode in the evening.', 'dark mode'],
  ['en', 'He wishes for an integration with his bank.', 'integration'],
  ['de', 'Sie möchte einen großen Knopf zum Wiederholen.', 'Knopf'],
  ['de', 'Er braucht eine Exportfunktion für den Steuerberater.', 'Exportfunktion'],
  ['de', 'Sie ist müde, weil sie endlich ein Dashboard haben will.', 'Dashboard'],
  ['fr', "Elle a besoin d'un tableau de bord pour la semaine.", 'tableau de bord'],
  ['fr', 'Il voudrait un bouton pour relancer.', 'bouton'],
  ['es', 'Quiere una aplicación sencilla para cobrar.', 'aplicación'],
  ['es', 'Ella necesita notificaciones cuando le pagan.', 'notificaciones'],
  ['pt', 'Ele precisa de um painel de controle para os pedidos.', 'painel de controle'],
  ['pt', 'Ela quer um botão para cobrar de novo.', 'botão'],
  ['ru', 'Она хочет кнопку, чтобы повторить счёт.', 'кнопку'],
  ['ru', 'Ему нужно приложение попроще и побыстрее.', 'приложение'],
  ['zh', '她想要一个重复上周订单的按钮。', '按钮'],
  ['zh', '他需要一个简单的仪表盘来看收入。', '仪表盘'],
];

const INNOCENT: Rows = [
  ['en', 'She needs a new button on her coat before the wedding.', ''],
  ['en', 'He wants a filter for the coffee and gets a strainer.', ''],
  ['en', 'She would like a menu that her mother can read in the restaurant.', ''],
  ['en', 'She does not want an app for it.', ''],
  ['en', 'He wants no dashboard, he says, he has a notebook.', ''],
  ['en', 'She needs an answer before the shop opens.', ''],
  ['en', 'She needs the reminder to come from someone other than herself.', ''],
  ['en', 'He wants his integration course to be over by the spring.', ''],
  ['en', 'The taxi needs a new dashboard light, and so does the van.', ''],
  ['en', 'She wanted “a big red button, that would be something”.', ''],
  ['en', 'She buttons her coat because she wants to be home.', ''],
  ['en', 'He wants the tap fixed, the window too.', ''],
  ['de', 'Sie braucht einen Knopf für den Mantel.', ''],
  ['de', 'Er will einen Kaffeefilter kaufen.', ''],
  ['de', 'Sie will keine App dafür haben.', ''],
  ['fr', 'Elle cherche un bouton pour le manteau de sa sœur.', ''],
  ['fr', "Il n'a pas besoin d'une application pour cela.", ''],
  ['fr', 'Elle veut comprendre le fonctionnement de la mairie.', ''],
  ['en', 'He wants his expectations to be integrated with hers.', ''],
  ['es', 'Necesita un botón para el abrigo.', ''],
  ['es', 'Ella necesita un botón para la bata, y lleva un mes sin coserlo.', ''],
  ['pt', 'Ela precisa de um botão para o casaco.', ''],
  ['ru', 'Ему не нужно приложение для этого.', ''],
  ['zh', '她不需要一个应用来记账。', ''],
];

describe('a solution that is phrased as a need', () => {
  it.each(WRONG)('is named in a claim and in a story (%s): %s', (language, text, thing) => {
    expect(namedIn(solutionAsNeed, text, language)).toEqual([thing, thing]);
  });

  it.each(INNOCENT)('is not seen in what looks alike (%s): %s', (language, text) => {
    expect(namedIn(solutionAsNeed, text, language)).toEqual([]);
  });

  it('is named where a list of needs has it, with its line', () => {
    const story = '## Needs\n\n- A dashboard with all figures\n- To be home by six\n- Push notifications\n';
    expect(found(solutionAsNeed, { story }).map(({ line }) => line)).toEqual([13, 15]);
  });

  it('is named in a claim of need that is nothing but a thing', () => {
    expect(found(solutionAsNeed, { says: 'A dashboard for the whole week.', facet: 'need' })).toMatchObject([{ claim: 'c0', line: 7 }]);
    expect(found(solutionAsNeed, { says: 'A dashboard for the whole week.', facet: 'delight' })).toEqual([]);
  });

  it('says what to ask for instead', () => {
    expect(found(solutionAsNeed, { says: 'She wants a button for it.' })[0]?.sentence).toMatch(/Ask what goes wrong without it/);
  });

  it('is heard as a request in a story, and taken for a need in a claim', () => {
    expect(namedIn(solutionAsNeed, 'She asks for a button at each visit.')).toEqual(['button']);
  });
});
