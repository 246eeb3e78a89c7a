/** Words beside which a name is expected, in some twenty languages; in lower case, without accents, phrases of up to four words. */

/** How sure a cue makes that a name follows: `any` word with a capital, or only one that is known as a name. */
export type Cue = 'any' | 'known';

const phrases = (text: string): string[] =>
  text
    .split(/[^\S\n]{0,99}[|\n]\s{0,99}/u)
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** Titles: whatever follows with a capital is somebody. */
const TITLES = phrases(`m.|mr|mr.|mrs|mrs.|ms|ms.|miss|dr|dr.|prof|prof.|sir|madam|mx|mx.
  herr|herrn|frau|hr.|mme|mme.|mlle|monsieur|madame|mademoiselle|sr|sr.|sra|sra.|srta|srta.|don|dona|senor|senora|señor|señora|senhor|senhora|signor|signora|sig.|sig.ra|dott.|dott.ssa|avv.|ing.
  mevr.|mevrouw|meneer|dhr.|dhr|de heer|heer|pan|pani|panu|panem|panie|fru|hr|fröken|froken|sayin|sayın|bayan|г-н|г-жа|господин|госпожа|господину|госпоже|господина|госпожу|товарищ|пан|пані|rouva|herra|κυριος|κυρια|κύριος|κύριο|κύριε|κυρία|κ.|κα|κος|pane|pana|panu|slecna|pani|д-р|domnul|doamna|bapak|ibu|sri|shri|smt|smt.`);

/** Words that address somebody or say who is speaking. */
const ADDRESSING =
  phrases(`hi|hello|hey|dear|hiya|good morning|good afternoon|good evening|morning|welcome|cheers|thanks|thank you|many thanks|thx|ty|thanks to|thanks again|thank you so much
  merci|merci a|bonjour|salut|bonsoir|cher|chere|chers|coucou|merci beaucoup
  hallo|lieber|liebe|guten tag|guten morgen|moin|servus|danke|danke an|vielen dank|werter|werte|sehr geehrter|sehr geehrte|gruss gott|grüß gott
  hola|gracias|estimado|estimada|querido|querida|muchas gracias|gracias a|buenos dias|buenas tardes
  ciao|grazie|caro|cara|gentile|buongiorno|salve|egregio|grazie a|ola|oi|obrigado|obrigada|prezado|prezada|bom dia|boa tarde
  dag|beste|bedankt|geachte|hoi|dank je|dank u|goedemorgen|hej|tack|basta|hejsan|tak|kaere|kære|kjaere|kjære|takk|hei|kiitos|moi|hyva
  czesc|dziekuje|szanowny|szanowna|drogi|droga|witaj|merhaba|tesekkurler|sevgili|selam|ahoj|dekuji|dobry den|vazeny|vazena|mila|mily|szia|kedves|koszonom|multumesc|draga|buna|stimate|stimata
  привет|здравствуйте|спасибо|уважаемый|уважаемая|дорогой|дорогая|добрый день|доброе утро|привіт|дякую|шановний|шановна|γεια|αγαπητε|αγαπητη|ευχαριστω
  terima kasih|halo|cam on|xin chao|namaste|salam|asante|habari`);

const INTRODUCING =
  phrases(`my name is|maiden name is|my names|name is|my name's|name's|the name is|this is|it's|it is|i am|i'm|here is|call me|called|named|known as|signed|signed by
  ich heisse|ich heiße|mein name ist|ich bin|heißt|heisst|namens|hier ist|hier spricht|je m'appelle|je suis|mon nom est|nomme|ici|c'est|nommee
  me llamo|mi nombre es|soy|llamado|llamada|mi chiamo|sono|il mio nome e|meu nome e|me chamo|sou|sou o|sou a|chamado|chamada
  mijn naam is|ik ben|ik heet|genaamd|nazywam sie|jestem|mam na imie|imieniem|mitt namn ar|jag heter|jag ar|heter|hedder|mit navn er|jeg hedder|jeg er|jeg heter|mitt navn er|minun nimeni on|nimeni on|olen
  benim adim|adim|ismim|adi|jmenuji se|jsem|a nevem|vagyok|ma numesc|numele meu este|sunt|με λενε|λεγομαι|ονομαζομαι
  меня зовут|зовут|мое имя|моё имя|имя|меня звать|мене звати|звати|nama saya|saya|ten toi la|toi la|ten la|mera naam|jina langu ni|jina langu`);

