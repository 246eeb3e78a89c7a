/** How the tools that ask surveys name the columns that are no questions, and how they are told apart. Facts only; `surveys.ts` draws the conclusions. */

/** What a column holds that is no answer. `aside` is anything else of the tool's own; `private` identifies a person; `theirs` is the team's words. */
export type Holds = 'id' | 'date' | 'begun' | 'email' | 'name' | 'language' | 'status' | 'private' | 'theirs' | 'aside';

/** Google Forms names its first column in the language of the form's owner. */
const TIMESTAMPS: ReadonlySet<string> = new Set(
  `timestamp|zeitstempel|horodateur|marca temporal|marca de tiempo|carimbo de data/hora|data/hora|informazioni cronologiche|tijdstempel|tidsstempel|tidstämpel|aikaleima|
  sygnatura czasowa|časová značka|časové razítko|časová pečiatka|отметка времени|позначка часу|zaman damgası|időbélyeg|marcaj temporal|时间戳记|时间戳|時間戳記|タイムスタンプ|타임스탬프|الطابع الزمني`
    .split('|')
    .map((name) => name.trim()),
);

const NAMES: Record<Holds, string> = {
  id: '#|id|respondent id|respondent_id|response id|responseid|response_id|submission id|antwort id|id de la réponse|id de respuesta|id da resposta|id risposta',
  date: `submit date (utc)|submitted at|submission date|date submitted|datum abgeschickt|date de soumission|fecha de envío|submitdate|completion time|fertigstellungszeit|
    heure de fin|hora de finalización|hora de conclusão|ora di completamento|tijd van voltooien|voltooiingstijd|färdigställandetid|fuldførelsestidspunkt|godzina ukończenia|
    время выполнения|完了時刻|完成时间|완료 시간|enddate|end date|recordeddate|recorded date|date_modified`,
  begun: `start date|startdate|start date (utc)|start time|startzeit|heure de début|hora de inicio|hora de início|ora di inizio|begintijd|starttid|starttidspunkt|godzina rozpoczęcia|
    время начала|開始時刻|开始时间|시작 시간|date_created|datestamp|date started|date last action|time started|datum gestartet|datum letzte aktivität`,
  email: `email|e-mail|email address|e-mail address|email_address|recipientemail|recipient email|username|user|adresse de messagerie|adresse e-mail|correo electrónico|
    dirección de correo electrónico|endereço de e-mail|posta elettronica|indirizzo email|e-mailadres|e-mail-adresse|e-postadress|adres e-mail|адрес электронной почты|メール アドレス|メールアドレス|电子邮件|이메일`,
  name: `name|first name|last name|first_name|last_name|full name|your name|recipientfirstname|recipientlastname|recipient first name|recipient last name|nom|nombre|nome|naam|navn|namn|
    nazwa|имя|名前|姓名|이름`,
  language: 'userlanguage|user language|startlanguage|start language|start-sprache|startsprache|language|locale',
  status: 'status|distributionchannel|distribution channel|response type',
  private: `ip address|ipaddress|ipaddr|ip-adresse|adresse ip|dirección ip|locationlatitude|location latitude|locationlongitude|location longitude|externalreference|external data reference|
    phone|phone number|telefon|téléphone|teléfono|telefone|telefono|refurl|referrer url|source url|network id|custom data 1|custom_1`,
  theirs:
    'quiz feedback|notes|our notes|internal notes|internal comment|theme|themes|code|codes|coding|tag|tags|topic|topics|sentiment|summary|assignee|owner|follow-up|follow up',
  aside: `collector id|collector_id|progress|finished|duration (in seconds)|duration|lastpage|last page|letzte seite|seed|stage date (utc)|ending|total points|score|last modified time|
    uhrzeit der letzten änderung|heure de la dernière modification|hora de la última modificación|grade posted time|browser|os|device|country|contact id|legacy comments|user agent|number`,
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([holds, names]) => names.split('|').map((name): [string, Holds] => [name.replace(/\s+/g, ' ').trim(), holds as Holds])),
);

/** What a column of such a name holds; undefined where it may be a question. */
export function holdsOf(name: string): Holds | undefined {
  const folded = foldName(name);
  if (/^(?:feedback - |quiz feedback)/.test(folded)) return 'theirs';
  if (
    /^(?:points - |question time|group time|total time|interviewtime|fragenzeit|gruppenzeit|gesamtzeit)|_do(?:_|$)| - (?:topics|parent topics|sentiment.*)$/.test(
      folded,
    )
  )
    return 'aside';
  return TIMESTAMPS.has(folded) ? 'date' : BY_NAME.get(folded);
}

/** A name as names are compared. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The tools, by columns that all of their tables have and no others do. */
const TOOLS: readonly [tool: string, ...has: (string | RegExp)[]][] = [
  ['Qualtrics', 'responseid', /^(?:recordeddate|startdate|status)$/],
  ['SurveyMonkey', /^respondent[ _]id$/, /^collector[ _]id$/],
  ['Typeform', /^(?:#|network id)$/, 'submit date (utc)'],
  ['LimeSurvey', 'submitdate', /^(?:startlanguage|lastpage|seed|startdate|datestamp)$/],
  ['LimeSurvey', /^(?:response id|antwort id)$/, /^(?:date submitted|datum abgeschickt)$/, /^(?:last page|letzte seite|start language|start-sprache)$/],
  ['Tally', 'submission id', 'respondent id', 'submitted at'],
  ['Jotform', 'submission date', 'submission id'],
  ['Alchemer', 'response id', 'time started', 'date submitted'],
  ['Hotjar', 'number', 'date submitted', 'source url'],
];

/** The tool that wrote a table with these columns; undefined where none is sure. */
export function surveyToolOf(header: readonly string[]): string | undefined {
  const names = header.map(foldName);
  const known = TOOLS.find(([, ...has]) => has.every((one) => names.some((name) => (typeof one === 'string' ? name === one : one.test(name)))));
  if (known) return known[0];
  const [first = '', second = '', third = ''] = names;
  if (/^id$/.test(first) && holdsOf(second) === 'begun' && holdsOf(third) === 'date') return 'Microsoft Forms';
  return TIMESTAMPS.has(first) && header.slice(1).some(isQuestion) ? 'Google Forms' : undefined;
}

/** Whether a column's name asks something. */
export function isQuestion(name: string): boolean {
  const text = name.trim();
  if (/[?？؟;]["”»)\]]?\s*$|[?？؟]\s|^[¿]/u.test(text)) return true;
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{7}/u.test(text);
  return wide || text.split(/\s+/).length >= 5;
}
