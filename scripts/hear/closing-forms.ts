/**
 * What stands below a writer's own words, by language: closing formulas, and lines that a phone or a program adds.
 * Sources: the signature tables of discourse/email_reply_trimmer and crisp-oss/email-reply-parser; the phone lines and closings that public mail-parsing test data lists for Apple, Samsung, Huawei, Microsoft and Google programs.
 */

const anyOf = (...words: string[]): string => words.join('|');

/** A whole line that closes a letter: sources of regular expressions. */
export const CLOSINGS: Readonly<Record<string, string>> = {
  en: anyOf(
    '(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?|many|very best)[ ,]+)?(?:regards|wishes)',
    '(?:all the )?best',
    '(?:many )?thanks(?: (?:again|in advance|so much|a lot|a million|very much))?',
    'thank you(?: (?:again|in advance|so much|very much))?',
    'cheers|sincerely|yours(?: (?:sincerely|faithfully|truly))?|respectfully|take care|br|rgds|thx',
  ),
  de: anyOf(
    '(?:mit )?(?:freundlichen|freundlichem|besten|herzlichen|lieben|schönen|vielen) (?:grüßen|grüssen|gruß|gruss)',
    '(?:freundliche|beste|herzliche|liebe|viele|schöne) (?:grüße|grüsse)',
    '(?:lieber |schöner |herzlicher )?gru(?:ß|ss)|grü(?:ß|ss)e|mfg|lg|vg|hochachtungsvoll|(?:vielen |herzlichen |besten )?dank(?: im voraus| vorab)?|danke(?: im voraus| schön)?',
  ),
  fr: anyOf(
    '(?:bien )?(?:cordialement|amicalement|sincèrement)(?: vôtre)?|(?:bien|belle) à (?:vous|toi)|cdlt|cdt|salutations(?: distinguées)?|(?:meilleures|sincères) salutations',
    "bonne (?:journée|soirée|réception)|merci(?: (?:d’avance|d'avance|beaucoup|par avance))?|respectueusement",
  ),
  es: '(?:un )?(?:cordial |afectuoso )?saludos?(?: cordiales)?|atentamente|atte\\.?|cordialmente|(?:un )?abrazos?|(?:muchas )?gracias(?: de antemano| por todo)?|quedo a la espera',
  pt: 'atenciosamente|att\\.?|cumprimentos|com os melhores cumprimentos|(?:um )?abraços?|(?:muito )?obrigad[oa](?: desde já)?|cordialmente|grat[oa]',
  it: '(?:cordiali|distinti|cari|tanti) saluti|saluti|cordialmente|(?:mille )?grazie(?: mille| in anticipo)?|buona (?:giornata|serata)|a presto',
  nl: '(?:met )?(?:vriendelijke|hartelijke|beste) (?:groet|groeten)|groet(?:en|jes)?|mvg|hoogachtend|(?:alvast )?bedankt|dank (?:je|u)(?: wel)?',
  da: '(?:med )?(?:venlig|bedste|kærlig) hilsen|(?:de )?(?:bedste|venlige|kærlige|mange) hilsner|mvh|(?:på forhånd )?(?:mange )?tak(?: på forhånd)?',
  sv: '(?:med )?(?:vänlig(?:a)?|bästa|varma|hjärtliga|många) hälsning(?:ar)?|hälsningar|mvh|(?:stort |många )?tack(?: på förhand| så mycket)?',
  no: '(?:med )?(?:vennlig|beste|kjærlig) hilsen|(?:beste|vennlige|mange) hilsener|mvh|(?:på forhånd )?(?:tusen )?takk(?: på forhånd)?|hilsen',
  fi: '(?:ystävällisin|parhain|lämpimin|terveisin) ?(?:terveisin)?|terv(?:eisin)?\\.?|t\\.|(?:paljon )?kiitos(?: etukäteen)?|kiitoksia',
  pl: '(?:serdecznie |z poważaniem )?pozdrawiam(?: serdecznie)?|z (?:poważaniem|wyrazami szacunku)|pozdrowienia|(?:z góry )?dziękuję|dzięki',
  cs: '(?:s )?(?:přátelským|srdečným|uctivým)? ?pozdrav(?:em)?|hezký den|(?:předem )?děkuji|děkujeme|díky',
  ru: '(?:с )?(?:уважением|наилучшими пожеланиями|приветом)|(?:заранее )?(?:благодарю|спасибо)(?: заранее| большое)?|всего доброго',
  uk: 'з повагою|(?:щиро )?дякую(?: заздалегідь)?|на все добре',
  zh: '谢谢|謝謝|祝好|此致|敬礼|敬禮|顺祝商祺|多谢|麻烦了|谢谢您|感谢',
  ja: '(?:以上、?)?(?:どうぞ|何卒)?宜?よ?ろ?しくお願い(?:いた|致)?します|敬具|ありがとうございます|失礼(?:いた|致)?します',
  ko: '감사합니다|감사드립니다|수고하세요|드림|올림',
  tr: '(?:saygılarımla|saygılarımızla|iyi çalışmalar|iyi günler|selamlar|sevgiler|teşekkürler|teşekkür ederim)(?: dilerim)?',
  ar: 'مع (?:خالص )?(?:التحية|تحياتي|الشكر|الاحترام)|تحياتي|شكرا|شكراً|وشكرا',
  he: '(?:ב)?תודה(?: רבה| מראש)?|בברכה|בכבוד רב',
  fa: 'با (?:تشکر|احترام|سپاس)|ممنون',
  hu: 'üdvözlettel|(?:szíves )?üdv(?:özlet)?\\.?|tisztelettel|(?:előre is )?(?:köszönettel|köszönöm|köszi)',
  ro: 'cu (?:stimă|respect|drag|considerație)|(?:vă )?mulțumesc(?: anticipat| frumos| mult)?|numai bine|o zi (?:bună|frumoasă)',
  el: 'με εκτίμηση|φιλικά|(?:πολλούς )?χαιρετισμούς|(?:σας )?ευχαριστώ(?: πολύ| εκ των προτέρων)?',
  bg: '(?:сърдечни |много )?поздрави|с уважение|благодаря(?: предварително| много)?',
  hr: '(?:lijep |lep |srdačan )?pozdrav|s poštovanjem|(?:unaprijed )?hvala(?: unaprijed)?|lp|s spoštovanjem|s poštovanjem|поздрав|хвала|с поштовањем',
  ca: '(?:una )?salutaci(?:ó|ons)(?: cordials?)?|(?:moltes )?gràcies(?: per endavant)?|atentament',
  et: 'lugupidamisega|(?:ette )?tänan|tervitades|pagarbiai|(?:iš anksto )?(?:ačiū|dėkoju)|ar cieņu|paldies(?: jau iepriekš)?',
  vi: 'trân trọng|thân mến|(?:xin )?(?:chân thành )?cảm ơn(?: nhiều)?',
  id: '(?:hormat|salam)(?: saya| kami| hangat)?|(?:banyak )?terima kasih(?: banyak| sebelumnya)?',
  hi: '(?:बहुत )?धन्यवाद|सादर|आपका',
  th: 'ขอบคุณ(?:มาก)?(?:ครับ|ค่ะ|คะ)?|ขอแสดงความนับถือ|ด้วยความเคารพ',
};

