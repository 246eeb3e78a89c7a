/** Words that say nothing of what is talked about, by language: the lists of the library `stopword`, and what their shorter ones leave out. */
import { createRequire } from 'node:module';
import type * as Lists from 'stopword';
import { foldCase } from './stems.ts';

const load = createRequire(import.meta.url);

/** The library's names for languages, by the language part of a tag. */
const LISTS: Readonly<Record<string, readonly Lists.LanguageCode[]>> = {
  af: ['afr'],
  ar: ['ara'],
  bg: ['bul'],
  bn: ['ben'],
  br: ['bre'],
  ca: ['cat'],
  cs: ['ces'],
  da: ['dan'],
  de: ['deu'],
  el: ['ell'],
  en: ['eng'],
  eo: ['epo'],
  es: ['spa'],
  et: ['est'],
  eu: ['eus'],
  fa: ['fas'],
  fi: ['fin'],
  fr: ['fra'],
  ga: ['gle'],
  gl: ['glg'],
  gu: ['guj'],
  ha: ['hau'],
  he: ['heb'],
  hi: ['hin'],
  hr: ['hrv'],
  hu: ['hun'],
  hy: ['hye'],
  id: ['ind'],
  it: ['ita'],
  ja: ['jpn'],
  ko: ['kor'],
  lt: ['lit'],
  lv: ['lav'],
  mr: ['mar'],
  ms: ['msa'],
  nb: ['nob'],
  nl: ['nld'],
  nn: ['nob'],
  no: ['nob'],
  pl: ['pol'],
  pt: ['por', 'porBr'],
  ro: ['ron'],
  ru: ['rus'],
  sk: ['slk'],
  sl: ['slv'],
  so: ['som'],
  sv: ['swe'],
  sw: ['swa'],
  th: ['tha'],
  tl: ['tgl'],
  tr: ['tur'],
  uk: ['ukr'],
  ur: ['urd'],
  vi: ['vie'],
  yo: ['yor'],
  zh: ['zho'],
  zu: ['zul'],
};

/** What the lists leave out: forms without their apostrophe, words that only lead from one sentence to the next, and everyday speech. */
const MORE: Readonly<Record<string, string>> = {
  en: "me she he us its it's no not nor yes ok okay hi hello hey dear thanks thank please sorry well just really quite rather even ever yet again too very so then there here now when why whom whose been being does did doing done don wo ca sha doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn ain cannot let lets get gets getting got go goes going gone went come comes coming put puts say says saying tell tells told know knows knew think thinks thought see sees saw seen want wants wanted look looks thing things something anything nothing everything someone somebody anyone anybody everyone everybody nobody one ones two back off down away around about until till since though although because however maybe perhaps almost only lot lots bit kind sort way ways may shall much upon into onto without within",
  es: 'no yo tú nosotros ustedes ellos ellas está estoy están estaba este esta estos estas eso esa esos esas aquí ahí allí así ser es soy eres son era fue fui han ha he hay haber había hace hacer hago da dan dar doy tengo tiene tener voy va van ir sido si sin tan tanto todo toda todos todas nada nadie algo alguien otra otros otras mis tus nuestro nuestra ya yo le les lo la me te que qué cómo dónde quién cual porque pues entonces luego después antes siempre nunca cada vez dos mientras aunque bueno hola gracias favor',
  fr: "ça cela c'est j'ai qu'il bonjour merci alors donc très bien tout tous toute toutes rien quelque chose fait faire",
  ru: 'пусть это эта эти этого этим всё ещё её моё твоё просто очень вообще там такое такая такие своего своей свои своих мой моя мои мне меня нас вам вами них нему неё зачем почему где куда откуда либо который которая которое которые которых пока снова опять вроде значит кстати здравствуйте спасибо пожалуйста одна одно одни говорю говорит сказала есть',
  ar: 'في من على إلى عن مع هذا هذه ذلك تلك هو هي هم انا أنا انت أنت نحن كان كانت يكون لا ما لم لن ليس مش مو عم رح بس كل شي يلي اللي هون هيك هلق لسا كمان متل كيف ليش وين شو مين عندي عنده عندها عنا إلي إلو بدي بدو بدها فيه فيها منه منها عليه عليها معي معه معها هاد هاي هدول هداك لما لأنه لأن إذا يعني طيب مرة واحد شكرا مرحبا السلام عليكم',
  pt: 'tá tô tava pra pro né aí daí gente vocês você cê bom boa oi olá obrigada obrigado favor aqui ali lá então assim mesmo só já nem nada tudo coisa ficar fica fico vai vou ir dá dar faz fazer',
  de: 'hallo bitte danke liebe grüße gruß mal halt eben na tja naja doch dann wenn nix gell ne ja nee hab sag sagen sagte geht gehts gibt kommt kam macht mache war wär wäre',
  zh: '一个 一下 一点 一样 没有 没得 没 什么 啥 啥子 怎么 怎样 自己 这个 那个 这些 那些 这里 那里 这儿 那儿 这么 那么 就是 可以 不是 不能 不会 不要 知道 觉得 还是 还有 还 因为 所以 但是 如果 然后 时候 现在 以后 以前 他们 我们 你们 人家 大家 一直 已经 自然 可能 应该 起来 出来 下来 过来 过去 出去 有 会 能 要 去 到 给 让 被 对 里 上 下 中 个 只 才 再 没 得 之 而 或 且 从 以 为 因 于 所 其 此 嘞 哈 哦 噢 哎 您 您好 你好 谢谢 请问 两 一 二 三 四 五 六 七 八 九 十 想 看 说 讲 叫 用 过 完 好 大 小',
  ja: 'です ます ました ません でし ました でも だけ ので のに けど けれど そう こう どう ここ そこ これ それ あれ どれ わたし 私 僕 俺 何 なに なん 時 とき 人 方 今 もう まだ とても すごく ちょっと ありがとう ください お願い します',
};

const lists = new Map<string, ReadonlySet<string>>();

/** The stop words of a language (the language part of its tag), folded as words are compared; undefined for a language without a list. */
export function stopWordsOf(base: string): ReadonlySet<string> | undefined {
  const known = lists.get(base);
  const names = LISTS[base];
  if (known || !names) return known;
  const library = load('stopword') as typeof Lists;
  const words = [...names.flatMap((name) => library[name]), ...(MORE[base]?.split(' ') ?? [])].map(foldCase);
  const made = new Set(words);
  lists.set(base, made);
  return made;
}
