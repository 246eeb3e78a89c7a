import { describe, expect, it } from 'vitest';
import { isAutoReply } from './auto-reply.ts';
import { hear, hearsayOf } from './hear.ts';
import { junkOf } from './junk.ts';

describe('what says nothing is known by its kind', () => {
  it.each(
    Object.entries({
      placeholder: [
        'texto en negrita',
        'Bold text',
        'Text in Fettschrift',
        '<insert text here>',
        'Enter your message here',
        'Lorem ipsum dolor sit amet',
        'N/A',
        'n.a.',
        '-',
        '...',
        'none',
        'Test',
        'test 123',
        'Prueba',
        'тест',
        '测试',
        'なし',
      ],
      gibberish: [
        '66666',
        'asdfgh',
        'asdasd',
        'aaaaaa',
        'qwertz uiop',
        'sdkjfhg',
        'jkljkl asdf',
        'фывапр',
        'Kt Xbtonfknk',
        'FJFJFJJFFJ',
        'sadsad',
        'Rejdffhgk',
        'a b c',
      ],
      'bare link': ['https://x.example/a?b=c', 'www.x.example/shop'],
      'mostly masked': ['XXXX', '[name] [phone]', 'XXXX XXXX XX/XX/2026', 'Call [name] at [phone]', '[P3]', '████'],
      'stage direction': ['[laughs]', '(lacht)', '**lacht**', '（笑）', '[Music]', '♪♪', '[rires] (pause)'],
    }).flatMap(([kind, texts]) => texts.map((text) => [kind, text])),
  )('%s: %s', (kind, text) => expect(junkOf(text ?? '', true)).toBe(kind));
});

describe('short answers are answers', () => {
  it.each([
    'No',
    'Yes',
    'ok',
    'Nothing',
    'nada',
    'HTTPS',
    'LGBTQ',
    'VPN',
    'GPS',
    'csv',
    'PDF export',
    'wert',
    'Wert',
    'were',
    'error',
    'property',
    'poop',
    'errer',
    'krk',
    'čtvrť',
    'Vlk',
    'zmrzl',
    'rhythm',
    'strengths',
    'eighths',
    'Angstschweiß',
    'Impfpflicht',
    'Dampfkochtopf',
    'chrząszcz',
    'zmrzlina',
    'HTTPMethod',
    'Hmmmmmmm',
    'daaaannnnke',
    'hahahaha',
    'jajajaja',
    'rsrsrs',
    'retter',
    'kkkkkkkkk no',
    '不',
    '好',
    '没有钱',
    '哈哈哈哈',
    'ㅋㅋㅋㅋ',
    'ใช่',
    'لا',
    'はい',
    'нет',
    'да',
    'Ö',
    '👍',
    'The test failed again',
    'I have none of them',
    'Nooooo',
    'Settings > Billing',
    'Size XXL',
    'I told [name] about it twice',
    'See https://x.example for the receipt',
    '(I know it sounds odd)',
    'I wrote “text here” and it vanished',
  ])('%s', (text) => expect(junkOf(text, true)).toBeUndefined());

  it('aloud, a placeholder is an answer too', () => {
    expect(junkOf('None.', false)).toBeUndefined();
    expect(junkOf('Test.', false)).toBeUndefined();
    expect(junkOf('[laughs]', false)).toBe('stage direction');
  });
});

describe('a machine’s reply in a customer’s name', () => {
  it.each([
    'I am out of the office until 9 March with no access to e-mail. For urgent matters please call the shop.',
    'Thank you for your message. I am on annual leave and will reply when I return on Monday.',
    'This is an automated message. Your order has shipped.',
    'Auto-Submitted: auto-replied\nI am away.',
    'Automatic reply: the till\nI am away.',
    'Thank you for contacting Quill Breads. Your ticket number is 5512. We will respond within two business days.',
    'Ich bin bis zum 9. März im Urlaub. In dringenden Fällen wenden Sie sich bitte an die Zentrale.',
    'Vielen Dank für Ihre Nachricht. Ich bin derzeit nicht im Büro und ab dem 9. März wieder erreichbar.',
    'Je suis actuellement en congés. En cas d’urgence, appelez la boutique.',
    'Estoy fuera de la oficina hasta el lunes. En caso de urgencia llame a la tienda.',
    'Estou de férias até segunda. Em caso de urgência, ligue para a loja.',
    'Sono in ferie fino al 9 marzo. In caso di urgenza chiamate il negozio.',
    'Ik ben op vakantie tot en met 9 maart. Voor dringende zaken kunt u de winkel bellen.',
    'Jag är på semester. Vid brådskande ärenden ring butiken.',
    'Jeg er på ferie. Ved hastende sager ring til butikken.',
    'Olen lomalla. Kiireellisissä asioissa soita liikkeeseen.',
    'Jestem na urlopie. W pilnych sprawach proszę dzwonić do sklepu.',
    'Jsem na dovolené. V naléhavých případech volejte obchod.',
    'Я сейчас в отпуске. По срочным вопросам звоните в магазин.',
    '我正在休假，如有急事请致电店里。',
    'ただいま不在にしております。お急ぎの方はお店へお電話ください。',
    '현재 부재중입니다. 급한 용무는 가게로 전화 주세요.',
    'Şu anda ofis dışındayım. Acil durumlarda dükkânı arayın.',
  ])('%s', (text) => expect(isAutoReply(text)).toBe(true));

  it.each([
    'Your out of office reply came back three times, and nobody answered me.',
    'I am out of the office until Monday, so can you send it to the shop instead?',
    'I am on holiday and the till has stopped working; my daughter counts by hand now and writes it all into the old book under the counter every evening.',
    'Thank you for your message. It still does not open.',
    'I got an automated message that says the bill is paid. It is not.',
    'Your automatic reply: it helped nobody.',
    'Ich bin im Urlaub und komme nicht an meine Rechnungen, das Kennwort wird abgelehnt.',
  ])('is not what a customer says of one, or of a holiday: %s', (text) => expect(isAutoReply(text)).toBe(false));
});

describe('of each utterance', () => {
  const said = (text: string, role: 'customer' | 'team' = 'customer') => ({ speaker: '', role, text, at: 'L1', marks: [] });

  it('what is heard is told, or why nothing is', () => {
    const utterances = [
      said('Still two coins short.\n\nSent from my iPhone'),
      said('Sorry!', 'team'),
      said('asdfgh'),
      said('This is an automated message.'),
      said('> quoted'),
    ];
    expect([...hearsayOf({ channel: 'ticket', utterances })].map((one) => ('words' in one ? one.words : one.reason))).toEqual([
      'Still two coins short.',
      'said by the team',
      'gibberish',
      'auto-reply',
      'nothing but quoted or empty text',
    ]);
  });

  it('a passage that a researcher marked is heard, whatever it is', () => {
    const marked = { ...said('None.'), marks: [{ persona: 'maya', claim: 'tin', stance: 'supports' as const, start: 0, end: 5 }] };
    expect(hear({ channel: 'survey', utterances: [marked] }).customer).toHaveLength(1);
  });

  it('the answers of an interview are not taken for forms', () => {
    expect(hear({ channel: 'interview', utterances: [said('None.'), said('Automatic reply: that is what I call him')] }).customer).toHaveLength(2);
  });
});