/** What a phone is called in a line that it adds. */
const DEVICE =
  '(?:iPhon\\S{1,8}|i(?:Pad|Pod)\\S{0,6}|Apple|Android|Samsung|Galaxy|BlackBerry|Huawei|Honor|Pixel|Nokia|Xiaomi|Redmi|Mi|Poco|OnePlus|Oppo|Vivo|Xperia|Sony|Motorola|Moto|HTC|LG|Fairphone|Windows|Outlook|Mail|Gmail|Yahoo|GMX|WEB\\.DE|Proton|Spark|Superhuman|Front|AOL|BlueMail|K-9|Telstra|Verizon|T-Mobile|AT&T|' +
  'mobile|smart ?phone|cell|phone|tablet|device|handheld|Handy|Mobilgerät|Mobiltelefon|Telefon|téléphone|portable|móvil|celular|teléfono|telemóvel|dispositivo|telefono|cellulare|telefoon|mobiel|toestel|mobil|telefon|puhelin|telefonu|komórki|телефона|смартфона|мобильного|手机|手機|华为|小米|스마트폰|휴대폰|갤럭시)';

/** The same in few words, for languages in which few lines are met. */
const BRAND = '(?:iPhon|iPad|Android|Samsung|Galaxy|Huawei|Xiaomi|Outlook|Yahoo|Mail|telef|смартфон)\\S{0,12}';

