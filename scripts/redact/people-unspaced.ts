/** People in scripts that write no capitals: found by family names, titles and introductions. */
import { isFamily, isGiven } from './lexicon.ts';
import type { Named } from './people.ts';

const HAN = /\p{Script=Han}/u;
const CASELESS =
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Georgian}\p{Script=Bengali}]/u;
const CHINESE_FAMILIES =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范汪陆陸金石戴贾賈韦韋夏邱方侯邹鄒熊孟秦白江阎閻薛尹段雷龙龍史陶贺賀顾顧毛郝龚龔邵万萬钱錢严嚴洪武莫孔汤湯常';
const CHINESE_TITLES = '先生|女士|小姐|太太|老师|老師|经理|經理|医生|醫生|师傅|師傅|总监|總監|主任|阿姨|叔叔|同学|同志';

const KOREAN_NAME = '[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구][가-힣]{1,2}';

/** What stands around a name, by language; the name is the first group. */
interface Pattern {
  around: RegExp;
  /** Whether the words alone make a name of it; absent where they always do. */
  holds?: (name: string) => boolean;
}

/** Arabic as lists write it: one letter for each of those that people put for one another. */
const plainArabic = (word: string): string => word.replace(/[أإآ]/gu, 'ا').replaceAll('ى', 'ي').replaceAll('ة', 'ه');
const isKnown = (word: string): boolean =>
  isGiven(word) || isFamily(word) || (/\p{Script=Arabic}/u.test(word) && (isGiven(plainArabic(word)) || isFamily(plainArabic(word))));

const isListed = (name: string): boolean => isFamily(name) || isGiven(name) || isFullName(name) || /^[\p{Script=Katakana}ー]{2,}$/u.test(name);
const isKoreanListed = (name: string): boolean => isGiven(name.slice(1));
/** Whether one of its words is a name that lists know. */
const isSpelt = (name: string): boolean => name.split(' ').some(isKnown);

