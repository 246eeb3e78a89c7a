/** Addresses of mail: as they stand, with spaces in them, and with their signs spelled out. */
import type { Span } from '../span.ts';

/** Letters of scripts with spaces between words; in others an address runs into the words around it. */
const SIGN = '0-9A-Za-zÀ-ɏͰ-ϿЀ-ӿ\u0300-\u036f';
const LOCAL = `[${SIGN}_](?:[${SIGN}._%+'&=~/#!$*-]{0,62}[${SIGN}_+-])?`;
const HOST = `[${SIGN}](?:[${SIGN}-]{0,62})`;
const UNSPACED = '\u0e00-\u0e7f\u0600-\u06ff\u0900-\u097f\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3';
const PLAIN = new RegExp(
  `@?(?:[${SIGN}]{1,30} [._-] ){0,3}${LOCAL}\\s{0,2}@\\s{0,2}(?:${HOST}(?:\\.|\\s{1,2}\\.\\s{1,2}))+[A-Za-zÀ-ɏͰ-ϿЀ-ӿ][${SIGN}-]{1,24}|@?${LOCAL}@${HOST}(?:\\.${HOST}){0,6}|${LOCAL}@\\[\\d{1,3}(?:\\.\\d{1,3}){3}\\]|[${UNSPACED}\\w.-]{1,30}@[${UNSPACED}\\w-]{1,30}\\.[${UNSPACED}]{2,10}`,
  'g',
);
const QUOTED = /"[^"@\s]{1,60}"@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;

/** `at` in the languages in which people spell an address. */
const AT = 'at|@|arobase|arobas|arroba|chiocciola|klammeraffe|apenstaartje|małpa|собака|собачка|kuyruklu a|snabel-?a|ät|et|chez';
const DOT = 'dot|punkt|point|punto|ponto|kropka|точка|nokta|punt|piste|点|點|ドット';
/** In brackets anything goes; bare words are an address only where both are there and a known ending follows. */
const BRACKETED_AT = `\\s?[\\[({<*_|-]{1,2}\\s?(?:${AT})\\s?[\\])}>*_|-]{1,2}\\s?`;
const BARE_AT = `\\s(?:${AT})\\s`;
const BRACKETED_DOT = `\\s?[\\[({<*_|-]{1,2}\\s?(?:${DOT}|\\.)\\s?[\\])}>*_|-]{1,2}\\s?`;
const BARE_DOT = `\\s(?:${DOT})\\s`;
const ENDINGS =
  'com|org|net|edu|gov|io|co|info|biz|me|de|at|ch|fr|es|it|pt|br|nl|be|pl|ru|by|kz|ua|tr|cn|jp|kr|in|uk|us|ca|au|nz|se|no|dk|fi|cz|sk|hu|ro|bg|gr|ie|il|ae|sa|sy|eg|mx|ar|cl|za|eu|app|dev|online|example|test|invalid|com\\.br|co\\.uk|com\\.tr|ком|ру|рф';
const WORD = `[${SIGN}](?:[${SIGN}_+'.-]{0,40}[${SIGN}_])?`;
const UNDERSCORE =
  '\\s(?:underscore|dash|minus|hyphen|unterstrich|bindestrich|tiret|tiret bas|guion|guion bajo|sublinhado|hífen|trattino|trattino basso|podkreślnik|myślnik|дефис|тире|подчеркивание|alt çizgi|tire|plus)\\s';
const SPELLED = new RegExp(
  `(?<![${SIGN}])${WORD}(?:(?:${BRACKETED_DOT}|${BARE_DOT}|${UNDERSCORE})${WORD}){0,4}(?:${BRACKETED_AT}|${BARE_AT}|\\s?@\\s?)${WORD}(?:(?:${BRACKETED_DOT}|${BARE_DOT}|\\s?\\.\\s?)${WORD}){0,3}(?:${BRACKETED_DOT}|${BARE_DOT}|\\.)(?:${ENDINGS})(?![${SIGN}])`,
  'gi',
);
/** Where a spelled address may end; only what stands before it is looked at. */
const END = new RegExp(`(?:${BRACKETED_DOT}|${BARE_DOT}|[a-z]\\.)(?:${ENDINGS})(?![${SIGN}])`, 'gi');
/** A spelled address is no longer. */
const LONGEST = 160;
/** `We are at example dot com` tells where to look, and `I am at example.com` as well: these words are nobody's name. */
const BARE_PLACE =
  /^(?:(?:\p{L}+)\s(?:at|et|chez|ät)\s[^\s]+|(?:is|are|am|was|were|be|been|look|looks|looked|looking|find|us|me|you|it|them|here|there|work|works|worked|stay|live|account|site|page|shop|store|register|registered|login|bought|ordered|online|support|available|found|visit|arrived|email|mail)\sat\s.+)$/iu;
const SPACED = /(?<![A-Za-z0-9])(?:[A-Za-z0-9._-] ){2,40}@(?: [A-Za-z0-9._-]){3,40}(?![A-Za-z0-9])/g;

/** Addresses of mail in a text. */
export function mailAddresses(text: string): Span[] {
  const spans: Span[] = [];
  const add = (pattern: RegExp, holds: (found: string) => boolean = () => true): void => {
    for (const { 0: found, index } of text.matchAll(pattern)) if (holds(found)) spans.push({ kind: 'email', start: index, end: index + found.length });
  };
  if (text.includes('@')) {
    add(PLAIN);
    add(QUOTED);
    add(SPACED);
  }
  return [...spans, ...spelled(text)];
}

function spelled(text: string): Span[] {
  return [...text.matchAll(END)].flatMap(({ 0: ending, index }) => {
    const end = index + ending.length;
    const from = Math.max(0, end - LONGEST);
    const window = text.slice(from, end);
    if (!/(?:@|[a-zäłа-я])[\s\])}>*_|-]/iu.test(window)) return [];
    return [...window.matchAll(SPELLED)]
      .filter(({ 0: found, index: start }) => start + found.length === window.length && !BARE_PLACE.test(found))
      .map(({ index: start }): Span => ({ kind: 'email', start: from + start, end }));
  });
}
