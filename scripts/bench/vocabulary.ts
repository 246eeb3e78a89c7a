/** What invented customers say in the bench: sentences put together by chance, in several languages, with phrases among them that claims listen for. */
import type { Dice } from './dice.ts';

interface Speech {
  language: string;
  /** How often it is spoken, beside the others. */
  weight: number;
  hello: readonly string[];
  bye: readonly string[];
  things: readonly string[];
  when: readonly string[];
  /** Sentences with the slots `{thing}` and `{when}`. */
  sentences: readonly string[];
  /** Sentences with the slot `{phrase}`. */
  telling: readonly string[];
  verbs: readonly string[];
  ends: readonly string[];
}

const list = (text: string): string[] => text.split('|').map((one) => one.trim());

const english: Speech = {
  language: 'en',
  weight: 7,
  hello: list('Hello,|Hi there,|Good morning,|Hi again,|Dear team,'),
  bye: list('Thanks|Best wishes|Kind regards|Many thanks, and sorry for the long message|Yours'),
  things: list(
    'the March invoice|the delivery note|my second receipt|the reminder|the export for my accountant|the bank line|the photo of the slip|the new price list|the shared folder|that payment',
  ),
  when: list(
    'since Tuesday|again this morning|for the third time this month|after the update|on my old phone|while a customer was waiting|before I could save|at the end of a long day|in the middle of the night|on the train',
  ),
  sentences: list(
    '{thing} will not open {when}|I looked for {thing} {when} and it was simply not there|You told me {thing} would be sorted out, but {when} it was the same story|Could you please tell me where {thing} has gone|It took me an hour to find {thing} {when}|My daughter says I should just print {thing} and be done with it|I do not want to complain, {thing} has always worked well for me {when}|The number on {thing} is wrong {when}, it says 1,204 and should say 1,240|Nobody has answered me about {thing} {when}|I sent {thing} to the wrong address and cannot take it back|When I press the button {when}, {thing} turns up twice|If {thing} cannot be found I will have to write it all out by hand',
  ),
  telling: list(
    'To be honest, I {phrase}.|You should know that I {phrase}, and I have done for years.|Most evenings I {phrase} because nobody else will.|My husband laughs, but I {phrase}.',
  ),
  verbs: list('count|write down|hide|carry|check|sort|photograph|forget|save up|add up|lend out|worry about'),
  ends: list(
    'the coins twice|every receipt by hand|the money in a tin|the bills under the bread|the letters from the bank|my savings for the winter|the keys to the van|the names of those who owe|the tips for the children|the orders on the wall|the rent before the food|the paper at the kitchen table',
  ),
};

const german: Speech = {
  language: 'de',
  weight: 1,
  hello: list('Guten Tag,|Hallo,|Sehr geehrte Damen und Herren,'),
  bye: list('Mit freundlichen Grüßen|Viele Grüße|Danke im Voraus'),
  things: list('die Rechnung vom März|der Lieferschein|die Mahnung|das Foto vom Beleg|die Ausfuhr für den Steuerberater'),
  when: list('seit Dienstag|heute früh wieder|nach der Aktualisierung|auf meinem alten Telefon|kurz vor Feierabend'),
  sentences: list(
    '{thing} lässt sich {when} nicht öffnen|Ich habe {when} eine Stunde lang gesucht, {thing} ist nirgends zu finden|Bitte sagen Sie mir, wo {thing} geblieben ist|Mein Sohn meint, ich solle {thing} einfach ausdrucken|Auf einmal ist {thing} {when} doppelt da',
  ),
  telling: list('Ehrlich gesagt muss ich {phrase}.|Abends muss ich {phrase}, weil es sonst keiner macht.'),
  verbs: list('Belege|Münzen|Briefe|Namen|Aufträge|Schlüssel|Quittungen|Schulden|Vorräte|Löhne|Listen|Zettel'),
  ends: list('von Hand zählen|am Küchentisch sortieren|zweimal abschreiben|vor den Kindern verstecken|für den Winter aufheben|nachts nachrechnen'),
};

