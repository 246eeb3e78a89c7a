/** Takes out what moderators and a forum's software wrote into a customer's post: remarks, marks in brackets, notes of changes. */
import { withGaps } from './gaps.ts';
import { BY, DOER, DONE, FORUM_LINES, REMARKS } from './moderator-forms.ts';
import type { Span } from './sentences.ts';

const LONGEST_LINE = 400;
const OPENING = '[\\s*_([<{«-]{0,8}';
/** A remark is its whole line, and whatever bracket it stands in. */
const REMARK = new RegExp(`^${OPENING}(?:${REMARKS.join('|')})\\s?[*_]{0,3}[:：]`, 'iu');
const FORUM_LINE = new RegExp(`^${OPENING}(?:${FORUM_LINES.join('|')})[\\s*_)\\]>}»]*$`, 'iu');
/** Brackets in which hardly anybody writes of themselves; round ones are everybody's. */
const BRACKETED = /\[[^[\]\n]{6,160}\]|<[^<>\n]{6,160}>|\{[^{}\n]{6,160}\}|\*{3}[^*\n]{6,200}\*{3}/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]/u;

/** One of some words, whole where its script sets spaces. */
function oneOf(words: string): RegExp {
  const all = words.split('|');
  const [spaced, unspaced] = [all.filter((word) => !UNSPACED.test(word)), all.filter((word) => UNSPACED.test(word))];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])|${unspaced.join('|')}`, 'iu');
}

const IS_DONE = oneOf(DONE);
const IS_DOER = oneOf(DOER);
/** What joins the two: nothing, or `by` with up to three words behind it. */
const JOINED = new RegExp(`^\\s*$|(?:(?<!\\p{L})(?:${BY})|[–—,/-])\\s*(?:[\\p{L}’']{1,20}\\s+){0,3}$`, 'iu');
/** `moderátor által`: some languages say by whom behind the name. */
const BY_BEHIND = /(?<!\p{L})(?:által|tarafından|toimesta)(?!\p{L})/iu;
/** Somebody's own sentence, though in such brackets. */
const OWN =
  /(?<![\p{L}\p{N}])(?:I|my|me|ich|mein\p{L}*|mir|je|j['’]ai|mon|ma|mes|mi|yo|eu|meu|minha|io|mio|ik|mijn|jeg|min|jag|mój|moje|můj|я|мой|моё)(?![\p{L}\p{N}])/iu;

/** Whether there may be a moderator, or a line of a forum's software: a quick look at small letters. */
const MAY_BE =
  /mod(?:[^a-zà-ÿ]|er|s\b)|modér|admin|anm\.|valvoj|ylläpi|beheerder|модер|админ|адмін|版主|管理|モデ|運営|운영|관리|모더|مشرف|إدارة|yönetici|edited|\bhost\b|lock(?:ing|ed)|closed|archived|personal (?:info|data|det)|moved|merged|modified|last edit|geschlossen|gesperrt|schließe|sperre|verschoben|zuletzt|verrouill|fermé|déplacé|dernière|cerrado|cierro|movido|bloqueado|última|fechado|trancado|chius|chiudo|spostat|ultima|gesloten|laatst|zamkni|zamykam|przenies|ostatnio|закры|закри|перенес|заблок|последний раз|востаннє|uzam|uzavř|přesun|lezárva|naposledy|kilit|kapatıl|en son|senast|sidst|sist |viimeksi|已(?:关闭|關閉|锁定|鎖定|移动|移動)|最后由|最後由|最終更新|마지막/;

/** Whether a bracket says that somebody who keeps the forum did something to the post. */
function isMark(bracket: string): boolean {
  const [done, doer] = [IS_DONE.exec(bracket), IS_DOER.exec(bracket)];
  if (!done || !doer || OWN.test(bracket)) return false;
  if (UNSPACED.test(bracket) || doer.index <= 4) return true;
  const [between, before] = [bracket.slice(done.index + done[0].length, doer.index), bracket.slice(1, doer.index)];
  return done.index < doer.index ? JOINED.test(between) : JOINED.test(before) || BY_BEHIND.test(bracket);
}

/** The text without what was written into it by those who keep a forum in order. */
export function withoutModerators(text: string): string {
  if (!MAY_BE.test(text.toLowerCase())) return text;
  const cut: Span[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.length <= LONGEST_LINE && (REMARK.test(line) || FORUM_LINE.test(line))) cut.push([at, at + line.length]);
    at += line.length + 1;
  }
  for (const { 0: found, index } of text.matchAll(BRACKETED)) {
    if (REMARK.test(found) || isMark(found)) cut.push([index, index + found.length]);
  }
  return withGaps(text, cut);
}
