import { describe, expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

const OWN = 'The drawer is still two coins short.';
const OTHER = 'Have you counted it twice?';

describe('the message that is answered', () => {
  const introductions = [
    'On Wed, Mar 4, 2026 at 9:12 AM Tom Reed <help@x.example> wrote:',
    'On 4 Mar 2026, at 09:12, Tom Reed <help@x.example> wrote:',
    'On 04/03/2026 09:12, Tom Reed wrote:',
    'Tom Reed <help@x.example> wrote on 4 March 2026:',
    '---- On Wed, 04 Mar 2026 09:12:00 +0100 Tom Reed <help@x.example> wrote ----',
    'Am Mi., 4. März 2026 um 09:12 Uhr schrieb Tom Reed <help@x.example>:',
    'Am 04.03.2026 um 09:12 schrieb Tom Reed:',
    'Tom Reed <help@x.example> schrieb am Mi., 4. März 2026 um 09:12:',
    'Le mer. 4 mars 2026 à 09:12, Tom Reed <help@x.example> a écrit :',
    'Le 04/03/2026 à 09:12, Tom Reed a écrit :',
    'El mié, 4 mar 2026 a las 9:12, Tom Reed (<help@x.example>) escribió:',
    'El 4 mar 2026, a las 9:12, Tom Reed <help@x.example> escribió:',
    'Em qua., 4 de mar. de 2026 às 09:12, Tom Reed <help@x.example> escreveu:',
    'Il giorno mer 4 mar 2026 alle ore 09:12 Tom Reed <help@x.example> ha scritto:',
    'Il 04/03/26 09:12, Tom Reed ha scritto:',
    'Op wo 4 mrt 2026 om 09:12 schreef Tom Reed <help@x.example>:',
    'Op 4 mrt 2026, om 09:12 heeft Tom Reed <help@x.example> het volgende geschreven:',
    'Den ons. 4. mar. 2026 kl. 09.12 skrev Tom Reed <help@x.example>:',
    'Den ons 4 mars 2026 kl 09:12 skrev Tom Reed <help@x.example>:',
    'ons. 4. mar. 2026 kl. 09:12 skrev Tom Reed <help@x.example>:',
    'ke 4. maalisk. 2026 klo 9.12 Tom Reed <help@x.example> kirjoitti:',
    'Tom Reed <help@x.example> kirjoitti 4.3.2026 kello 9.12:',
    'śr., 4 mar 2026 o 09:12 Tom Reed <help@x.example> napisał(a):',
    'W dniu 4.03.2026 o 09:12, Tom Reed pisze:',
    'Dne 04. 03. 26 v 9:12 Tom Reed napsal(a):',
    'st 4. 3. 2026 v 9:12 odesílatel Tom Reed <help@x.example> napsal:',
    'ср, 4 мар. 2026 г. в 09:12, Tom Reed <help@x.example>:',
    '04.03.2026 09:12, Tom Reed пишет:',
    'ср, 4 бер. 2026 р. о 09:12 Tom Reed <help@x.example> пише:',
    '在 2026年3月4日，09:12，Tom Reed <help@x.example> 写道：',
    'Tom Reed <help@x.example> 于2026年3月4日周三 09:12写道：',
    '2026年3月4日(水) 9:12 Tom Reed <help@x.example>:',
    '2026/03/04 9:12、Tom Reed <help@x.example>のメール:',
    '2026년 3월 4일 (수) 오전 9:12, Tom Reed <help@x.example>님이 작성:',
    'Tom Reed <help@x.example>, 4 Mar 2026 Çar, 09:12 tarihinde şunu yazdı:',
  ];

  it.each(introductions)('ends the customer’s words, quoted or not: %s', (introduction) => {
    expect(ownWords(`${OWN}\n\n${introduction}\n\n> ${OTHER}\n>\n> Tom`)).toBe(OWN);
    if (/@|\d[:.]\d/u.test(introduction)) expect(ownWords(`${OWN}\n\n${introduction}\n\n${OTHER}`)).toBe(OWN);
  });

  it.each(introductions)('leaves an answer below it: %s', (introduction) => {
    expect(ownWords(`${introduction}\n> ${OTHER}\n\n${OWN}`)).toBe(OWN);
  });

  it.each([
    'On Wed, Mar 4, 2026 at 9:12 AM Tomas of the Support Team with the Long Name\n<help@x.example> wrote:',
    'On Wednesday, 4 March 2026 at 09:12:33 GMT, Tom Reed\n<help@x.example\n> wrote:',
    'Am Mi., 4. März 2026 um 09:12 Uhr schrieb Tomas vom Kundendienst <\nhelp@x.example>:',
    'El mié, 4 mar 2026 a las 9:12, Atención de Tienda con Nombre Largo\n(<help@x.example>) escribió:',
    'Dnia 4 marca 2026 09:12 Dział Obsługi <help@x.example>\nnapisał(a):',
  ])('may be introduced in wrapped lines: %j', (introduction) => {
    expect(ownWords(`${OWN}\n\n${introduction}\n\n${OTHER}`)).toBe(OWN);
  });

  it.each([
    '-----Original Message-----',
    '-----Ursprüngliche Nachricht-----',
    "-----Message d'origine-----",
    '-----Mensaje original-----',
    '-----Mensagem original-----',
    '-----Messaggio originale-----',
    '-----Oorspronkelijk bericht-----',
    '-----Oprindelig meddelelse-----',
    '-----Ursprungligt meddelande-----',
    '-----Opprinnelig melding-----',
    '-----Alkuperäinen viesti-----',
    '-----Wiadomość oryginalna-----',
    '-----Původní zpráva-----',
    '-----Исходное сообщение-----',
    '------------------ 原始邮件 ------------------',
    '-----元のメッセージ-----',
    '-----원본 메시지-----',
    '---------- Forwarded message ---------',
    'Begin forwarded message:',
    'Anfang der weitergeleiteten Nachricht:',
    '________________________________\nFrom: Tom Reed',
  ])('stands below a line of its own: %s', (line) => {
    expect(ownWords(`${OWN}\n\n${line}\n${OTHER}`)).toBe(OWN);
  });

  it.each([
    'From: Tom Reed\nSent: Wednesday, 4 March 2026 09:12\nTo: me\nSubject: RE: the drawer',
    '**From:** Tom Reed <help@x.example>\n**Date:** Wednesday, 4 March 2026 at 09:12\n**To:** me',
    '*Von:* Tom Reed\n*Gesendet:* Mittwoch, 4. März 2026 09:12\n*An:* mich\n*Betreff:* AW: Kasse',
    'Von: Tom Reed\nGesendet: Mittwoch',
    'De : Tom Reed\nEnvoyé : mercredi 4 mars 2026 09:12\nÀ : moi\nObjet : la caisse',
    'De: Tom Reed\nEnviado el: miércoles, 4 de marzo de 2026\nPara: yo\nAsunto: la caja',
    'De: Tom Reed\nEnviada em: quarta-feira\nPara: eu\nAssunto: o caixa',
    'Da: Tom Reed\nInviato: mercoledì 4 marzo 2026\nA: me\nOggetto: la cassa',
    'Van: Tom Reed\nVerzonden: woensdag 4 maart 2026\nAan: mij\nOnderwerp: de kas',
    'Fra: Tom Reed\nSendt: 4. marts 2026\nTil: mig\nEmne: kassen',
    'Från: Tom Reed\nSkickat: den 4 mars 2026\nTill: mig\nÄmne: kassan',
    'Lähettäjä: Tom Reed\nLähetetty: keskiviikko 4. maaliskuuta\nVastaanottaja: minä\nAihe: kassa',
    'Od: Tom Reed\nWysłano: środa, 4 marca 2026\nDo: mnie\nTemat: kasa',
    'Od: Tom Reed\nOdesláno: středa 4. března 2026\nKomu: mně\nPředmět: pokladna',
    'От: Tom Reed\nОтправлено: среда, 4 марта 2026 г.\nКому: мне\nТема: касса',
    'Від: Tom Reed\nНадіслано: середа, 4 березня 2026 р.\nКому: мені\nТема: каса',
    '发件人: Tom Reed\n发送时间: 2026年3月4日\n收件人: 我\n主题: 收银机',
    '差出人: Tom Reed\n送信日時: 2026年3月4日\n宛先: 私\n件名: レジ',
    '보낸 사람: Tom Reed\n보낸 날짜: 2026년 3월 4일\n받는 사람: 나\n제목: 금고',
    'Kimden: Tom Reed\nGönderildi: 4 Mart 2026\nKime: ben\nKonu: kasa',
    'From: Tom Reed Sent: Wednesday, 4 March 2026 09:12 To: me Subject: the drawer',
  ])('stands below a written-out header: %j', (header) => {
    expect(ownWords(`${OWN}\n\n${header}\n\n${OTHER}`)).toBe(OWN);
  });

  it('leaves answers between quoted lines, each apart', () => {
    const mail =
      'On 04/03/2026 09:12, Tom Reed wrote:\n> Which drawer?\nThe left one, by the door.\n>\n> And since when?\nSince the new till came in May.\n\n-- \nNora';
    expect(ownWords(mail)).toBe('The left one, by the door.\n\nSince the new till came in May.');
  });

  it('leaves the message of a contact form', () => {
    expect(ownWords('From: Nora <nora@x.example>\nSubject: the till\n\nMessage Body:\nMy till does not open since Friday.')).toBe(
      'My till does not open since Friday.',
    );
  });
});

describe('what is added below a mail', () => {
  it.each([
    'Sent from my iPhone',
    'Sent from my Samsung Galaxy smartphone.',
    'Sent from Outlook for iOS',
    'Get Outlook for Android',
    'Sent from my phone, please excuse any typos',
    'Von meinem iPhone gesendet',
    'Gesendet von Mail für Windows',
    'Envoyé de mon iPhone',
    'Obtenir Outlook pour iOS',
    'Enviado desde mi iPhone',
    'Enviado do meu iPhone',
    'Inviato da iPhone',
    'Verstuurd vanaf mijn iPhone',
    'Skickat från min iPhone',
    'Sendt fra min iPhone',
    'Lähetetty iPhonesta',
    'Wysłane z iPhone’a',
    'Odesláno z iPhonu',
    'Отправлено с iPhone',
    'Надіслано з iPhone',
    '发自我的iPhone',
    '從我的 iPhone 傳送',
    'iPhoneから送信',
    '나의 iPhone에서 보냄',
    'iPhone’umdan gönderildi',
  ])('is nobody’s words: %s', (line) => {
    expect(ownWords(`${OWN}\n\n${line}`)).toBe(OWN);
    expect(ownWords(`${OWN}\n\n${line}\n\nOn 04/03/2026 09:12, Tom Reed wrote:\n> ${OTHER}`)).toBe(OWN);
  });

  it.each([
    'This e-mail and any attachments are confidential and meant solely for the person it is addressed to. If you received it in error, please notify the sender.',
    'CONFIDENTIALITY NOTICE: this message is for the intended recipient only. Any unauthorised copying is strictly prohibited.\n\nAny views expressed are those of the writer.',
    'Diese E-Mail enthält vertrauliche Angaben. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und vernichten Sie sie.',
    'Ce message et ses pièces jointes sont confidentiels et réservés à leurs destinataires. Si vous le recevez par erreur, merci de prévenir l’expéditeur.',
    'Este mensaje y sus archivos adjuntos son confidenciales. Si usted no es el destinatario, avise al remitente y elimínelo.',
    'Esta mensagem e os seus anexos são confidenciais. Se a recebeu por engano, avise o remetente e apague-a.',
    'Questo messaggio e i suoi allegati sono riservati. Chi lo riceve per errore è pregato di avvisare il mittente.',
    'Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde. Als u het per abuis ontvangt, verwijder het dan.',
    'Ta wiadomość jest poufna i przeznaczona dla adresata. Jeśli trafiła do Państwa omyłkowo, prosimy ją usunąć i powiadomić nadawcę.',
    'Это сообщение конфиденциально и предназначено только адресату. Если вы получили его по ошибке, удалите его.',
    '本邮件及其附件含有保密信息，仅限收件人使用。如您误收本邮件，请立即删除并通知发件人，谢谢合作。',
    'このメールには機密情報が含まれています。誤って受信された場合は、送信者に連絡のうえ直ちに削除してください。お願いいたします。',
    'Please consider the environment before printing this e-mail.',
    '-- \nNora Quill\nQuill Breads\n12 Mill Lane',
    '--\nNora Quill\nTel. +44 7700 900123',
    'Best regards\n\nNora Quill\nBaker and bookkeeper\nnora@x.example',
    'Mit freundlichen Grüßen\nNora Quill',
    'Cordialement,\nNora Quill',
    'Med vänliga hälsningar\nNora',
    'Pozdrawiam serdecznie\nNora Quill',
    'S pozdravem\nNora Quill',
    'よろしくお願いします。\n\n井上',
  ])('is small print or a signature: %j', (footer) => expect(ownWords(`${OWN}\n\n${footer}`)).toBe(OWN));
});

describe('a customer’s own sentence is never cut', () => {
  it.each([
    'On Monday I wrote: please help',
    'On 3 March 2026 at 14:30 I wrote:\nPlease cancel my plan.\nNobody answered me.',
    'On Tuesday at 14:30 your colleague wrote:\nthat it would be free. It was not.',
    'Am 3. März um 14:30 schrieb Ihr Kollege:\nEs sei alles erledigt. Das stimmt nicht.',
    'Le 3 mars à 14:30 on m’a écrit :\nque tout était réglé. Ce n’est pas vrai.',
    'El 3 de marzo a las 14:30 me escribió:\nque todo estaba bien. No es verdad.',
    'Von: Berlin nach Hamburg dauert zu lange',
    'From: 8 to 12 we are closed',
    'From: Monday\nTo: Friday\nwe are closed, so nobody can count the drawer.',
    'De: 8h\nÀ: 12h\nla boutique est fermée, et personne ne compte la caisse.',
    'Date: I do not remember it any more.\nThe drawer was short again.',
    'Subject to change, they said, and then it changed.',
    'Sent from my desk, which is much easier than my phone.',
    'Sent from my phone to my wife, the bill never arrived. Why?',
    'The original message was lost, and so was my patience.',
    'This message is confidential: my husband must not know. How do I hide it?',
    'I deleted the e-mail by mistake and the attachment with it. Can you send it again?',
    'It broke again.\nPlease help me with it',
    'It broke again.\nI want my money back today',
    'It went wrong twice.\n- once on Monday\n- once on Friday',
    'I press:\n> Settings\n> Billing\n> the last invoice\nand nothing happens.',
    'First the till.\n--\nThen the drawer, which has been stuck since the move in May.',
    'My address is nora@x.example and nothing arrives there.',
    'I wrote to Tom Reed <help@x.example> on 3 March 2026 at 9:12, who told me to wait, and now I ask you this:\nwhere is my bill?',
    'Thanks for nothing.',
    'It broke again.\nPlease help',
    'It broke again.\nYou can reach me about it at nora@x.example',
    'It broke again.\nPS: I use the old till, version 10.14.6 of 2012',
    'It broke again.\n\nFrom then on I counted by hand',
    '谢谢你们，但是账单还是不对，我已经等了两个星期。',
    '我在3月3日14:30写道：\n请取消我的订单。没有人回复我。',
  ])('%j', (words) => expect(ownWords(words)).toBe(words));

  it('but words that it passes on from the other side are', () => {
    expect(ownWords('You told me this:\n> Please restart the till.\n> Then wait a minute.\nI did, twice.')).toBe('You told me this:\n\nI did, twice.');
  });
});

describe('a hostile mail', () => {
  // Each line is 64 kB long, or there are as many lines; slower than linear, one of them would outlast the runner's limit.
  it.each([
    ['one introduction', `On ${'1:11 '.repeat(13_000)}wrote:`],
    ['introductions', 'On 1.1.2026 1:11 Tom <a@b> said\n'.repeat(10_000)],
    ['labels', 'From: x\n'.repeat(20_000)],
    ['small print', `this message ${'confidential attachments '.repeat(3_000)}`],
    ['phones', `Sent from my ${'x '.repeat(30_000)}`],
    ['lists', `a:\n${'> b\n'.repeat(20_000)}`],
    ['angles', '<'.repeat(64_000)],
    ['rules', '--\n'.repeat(20_000)],
    ['commas', `a@b ${', '.repeat(30_000)}:`],
    ['spaces', `${' '.repeat(64_000)}x`],
    ['opened quotes', '引用：「'.repeat(16_000)],
    ['quotations', '"a b c\n'.repeat(9_000)],
    ['tags', '[quote]'.repeat(9_000)],
    ['brackets', '[edited by '.repeat(6_000)],
    ['closings', '. LG Nora  '.repeat(6_000)],
    ['buttons', '**bold text'.repeat(6_000)],
    ['fences', '```\n~~~\n'.repeat(8_000)],
  ])('of %s comes to an end', (_what, mail) => expect(ownWords(`I wait.\n\n${mail}\n`)).toContain('I wait.'));
});