/** Verbs and little words after which people stand, and things as well. */
const TALKING =
  phrases(`ask|asked|asking|ask for|asked for|call|called|calling|contact|contacted|contacting|spoke with|spoke to|speak with|speak to|speaking with|speaking to|talk to|talked to|talking to|talked with|talk with|met|met with|meet|visited|visit|visiting|interview with|interviewed|interviewing|conversation with|session with|meeting with|call with|chat with|chatted with|phoned|rang|emailed|mailed|messaged|texted|told|tell|reach|reached|email|remind|notify|invited|invite|attention|attn|attn.|attn:|att:|att.|fao|c/o|cc|cc:|assigned to|escalated to|forwarded to|addressed to|according to|behalf of|say hi to|hand over to|handed to|approved by|written by|reported by|requested by|answered by|helped by|colleague of|friend of|customer|client|patient|user|participant|interviewee|respondent|recipient|sender|agent|rep|partner|engineer|contractor|kunde|kundin|cliente|regards to
  frag|frage|fragte|gefragt|fragen|sprach mit|gesprochen mit|sprechen mit|besuch bei|besuchte|gesprach mit|interview mit|telefonat mit|rief|anrufen|zu handen|z. hd.|z.hd.|zhd
  demander a|demande a|parle avec|parle a|parler a|entretien avec|appele|appeler|rencontre|a l'attention de|l'attention de|visite a|vu avec
  hable con|hablar con|hablo con|pregunte a|pregunta a|preguntar a|entrevista con|entrevista a|llame a|llamar a|a la atencion de|atencion|visite a|visita a
  parlato con|parlare con|intervista a|intervista con|chiesto a|chiedere a|chiamato|all'attenzione di|falei com|falar com|entrevista com|perguntei a|aos cuidados de|a/c
  gesproken met|gesprek met|interview met|vroeg|vraag|t.a.v.|tav|pratade med|prata med|intervju med|fragade|talte med|interview med|snakket med
  rozmawialem z|rozmawialam z|rozmowa z|zapytalem|zapytalam|wywiad z|do rak|ile gorustum|ile konustum
  поговорил с|поговорила с|говорил с|говорила с|разговор с|интервью с|спросил|спросила|спросил у|спросила у|спросите у|узнал у|узнала у|спросить|попросил|попросила|позвонил|позвонила|позвоните|звонил|звонила|обратился к|обратилась к|от имени|вниманию|кому`);

/** Who somebody is to the speaker: a name with a capital follows. */
const RELATIONS =
  phrases(`wife|husband|son|daughter|sister|brother|mother|father|mum|mom|dad|boss|colleague|coworker|co-worker|manager|landlord|landlady|neighbour|neighbor|friend|assistant|accountant|bookkeeper|driver|doctor|nurse|technician|teammate|secretary|boyfriend|girlfriend|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|roommate|flatmate|employee|apprentice|supervisor|tenant|plumber|electrician|teacher|lawyer|fiance|fiancee|stepson|stepdaughter
  mann|sohn|tochter|schwester|bruder|mutter|vater|chef|chefin|kollege|kollegin|kollegen|vermieter|vermieterin|nachbar|nachbarin|freund|freundin|mitarbeiter|mitarbeiterin|steuerberater|oma|opa|tante|onkel
  femme|mari|fils|fille|soeur|frere|mere|pere|collegue|patron|patronne|proprietaire|voisin|voisine|ami|amie|comptable|oncle|cousine
  esposa|esposo|marido|mujer|hijo|hija|hermano|hermana|madre|padre|jefe|jefa|colega|companero|companera|vecino|vecina|amigo|amiga|casero|casera|clienta|tio|tia|primo|prima
  moglie|marito|figlio|figlia|sorella|fratello|collega|vicino|vicina|amico|amica|zio|zia|esposa|filho|filha|irma|irmao|mae|pai|chefe|vizinho|vizinha|namorado|namorada
  vrouw|zoon|dochter|zus|broer|moeder|vader|baas|buurman|buurvrouw|vriend|vriendin|zona|syn|corka|siostra|brat|matka|ojciec|szef|szefowa|kolega|kolezanka|sasiad|sasiadka|przyjaciel|mezem|zone|syna|corke
  hustru|dotter|syster|bror|kollega|granne|vaninna|esim|kocam|oglum|kizim|kardesim|annem|babam|patronum|arkadasim|komsum
  жена|муж|сын|дочь|сестра|брат|мама|папа|коллега|начальник|соседка|сосед|подруга|друг|бухгалтер|жене|мужу|сыну|дочери|сестре|брату|маме|коллеге|мужем|женой|сыном`);

const table = (lists: readonly [Cue, readonly string[]][]): ReadonlyMap<string, Cue> => {
  const cues = new Map<string, Cue>();
  for (const [cue, list] of lists) for (const phrase of list) if (!cues.has(phrase)) cues.set(phrase, cue);
  return cues;
};

/** Every phrase after which a name may stand. */
export const CUES = table([
  ['any', TITLES],
  ['any', RELATIONS],
  ['known', ADDRESSING],
  ['known', INTRODUCING],
  ['known', TALKING],
]);

