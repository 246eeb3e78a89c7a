/** Personal data that has a shape: addresses of mail and machines, telephone, card and account numbers, links that carry secrets. */
import { findPhoneNumbersInText, isValidPhoneNumber, type CountryCode } from 'libphonenumber-js/max';
import validator from 'validator';
import { seeThrough, type Seen } from './seen.ts';
import type { PersonalKind, Span } from './span.ts';

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const URL_TEXT = /\bhttps?:\/\/[^\s<>"'()[\]{}]{1,2000}/giu;
const IBAN = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])/gu;
const CARD = /(?<![\d.])\d(?:[ -]?\d){12,18}(?![\d])/gu;
const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/gu;
const IPV6 = /(?<![\p{L}\p{N}:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\p{L}\p{N}:])/giu;
const PHONE_LIKE = /(?<![\p{L}\p{N}#/-])(?:\+|00)?\(?\d(?:[\s().\-/\u00a0\u2010-\u2015]{0,3}\d){6,14}(?![\p{L}\p{N}])/gu;
const SECRET_PARAMETER = /^(?:.*(?:token|key|secret|sess|sid|auth|code|sig|pass|pwd|mail|user|phone|otp|jwt|invite|reset).*)$/i;
const SECRET_VALUE = /^(?=.*\d)(?=.*[A-Za-z])[\w~.+=-]{20,}$/;

/** Countries whose national way of writing a number is tried, by the language spoken; international numbers are found in any. */
const COUNTRIES: Readonly<Record<string, readonly CountryCode[]>> = {
  ar: ['SY', 'EG', 'SA', 'AE'],
  cs: ['CZ'],
  da: ['DK'],
  de: ['DE', 'AT', 'CH'],
  en: ['GB', 'US', 'IN', 'AU'],
  es: ['ES', 'MX', 'AR'],
  fi: ['FI'],
  fr: ['FR', 'BE', 'CH'],
  he: ['IL'],
  hi: ['IN'],
  it: ['IT'],
  ja: ['JP'],
  ko: ['KR'],
  nl: ['NL', 'BE'],
  pl: ['PL'],
  pt: ['BR', 'PT'],
  ru: ['RU', 'KZ'],
  sv: ['SE'],
  tr: ['TR'],
  uk: ['UA'],
  zh: ['CN', 'TW', 'HK'],
};

function matches(text: string, pattern: RegExp, kind: PersonalKind, holds: (found: string) => boolean = () => true): Span[] {
  return [...text.matchAll(pattern)].filter(([found]) => holds(found)).map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}

/** Account numbers in groups run into the words after them, so ever shorter stretches are tried. */
function ibans(text: string): Span[] {
  return matches(text, IBAN, 'iban').flatMap((span) => {
    for (let found = text.slice(span.start, span.end); found.length >= 15; found = found.replace(/ ?[^ ]*$/, '')) {
      if (validator.isIBAN(found.replaceAll(' ', '').toUpperCase())) return [{ ...span, end: span.start + found.length }];
      if (!found.includes(' ')) break;
    }
    return [];
  });
}

/** A link that opens something for whoever holds it, or says who somebody is. */
function carriesSecret(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username || url.password) return true;
  const parameters = [...url.searchParams, ...new URLSearchParams(url.hash.slice(1))];
  return (
    parameters.some(([name, value]) => value !== '' && (SECRET_PARAMETER.test(name) || SECRET_VALUE.test(value) || value.includes('@'))) ||
    url.pathname.split('/').some((part) => SECRET_VALUE.test(part))
  );
}

/** A date or a time of day written with digits and dots or dashes is no telephone number. */
function looksLikeDate(found: string): boolean {
  return /^\(?(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:\D+\d{1,2})?(?:\D\d{2})*$/u.test(found.trim());
}

/** Where an international number may stand; the library looks at these places alone, since its time grows with every digit. */
const PLUS = /\+[\s(]{0,2}\d[\d\s().\-/\u2010-\u2015]{5,38}/gu;

function international(text: string): Span[] {
  return [...text.matchAll(PLUS)].flatMap(({ 0: found, index }) =>
    findPhoneNumbersInText(found, { extended: false }).map(({ startsAt, endsAt }): Span => ({ kind: 'phone', start: index + startsAt, end: index + endsAt })),
  );
}

/** A language, or what finds it out: that takes time, and most texts hold no figures. */
type Told = string | (() => string);

function phones(text: string, told: Told): Span[] {
  const language = typeof told === 'string' ? told : told();
  const countries = COUNTRIES[language.split('-')[0] ?? ''] ?? ['GB', 'US'];
  const national = matches(text, PHONE_LIKE, 'phone', (found) => {
    if (looksLikeDate(found)) return false;
    if (/^(?:\+|00)/.test(found)) return true;
    const writtenAsPhone = /^\(?0/.test(found) || /\d[\s().\-/\u00a0]+\d/u.test(found) || found.length >= 9;
    return writtenAsPhone && (/^\(?0\d/.test(found) || countries.some((country) => isValidPhoneNumber(found, country)));
  });
  return [...international(text), ...national];
}

/**
 * Finds personal data that has a shape, with checksums where there are any. Each kind is looked for only where its tell-tale sign
 * occurs at all, since most sentences hold none.
 * @param language BCP 47 tag of the text, by which national telephone numbers are known
 */
export function findNumbers(said: string, language: Told): Span[] {
  return numbersIn(seeThrough(said), language);
}

/** The same in a text that is seen through already. */
export function numbersIn(seen: Seen, language: Told): Span[] {
  const { text } = seen;
  const spans: Span[] = [];
  if (text.includes('@')) spans.push(...matches(text, EMAIL, 'email'));
  if (text.includes('://')) spans.push(...matches(text, URL_TEXT, 'link', carriesSecret));
  if (/\d/.test(text)) {
    spans.push(...ibans(text));
    spans.push(...matches(text, CARD, 'card', (found) => validator.isCreditCard(found.replace(/[ -]/g, ''))));
    spans.push(...matches(text, IPV4, 'ip', (found) => validator.isIP(found, 4)));
    if (/\d(?:[^\p{L}\n]{0,3}\d){6}/u.test(text)) spans.push(...phones(text, language));
  }
  if (text.includes(':')) spans.push(...matches(text, IPV6, 'ip', (found) => found.length > 6 && /\d/.test(found) && validator.isIP(found, 6)));
  return spans.map((span) => seen.back(span));
}
