/** Telephone numbers: international ones by their sign, national ones by how people group figures, others by the word before them. */
import { isValidPhoneNumber, type CountryCode } from 'libphonenumber-js/max';
import { LIMITS } from '#model/size-limits.ts';
import type { Span } from '../span.ts';
import { digitsOf, isAmount, isVersion, type Run } from './runs.ts';

/** Countries whose national way of writing a number is tried, by the language spoken. */
const COUNTRIES: Readonly<Record<string, readonly CountryCode[]>> = {
  ar: ['SY', 'EG', 'SA', 'AE', 'JO', 'MA'],
  cs: ['CZ'],
  da: ['DK'],
  de: ['DE', 'AT', 'CH'],
  el: ['GR'],
  en: ['GB', 'US', 'IN', 'AU', 'SG', 'NZ', 'IE', 'ZA'],
  es: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE'],
  fi: ['FI'],
  fr: ['FR', 'BE', 'CH'],
  he: ['IL'],
  hi: ['IN'],
  hu: ['HU'],
  it: ['IT', 'CH'],
  ja: ['JP'],
  ko: ['KR'],
  nb: ['NO'],
  nl: ['NL', 'BE'],
  no: ['NO'],
  pl: ['PL'],
  pt: ['BR', 'PT'],
  ro: ['RO'],
  ru: ['RU', 'KZ', 'UA', 'BY'],
  sv: ['SE'],
  tr: ['TR'],
  uk: ['UA'],
  zh: ['CN', 'TW', 'HK'],
};

/** In pairs or fours, as Danes and Norwegians write eight figures. */
const SCANDINAVIAN = /^(?:2,2,2,2|4,4)$/;
const YEAR = /^(?:19|20)\d\d$/;
/** Written so, figures in groups are a telephone number somewhere: lengths of the groups, and what may stand between them. */
const GROUPED: readonly [RegExp, RegExp][] = [
  [/^1?,?3,3,4$/, /^[ .\-()]*$/],
  [
    /^3,3,2,2$|^3,3,3$|^3,2,2,2$|^3,3,4$|^2,3,2,2$|^1,3,3,2,2$|^3,2,2,3$|^2,2,2,2,2$|^3,4,4$|^2,4,4$|^2,5,4$|^5,4$|^3,3,5$|^4,3,3$|^4,6$|^3,6$|^3,7$|^5,5$|^5,6$|^4,3,4$|^4,4,2$|^2,7$|^2,8$/,
    /^[ \-()]*$/,
  ],
  [/^1,4,4$|^2,9$|^1,3,7$|^2,4,5$|^5,3,3$|^3,8$|^1,2,3,2,2$|^1,8$|^2,3,4$|^3,4,3$|^2,2,3,2$|^2,3,3,2$|^1,2,2,2,2$|^4,2,2,2$/, /^[ \-()]*$/],
];
/** Shorter ones, which prove nothing by themselves: a country of the language must know them. */
const SHORT = /^(?:4,4|2,2,2,2|3,2,3|3,5|3,2,2|2,3,3|1,3,4|2,6|3,4)$/;

interface Part {
  from: number;
  to: number;
}

const lengths = ({ groups }: Run, { from, to }: Part): string =>
  groups
    .slice(from, to)
    .map(({ digits }) => digits.length)
    .join(',');

const partDigits = ({ groups }: Run, { from, to }: Part): string => digitsOf({ groups: groups.slice(from, to) });

/** `12 000 000` or `1.250.000`. */
function isThousands(run: Run, { from, to }: Part): boolean {
  const groups = run.groups.slice(from, to);
  return (
    groups.length > 1 &&
    (groups[0]?.digits.length ?? 0) <= 3 &&
    groups.slice(1).every(({ digits }) => digits.length === 3) &&
    new Set(run.between.slice(from, to - 1)).size === 1 &&
    /^[ .]$/u.test(run.between[from] ?? '')
  );
}

function betweenOf(run: Run, { from, to }: Part): string {
  return run.between.slice(from, to - 1).join('');
}

