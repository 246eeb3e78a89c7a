/** Cards and bank accounts: by their checksums, and by a shape that nothing else has, since people mistype. */
import validator from 'validator';
import type { Span } from '../span.ts';
import { labelBefore } from './labels.ts';

const CARD = /(?<![\d]|\d[.-])\d(?:[ \-.·/_]{0,3}\d){12,19}(?!\d|[.-]\d)/gu;
const CARD_GROUPS = /^(?:\d{4}[ \-./·_]{1,3}){3,4}\d{1,7}$|^\d{4}[ \-./·_]{1,3}\d{6}[ \-./·_]{1,3}\d{4,5}$/u;
/** A card's number of which only the end is left: `**** 4242`. */
const CARD_END = /(?:(?:[*•#]{2,4}|[xX]{4})[ -]?){1,4}(?!(?:19|20)\d\d)\d{4}(?![\dA-Za-z])/gu;

/** Card numbers. */
export function cards(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of text.matchAll(CARD)) {
    const digits = found.replace(/\D/g, '');
    const isBook = /^97[89]/.test(digits) && digits.length === 13 && validator.isISBN(digits);
    const isOne =
      !isBook &&
      (validator.isCreditCard(digits) || CARD_GROUPS.test(found) || (digits.length >= 12 && /^[2-6]/.test(digits) && validator.isLuhnNumber(digits)));
    if (isOne) spans.push({ kind: 'card', start: index, end: index + found.length });
  }
  return spans;
}

/** What is left of a card's number where somebody has hidden the rest. */
export function cardEnds(text: string): Span[] {
  if (!/[*•#]{2}|x{4}/iu.test(text)) return [];
  return [...text.matchAll(CARD_END)].map(({ 0: found, index }) => ({ kind: 'card', start: index, end: index + found.length }));
}

/** Lengths of account numbers by country. */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IR26 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 MZ25 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
    .split(' ')
    .map((row) => [row.slice(0, 2), Number(row.slice(2))]),
);
const IBAN = /(?<![A-Za-z0-9])[A-Za-z]{2}[ -]?\d{2}(?:[ \-.]{0,2}[A-Za-z0-9]){11,30}/gu;

/** Account numbers. They run into the words after them, so the country's own length is tried first, then ever shorter stretches. */
export function ibans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: found, index } of text.matchAll(IBAN)) {
    const length = ibanLength(found, () => labelBefore(text, index)?.kind === 'iban');
    if (length > 0) spans.push({ kind: 'iban', start: index, end: index + length });
  }
  return spans;
}

const plain = (found: string): string => found.replace(/[^A-Za-z0-9]/g, '').toUpperCase();

function ibanLength(found: string, isLabelled: () => boolean): number {
  const wanted = LENGTHS[plain(found.slice(0, 3)).slice(0, 2)];
  if (wanted !== undefined) {
    const whole = stretchOf(found, wanted);
    const ends = whole > 0 && !/^[A-Za-z0-9]/.test(found.slice(whole));
    // A wrong figure in it makes it nothing else: what begins like a country's account and has its length and mostly figures is one.
    if (whole > 0 && (validator.isIBAN(plain(found.slice(0, whole))) || (ends && (found.slice(0, whole).match(/\d/g)?.length ?? 0) >= wanted / 2)))
      return whole;
  }
  for (let rest = found; plain(rest).length >= 15; rest = rest.replace(/[ \-.]{0,9}[A-Za-z0-9]{1,99}$/, ''))
    if (validator.isIBAN(plain(rest))) return rest.length;
  return isLabelled() ? found.replace(/(?:[ \-.]{1,9}[A-Za-z]{1,60}){1,9}$/, '').length : 0;
}

/** How far the first so many letters and figures reach; 0 where there are not so many. */
function stretchOf(found: string, count: number): number {
  let seen = 0;
  for (let index = 0; index < found.length; index++) if (/[A-Za-z0-9]/.test(found.charAt(index)) && ++seen === count) return index + 1;
  return 0;
}

const BIC = /(?<![A-Za-z0-9])[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])/gu;

const SORT_CODE = /(?<=sort[ -]?code\W{0,4}(?:is |no |number )?\W{0,3})\d{2}([ -])\d{2}\1\d{2}(?!\d)/giu;

/** British banks' codes look like days; only a word tells them. */
export function sortCodes(text: string): Span[] {
  if (!/sort[ -]?code/iu.test(text)) return [];
  return [...text.matchAll(SORT_CODE)].map(({ 0: found, index }) => ({ kind: 'number', start: index, end: index + found.length }));
}

/** Codes of banks, where a word says so: else they are words in capitals. */
export function bankCodes(text: string): Span[] {
  if (!/swift|\bbic\b/iu.test(text)) return [];
  return [...text.matchAll(BIC)]
    .filter(({ index }) =>
      /(?:swift|bic)[\s/\-_"'=:>(]{0,24}(?:code|nr|no)?[\s."'=:>(]{0,24}(?:(?:is|ist|est|es|è|é|lautet)\s{1,24})?$/iu.test(
        text.slice(Math.max(0, index - 24), index),
      ),
    )
    .map(({ 0: found, index }) => ({ kind: 'number', start: index, end: index + found.length }));
}
