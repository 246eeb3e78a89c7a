/** Days of birth, where a word says that somebody was born then. Any other date stays. */
import type { Span } from '../span.ts';

const SEP = '\\s?[-./]\\s?';
const MONTH =
  '(?:jan|gen|ene|oca|sty|янв|січ|feb|fev|fév|şub|lut|фев|лют|mar|mär|maa|мар|бер|apr|avr|abr|nis|kwi|апр|кві|ma[iyj]|mei|mag|ма[йя]|тра|jun|jui|giu|haz|cze|июн|чер|jul|lug|tem|lip|июл|лип|aug|aoû|aou|ago|ağu|sie|авг|сер|sep|set|eyl|wrz|сен|вер|oct|okt|ott|out|eki|paź|окт|жов|nov|kas|lis|ноя|лис|dec|dez|déc|dic|ara|gru|дек|гру)[^\\s\\d.,;:!?()"/=<>-]{0,9}\\.?|[\u0600-\u06ff]{3,10}|[\u0900-\u097f]{2,10}';
const DATE = `(?:\\d{4}${SEP}\\d{1,2}${SEP}\\d{1,2}|\\d{1,2}${SEP}\\d{1,2}${SEP}(?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th|er|º|ª|\\.)?[\\s-](?:de\\s|of\\s|d[’']\\s?)?(?:${MONTH}),?(?:[\\s-](?:de\\s|del\\s)?(?:\\d{4}|['’]?\\d{2})(?!\\d))?|(?:${MONTH})[\\s-]\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s(?:\\d{4}|['’]\\d{2}))?|\\d{2,4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日?|\\d{2,4}\\s?년\\s?\\d{1,2}\\s?월\\s?\\d{1,2}\\s?일?|(?:19|20)\\d{6}|\\d{4}\\s[a-zäçéû]{3,10}\\s\\d{1,2})`;
const WORD =
  'd\\.?\\s?o\\.?\\s?b\\.?|date[\\s_]of[\\s_]birth|birth[\\s_]?date|birth[\\s_]?day|b-?day|born|geboren|geb\\.?|geburts(?:datum|tag)|née?|naissance|nacid[oa]|nací|nacimiento|cumpleaños|nascid[oa]|nasci|nascimento|nat[oa]|nascita|geboorte(?:datum|dag)|urodz[^\\s\\d]*|ur\\.|родил[^\\s\\d]*|рожд[^\\s\\d]*|рожден[^\\s\\d]*|д\\.?\\s?р\\.?|народ[^\\s\\d]*|doğum[^\\s\\d]*|född|födelse[^\\s\\d]*|født|fødsels[^\\s\\d]*|syntyn[^\\s\\d]*|syntymä[^\\s\\d]*|naro(?:zen|dil)[^\\s\\d]*|született|γεννήθηκ[^\\s\\d]*|الميلاد|ميلاد[^\\s\\d]*|مواليد|ولدت?|जन्म[^\\s\\d]*|生年月日|誕生日|生まれ|出生日期|出生于|出生|生日|生于|생년월일|생일';
const FILL = `[\\s"'“”:=：>()\\[*_|,-]{0,6}(?:(?:is|was|on|the|in|date|ist|war|am|le|el|il|em|op|dnia|tarih[^\\s\\d]*|günü[^\\s\\d]*|den|d\\.|on the|est|es|è|é|jest|:|of|del|день|дата|года?|तिथि|है|是|は|في|هو|est le|es el|è il|é|ist der|was the)[\\s"'“”:=：>(*_|]{0,4}){0,3}`;
const BORN = new RegExp(`(?<![A-Za-zÀ-ɏЀ-ӿ])(?:${WORD})(?![A-Za-zÀ-ɏ])${FILL}(?<date>${DATE})(?!\\d)`, 'gi');
const BORN_AFTER = new RegExp(
  `(?<!\\d)(?<date>${DATE})\\s?[(\\[,-]?\\s?(?:\\((?:${WORD})\\)|d\\.?o\\.?b|date of birth|doğumlu[^\\s\\d]*|г\\.?\\s?р\\.|года рождения|生まれ|出生|生)`,
  'gi',
);
const ANY = new RegExp(WORD, 'i');

/** Days of birth in a text. */
export function birthdays(text: string): Span[] {
  if (!/\d/.test(text) || !ANY.test(text)) return [];
  return [BORN, BORN_AFTER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Span => {
      const date = match.groups?.['date'] ?? '';
      const start = match.index + match[0].lastIndexOf(date);
      return { kind: 'birth', start, end: start + date.length };
    }),
  );
}
