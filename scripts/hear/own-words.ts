/** A mail holds more than its writer's words: the message it answers, a signature, a phone's line. Only the writer's own words are heard. */
import EmailReplyParser from 'email-reply-parser';
import { withoutSignOff } from './sign-off.ts';

/** The library's patterns need quadratic time on hostile lines; beyond this length only quoted lines, signatures and the other side are cut. */
const LIBRARY_LIMIT = 6_000;

/** Signs that a message may hold something else than its writer's words. Without any, the library is not asked. */
const SIGNS =
  /^[ \t]*>|^[ \t]*[-_=*]{2,}|@|##- |:[ \t]*$|^[ \t]*(?:sent|get|gesendet|enviado|enviada|envoy|inviato|verzonden|skickat|sendt|отправлено|发自|發自|أرسل|تم الإرسال)/imu;

/** What introduces the other side, in any language: a line that names an address and a day or hour and ends in a colon, or any such line right above quoted lines. */
const ENDS_IN_COLON = /[:：][\p{Cf}\s]*$/u;
const NAMES_WRITER = /\S@\S/u;
const NAMES_TIME = /\d{1,2}[:.：]\d{2}|(?:19|20)\d\d|\d\d[./]\d\d/u;
const QUOTED = /^\s*>/u;
const LONGEST_INTRODUCTION = 300;

/** Headers of a forwarded or answered mail written out in lines; everything after them is the other side. */
const HEADERS =
  /^[ \t]*(?:[-_]{3}[^\n]*\n\s*)?\**(?:From|Von|De|Da|Från|Fra|Lähettäjä|Od|От|От кого|Kimden|发件人|寄件者|差出人|보낸 사람|מאת|من)\**[ \t]?[:：][^\n]{1,300}\n(?:[^\n]{0,300}\n){0,2}?\**(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Enviada|Data|Fecha|Inviato|Verzonden|Skickat|Sendt|Lähetetty|Wysłano|Отправлено|Дата|Gönderildi|Tarih|发送时间|日期|送信日時|日時|보낸 날짜|날짜|נשלח|תאריך|تاريخ)[^\n]{0,20}[:：]/mu;

/** Zendesk's line between a reply and what it answers, in whatever language: `##- Please type your reply above this line -##`. */
const REPLY_ABOVE = /^[ \t]*##- [^\n]{1,200} -##/mu;

/** A phone says who made it. */
const PHONE_LINE =
  /^[ \t]*(?:Sent from (?:my|Mail)|Get Outlook for|Von meinem [^\n]{1,40} gesendet|Gesendet von|Enviado (?:do|desde|de) (?:meu|mi)|Envoyé de mon|Inviato da|Verzonden vanaf|Skickat från|Sendt fra|Отправлено с|发自我的|發自我的|iPhoneから送信|أُ?رسلت? من (?:هاتفي|جهاز))[^\n]{0,60}$/gimu;

/** How many lines from a place on introduce the other side: a mail program may wrap the introduction into two. */
function introduction(lines: readonly string[], at: number): { lines: number; sure: boolean } | undefined {
  for (const count of [1, 2]) {
    const text = lines.slice(at, at + count).join(' ');
    if (text.length > LONGEST_INTRODUCTION || text.trim() === '' || (count === 2 && !NAMES_TIME.test(lines[at] ?? '')) || !ENDS_IN_COLON.test(text)) continue;
    const sure = NAMES_WRITER.test(text) && NAMES_TIME.test(text);
    if (sure || count === 1) return { lines: count, sure };
  }
  return undefined;
}

/** Takes introductions out. Below a sure one without quoted lines, all is the other side's; where lines are quoted, answers may stand among them. */
function withoutIntroductions(mail: string): string {
  const lines = mail.split('\n');
  const own: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = introduction(lines, at);
    const next = found && [0, 1].map((blank) => lines[at + found.lines + blank] ?? '').find((line) => line.trim() !== '');
    if (found && next !== undefined && QUOTED.test(next)) at += found.lines - 1;
    else if (found?.sure) break;
    else own.push(lines[at] ?? '');
  }
  return own.join('\n');
}

/** The text before what a pattern finds. */
function before(text: string, pattern: RegExp): string {
  const found = pattern.exec(text);
  return found ? text.slice(0, found.index) : text;
}

function withoutOtherSide(text: string): string {
  return before(before(withoutIntroductions(text), HEADERS), REPLY_ABOVE).replace(PHONE_LINE, '');
}

function visible(mail: string): string {
  // White space is folded in quotes anyway, and much of it would take the library very long.
  const text = mail.replace(/[^\S\n]{2,}/gu, ' ').replace(/ ?\n ?(?:\n ?)+/gu, '\n\n');
  if (text.length > LIBRARY_LIMIT) return before(text, /^-- ?$/mu).replace(/^[ \t]*>[^\n]*$/gmu, '');
  const fragments = new EmailReplyParser().read(text).getFragments();
  const own = fragments.filter((fragment) => !fragment.isQuoted() && !fragment.isHidden() && !fragment.isSignature());
  return own.map((fragment) => fragment.getContent()).join('\n\n');
}

/**
 * The writer's own words of a mail, as plain text. Where something between them was cut, a blank line stays, so that no passage
 * runs across the gap.
 */
export function ownWords(mail: string): string {
  return withoutSignOff(SIGNS.test(mail) ? visible(withoutOtherSide(mail)).trim() : mail);
}
