import { describe, expect, it } from 'vitest';
import { withoutQuotations } from './quotations.ts';

const OWN = 'The drawer is still two coins short.';

describe('what a customer quotes from somebody else', () => {
  it.each([
    `${OWN}\n\n"Download failed. Please check your connection."`,
    `${OWN}\n\n“Your till is managed by another shop.”`,
    `${OWN}\n\n„Bitte starten Sie die Kasse neu.“`,
    `${OWN}\n\n« Veuillez redémarrer la caisse. »`,
    `${OWN}\n\n「接続を確認してください。」`,
    `${OWN}\n\n"It seems that your till is old,\nplease use a newer one."`,
    `Zitat aus dem Werbetext: "So einfach war eine Kasse noch nie" ${OWN}`,
    `Quote from the leaflet: “No till was ever this easy”\n${OWN}`,
    `Citation de la notice : « Jamais une caisse ne fut si simple »\n${OWN}`,
    `Цитата из описания: «Касса ещё никогда не была такой простой»\n${OWN}`,
    `[quote="tom, post:2, topic:3"]\nHave you counted it?\n[/quote]\n${OWN}`,
    `[QUOTE=Tom][quote]inner[/quote] outer[/QUOTE] ${OWN}`,
    `{quote}Have you counted it?{quote}\n${OWN}`,
    `bq. Have you counted it?\n${OWN}`,
    `Tom said: ↑\nHave you counted it?\nTwice?\nClick to expand...\n${OWN}`,
    `Tom schrieb:\nHast du gezählt?\nZum Vergrößern anklicken....\n${OWN}`,
    `Том сказал(а):\nСчитали?\nНажмите, чтобы раскрыть...\n${OWN}`,
  ])('is cut: %j', (post) => expect(withoutQuotations(post)).toBe(OWN));

  it('is cut below a colon too, where no paragraph is of its own', () => {
    expect(withoutQuotations('I get this:\n"The till is locked for today."\nWhat now?')).toBe('I get this:\n\nWhat now?');
  });
});

describe('a customer’s own words in quote marks stay', () => {
  it.each([
    '"It works, but not for us."',
    '"Never again this till"\n\nIt broke on the second day.',
    'I wrote to you:\n\n"Please cancel my plan today."\n\nNobody answered.',
    'Ich habe Ihnen geschrieben:\n\n„Bitte kündigen Sie meinen Vertrag.“\n\nNiemand antwortet.',
    'The button should say:\n\n"Save and close this bill"\n\nThen I would find it.',
    'Ma question :\n\n« Où est ma facture de mars ? »\n\nMerci.',
    '我写信问过你们：\n\n“我的账单在哪里，为什么还没有？”\n\n没有人回复。',
    'It says:\n\n"Locked"\n\nand no more.',
    'They call it “simple”, and “simple” it is not.',
    '"Fast" they said\n"Cheap" they said\nNeither is true.',
    'My mother said "count it twice" and so I did.',
    'I need a quote for: "ten tills and one drawer"',
    'The quote is in the menu: twice.',
  ])('%j', (words) => expect(withoutQuotations(words)).toBe(words));
});
