/** Finds where a mail program has written out the header of the message that is answered or passed on. */
import { MAIL_FORMS } from './mail-forms.ts';
import { REPLY_LINES } from './reply-lines.ts';

type Kind = 'from' | 'sent' | 'date' | 'to' | 'subject';

/** Labels of all languages, in small letters, and what each may stand for. */
const KINDS = new Map<string, Set<Kind>>();
for (const forms of Object.values(MAIL_FORMS)) {
  for (const kind of ['from', 'sent', 'date', 'to', 'subject'] as const) {
    for (const label of (forms[kind] ?? '').split('|')) {
      // Labels hold few signs of regular expressions: an ending that may be left out, and brackets.
      const plain = label.replaceAll('\\', '').toLowerCase();
      for (const one of plain.endsWith('?') ? [plain.slice(0, -1), plain.slice(0, -2)] : [plain]) {
        if (one !== '') KINDS.set(one, (KINDS.get(one) ?? new Set<Kind>()).add(kind));
      }
    }
  }
}

const LONGEST_LABEL = 30;
const LINES_OF_A_HEADER = 8;
const ADDRESS = /\S@\S|\[email\]/u;
const HOUR = /\d{1,2}[:.]\d{2}(?!\d)/u;

interface Field {
  kinds: ReadonlySet<Kind>;
  value: string;
}

/** A line of a header: a label in plain or bold letters, a colon, a value. */
function fieldOf(line: string): Field | undefined {
  const colon = line.slice(0, LONGEST_LABEL + 10).search(/[:：]/u);
  if (colon < 1) return undefined;
  const label = line
    .slice(0, colon)
    .replace(/^[\s>*_\p{Cf}]+|[\s*_\p{Cf}]{1,200}$/gu, '')
    .toLowerCase();
  const kinds = KINDS.get(label);
  return kinds && { kinds, value: line.slice(colon + 1).replace(/^[\s*_]+/u, '') };
}

/** Outlook's whole header on one line: `From: A Sent: Monday To: B Subject: C`. */
function isOneLine(line: string): boolean {
  if (!fieldOf(line)?.kinds.has('from')) return false;
  const words = line.slice(0, 600).split(/\s+/u);
  const labels = words.filter((word) => /[:：]$/u.test(word)).map((word) => KINDS.get(word.slice(0, -1).replace(/\*/gu, '').toLowerCase()));
  return labels.some((kinds) => kinds?.has('sent') ?? false) && labels.some((kinds) => kinds?.has('subject') ?? false);
}

/**
 * Whether a header begins at a line. One line alone is a sentence (`From: 8 to 12 we are closed`); two are enough where one of them only
 * mails have, or where an address or an hour is in them.
 */
export function isHeaderAt(lines: readonly string[], at: number): boolean {
  const first = fieldOf(lines[at] ?? '');
  if (!first) return false;
  if (isOneLine(lines[at] ?? '')) return true;
  const fields: Field[] = [first];
  let between = 0;
  for (let next = at + 1; next < Math.min(lines.length, at + LINES_OF_A_HEADER) && between < 2; next++) {
    const field = fieldOf(lines[next] ?? '');
    if (field) fields.push(field);
    else between++;
  }
  const has = (kind: Kind): boolean => fields.slice(1).some(({ kinds }) => kinds.has(kind)) || (first.kinds.has(kind) && !first.kinds.has('from'));
  const from = fields.find(({ kinds }) => kinds.has('from'));
  if (!from || fields.length < 2) return false;
  if (has('sent') || has('subject')) return true;
  return (has('date') || has('to')) && fields.some(({ value, kinds }) => ADDRESS.test(value) || (kinds.has('date') && HOUR.test(value)));
}

const ABOVE = Object.values(MAIL_FORMS)
  .map(({ above }) => above)
  .join('|');
/** `-----Original Message-----`, in any of the languages, in dashes or as Apple Mail has it, with a colon. */
const SEPARATOR = new RegExp(
  `^[\\s>*]*(?:[-_—]{2,}\\s{0,20}(?:${ABOVE})(?:[\\s/][\\p{L}.\\s]{0,30})?\\s{0,20}[-_—]*|(?:${ABOVE})\\s*(?:[:：]|[-_—]{2,}))[\\s*]*$`,
  'iu',
);
/** Outlook's rule above a header. */
const RULE = /^\s*(?:_{20,}|-{20,})\s*$/u;
/** Helpdesks write a line into their mails below which nobody is to write: `##- Please type your reply above this line -##`. */
const REPLY_ABOVE = new RegExp(
  `^\\s*(?:##- .{1,200} -##|[-—–=#*\\s]{0,12}(?:${REPLY_LINES.join('|')})(?:[^\\p{L}]{0,12}|\\s(?:to|in order to|when)\\s.{0,40}))\\s*$`,
  'iu',
);

/** Whether a line stands between the writer's words and those of another message. @param nextLine the next line that is not blank */
export function isSeparator(line: string, nextLine: () => string): boolean {
  if (line.length > 300) return false;
  return SEPARATOR.test(line) || REPLY_ABOVE.test(line) || (RULE.test(line) && fieldOf(nextLine()) !== undefined);
}

/** A contact form's mail begins like a header and goes on with the customer's own message. */
const FORM_MESSAGE =
  /^\s*(?:Message Body|Message|Nachricht|Nachrichtentext|Mensaje|Messaggio|Mensagem|Bericht|Corps du message|Сообщение|留言内容|メッセージ本文|Wiadomość)\s*[:：]\s*$/iu;

/** How many lines a contact form's own header takes, where the mail is one; else 0. */
export function formHeader(lines: readonly string[]): number {
  if (!fieldOf(lines[0] ?? '')) return 0;
  const message = lines.slice(0, 2 * LINES_OF_A_HEADER).findIndex((line) => FORM_MESSAGE.test(line));
  return message + 1;
}