const russian: Speech = {
  language: 'ru',
  weight: 1,
  hello: list('Здравствуйте,|Добрый день,|Добрый вечер,'),
  bye: list('С уважением|Спасибо|Заранее благодарю'),
  things: list('счёт за март|накладная|напоминание|снимок чека|выписка'),
  when: list('со вторника|сегодня утром опять|после обновления|на старом телефоне|поздно вечером'),
  sentences: list(
    '{thing} {when} не открывается|Я {when} целый час искала, а {thing} так и не нашлась|Скажите, пожалуйста, куда делась {thing}|Дочь говорит, что проще всё напечатать, и {thing} тоже|{thing} {when} появляется два раза',
  ),
  telling: list('Честно говоря, мне приходится {phrase}.|По вечерам я люблю {phrase}, пока все спят.'),
  verbs: list('считать|прятать|переписывать|носить|складывать|проверять|откладывать|записывать'),
  ends: list('монеты по два раза|деньги в жестяной банке|чеки от руки|письма из банка|заказы на стене|ключи от машины|долги соседей|запасы на зиму'),
};

const chinese: Speech = {
  language: 'zh',
  weight: 1,
  hello: list('你好，|您好，|客服你好，'),
  bye: list('谢谢|麻烦了|祝好'),
  things: list('三月的账单|送货单|提醒短信|收据的照片|给会计的文件'),
  when: list('从星期二开始|今天早上又|更新以后|在旧手机上|快关门的时候'),
  sentences: list('{when}{thing}打不开了|我{when}找了一个小时，{thing}还是没有|请告诉我{thing}到哪里去了|女儿说不如把{thing}打印出来|{when}{thing}出现了两次'),
  telling: list('说实话，我每天晚上{phrase}，不然没人做。|家里人都睡了，我才{phrase}。'),
  verbs: list('数|藏|抄|存|记|对|收|算'),
  ends: list('铁盒里的零钱|面包下面的账单|银行寄来的信|过冬的积蓄|墙上的订单|邻居欠的钱|孩子们的学费|厨房里的发票'),
};

const languages = [english, german, russian, chinese];
const weighted = languages.flatMap((speech) => Array.from({ length: speech.weight }, () => speech));

/** Phrases that the claims of the bench listen for; every language has its own. */
export const phrases: readonly string[] = languages.flatMap(({ language, verbs, ends }) =>
  ends.flatMap((end) => verbs.map((verb) => (language === 'zh' ? `${verb}${end}` : `${verb} ${end}`))),
);

/** How often a sentence of a customer says something that some claim could listen for. */
const TELLING = 0.04;

function fill(dice: Dice, sentence: string, speech: Speech): string {
  const text = sentence.replace('{thing}', () => dice.pick(speech.things)).replace('{when}', () => dice.pick(speech.when));
  return text.charAt(0).toUpperCase() + text.slice(1) + (speech.language === 'zh' ? '。' : dice.pick(['.', '.', '.', '!', '?']));
}

function phraseOf(dice: Dice, { language, verbs, ends }: Speech): string {
  return `${dice.pick(verbs)}${language === 'zh' ? '' : ' '}${dice.pick(ends)}`;
}

/** One sentence. */
function sentence(dice: Dice, speech: Speech): string {
  if (dice.chance(TELLING)) return dice.pick(speech.telling).replace('{phrase}', () => phraseOf(dice, speech));
  return fill(dice, dice.pick(speech.sentences), speech);
}

/** A way of speaking, by chance; English most often. */
export function speechOf(dice: Dice): Speech {
  return dice.pick(weighted);
}

/** Paragraphs as a person would write them in a message. */
export function message(dice: Dice, speech: Speech, name: string): string {
  const gap = speech.language === 'zh' ? '' : ' ';
  const paragraphs = Array.from({ length: dice.between(1, 3) }, () => Array.from({ length: dice.between(1, 4) }, () => sentence(dice, speech)).join(gap));
  return [dice.pick(speech.hello), ...paragraphs, `${dice.pick(speech.bye)}\n${name}`].join('\n\n');
}

/** A paragraph of a story, in English. */
export function paragraph(dice: Dice): string {
  return Array.from({ length: dice.between(5, 8) }, () => sentence(dice, english)).join(' ');
}

/** One thing that a customer says, as it would be kept. */
export function saying(dice: Dice): { text: string; language: string; phrase: string } {
  const speech = speechOf(dice);
  const phrase = phraseOf(dice, speech);
  return { text: dice.pick(speech.telling).replace('{phrase}', () => phrase), language: speech.language, phrase };
}