/** Lines that a phone or a mail program adds; whole lines. */
export const PHONE_LINES: readonly string[] = [
  `(?:Sent|Written|Typed) (?:from|via|with|on|using) (?:a |an |my |the )?(?:\\S+ ){0,4}?${DEVICE}(?!\\p{L}).{0,40}`,
  'Get (?:Outlook|BlueMail|Yahoo Mail) for .{1,30}',
  `(?:Von (?:meinem|meiner|unterwegs|mobil)|Diese Nachricht wurde von) .{0,30}?${DEVICE}.{0,30}? gesendet|Gesendet (?:von|mit|aus|über) (?:meinem |der |mobilem )?(?:\\S+ ){0,3}?${DEVICE}.{0,40}`,
  '(?:Holen Sie sich|Laden Sie) Outlook für .{1,30}',
  `Envoyé (?:de|depuis|à partir de|avec) (?:mon |ma |l['’]application )?(?:\\S+ ){0,3}?${DEVICE}.{0,40}`,
  '(?:Obtenir|Télécharger|Téléchargez) Outlook pour .{1,30}',
  `(?:Enviado|Enviada) (?:desde|de|do|da|a partir de|com|con) (?:mi |meu |minha |el |o )?(?:\\S+ ){0,3}?${DEVICE}.{0,40}`,
  '(?:Obtener|Obtenga|Obtém|Obter|Baixar) (?:o )?Outlook para .{1,30}',
  `Inviato (?:da|dal|con|tramite) (?:mio |il mio )?(?:\\S+ ){0,3}?${DEVICE}.{0,40}|(?:Ottieni|Scarica) Outlook per .{1,30}`,
  `(?:Verzonden|Verstuurd) (?:vanaf|met|via|van) (?:mijn )?(?:\\S+ ){0,3}?${DEVICE}.{0,40}|Outlook voor .{1,20} downloaden`,
  `(?:Skickat från|Skickades från|Sendt fra|Sendt via|Sendt med) (?:min |mitt |mit )?(?:\\S+ ){0,3}?${DEVICE}.{0,40}|(?:Hämta|Hent|Skaff deg) Outlook (?:för|til|for) .{1,30}`,
  `Lähetetty (?:\\S+ ){0,3}?${DEVICE}.{0,30}|Lähetetty (?:iPhonesta|iPadista|puhelimesta|puhelimestani|Android-laitteesta)|Hanki Outlook .{1,30}`,
  `Wysłan[eoy] (?:z|ze|za pomocą) (?:mojego |mojej )?(?:\\S+ ){0,3}?${DEVICE}.{0,40}|Pobierz (?:aplikację )?Outlook .{1,40}`,
  `(?:Odesláno|Odoslané) (?:z|ze) (?:mého |môjho )?(?:\\S+ ){0,3}?${DEVICE}.{0,40}|Získat Outlook pro .{1,30}`,
  `(?:Отправлено|Надіслано|Відправлено) (?:с|со|з|із|из) (?:моего |мого )?(?:\\S+ ){0,3}?${DEVICE}.{0,40}|(?:Скачать|Получить|Отримати) Outlook для .{1,30}`,
  `(?:从|從|发自|發自|寄自)\\s?我的?.{0,20}(?:发送|傳送|寄出)?|来自我的.{1,20}|发自.{1,14}(?:邮箱|手机)|取得 Outlook.{0,30}`,
  '.{1,20}から送信(?:されました)?。?|Outlook for .{1,12} ?を入手|スマートフォンから送信',
  '(?:나의 |내 )?.{1,20}에서 (?:보냄|보낸 메일|전송됨)|.{1,16}용 Outlook 다운로드',
  `(?:\\S+ ){0,3}?(?:${DEVICE}\\S{0,8}) (?:cihazımdan |telefonumdan |uygulamasından )?gönderildi|.{1,16} için Outlook['’]u edinin`,
  'أُ?رسلت? من (?:هاتفي|جهاز|الـ)?.{0,40}',
  'נשלח מה-?.{1,20}שלי',
  `(?:\\S+ ){0,3}\\S{0,20}r[óő]l küldve.{0,20}|Elküldve (?:a )?(?:\\S+ ){0,2}?${BRAND}.{0,30}`,
  `Trimis (?:de pe|din) (?:\\S+ ){0,3}?${BRAND}.{0,30}|Enviat des (?:del|de) (?:meu )?(?:\\S+ ){0,3}?${BRAND}.{0,30}`,
  `(?:Στάλθηκε|Εστάλη) από (?:το |τη )?(?:\\S+ ){0,2}?${BRAND}.{0,30}|Изпратено от (?:моя |моето |мой )?(?:\\S+ ){0,2}?${BRAND}.{0,30}`,
  `(?:Poslano|Poslato) (?:s|sa|z|iz) (?:mog |mojega |mojeg )?(?:\\S+ ){0,2}?${BRAND}.{0,30}|Saadetud (?:minu )?${BRAND}.{0,30}|(?:Išsiųsta iš|Nosūtīts no) (?:mano |mana )?${BRAND}.{0,30}`,
  `(?:Được g|G)ửi từ (?:\\S+ ){0,2}?${BRAND}.{0,30}|(?:Dikirim|Terkirim|Dihantar) dari(?:pada)? (?:\\S+ ){0,2}?${BRAND}.{0,30}|ส่งจาก ?${BRAND}.{0,30}|मेरे ${BRAND}.{0,10} से भेजा गया`,
  'Yahoo Mail: Search, Organi[sz]e, Conquer',
];
