import { describe, expect, it } from 'vitest';
import { productInLife } from './product-in-life.ts';
import { productOnly } from './product-only.ts';
import { PLAIN } from '../../sandbox/sandbox.ts';
import { found } from './written.ts';

const HOME = 'She keeps the takings in a tin.';
const STREET = 'A street under water takes a day of work with it.';
const MONEY = 'What she earns in August has to last until Easter.';

describe('a persona that is only a user', () => {
  it.each([
    ['en', ['She opens Fairpenny each morning.', 'The app logs her out at noon.', HOME]],
    ['en', ['He forgets his password.', 'He clicks through the settings page.', 'The dashboard is slow for him.', HOME]],
    ['en', ['Fairpenny’s totals are what she trusts.', 'The free trial was too short for her.', 'Onboarding took her a week.']],
    ['de', ['Sie loggt sich am Abend ein, mit dem Passwort auf Papier.', 'Die App ist ihr zu langsam.', 'Das Geld liegt in der Dose.']],
    ['fr', ['Elle oublie son mot de passe.', "L'application est lente pour elle.", 'Sa caisse est une boîte.']],
    ['es', ['Olvida la contraseña cada semana.', 'La aplicación le parece lenta.', 'Guarda el dinero en una lata.']],
    ['pt', ['Ela esquece a senha toda semana.', 'O aplicativo é lento para ela.', 'Guarda o dinheiro em uma lata.']],
    ['ru', ['Она забывает пароль каждую неделю.', 'Приложение для неё слишком медленное.', 'Деньги лежат в банке.']],
    ['zh', ['她每个星期都忘记密码。', '这个应用对她来说太慢了。', '她把钱放在一个盒子里。']],
  ] as const)('is told so where most claims need the product (%s): %j', (language, says) => {
    expect(found(productOnly, { language, says })).toMatchObject([{ rule: 'product-only', line: 6 }]);
  });

  it.each([
    ['en', [HOME, STREET, MONEY]],
    ['en', ['She opens Fairpenny each morning.', HOME, STREET, MONEY]],
    ['en', ['The app logs her out at noon.', 'She forgets her password.', HOME, STREET]],
    ['en', ['She sews a button on each coat twice.', 'The menu of the café is hers to write.', 'Her filter for coffee is a sock.']],
    ['en', ['The station is windy and the train is late.', HOME, 'Her phone is hers for part of the day.']],
    ['en', ['She opens Fairpenny each morning.', 'The app logs her out at noon.']],
    ['de', ['Das Geld liegt in der Dose.', 'Die Straße steht im Juni unter Wasser.', 'Sie näht den Knopf an den Mantel.']],
    ['zh', ['她把钱放在一个盒子里。', '下雨的时候街上都是水。', '大衣上的纽扣是她缝的。']],
  ] as const)('is not told so where at least half reach beyond, nor of the first two claims (%s): %j', (language, says) => {
    expect(found(productOnly, { language, says })).toEqual([]);
  });

  it('is known by all names of the product, as they are spelled', () => {
    const says = ['She waits for Nudges to be sent.', 'Pennybook is where she looks first.', 'She nudges the door open.', HOME];
    const settings = { product: 'Square', productWords: ['Nudges', 'Pennybook'] };
    const told = (more: readonly string[]): number => found(productOnly, { says: more }, { settings: { ...PLAIN, ...settings } }).length;
    expect(told(says)).toBe(0);
    expect(told([...says, 'Square is what she calls the whole thing.'])).toBe(1);
    expect(told([...says, 'The square in front of the shop floods.'])).toBe(0);
  });
});

describe('the product in a life', () => {
  it.each([
    ['en', '## Her life\n\nShe opens Fairpenny at six.'],
    ['en', '## About\n\nShe logs in at six and clicks on the dashboard.'],
    ['en', '## A usual day\n\n<Day>\n<Moment at="06:00">Checks the app.</Moment>\n<Moment at="07:00">Reads the push notifications.</Moment>\n</Day>'],
    ['de', '## Ihr Leben\n\nSie öffnet Fairpenny um sechs.'],
    ['fr', "## Sa vie\n\nElle ouvre l'application et son tableau de bord à six heures."],
    ['es', '## Su vida\n\nAbre Fairpenny a las seis de la mañana.'],
    ['pt', '## A vida dela\n\nAbre o aplicativo e o painel de controle às seis.'],
    ['ru', '## Её жизнь\n\nВ шесть она открывает приложение и смотрит уведомления.'],
    ['zh', '## 她的生活\n\n她六点打开应用，看仪表盘。'],
  ] as const)('is named in a section that tells of one (%s): %s', (language, story) => {
    expect(found(productInLife, { language, story })).toHaveLength(1);
  });

  it.each([
    ['en', '## Her life\n\nShe opens the shop at six and reads the slips.'],
    ['en', '## Her life\n\nOnce the app was down, and nobody in the street noticed.'],
    ['en', '## What wears her down\n\nFairpenny moved the button again, and the dashboard with it.'],
    ['en', '## Her life\n\nA friend said “Fairpenny, the app, the dashboard” and yawned.'],
    ['en', '## A usual day\n\nThe button of the lift sticks, and the menu of the café too.'],
    ['en', '## A day with Fairpenny\n\nShe opens Fairpenny and its dashboard.'],
    ['en', '## Money\n\nThe app says one thing and the dashboard another.'],
    ['de', '## Ihr Leben\n\nSie näht Knöpfe an den Mantel und trinkt Kaffee aus dem Filter.'],
    ['zh', '## 她的生活\n\n她六点开门，看昨天晚上的纸条。'],
  ] as const)('is not seen where a life is told, or service is spoken of (%s): %s', (language, story) => {
    expect(found(productInLife, { language, story })).toEqual([]);
  });

  it('is named in a claim of the facet life, and in no other', () => {
    const says = 'She opens Fairpenny each morning.';
    expect(found(productInLife, { says, facet: 'life' })).toMatchObject([{ claim: 'c0', line: 7 }]);
    expect(found(productInLife, { says, facet: 'habit' })).toEqual([]);
  });

  it('is named on the line on which it first stands, with the heading', () => {
    const story = '## Her life\n\nThe oven is hot.\n\nShe opens Fairpenny.';
    expect(found(productInLife, { story })[0]).toMatchObject({
      line: 15,
      sentence: expect.stringMatching(/^“Her life” tells of a life, and speaks of “Fairpenny”/) as unknown,
    });
  });
});
