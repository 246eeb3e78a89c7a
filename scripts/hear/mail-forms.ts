/**
 * How mail programs introduce the message that is answered, by language. One row a language; what each form was seen in stands beside it:
 * A Apple Mail · G Gmail · O Outlook · T Thunderbird · Y Yahoo · Z Zoho, after the test data and tables of
 * [talon] mailgun/talon quotations.py · [trim] discourse/email_reply_trimmer · [reply] crisp-oss/email-reply-parser ·
 * [forward] crisp-oss/email-forward-parser · [quail] closeio/quotequail · [lists] public archives of kernel, ALSA and V4L mailing lists.
 */

import { FURTHER_MAIL_FORMS } from './mail-forms-further.ts';

/** The forms of one language. Words are sources of regular expressions, compared without regard to case. */
export interface MailForms {
  /** How an introduction begins, before the day. Empty where it begins with the day or the name. */
  starts: string;
  /** What says that somebody wrote: of the third person wherever the language tells persons apart. */
  wrote: string;
  /** The first person beside such a word: then it is the writer's own sentence. */
  own?: string;
  /** Labels of a written-out header. */
  from: string;
  sent: string;
  date?: string;
  to: string;
  subject: string;
  /** Between dashes or above a header: the message that is answered or passed on. */
  above: string;
}

