/** Numbers by which states know people, by their shape: those whose shape alone tells, and those that only a checksum tells. */
import type { Span } from '../span.ts';
import * as sums from './checksums.ts';

/** A way of writing such a number; `check` takes it without spaces and signs. */
interface Shape {
  pattern: string;
  check?: (number: string) => boolean;
}

/** Shapes that nothing else has, or that a checksum proves. Letters may be small. */
const SHAPES: readonly Shape[] = [
  // United States: social security, employer.
  { pattern: '\\d{3}-\\d{2}-\\d{4}' },
  { pattern: '\\d{2}-\\d{7}' },
  // Brazil: person, company.
  { pattern: '\\d{3}\\.\\d{3}\\.\\d{3}[-/]\\d{2}' },
  { pattern: '\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}' },
  { pattern: '\\d{14}', check: sums.cnpj },
  // Spain: DNI, NIE, company.
  { pattern: '\\d{8}[- ]?[A-Z]', check: sums.dni },
  { pattern: '\\d{2}\\.\\d{3}\\.\\d{3}[- ]?[A-Z]' },
  { pattern: '[XYZ][- ]?\\d{7}[- ]?[A-Z]', check: sums.dni },
  // Italy.
  { pattern: '[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]' },
  { pattern: '[A-Z]{3} [A-Z]{3} \\d{2}[A-EHLMPRST]\\d{2} [A-Z]\\d{3}[A-Z]' },
  // United Kingdom: national insurance, health.
  { pattern: '[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]' },
  { pattern: '\\d{3} \\d{3} \\d{4}', check: sums.nhs },
  // France.
  { pattern: '[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:2[AB]|\\d{2}) ?\\d{3} ?\\d{3}(?: ?/? ?\\d{2})', check: sums.nir },
  // Belgium, Switzerland, the Netherlands.
  { pattern: '\\d{2}[.]\\d{2}[.]\\d{2}-\\d{3}[.]\\d{2}' },
  { pattern: '756[. ]\\d{4}[. ]\\d{4}[. ]\\d{2}' },
  { pattern: '\\d{9}', check: sums.bsn },
  { pattern: '\\d{4}[. ]\\d{2}[. ]\\d{3}', check: sums.bsn },
  // Germany: tax; pension.
  {
    pattern: '[1-9]\\d{10}',
    check: (number) =>
      sums.iso7064(number) ||
      sums.pesel(number) ||
      sums.kimlik(number) ||
      sums.cpf(number) ||
      sums.fodselsnummer(number) ||
      sums.snils(number) ||
      sums.rijksregister(number),
  },
  { pattern: '[1-9]\\d \\d{3} \\d{3} \\d{3}', check: sums.iso7064 },
  { pattern: '0\\d{10}', check: (number) => sums.pesel(number) || sums.cpf(number) || sums.snils(number) || sums.fodselsnummer(number) },
  { pattern: '[1-8]\\d[ ]?[0-3]\\d[01]\\d\\d{2}[ ]?[A-Z][ ]?\\d{2,3}' },
  { pattern: '\\d{2,3}/\\d{3}/\\d{4,5}' },
  // Russia: pension, tax, passport.
  { pattern: '\\d{3}-\\d{3}-\\d{3}[- ]\\d{2}' },
  {
    pattern: '\\d{10}|\\d{12}',
    check: (number) => sums.inn(number) || (number.length === 10 ? sums.nip(number) || sums.egn(number) : sums.aadhaar(number) || sums.myNumber(number)),
  },
  // China, Hong Kong, Taiwan.
  { pattern: '[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9X]' },
  { pattern: '[A-Z]{1,2}\\d{6}\\([0-9A]\\)' },
  { pattern: '[A-Z][1289]\\d{8}' },
  // India: Aadhaar, PAN, voter. Japan: My Number has the groups of Aadhaar.
  { pattern: '\\d{4}[ -]\\d{4}[ -]\\d{4}', check: (number) => sums.aadhaar(number) || sums.myNumber(number) || /^[2-9]/.test(number) },
  { pattern: '[A-Z]{5}\\d{4}[A-Z]' },
  { pattern: '\\d{2}[A-Z]{5}\\d{4}[A-Z][0-9A-Z]Z[0-9A-Z]' },
  { pattern: '[A-Z]{3}\\d{7}' },
  // The north.
  { pattern: '(?:19|20)?\\d{2}[01]\\d[0-3]\\d[-+]\\d{4}' },
  { pattern: '[0-3]\\d[01]\\d\\d{2}-\\d{4}' },
  { pattern: '[0-3]\\d[01]\\d\\d{2}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]' },
  { pattern: '[0-3]\\d[01]\\d\\d{2} \\d{5}', check: sums.fodselsnummer },
  // Korea.
  { pattern: '\\d{2}[01]\\d[0-3]\\d-[1-8]\\d{6}' },
  // Latin America.
  { pattern: '\\d{1,2}\\.\\d{3}\\.\\d{3}-[0-9K]' },
  { pattern: '[0-9]{7,8}-[0-9K]' },
  { pattern: '(?:20|2[347]|3[034])-\\d{7,8}-\\d' },
  { pattern: '[A-Z]{4}\\d{6}[HMX][A-Z]{5}[0-9A-Z]\\d' },
  { pattern: '[A-ZÑ&]{3,4}\\d{2}[01]\\d[0-3]\\d[A-Z0-9]{3}' },
  // Czechia; Singapore; Malaysia; Thailand; Pakistan; the Emirates; Portugal; Ireland; Austria; Romania.
  { pattern: '\\d{2}[0-8]\\d[0-3]\\d/\\d{3,4}' },
  { pattern: '[STFGM]\\d{7}[A-Z]' },
  { pattern: '\\d{2}[01]\\d[0-3]\\d-\\d{2}-\\d{4}' },
  { pattern: '\\d-\\d{4}-\\d{5}-\\d{2}-\\d' },
  { pattern: '\\d{5}-\\d{7}-\\d' },
  { pattern: '784-?(?:19|20)\\d{2}-?\\d{7}-?\\d' },
  { pattern: '\\d{8} \\d [A-Z]{2}\\d' },
  { pattern: '\\d{7}[A-W][A-IW]?' },
  { pattern: '\\d{4} [0-3]\\d[01]\\d\\d{2}' },
  { pattern: '[1-8]\\d{2}[01]\\d[0-3]\\d\\d{6}', check: sums.cnp },
  // Tax numbers of the European Union, of people and companies.
  {
    pattern:
      '(?:ATU\\d{8}|(?:BE|PL|RO|SK)\\d{10}|(?:DE|EE|EL|PT|GB|XI)\\d{9}|(?:DK|FI|HU|LU|MT|SI)\\d{8}|FR[0-9A-Z]{2}\\d{9}|(?:IT|HR|LV)\\d{11}|NL\\d{9}B\\d{2}|SE\\d{12}|CHE-?\\d{3}\\.?\\d{3}\\.?\\d{3})',
  },
];

/** Shapes that need capitals, as people's words in small letters may have the shape. */
const ALL = new RegExp(`(?<![A-Za-z0-9À-ɏ_]|[A-Za-z0-9][-./])(?:${SHAPES.map(({ pattern }) => `(${pattern})`).join('|')})(?![A-Za-z0-9À-ɏ_]|[-./]\\d)`, 'gi');

/** Numbers of states in a text, each shape with its checksum where it has one. */
export function stateIds(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(ALL)) {
    const [found] = match;
    const number = found.replace(/[^A-Za-z0-9]/g, '');
    const isOne = SHAPES.some(
      ({ pattern, check }, index) => match[index + 1] !== undefined && (check === undefined || check(number) || otherwise(found, pattern, number)),
    );
    if (isOne) spans.push({ kind: 'id', start: match.index, end: match.index + found.length });
  }
  return spans;
}

/** The first shape that fits takes a stretch; where its checksum fails, another shape may still fit it whole. */
function otherwise(found: string, taken: string, number: string): boolean {
  return SHAPES.some(({ pattern, check }) => pattern !== taken && new RegExp(`^(?:${pattern})$`, 'i').test(found) && (check === undefined || check(number)));
}
