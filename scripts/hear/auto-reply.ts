/**
 * Replies that a machine sends in a customer's name: out of office, ticket received, do not reply. Known by what they say of themselves;
 * nobody's sentence about such a reply is taken for one. Sources: the subjects and bodies that public reply classifiers test against.
 */

/** One of these at the beginning of a line is enough: only a machine says so of itself. */
const SURE: readonly string[] = [
  'auto-submitted: ?auto-(?:replied|generated|notified)',
  'x-auto-response-suppress:',
  '(?:subject: ?)?(?:automatic reply|auto(?:matic)?[- ]?reply|autoreply|out of office(?: auto-?reply)?|automatische antwort|abwesenheitsnotiz|réponse automatique|absence du bureau|respuesta automática|resposta automática|risposta automatica|automatisch antwoord|afwezigheidsbericht|automatisk svar|autosvar|automatiskt svar|frånvarande|fraværende|automaattinen vastaus|automatyczna odpowiedź|automatická odpověď|автоматический ответ|автоответ|автоматична відповідь|自动回复|自動回覆|自动答复|自動返信|自動応答|자동 회신|자동 응답|otomatik yanıt|رد تلقائي) ?[:：](?!\\s*$)',
  '(?:please note:? )?this is an? (?:automated|automatic|auto-generated|automatically generated) (?:message|reply|response|e-?mail|notification)',
  '(?:this (?:e-?mail|message) (?:was|has been|is) (?:sent |generated )?automatically|this mailbox is not monitored)',
  'dies(?:e|es)? (?:ist eine automatische|ist eine automatisch|(?:e-?mail|nachricht) wurde automatisch)',
  'ceci est (?:un message|une réponse) automatique|ce (?:message|courriel|mail) (?:a été )?(?:est )?(?:envoyé|généré) automatiquement',
  'est[ea] es un(?:a)? (?:mensaje|respuesta|correo) automátic[oa]|este (?:mensaje|correo)(?: electrónico)? (?:ha sido|fue) (?:enviado|generado) automáticamente',
  'est[ae] é uma? (?:mensagem|resposta|e-?mail) automátic[oa]|esta mensagem foi (?:enviada|gerada) automaticamente',
  "quest[oa] è un[a ’']{0,2} ?(?:messaggio|risposta|e-?mail) automatic[oa]",
  'dit is een automatisch(?:e)? (?:bericht|antwoord|gegenereerd)',
  'det(?:te|ta|ta här)? (?:er|är) e(?:t|n|tt) automatisk(?:t)?(?: genereret| generert| genererat)? (?:svar|besked|melding|meddelande)',
  'tämä on automaattinen (?:vastaus|viesti)|to jest (?:wiadomość )?automatyczn[aey]|toto je automatická|tato zpráva byla (?:vytvořena|odeslána) automaticky',
  '(?:это|данное) (?:автоматическое|автоматический|сообщение (?:создано|отправлено) автоматически)|це автоматичн',
  '(?:此|本)(?:邮件|郵件|信件)(?:为|為|由|是)?.{0,6}(?:自动|自動|系统自动|系統自動)|(?:この|本)メールは.{0,12}自動|이 (?:메일|메시지)(?:은|는) 자동|bu (?:e-?posta|mesaj|ileti) otomatik',
];

/** How reports of delivery and of reading begin. */
const REPORTS: readonly string[] = [
  "delivery (?:has failed|to the following|status notification)|undeliver(?:able|ed)\\b.{0,20}:|mail delivery (?:failed|failure|subsystem|system)|this is the mail (?:delivery )?system|message (?:could )?not (?:be )?delivered|your message (?:to .{1,80} )?(?:couldn[’']t|could not|wasn[’']t|was not) (?:be )?delivered",
  'unzustellbar\\b.{0,20}:|ihre nachricht (?:konnte|wurde) nicht (?:zugestellt|übermittelt)|fehler bei der nachrichtenzustellung|échec de (?:la )?remise|non remis\\b|no se (?:ha podido|pudo) entregar|falha na entrega|impossibile recapitare|onbestelbaar|leverans misslyckades|nie można dostarczyć|не доставлено|сообщение не доставлено|邮件无法送达|退信|配信不能|メールを配信できません',
  '(?:your message|ihre nachricht|votre message|su mensaje|il messaggio)\\s{1,4}(?:to|an|à|para|a) ?: [^\\n]{1,200}\\n[\\s\\S]{1,300}?(?:was (?:read|deleted|displayed)|wurde (?:am|gelesen|gelöscht)|a été lu|fue leído|è stato letto)',
];

