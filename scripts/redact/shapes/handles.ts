/** Names that people use online: after `@`, after the name of a place where people have them, and as the name of an account. */
import type { Span } from '../span.ts';

const AT = /(?<![\p{L}\p{N}@._/\\%+-])@[\p{L}_](?:[\p{L}\p{M}\p{N}_.-]{0,38}[\p{L}\p{N}_])(?![\p{L}\p{N}@/]|\.[a-z])/gu;
/** After `@` these are everybody, a place, an hour, or code. */
const NOBODY = new Set(
  'all here everyone channel team support admin help home work school office night noon media import param params return returns override deprecated type types see link author since version throws example font-face keyframes include extend mixin supports charset page property layer apply tailwind component injectable input output todo gmail hotmail yahoo outlook icloud googlemail'.split(
    ' ',
  ),
);
const PLACES =
  'instagram|insta|ig|facebook|fb|twitter|tiktok|tik tok|snapchat|snap|telegram|tg|discord|skype|wechat|weixin|qq|line|kakao ?talk|vk|vkontakte|linkedin|xing|github|gitlab|reddit|youtube|twitch|mastodon|bluesky|threads|pinterest|steam|psn|xbox|gamertag|signal|icq|viber|weibo|zalo|venmo|cash ?app|paypal|slack|инстаграм\\p{L}*|инста|телеграм\\p{L}*|телега|тг|вк|скайп|дискорд|انستغرام|انستجرام|تلغرام|تويتر|سناب|इंस्टाग्राम|टेलीग्राम';
const ACCOUNT =
  "user ?name|user ?id|user|login(?: ?name| ?id)?|log ?in|screen ?name|nick(?: ?name)?|handle|account ?name|benutzer(?:name|kennung)?|nutzername|anmeldename|kennung|konto ?name|identifiant|pseudo|nom d[\u2019']utilisateur|utilisateur|usuario|nombre de usuario|usuária|nome de usuário|utilizador|nome utente|utente|gebruikers?naam|gebruiker|inlognaam|login|nazwa użytkownika|użytkownik|логин\\p{L}*|ник(?:нейм)?|имя пользователя|kullanıcı ad\\p{L}*|användarnamn|brugernavn|brukernavn|käyttäjätunnus|اسم المستخدم|المستخدم|यूज़रनेम|यूजरनेम|यूज़र ?आईडी";
const IS = 'is|name is|ist|lautet|heißt|est|es|é|è|jest|to|is:|это|: ';
/** After a sign any word is a name; after `is` only what is no ordinary word. */
const LABELLED = new RegExp(
  `(?<![\\p{L}])(?:(?<place>${PLACES})|(?<account>${ACCOUNT}))(?:\\s?(?:id|name|handle|account|user|konto|ник|аккаунт|profil|profile))?(?:["']?\\s{0,2}(?<sign>[:=：]|=>|>)\\s{0,3}["']?|\\s(?:${IS})\\s["']?|\\s["']?)(?<name>@?[\\p{L}_](?:[\\p{L}\\p{M}\\p{N}_.#:-]{1,38}[\\p{L}\\p{N}_]))(?![@\\p{L}\\p{N}]|\\s?@)`,
  'giu',
);
const UNSPACED =
  /(?:用户名|用戶名|账号名|登录名|昵称|暱稱|微信号?|微信號|微博|抖音号?|QQ号?|ユーザー名|ユーザーID|ログインID|アカウント名|インスタ|ツイッター|사용자 ?이름|아이디|닉네임|인스타|카톡|라인|ไลน์|ไอดี)(?:是|为|は|:|：|\s|「|は、){0,3}(?<name>@?[A-Za-z_][A-Za-z0-9_.-]{2,38}[A-Za-z0-9_])/gu;
/** Without one of these signs nothing is odd enough for a name, and nothing stands after a sign: most sentences have none. */
const TELLING = /[\d_@#:=：>]|\p{L}[.-]\p{L}|\p{Ll}\p{Lu}/u;
const ODD = /[\d_]|\p{L}[.-]\p{L}|^@|#|\p{Ll}\p{Lu}/u;

/** Handles in a text. */
export function handles(text: string): Span[] {
  const spans: Span[] = [];
  if (text.includes('@'))
    for (const { 0: found, index } of text.matchAll(AT))
      if (!NOBODY.has(found.slice(1).toLowerCase()) && found.length > 3) spans.push({ kind: 'handle', start: index, end: index + found.length });
  for (const { 0: found, index, groups } of TELLING.test(text) ? text.matchAll(LABELLED) : []) {
    const name = groups?.['name'] ?? '';
    if (isName(name, groups?.['sign'], groups?.['place'] !== undefined))
      spans.push({ kind: 'handle', start: index + found.length - name.length, end: index + found.length });
  }
  for (const { 0: found, index, groups } of text.matchAll(UNSPACED))
    spans.push({ kind: 'handle', start: index + found.length - (groups?.['name']?.length ?? 0), end: index + found.length });
  return spans;
}

/** After a sign a single word is the name, but a sentence may follow the name of a place as well. */
function isName(name: string, sign: string | undefined, isPlace: boolean): boolean {
  if (/^@?(?:https?|www\.|id|name|is|ist|the|my|login|user)$/iu.test(name) || name.includes('://')) return false;
  if (/^\d/.test(name)) return false;
  return ODD.test(name) ? !/^\p{L}+[.:-]$/u.test(name) : sign !== undefined && !isPlace && /^\p{Ll}/u.test(name) && name.length >= 4;
}