/** Greetings: one word with a capital and a comma after them is somebody, known or not. */
export const SALUTATIONS: ReadonlySet<string> = new Set(
  phrases(
    'hi|hello|hey|dear|hiya|good morning|good afternoon|good evening|bonjour|salut|bonsoir|cher|chere|coucou|hola|estimado|estimada|querido|querida|buenos dias|buenas tardes|ciao|caro|cara|buongiorno|ola|oi|prezado|prezada|bom dia|boa tarde|hoi|goedemorgen|hej|kære|kaere|kjære|hei|czesc|merhaba|sevgili|ahoj|kedves|draga|привет|здравствуйте|уважаемый|уважаемая|дорогой|дорогая|добрый день|доброе утро|привіт|шановний|шановна',
  ),
);

/** Titles that stand after a name: `Mehmet Bey`, `Kovács úr`, `Tanaka-san`. */
export const HONORIFICS: ReadonlySet<string> = new Set(['bey', 'beyefendi', 'hanim', 'hanım', 'hanimefendi', 'abi', 'abla', 'usta']);

/** Phrases after which even a name in small letters is one: who addresses or introduces somebody names them. */
export const SMALL_CUES: ReadonlySet<string> = new Set([
  ...ADDRESSING,
  ...INTRODUCING.filter((phrase) => phrase.includes(' ')),
  ...TITLES.filter((title) => title.length > 2),
]);

/** Phrases that say what somebody is called: words with capitals after them are a person, known or not. */
export const INTRODUCTIONS: ReadonlySet<string> = new Set(
  INTRODUCING.filter((phrase) =>
    /name|heiss|heiß|appelle|nom |llamo|nombre|chiamo|nome|naam|heet|nazywam|imie|namn|heter|hedder|navn|nimeni|adim|jmenuji|nevem|numesc|numele|λενε|λεγομαι|ονομαζομαι|зовут|имя|звати|nama|ten|naam|jina/u.test(
      phrase,
    ),
  ),
);

/** Titles alone. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(TITLES);

/** What an end of a letter says before the name, a whole line or its beginning. */
export const CLOSINGS =
  phrases(`regards|kind regards|best regards|warm regards|warmest regards|with kind regards|best|best wishes|all the best|sincerely|yours sincerely|yours faithfully|yours truly|sincerely yours|respectfully|cheers|thanks|thank you|many thanks|thanks again|thanks in advance|thank you in advance|thanks so much|thx|love|take care|yours|cordially|kindly|brgds|rgds|br|kr
  mit freundlichen grussen|mit freundlichen grüßen|freundliche grusse|freundliche grüße|freundlichen grussen|freundlicher gruss|viele grusse|viele grüße|liebe grusse|liebe grüße|beste grusse|beste grüße|schone grusse|schöne grüße|herzliche grusse|herzliche grüße|gruss|gruß|grusse|grüße|mfg|lg|vg|hochachtungsvoll|danke|vielen dank|besten dank|danke und gruss
  cordialement|bien cordialement|tres cordialement|bien a vous|sinceres salutations|salutations|respectueusement|amicalement|merci|merci d'avance|merci beaucoup|bonne journee|a bientot|bises|cdt
  saludos|un saludo|saludos cordiales|cordialmente|atentamente|un cordial saludo|gracias|muchas gracias|un abrazo|abrazos|gracias de antemano
  cordiali saluti|distinti saluti|saluti|un saluto|un caro saluto|grazie|grazie mille|atenciosamente|att|abraco|abracos|cumprimentos|melhores cumprimentos|com os melhores cumprimentos|obrigado|obrigada|grato|grata
  met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet|groeten|groetjes|mvg|bedankt|alvast bedankt|hartelijke groet
  pozdrawiam|z powazaniem|serdecznie pozdrawiam|z pozdrowieniami|pozdrowienia|dziekuje|vanliga halsningar|med vanliga halsningar|hälsningar|halsningar|mvh|tack|med venlig hilsen|venlig hilsen|hilsen|vennlig hilsen|med vennlig hilsen|ystavallisin terveisin|terveisin|kiitos
  saygilarimla|saygilar|sevgiler|iyi calismalar|tesekkurler|с уважением|с наилучшими пожеланиями|всего доброго|всего хорошего|спасибо|заранее спасибо|з повагою|дякую|s pozdravem|dekuji|udvozlettel|koszonettel|cu respect|cu stima|multumesc|με εκτιμηση|salam|hormat saya|salam hormat|tran trong|namaste`);

/** The last word of every cue: a quick look, since hardly any word with a capital stands after one. */
export const CUE_ENDS: ReadonlySet<string> = new Set([...CUES.keys()].map((phrase) => phrase.split(' ').at(-1) ?? ''));
