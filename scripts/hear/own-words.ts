/** A mail holds more than its writer's words: the message it answers, a signature, a phone's line. Only the writer's own words are heard. */
import EmailReplyParser from 'email-reply-parser';

/** The library's patterns need quadratic time on hostile lines; beyond this length only quoted lines and what follows a header are cut. */
const LIBRARY_LIMIT = 20_000;

/** Signs that a message may hold something else than its writer's words. Without any, the library is not asked. */
const SIGNS = /^[ \t]*>|^[ \t]*[-_=*]{2,}|@|:[ \t]*$|^[ \t]*(?:sent|get|gesendet|enviado|enviada|envoy|inviato|verzonden|skickat|sendt|отправлено|发自|發自|أرسل|تم الإرسال)/imu;

/** `вт, 3 мар. 2026 г. в 09:12, Tom <…> пишет:` and its kin: a line that ends in a colon right above quoted lines introduces them. */
const INTRODUCTION = /^[^\n]{1,300}[:：][ \t]*\n(?:[ \t]*\n)?(?=[ \t]*>)/gmu;

/** Headers of a forwarded or answered mail written out in lines; everything after them is the other side. */
const HEADERS = /^[ \t]*(?:[-_]{3,}[^\n]*\n\s*)?\**(?:From|Von|De|Da|Från|Fra|Lähettäjä|Od|От|От кого|发件人|寄件者|差出人|من)\**[ \t]?[:：][^\n]{1,300}\n(?:[^\n]{0,300}\n){0,2}?\**(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Enviada|Data|Fecha|Inviato|Verzonden|Skickat|Sendt|Lähetetty|Wysłano|Отправлено|Дата|发送时间|日期|送信日時|日時|تاريخ)[^\n]{0,20}[:：]/mu;

/** A phone says who made it. */
const PHONE_LINE = /^[ \t]*(?:Sent from (?:my|Mail)|Get Outlook for|Von meinem [^\n]{1,40} gesendet|Gesendet von|Enviado (?:do|desde|de) (?:meu|mi)|Envoyé de mon|Inviato da|Verzonden vanaf|Skickat från|Sendt fra|Отправлено с|发自我的|發自我的|iPhoneから送信|أُ?رسلت? من (?:هاتفي|جهاز))[^\n]{0,60}$/gimu;

function withoutOtherSide(text: string): string {
  const introduced = text.replace(INTRODUCTION, '');
  const header = HEADERS.exec(introduced);
  return (header ? introduced.slice(0, header.index) : introduced).replace(PHONE_LINE, '');
}

function visible(text: string): string {
  if (text.length > LIBRARY_LIMIT) return text.replace(/^[ \t]*>[^\n]*$/gmu, '');
  const fragments = new EmailReplyParser().read(text).getFragments();
  const own = fragments.filter((fragment) => !fragment.isQuoted() && !fragment.isHidden() && !fragment.isSignature());
  return own.map((fragment) => fragment.getContent()).join('\n\n');
}

/**
 * The writer's own words of a mail, as plain text. Where something between them was cut, a blank line stays, so that no passage
 * runs across the gap.
 */
export function ownWords(mail: string): string {
  if (!SIGNS.test(mail)) return mail;
  return visible(withoutOtherSide(mail)).trim();
}