/** All rows, by language. */
export const MAIL_FORMS: Readonly<Record<string, MailForms>> = {
  ...FURTHER_MAIL_FORMS,
  // `On Wed, Sep 25, 2013, at 03:57 PM, X wrote:` A G T [trim quail]; `---- On …, X wrote ----` Z [reply]; `In message … X writes:` [trim]
  en: {
    starts: 'on|at|in message',
    wrote: 'wrote|writes',
    own: 'I|we|I have|we have|I just|she|he|they|my \\p{L}+',
    from: 'From',
    sent: 'Sent',
    date: 'Date',
    to: 'To|Cc|Bcc|Reply-To',
    subject: 'Subject',
    above: 'Original Message|Reply Message|Forwarded Message|Begin forwarded message|Original Mail',
  },
  // `Am 18.09.2013 um 16:24 schrieb X:` A T [trim]; `Am Di., 3. März 2026 um 09:12 Uhr schrieb X:` G [reply]; `X schrieb am …:` [trim]
  de: {
    starts: 'am',
    wrote: 'schrieb|schrieben Sie|geschrieben',
    own: 'ich|wir|sie|er|man|mir|uns|Ihr|Ihre|Euer|Eure|der|die|das|ein|eine',
    from: 'Von',
    sent: 'Gesendet|Gesendet am',
    date: 'Datum',
    to: 'An|Kopie|Kopie \\(CC\\)|Cc|Antwort an',
    subject: 'Betreff',
    above: 'Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht|Weitergeleitete Nachricht|Anfang der weitergeleiteten (?:Nachricht|E-Mail)',
  },
  // `Le 4 janv. 2016 à 19:03, X a écrit :` A G T [trim reply]
  fr: {
    starts: 'le',
    wrote: 'a écrit|nous a dit',
    own: 'elle|il|on|qui',
    from: 'De|Expéditeur',
    sent: 'Envoyé|Envoyé le',
    date: 'Date',
    to: 'À|A|Pour|Cc|Copie à|Répondre à|Destinataire',
    subject: 'Objet|Sujet',
    above: "Message d['’]origine|Message original|Message transféré|Message transmis|Début du message (?:transféré|réexpédié)",
  },
  // `El mié, 8 ene 2025 a las 9:15, X escribió:` G A [trim quail]
  es: {
    starts: 'el',
    wrote: 'escribió',
    own: 'ella|él|me|nos|que',
    from: 'De',
    sent: 'Enviado|Enviado el|Enviados?',
    date: 'Fecha',
    to: 'Para|CC|Responder a',
    subject: 'Asunto',
    above: 'Mensaje original|Mensaje reenviado|Inicio del mensaje reenviado',
  },
  // `Em seg, 27 de jul de 2015 17:13, X escreveu:` G A [trim reply]
  pt: {
    starts: 'em|a|no dia',
    wrote: 'escreveu',
    own: 'ela|ele|me|nos|que',
    from: 'De',
    sent: 'Enviada?|Enviada em|Enviado em',
    date: 'Data',
    to: 'Para|Cc|Responder a',
    subject: 'Assunto',
    above: 'Mensagem original|Mensagem encaminhada|Mensagem reencaminhada|Início da mensagem (?:re)?encaminhada',
  },
  // `Il giorno mer 8 gen 2025 alle ore 09:15 X ha scritto:` A G; `Il 8/1/25 09:15, X ha scritto:` T; `In data … ha scritto:` [reply trim]
  it: {
    starts: 'il|il giorno|in data',
    wrote: 'ha scritto',
    own: 'lei|lui|mi|ci|che|chi',
    from: 'Da|Mittente',
    sent: 'Inviato|Inviato il',
    date: 'Data',
    to: 'A|Cc|Rispondi a',
    subject: 'Oggetto',
    above: 'Messaggio originale|Messaggio inoltrato|Inizio messaggio inoltrato',
  },
  // `Op wo 8 jan. 2025 om 09:15 schreef X:` G T; `Op … heeft X het volgende geschreven:` A [lists trim]
  nl: {
    starts: 'op',
    wrote: 'schreef|geschreven',
    own: 'ik|wij|we|zij|ze|hij',
    from: 'Van',
    sent: 'Verzonden',
    date: 'Datum',
    to: 'Aan|Kopie|CC|Beantwoorden - Aan|Antwoord aan',
    subject: 'Onderwerp',
    above: 'Oorspronkelijk bericht|Origineel bericht|Doorgestuurd bericht|Begin doorgestuurd bericht',
  },
  // `Den ons. 3. mar. 2026 kl. 09.12 skrev X:` G; `Den 3. marts 2026 kl. 09.12 skrev X:` A; `D. … skrev "X":` O [forward trim]
  da: {
    starts: 'den|d\\.',
    wrote: 'skrev',
    own: 'jeg|vi|hun|han|de|man',
    from: 'Fra',
    sent: 'Sendt',
    date: 'Dato',
    to: 'Til|Cc|Svar til',
    subject: 'Emne',
    above: 'Oprindelig meddelelse|Oprindelig besked|Videresendt meddelelse|Start på videresendt besked',
  },
  // `Den tis 3 mars 2026 kl 09:12 skrev X:` G; `3 mars 2026 kl. 09:12 skrev X:` A; `På …, skrev X:` [talon]; `… skrev "X" följande:` O [forward]
  sv: {
    starts: 'den|på',
    wrote: 'skrev',
    own: 'jag|vi|hon|han|de|man',
    from: 'Från',
    sent: 'Skickat',
    date: 'Datum',
    to: 'Till|Kopia|Svara till',
    subject: 'Ämne',
    above: 'Ursprungligt meddelande|Originalmeddelande|Vidarebefordrat (?:meddelande|mejl)',
  },
  // `søn. 30. apr. 2017 kl. 00.26 skrev X:` G [trim]; `X skrev følgende den …:` O [forward]
  no: {
    starts: 'den|på',
    wrote: 'skrev',
    own: 'jeg|vi|hun|han|de|man|eg',
    from: 'Fra',
    sent: 'Sendt',
    date: 'Dato',
    to: 'Til|Kopi|Svar til',
    subject: 'Emne',
    above: 'Opprinnelig melding|Videresendt melding',
  },
  // `ke 8. tammik. 2025 klo 9.15 X kirjoitti:` G; `X kirjoitti 3.3.2026 kello 9.12:` A O [forward lists]
  fi: {
    starts: '',
    wrote: 'kirjoitti',
    own: 'hän|joka',
    from: 'Lähettäjä',
    sent: 'Lähetetty',
    date: 'Päivämäärä|Päiväys',
    to: 'Vastaanottaja|Kopio|Vastaus',
    subject: 'Aihe',
    above: 'Alkuperäinen viesti|Välitetty viesti|Edelleenlähetetty viesti|Välitetty viesti alkaa',
  },
  // `śr., 8 sty 2025 o 09:15 X napisał(a):` G; `W dniu 3.03.2026 o 09:12, X pisze:` T; `Dnia … napisał(a):` A [lists trim]
  pl: {
    starts: 'w dniu|dnia',
    wrote: 'napisał|napisał\\(a\\)|napisała|napisano|pisze',
    own: 'ona|on|mi|nam|która|który',
    from: 'Od|Nadawca',
    sent: 'Wysłano|Wysłane',
    date: 'Data',
    to: 'Do|Adresat|Dw|Kopia|Odpowiedź-do',
    subject: 'Temat',
    above: 'Wiadomość oryginalna|Oryginalna wiadomość|Przekazana wiadomość|Treść przekazanej wiadomości|Początek przekazywanej wiadomości',
  },
  // `Dne 09. 07. 20 v 9:02 X napsal(a):` T [lists]; `út 3. 3. 2026 v 9:12 odesílatel X napsal:` G; `napísal(a)` is Slovak [forward]
  cs: {
    starts: 'dne|dňa',
    wrote: 'napsal|napsal\\(a\\)|napsala|napísal|napísal\\(a\\)|napísala',
    own: 'ona|on|mi|nám|která|který',
    from: 'Od|Odesílatel',
    sent: 'Odesláno|Odoslané',
    date: 'Datum|Dátum',
    to: 'Komu|Pre|Kopie|Kópia|Odpověď na',
    subject: 'Předmět|Predmet',
    above: 'Původní zpráva|Přeposlaná zpráva|Začátek přeposílané zprávy|Pôvodná správa|Preposlaná správa',
  },
  // `вт, 3 мар. 2026 г. в 09:12, X <…>:` G, no word at all; `03.03.2026 09:12, X пишет:` T; `… пользователь X написал:` A O [trim forward lists]
  ru: {
    starts: '',
    wrote: 'пишет|писал|писал\\(а\\)|написал|написал\\(а\\)|написала',
    own: 'я|мы|она|он|мне|нам|который|которая',
    from: 'От|От кого|Отправитель',
    sent: 'Отправлено',
    date: 'Дата',
    to: 'Кому|Копия|Ответ-Кому',
    subject: 'Тема',
    above: 'Исходное сообщение|Пересылаемое сообщение|Перенаправленное сообщение|Пересланное сообщение|Начало переадресованного сообщения',
  },
  // `30 серп. 2016 р. 20:45 X пише:` G T [trim]
  uk: {
    starts: '',
    wrote: 'пише|написав|написала|написав\\(ла\\)',
    own: 'я|ми|вона|він|мені|нам',
    from: 'Від|Від кого',
    sent: 'Відправлено|Надіслано',
    date: 'Дата',
    to: 'Кому|Копія|Кому відповісти',
    subject: 'Тема',
    above: 'Початкове повідомлення|Перенаправлене повідомлення|Переслане повідомлення|Початок листа, що пересилається',
  },
  // `在 2026年3月3日，X 写道：` A T; `X 于2025年1月8日周三 09:15写道：` G; `------------------ 原始邮件 ------------------` of QQ [trim reply]
  zh: {
    starts: '',
    wrote: '写道|寫道|写到',
    own: '我|我们|我們|他|她',
    from: '发件人|寄件者|寄件人|發件人',
    sent: '发送时间|傳送時間|寄件日期|發送時間',
    date: '日期',
    to: '收件人|收件者|抄送|副本',
    subject: '主题|主題|主旨',
    above: '原始邮件|原始郵件|原邮件|转发的邮件|轉寄的郵件|回复的原邮件',
  },
  // `2025年1月8日(水) 9:15 X <…>:` G, no word at all; `2026/03/03 9:12、Xのメール:` A; `Xのメッセージ:` [reply]; `X さんは書きました:` T
  ja: {
    starts: '',
    wrote: 'のメール|のメッセージ|書きました|は書きました|が書きました|さんは書きました',
    own: '私|僕|わたし|メモに',
    from: '差出人|送信者|From',
    sent: '送信日時|送信',
    date: '日付|日時',
    to: '宛先|To|Cc',
    subject: '件名',
    above: '元のメッセージ|転送されたメッセージ|転送メッセージ|Original Message',
  },
  // `2026년 3월 3일 (화) 오전 9:12, X <…>님이 작성:` G A [reply]; `X 이(가) 쓴 글:` T
  ko: {
    starts: '',
    wrote: '님이 작성|작성|쓴 글|님이 쓴 메시지',
    own: '제가|내가|저희가|우리가',
    from: '보낸 사람|보낸사람',
    sent: '보낸 날짜|보낸날짜',
    date: '날짜|일시',
    to: '받는 사람|받는사람|참조',
    subject: '제목',
    above: '원본 메시지|원본 메일|전달된 메시지',
  },
  // `X <…>, 3 Mar 2026 Sal, 09:12 tarihinde şunu yazdı:` G A T [lists forward]
  tr: {
    starts: '',
    wrote: 'şunu yazdı|şunları yazdı|yazdı',
    own: 'bana|bize|kendisi|o',
    from: 'Kimden|Gönderen',
    sent: 'Gönderildi|Gönderilen|Gönderim tarihi',
    date: 'Tarih',
    to: 'Kime|Bilgi|Yanıt Adresi',
    subject: 'Konu',
    above: 'Özgün İleti|Orijinal Mesaj|İletilmiş Mesaj|İletilen İleti|İleti başlangıcı',
  },
  // Written from right to left, with marks of direction among the letters. O A
  he: { starts: '', wrote: 'כתב|כתבה|מאת', from: 'מאת', sent: 'נשלח', date: 'תאריך', to: 'אל|עותק', subject: 'נושא', above: 'הודעה מקורית' },
  ar: {
    starts: '',
    wrote: 'كتب|كتبت',
    own: 'أنا',
    from: 'من',
    sent: 'تم الإرسال|أرسل',
    date: 'تاريخ|التاريخ',
    to: 'إلى',
    subject: 'الموضوع',
    above: 'الرسالة الأصلية',
  },
};
