/** Takes the lines out that phones, mail programs and legal departments add below what was written. */
import { PHONE_LINES } from './closing-forms.ts';
import { FOOTER_LINES, FOOTER_PHRASES } from './footer-forms.ts';

const LONGEST_LINE = 160;
/** Small print is read so far; what goes on after that is small print too. */
const READ = 1500;

/** Programs put their line into brackets or dashes, and people add an excuse for their typing. */
const PHONE = new RegExp(`^[\\s(<*_\\-—–]*(?:${PHONE_LINES.join('|')})[\\s)>*_.!\\-—–]{0,99}$`, 'iu');
const FOOTER_LINE = new RegExp(`^[\\s(*_]*(?:${FOOTER_LINES.join('|')})[\\s)*_]*$`, 'iu');
/** A sentence that goes on after the name of a phone is a person's: `Sent from my phone to my wife, it never arrived.` */
const GOES_ON = /[,;:]\s+(?!.{0,40}(?:excuse|typo|brevity|apolog|sorry|pardon|entschuldig|Tippfehler|erreurs|fautes|errores|disculp))|[.!?]\s+\p{L}.{0,80}\?/iu;
const FOOTERS = Object.values(FOOTER_PHRASES).map(({ opens, phrases }) => ({
  opens: new RegExp(`^[\\s*_(\\[]{0,6}(?:${opens})`, 'iu'),
  phrases: phrases.map((phrase) => new RegExp(phrase, 'iu')),
}));

/** Quick looks, the first at small letters, since most lines and paragraphs hold none of these words. */
const MAY_BE_ADDED =
  /sent|typed|written|outlook|bluemail|yahoo|gesendet|envoy|enviad|inviat|verzonden|verstuurd|skicka|sendt|lähetetty|wysłan|odesl|odosl|отправл|надісл|відправл|送信|发送|发自|發自|傳送|寄|我的|에서|gönderil|رسل|נשלח|küldve|trimis|enviat|στάλθηκε|εστάλη|изпратено|poslan?[ot]|saadetud|išsiųsta|nosūtīts|gửi từ|dikirim|dihantar|ส่งจาก|भेजा गया|receiving this|received this|view it on|unsubscribe|abmelde|désabonner|environment|environnement|virus|viren|extern|caution|umwelt|ambiente|imprimir/;
const MAY_BE_SMALL_PRINT =
  /confiden|konfiden|vertraulich|riservat|vertrouwelijk|fortrolig|luottamuks|poufn|důvěrn|конфиден|机密|保密|機密|秘密|기밀|비밀|gizli|privileged|disclaimer|intended (?:recipient|solely|only)|handelsregister|HRB|geschäftsführ|registered|unauthori[sz]ed|irrtümlich|par erreur|por e(?:rror|ngano)|per errore|per abuis|误收|誤って|omyłkowo|omylem|по ошибке|in error/iu;

/** Whether a line is one that a phone or a program adds. */
export function isAddedLine(line: string): boolean {
  if (line.length > LONGEST_LINE || !MAY_BE_ADDED.test(line.toLowerCase())) return false;
  return (PHONE.test(line) && !GOES_ON.test(line)) || FOOTER_LINE.test(line);
}

/** Whether a paragraph is small print: it says of itself what nobody says of their own words. */
export function isSmallPrint(paragraph: string): boolean {
  const text = paragraph.slice(0, READ);
  if (text.length < 40 || !MAY_BE_SMALL_PRINT.test(text)) return false;
  return FOOTERS.some(({ opens, phrases }) => {
    const speaksOfItself = opens.test(text);
    let needed = speaksOfItself ? 2 : 4;
    for (const phrase of phrases) {
      if (phrase.test(text)) needed--;
      if (needed === 0) return true;
    }
    return false;
  });
}

/** Lines without what was added below them. What stands under small print is small print too. */
export function withoutFooters(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let paragraph: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') {
      if (!isAddedLine(line)) paragraph.push(line);
      continue;
    }
    if (paragraph.length > 0 && isSmallPrint(paragraph.join(' '))) return trimmed(kept);
    kept.push(...paragraph, line);
    paragraph = [];
  }
  return trimmed(kept);
}

/** Without blank lines and rules at the end: what they set apart is gone. */
function trimmed(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && /^[\s\-_=*—–]*$/u.test((lines[end - 1] ?? '').slice(0, LONGEST_LINE)) && (lines[end - 1] ?? '').length <= LONGEST_LINE) end--;
  return lines.slice(0, end);
}
