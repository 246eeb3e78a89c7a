/** Codes and answers as sentences tell them: `the code for the door is 4471`, `448120 is your code`, `login: kim / Blue42Door`. */
import type { Span } from '../span.ts';

/** What somebody has chosen to be asked for may be any word. */
const ANSWER =
  /(?:security|secret)(?: question)? (?:answer|word)|answer to (?:my|the|your) security question|(?:sicherheits|geheim)antwort|réponse secrète|respuesta secreta|resposta secreta|risposta segreta|секретный ответ/iu;
const ANSWERED = new RegExp(
  `(?:${ANSWER.source})(?:\\s{0,2}[:=]\\s{0,3}|\\s(?:is|was|ist|lautet|war|est|es|é|è|это)\\s)["'“„«]?(?<value>\\p{L}[\\p{L}\\p{N}'’-]{2,60})`,
  'giu',
);
const WRONG = /^(?:wrong|not|too|never|always|falsch|nicht|required|missing)$/iu;
const IS = 'is|was|ist|war|lautet|est|es|era|é|è|är|er|on|jest|to|это';
/** These codes are everybody's. */
const PUBLIC =
  "(?:error|status|exit|http|area|country|zip|postal|post|fault|dial|dialling|return|response|colou?r|hex|qr|bar|source|promo|discount|fehler|länder|d['’]erreur)[ -]?";
const CODE = 'code|kod|kode|koodi|código|codice|kód|код';
const SAID = new RegExp(
  `(?<!\\p{L})(?<!${PUBLIC})(?:${CODE})(?! (?:d[\'’]erreur|de error|de erro|di errore|postal|ошибки))(?:\\s[\\p{L}'’-]{1,24}){0,5}?\\s(?:${IS})\\s(?<value>[A-Z]?\\d{4,8}[A-Z#*]?|\\d{3}[A-Z#*]?(?=\\s{0,3}(?:[.,;!?)]|$)))(?![\\p{L}\\p{N}])`,
  'giu',
);
const USED = new RegExp(
  `(?<!\\p{L})(?:use|enter|entered|type|typed|nimm|gib|entrez|tapez|usa|introduce|digite|введите) (?:the |this |den |le |el |o |il )?(?:${CODE}) (?<value>\\d{4,8})(?!\\p{N})`,
  'giu',
);
const LATER = new RegExp(
  `(?<!\\p{N})(?<value>\\d{4,8}) (?:${IS}) (?:your|my|the|ihr|dein|mein|der|votre|mon|le|su|tu|mi|seu|o|il tuo|il|ваш) [\\p{L}\\s-]{0,30}?(?:pin|otp|${CODE})(?!\\p{L})`,
  'giu',
);
const PAIR =
  /(?<!\p{L})(?:login|log-?in|creds?|credentials|zugangsdaten|identifiants|доступ)\s{0,2}[:=]\s{0,2}(?<value>[^\s/:|]{3,60}\s?[/|]\s?[^\s/|]{3,60})/giu;
const CURL = /(?<=\s(?:-u|--user)\s)(?<value>[^\s:]{2,60}:[^\s:]{3,100})/gu;

/** Codes that a sentence tells. */
export function saidCodes(text: string): Span[] {
  const spans: Span[] = [];
  const all = (pattern: RegExp, holds: (value: string) => boolean = () => true): void => {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups?.['value'] ?? '';
      const start = match.index + match[0].indexOf(value);
      if (value !== '' && holds(value)) spans.push({ kind: 'secret', start, end: start + value.length });
    }
  };
  if (ANSWER.test(text)) all(ANSWERED, (value) => !WRONG.test(value));
  if (/\d{3}/.test(text)) {
    all(SAID);
    all(USED);
    all(LATER);
  }
  if (/[:=]/.test(text)) all(PAIR, (value) => /\d|[!@#$%^&*]/.test(value));
  if (text.includes(' -')) all(CURL);
  return spans;
}