/** Two of different kinds are needed of these: that somebody is away, when they are back, who answers meanwhile, thanks for a message. */
const AWAY =
  "I(?: am| will be|’m|'m) (?:currently |presently |now )?(?:out of (?:the )?office|on (?:annual |maternity |parental |sick )?leave|away from (?:the office|my desk)|on (?:vacation|holiday))|" +
  'ich bin (?:derzeit |zur ?zeit |momentan |aktuell )?(?:(?:vom|von|ab|bis|seit) .{1,40} )?(?:nicht im (?:büro|hause?)|abwesend|im urlaub|außer haus|in elternzeit)|' +
  'je suis (?:actuellement |en ce moment )?(?:absente?|en (?:congés?|vacances|déplacement))|(?:estoy|me encuentro|estaré) (?:actualmente )?(?:fuera de la oficina|de vacaciones|ausente)|' +
  '(?:estou|estarei|encontro-me) (?:atualmente )?(?:fora do escritório|de férias|ausente)|sono (?:attualmente )?(?:fuori (?:ufficio|sede)|assente|in ferie)|' +
  'ik ben (?:momenteel |op dit moment )?(?:niet op kantoor|afwezig|met vakantie|op vakantie)|jeg (?:er|holder) (?:for tiden |i øjeblikket )?(?:ikke på kontoret|fraværende|på ferie|på barsel|ute av kontoret|ferie)|' +
  'jag är (?:för närvarande )?(?:inte på kontoret|frånvarande|på semester|ledig|bortrest)|olen (?:tällä hetkellä )?(?:poissa|lomalla|vapaalla)|' +
  '(?:jestem|przebywam) (?:obecnie )?(?:poza biurem|na urlopie|nieobecn[ya])|jsem (?:momentálně )?(?:mimo kancelář|na dovolené)|(?:я )?(?:сейчас |в настоящее время )?(?:нахожусь в отпуске|в отпуске|отсутствую)|(?:я )?(?:зараз )?у відпустці|' +
  '(?:我|本人)?(?:目前|现在|現在)?(?:正在|在)?(?:休假|度假|外出|不在办公室|不在辦公室)|(?:ただいま|現在)?.{0,10}(?:不在に|休暇中|休暇を)|(?:현재|지금) ?(?:부재중|휴가 ?중)|(?:şu anda |halen )?(?:ofis dışındayım|izindeyim|yıllık izin)|خارج المكتب|' +
  'szabadságon vagyok|házon kívül (?:vagyok|tartózkodom)|nem vagyok az irodában|(?:sunt|mă aflu) în concediu|nu sunt la birou|είμαι (?:εκτός γραφείου|σε άδεια)|λείπω με άδεια|(?:в отпуск|извън офиса) съм|(?:na godišnjem sam|nisam u uredu|izvan ureda sam)|(?:saya )?sedang (?:cuti|di luar kantor)|(?:tôi )?đang (?:nghỉ phép|vắng mặt)';
const BACK =
  "(?:will|shall|’ll|'ll) (?:be back|return|respond|reply|get back|answer)|back (?:in the office )?on|until|limited access to (?:my )?e-?mail|bin ich wieder|wieder (?:erreichbar|im büro|für sie da)|ab dem|bis (?:einschließlich|zum|einschl)|" +
  "je serai de retour|de retour le|jusqu[’']au|retour(?:o|né)|volveré|regreso|regresaré|hasta el|retorn|voltarei|regresso|até|tornerò|rientr|fino al|ben ik terug|weer (?:aanwezig|bereikbaar)|tot en met|tilbage|tilbake|tillbaka|åter|takaisin|palaan|asti|wracam|wrócę|do dnia|vrátím|zpět|вернусь|буду|до \\d|повернусь|返回|回来|回覆|戻り|まで|복귀|돌아|döneceğim|kadar|أعود";
const MEANWHILE =
  "(?:for|in|if)[^.\\n]{0,30}(?:urgent|emergenc|immediate)|in (?:dringenden|eiligen) fällen|in dringenden angelegenheiten|en cas d[’']urgence|pour toute urgence|en caso de urgencia|para (?:asuntos|temas|cuestiones) urgentes|em caso de urgência|para assuntos urgentes|" +
  'in caso di urgenz|per urgenze|voor dringende|bij spoed|ved (?:hastende|akutte|presserende)|i hastesager|vid brådskande|i brådskande|kiireellisissä|w (?:pilnych|nagłych) sprawach|v naléhavých|по срочным|в срочных|у термінових|如有(?:急事|紧急|緊急)|緊急の|お急ぎの|급한 (?:용무|일)|acil durum|sürgős|pentru urgențe|în caz de urgență|επείγ|спешн|hitn(?:im|e|o)|mendesak|khẩn cấp|việc gấp';