/** Whether figures from one group to another are a telephone number by how they are written. */
function isPhone(run: Run, part: Part, text: string, countries: Countries): boolean {
  const digits = partDigits(run, part);
  const first = run.groups[part.from]?.digits ?? '';
  const between = betweenOf(run, part);
  if (digits.length < 7 || digits.length > 15) return false;
  if (run.plus && part.from === 0) return digits.length >= 8 && !(isThousands(run, part) && /000$/.test(digits));
  const count = part.to - part.from;
  if (run.groups.slice(part.from, part.to).every(({ digits: group }) => YEAR.test(group)) || /_|·|•/u.test(between)) return false;
  const opened = text.charAt((run.groups[part.from]?.start ?? 0) - 1) === '(' && between.includes(')');
  if (opened && digits.length <= 13 && first.length >= 2) return true;
  // Brazil's codes of places look like a number of eight figures.
  if (between === '-' && lengths(run, part) === '5,3') return false;
  if (/^0[1-9]/.test(first) || (first === '0' && count > 1)) return isTrunk(digits, between, count, run.groups[part.from + 1]?.digits.length ?? 0);
  if (count > 1 && run.groups.slice(part.from, part.to).every(({ digits: group }) => group.endsWith('00'))) return false;
  if (isThousands(run, part)) return digits.length === 9 && first.length === 3 && !/000$/.test(digits) && (between.startsWith(' ') || countries.know(digits));
  if (SCANDINAVIAN.test(lengths(run, part)) && /^[ ]*$/.test(between) && /^(?:da|nb|nn|no)/.test(countries.language())) return true;
  if (YEAR.test(first) && count === 2) return false;
  if (/[./]/u.test(between) && !/^1?,?3,3,4$/.test(lengths(run, part))) return false;
  const shape = lengths(run, part);
  if (GROUPED.some(([groups, signs]) => groups.test(shape) && signs.test(between))) return true;
  if (!SHORT.test(shape) || /00$/.test(digits)) return false;
  return (shape === '3,4' && between === '-') || countries.know(digits);
}

/** A number that begins with one zero: a national one nearly anywhere. */
function isTrunk(digits: string, between: string, count: number, second: number): boolean {
  if (count === 1) return digits.length >= 8 && digits.length <= 12;
  if (digits.length > 13 || digits.length < 7) return false;
  // `06.3484036` is a number of Rome, and `0.25` none of anywhere.
  if (count === 2 && between === '.') return digits.length >= 8 && second >= 6;
  return !(count > 2 && /^\.+$/u.test(between) && digits.length < 9);
}

/** Whether figures are a number of a country where a text's language is spoken. */
interface Countries {
  language: () => string;
  know: (digits: string) => boolean;
}

/**
 * So many different figures of one text are asked about, which takes long; who says more of them reads from a list, and what may be somebody's number there
 * counts as one.
 */
const MOST_ASKED = LIMITS.numbers.most;

function countriesOf(language: () => string): Countries {
  const known = new Map<string, boolean>();
  const ask = (digits: string): boolean => (COUNTRIES[language().split('-')[0] ?? ''] ?? ['GB', 'US']).some((country) => isValidPhoneNumber(digits, country));
  return {
    language,
    know(digits) {
      if (!known.has(digits) && known.size < MOST_ASKED) known.set(digits, ask(digits));
      return known.get(digits) ?? true;
    },
  };
}

/** An extension belongs to its number. */
const EXTENSION = /^,? ?(?:x|ext\.?|extension|доб\.?|durchwahl|poste|interno|int\.|dahili|内线|分机|内線)[ :.]{0,2}\d{1,6}(?!\d)/iu;

function spanOf(run: Run, { from, to }: Part, text: string): Span {
  const first = run.groups[from]?.start ?? run.start;
  const start = from === 0 ? run.start : text.charAt(first - 1) === '(' ? first - 1 : first;
  const end = to === run.groups.length ? run.end : (run.groups[to - 1]?.end ?? run.end);
  return { kind: 'phone', start, end: end + (EXTENSION.exec(text.slice(end, end + 24))?.[0].length ?? 0) };
}

const MOST_GROUPS = 8;

/** The telephone numbers among a text's runs of figures. @param language what tells the language of the text */
export function phonesIn(runs: readonly Run[], text: string, language: () => string): Span[] {
  const countries = countriesOf(language);
  return runs.flatMap((run) => phonesOfRun(run, text, countries));
}

/** The telephone numbers in a run of figures, from left to right, each as long as it can be. */
function phonesOfRun(run: Run, text: string, countries: Countries): Span[] {
  const spans: Span[] = [];
  const all = run.groups.length;
  if (isVersion(text, run.start)) return [];
  if (all === 1 && !run.plus && !/^0[1-9]/.test(run.groups[0]?.digits ?? '') && text.charAt(run.start) !== '(') return [];
  for (let from = 0; from < all; from++) {
    for (let to = Math.min(all, from + MOST_GROUPS); to > from; to--) {
      if (to - from < all && to - from === 1 && !run.plus && !/^0[1-9]/.test(run.groups[from]?.digits ?? '')) break;
      if (!isPhone(run, { from, to }, text, countries)) continue;
      const span = spanOf(run, { from, to }, text);
      if (!isAmount(text, span.start, span.end)) spans.push(span);
      from = to - 1;
      break;
    }
  }
  return spans;
}
