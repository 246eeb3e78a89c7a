/** A mail holds more than its writer's words: the message it answers, a signature, a phone's line. Only the writer's own words are heard. */
import { withoutEditorTexts } from './editor-texts.ts';
import { withoutFooters } from './footers.ts';
import { formHeader, isHeaderAt, isSeparator } from './headers.ts';
import { introductionAt } from './introductions.ts';
import { withoutMachineTexts } from './machine-texts.ts';
import { withoutModerators } from './moderators.ts';
import { withoutQuotations } from './quotations.ts';
import { withoutSignOff } from './sign-off.ts';

/** Signs that a message may hold something else than its writer's words. Without any, its lines are not looked at one by one. */
const SIGNS = /^[ \t]*[>＞]|^[ \t]*[-_=—–*]{2}|@|##- |[:：][ \t]*$|^[ \t>*_]{0,6}[\p{L}\p{M} ]{2,24}[*_ ]{0,3}[:：]/mu;
/** Words of lines that helpdesks, phones and legal departments add, in small letters. */
const WORDS =
  /above this line|dieser (?:linie|zeile)|cette ligne|sta l[ií]n[eh]|questa (?:riga|linea)|deze (?:regel|lijn)|denne linje|den här raden|tämän rivin|tej lini|этой (?:строк|лини)|tento řádek|bu satır|此行|此线|この行|이 줄|confiden|vertraulich|riservat|vertrouwelijk|konfident|fortrolig|luottamuks|poufn|důvěrn|конфиденц|機密|保密|기밀|gizli|virus|extern|environment|umwelt|environnement|ambiente|(?:sent|get|gesendet|enviad[oa]|envoyé|inviato|verzonden|verstuurd|skickat|sendt|lähetetty|wysłan|odesláno|odoslané|отправлено|надіслано|відправлено|gönderildi|outlook|送信|发送|发自|發自|傳送|에서 보냄|küldve|trimis|enviat|στάλθηκε|εστάλη|изпратено|poslano|poslato|saadetud|išsiųsta|nosūtīts|gửi từ|dikirim|dihantar|ส่งจาก|भेजा गया|receiving this|received this|unsubscribe|abmelden|désabonner|נשלח|رسل)/;

const QUOTED = /^[ \t]*(?:[>＞]|&gt;)/u;
const NESTED = /^[ \t]*[>＞][ \t]*[>＞]/u;
/** The signature line of mail programs; without its space it may be a rule that somebody drew. */
const SIGNATURE_LINE = /^-- $/u;
const RULE = /^[ \t]*(?:-{2,4}|—|_{2,})[ \t]*$/u;
const SENTENCE = /\p{L}[^.!?。！？]{24,2000}[.!?。！？]\s{0,200}$/u;
const LONGEST_ITEM = 80;

/** What becomes of a line: the writer's own, the other side's, or the end of the writer's words here. */
type Fate = 'own' | 'other' | 'end';

/**
 * Whether quoted lines are the writer's own list: a line right above them ends in a colon, there are at least two, all short, none nested,
 * and none is a sentence, as the words of a mail would be.
 */
function isOwnList(lines: readonly string[], at: number): boolean {
  const above = lines[at - 1]?.trim() ?? '';
  if (!/[:：]$/u.test(above) || introductionAt(lines, at - 1)) return false;
  let count = 0;
  for (let next = at; next < lines.length && QUOTED.test(lines[next] ?? ''); next++, count++) {
    const line = lines[next] ?? '';
    const words = line.replace(QUOTED, '').trim();
    if (words === '' || words.length > LONGEST_ITEM || NESTED.test(line) || /[.!?,:;。！？]$/u.test(words)) return false;
  }
  return count >= 2;
}

/** The first line from a place on that is not blank. */
function nextLine(lines: readonly string[], from: number): string {
  for (let at = from; at < Math.min(lines.length, from + 4); at++) if ((lines[at] ?? '').trim() !== '') return lines[at] ?? '';
  return '';
}

/** Whether the lines below a rule are a signature: a few, and no sentence among them. */
function isSignatureBelow(lines: readonly string[], at: number): boolean {
  const below = lines.slice(at + 1, at + 14).filter((line) => line.trim() !== '');
  const end = below.findIndex((line) => QUOTED.test(line));
  const own = end === -1 ? below : below.slice(0, end);
  return own.length <= 8 && own.every((line) => line.length <= 100 && !SENTENCE.test(line));
}

/** Lines of the other side that begin here, how many of them say so, and whether nothing of the writer's can follow. */
function otherSide(lines: readonly string[], at: number): { lines: number; fate: Fate } | undefined {
  const line = lines[at] ?? '';
  if (line.trim() === '') return undefined;
  const quotedBelow = (count: number): boolean => QUOTED.test(nextLine(lines, at + count));
  const found = introductionAt(lines, at);
  if (found && (found.sure || quotedBelow(found.lines))) return { lines: found.lines, fate: quotedBelow(found.lines) ? 'other' : 'end' };
  if (isSeparator(line, () => nextLine(lines, at + 1)) || isHeaderAt(lines, at)) return { lines: 1, fate: quotedBelow(1) ? 'other' : 'end' };
  return undefined;
}

/** The writer's own words, a list of lines for each stretch between what is not theirs. */
function stretches(lines: readonly string[]): string[][] {
  const out: string[][] = [[]];
  const cut = (): void => void (out.at(-1)?.length !== 0 && out.push([]));
  let isSignature = false;
  let isList = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (QUOTED.test(line)) {
      isList = (isList && QUOTED.test(lines[at - 1] ?? '')) || isOwnList(lines, at);
      if (isList) out.at(-1)?.push(line);
      else cut();
      isSignature = false;
      continue;
    }
    const other = otherSide(lines, at);
    if (other?.fate === 'end') break;
    if (other) {
      at += other.lines - 1;
      isSignature = false;
      cut();
    } else if (isSignature || SIGNATURE_LINE.test(line) || (RULE.test(line) && isSignatureBelow(lines, at))) isSignature = true;
    else out.at(-1)?.push(line);
  }
  return out;
}

/**
 * The writer's own words of a mail or a post, as plain text. Where something between them was cut, a blank line stays, so that no passage
 * runs across the gap.
 */
export function ownWords(message: string): string {
  const mail = withoutQuotations(withoutModerators(withoutEditorTexts(withoutMachineTexts(message))));
  if (!SIGNS.test(mail) && !WORDS.test(mail.toLowerCase())) return withoutSignOff(mail);
  const lines = mail.split('\n');
  const own = stretches(lines.slice(formHeader(lines))).map((stretch) => withoutFooters(stretch).join('\n').trim());
  return own
    .filter((stretch) => stretch !== '')
    .map((stretch, index, all) => (index === all.length - 1 ? withoutSignOff(stretch) : stretch))
    .join('\n\n');
}