const RECEIVED =
  "(?:thank you|thanks) for (?:your (?:e-?mail|message|enquiry|inquiry)|contacting|getting in touch|reaching out)|(?:we have|we’ve|we've) received your|your (?:request|ticket|message|enquiry|inquiry|case) (?:\\(?#?\\w{0,14}\\)? )?(?:has been|was) (?:received|created|logged)|vielen dank für (?:ihre|deine) (?:nachricht|e-?mail|mail|anfrage)|(?:ihre|deine) anfrage (?:\\S{0,16} )?(?:ist|wurde) .{0,20}(?:eingegangen|erhalten|erstellt)|" +
  'merci (?:pour|de) votre (?:message|mail|courriel|e-?mail)|votre demande (?:\\S{0,16} )?a (?:bien )?été|nous avons bien reçu|gracias por (?:su|tu) (?:mensaje|correo)|hemos recibido su|su solicitud (?:\\S{0,16} )?ha sido|obrigad[oa] (?:pelo|por) (?:seu|sua)|recebemos (?:o seu|a sua|sua|seu)|grazie per (?:il tuo|il suo|la tua|la sua|averci)|abbiamo ricevuto|bedankt voor (?:uw|je)|wij hebben uw|tak for din|takk for din|tack för ditt|kiitos viestistä|dziękuj(?:ę|emy) za (?:wiadomość|kontakt)|děkuji za (?:vaši|váš)|děkujeme za|спасибо за (?:ваше|обращение)|(?:ваш запрос|ваше обращение) .{0,20}(?:принят|получен|зарегистрирован)|дякуємо за|感谢您的(?:来信|邮件|联系)|感謝您的(?:來信|郵件)|已收到您的|お問い合わせ(?:いただき)?(?:、)?ありがとう|お問い合わせを受け付け|문의해 주셔서|문의가 접수|bize ulaştığınız için|talebiniz .{0,20}(?:alınmıştır|oluşturul)';
const NO_REPLY =
  "(?:please )?do not (?:reply|respond) to this|please (?:quote|keep) (?:the|this) (?:ticket|reference|case)|ticket (?:number|id|no|#)|reference number|bitte antworten sie nicht auf|ticketnummer|vorgangsnummer|ne pas répondre à ce|numéro de (?:ticket|dossier|demande)|no responda a este|número de (?:ticket|caso|solicitud|chamado)|não responda a|non rispondere a|numero di ticket|niet (?:te )?(?:beantwoorden|antwoorden)|ticketnummer|svar ikke på|svara inte på|älä vastaa|nie odpowiad|neodpovídejte|не отвечайте на|номер (?:обращения|заявки|тикета)|请勿(?:直接)?回复|請勿回覆|返信しないで|返信いただいても|회신하지 마|yanıtlamayın|we (?:will|aim to|’ll|'ll) (?:respond|reply|get back|answer)|(?:within|in) (?:\\d+|one|two|three) (?:business|working) (?:day|hour)|innerhalb von|sous \\d+|en (?:un plazo de|\\d+) ";

/** A reply of a machine says so soon. */
const READ = 1_200;
const SURELY = new RegExp(`^[\\s*_>#-]{0,6}(?:${SURE.join('|')})`, 'imu');
const REPORT = new RegExp(`^\\s{0,4}(?:${REPORTS.join('|')})`, 'iu');
const KINDS = [AWAY, BACK, MEANWHILE, RECEIVED, NO_REPLY].map((kind) => new RegExp(kind, 'iu'));
/** What goes with what. Somebody who is away is a person still, so being away needs a word on who answers or when, and nothing that is asked. */
const [AWAY_AT, BACK_AT, MEANWHILE_AT, RECEIVED_AT, NO_REPLY_AT] = [0, 1, 2, 3, 4];
const ASKS = /[?？؟]/u;

/** Whether a message is a machine's reply. */
export function isAutoReply(message: string): boolean {
  const text = message.slice(0, READ);
  if (SURELY.test(text) || REPORT.test(text)) return true;
  const says = (kind: number): boolean => KINDS[kind]?.test(text) ?? false;
  if (ASKS.test(text)) return false;
  if (says(AWAY_AT)) return says(MEANWHILE_AT) || (says(BACK_AT) && (says(RECEIVED_AT) || text.length < 160));
  return says(RECEIVED_AT) && says(NO_REPLY_AT);
}