const PATTERNS: readonly Pattern[] = [
  { around: new RegExp(`(?<![${CHINESE_FAMILIES}])((?:欧阳|歐陽|司马|上官|诸葛|[${CHINESE_FAMILIES}])\\p{Script=Han}{0,2}?)(?:${CHINESE_TITLES})`, 'gu') },
  {
    around: new RegExp(
      `(?:我叫|名叫|名字是|姓名[：:]|联系人[：:]|我的名字是|[您你]好，我是)\\s*((?:欧阳|司马|上官|诸葛|[${CHINESE_FAMILIES}])\\p{Script=Han}{1,2})(?=[，。,.！!、\\s]|$)`,
      'gu',
    ),
  },
  { around: new RegExp(`(?:尊敬的|敬爱的|亲爱的|致|^)((?:欧阳|司马|上官|诸葛|[${CHINESE_FAMILIES}]))(?=总[，,：:、！!。\\s])`, 'gmu') },
  { around: new RegExp(`(?:我姓|姓|免贵姓|敝姓)(欧阳|司马|上官|诸葛|[${CHINESE_FAMILIES}])(?=[，。,.！!、的\\s]|$)`, 'gu') },
  {
    around:
      /(?<![\p{Script=Han}\p{Script=Katakana}ー])(\p{Script=Han}{1,4}|[\p{Script=Katakana}ー]{2,8})(?:先生|部長|課長|店長|社長|係長|主任|専務|会長|教授|様方)(?![\p{Script=Han}])/gu,
    holds: isListed,
  },
  {
    around:
      /(?<![\p{Script=Han}\p{Script=Katakana}ー])(?!王様|王さま|何様|何さん|何氏)((?:\p{Script=Han}{1,4}|[\p{Script=Katakana}ー]{2,8})(?: ?\p{Script=Han}{1,3})?)(?:さん|様|さま|くん|ちゃん|氏)(?!子)/gu,
    holds: isListed,
  },
  {
    around: /(?:私は|名前は|担当の|わたしは|僕は)\s*([\p{Script=Han}]{2,5}|[\p{Script=Katakana}ー・]{2,12})(?=と申します|といいます|です|と言います)/gu,
    holds: isListed,
  },
  { around: /([\p{Script=Han}]{2,5}|[\p{Script=Katakana}ー・]{2,12})(?:と申します|といいます)/gu },
  { around: new RegExp(`(?<!\\p{Script=Hangul})(${KOREAN_NAME})\\s?(?:씨|님|선생님|과장님|대리님|부장님|팀장님|고객님|사장님)`, 'gu'), holds: isKoreanListed },
  // One syllable before a title is a family name, but for those that mean something by themselves.
  { around: /(?<!\p{Script=Hangul})([김박최강윤권황송홍배백허심곽])\s?(?:씨|선생님|과장님|대리님|부장님|팀장님|고객님|사장님|차장님|이사님|원장님|점장님)/gu },
  { around: new RegExp(`(?:제 이름은|저는|이름은|성함은)\\s*(${KOREAN_NAME})(?=입니다|이에요|예요|이고|라고|,|\\.|\\s|$)`, 'gu'), holds: isKoreanListed },
  {
    around:
      /(?<!\p{Script=Arabic})(?:اسمي|السيد|السيدة|الأستاذ|الأستاذة|الدكتور|الدكتورة|نام من)\s+(\p{Script=Arabic}{3,}(?: (?:بن |ال)?\p{Script=Arabic}{3,})?)/gu,
    holds: isSpelt,
  },
  { around: /(?<!\p{Script=Hebrew})(?:שמי|קוראים לי|גברת|גב'|ד"ר)\s+(\p{Script=Hebrew}{2,}(?: \p{Script=Hebrew}{2,})?)/gu, holds: isSpelt },
  { around: /(?:मेरा नाम|श्री|श्रीमती|डॉ\.?)\s+([\p{Script=Devanagari}]{2,}(?: [\p{Script=Devanagari}]{2,})?)(?= है| हूँ|[।,.]|\s|$)/gu },
  { around: /(?:ผมชื่อ|ฉันชื่อ)\s?(\p{Script=Thai}{2,12})(?=[\s,.]|$)/gu },
];

/** Words before a title that are nobody's name: `お客さん`, `皆さん`. */
const NOBODY =
  /^(?:お?客|皆|みな|お?母|お?父|奥|娘|息子|お?兄|お?姉|赤|神|业主|您|各位|医|患者|担当者|子供|先|王子|女|男|老|小|大|店員|業者|会社|貴|君|仏|者|彼氏|彼)$/u;

const FOREIGN =
  /(?<![\p{L}\p{M}])(?:[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,6}|\p{Script=Hangul}{1,4}|\p{Script=Arabic}{2,14}|[\p{Script=Hebrew}׳'"]{2,14}|[\p{Script=Devanagari}\p{Script=Thai}\p{Script=Georgian}\p{Script=Bengali}]{2,20})(?: [\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Georgian}׳]{1,14}){0,2}(?![\p{L}\p{M}])/gu;

/** Names of such a script in a text of other letters: what is foreign in a sentence, and known as a name, is one. */
function amongOthers(text: string): Named[] {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0;
  if (own < letters * 0.6) return [];
  return [...text.matchAll(FOREIGN)].flatMap(({ 0: found, index }) =>
    isSpelt(found) || isFullName(found) ? [{ start: index, end: index + found.length }] : [],
  );
}

/** A family name that lists know, and a given name that they know as well. */
function isFullName(name: string): boolean {
  for (let at = 1; at < name.length && at <= 3; at++) {
    const [family, given] = [name.slice(0, at), name.slice(at)];
    if ((isFamily(family) || CHINESE_FAMILIES.includes(family)) && isGiven(given)) return true;
  }
  return false;
}

/** Full names in running Han, where both parts are known. */
function knownWhole(text: string): Named[] {
  const found: Named[] = [];
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at < run.length - 2; at++) {
      const name = run.slice(at, at + 3);
      if (CHINESE_FAMILIES.includes(name.charAt(0)) && isGiven(name.slice(1))) found.push({ start: index + at, end: index + at + 3 });
    }
  }
  return found;
}

/** What stands after a name of one word and is none: a verb, or what Hindi sets behind its nouns. */
function withoutVerb(name: string): string {
  const [first = '', second] = name.split(' ');
  if (second === undefined || HAN.test(name)) return name;
  const goesOn = /\p{Script=Devanagari}/u.test(second)
    ? !/^(?:ने|को|का|की|के|से|जी|है|हूँ|और|में|पर|भी|तो|नहीं)$/u.test(second)
    : isKnown(second) || /^(?:ال|بن )/u.test(second);
  return goesOn ? name : first;
}

/** Everybody whom such scripts name. */
export function peopleWithoutCapitals(text: string): Named[] {
  if (!CASELESS.test(text)) return [];
  const found = PATTERNS.flatMap(({ around, holds = () => true }) =>
    [...text.matchAll(around)].flatMap((match) => {
      const name = withoutVerb(match[1] ?? '');
      const start = match.index + match[0].indexOf(name);
      return name !== '' && !NOBODY.test(name) && !/[是的了个位和去找见给说问叫有在不]/u.test(name) && holds(name) ? [{ start, end: start + name.length }] : [];
    }),
  );
  return [...found, ...amongOthers(text), ...(HAN.test(text) ? knownWhole(text) : [])];
}
