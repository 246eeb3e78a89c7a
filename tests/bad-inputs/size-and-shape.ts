/** Group C: what is too much, or nothing at all. */
import { FIELDS, inPlace, note, type BadInput } from './bad-input.ts';

/** @param says what is said where it is refused; without, it is accepted */
const limit = (id: string, what: string, make: () => string, says?: RegExp): BadInput => ({
  id,
  what,
  ends: ['LIMIT'],
  files: () => inPlace(note(make()))(),
  ...(says && { says }),
});
/** Paragraphs of nearly 20 kB, each with other words, as the readers of a line see them. */
const paragraphs = (unit: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${at} ${unit.repeat(Math.floor(19_900 / Buffer.byteLength(unit)))}`).join('\n\n');

/** Sizes and shapes. */
export const sizeAndShape: readonly BadInput[] = [
  ...['*a ', '_a ', '**a *', '[', '![', '[a](', '<', '`', '](', '[a]: <', '&', '&#', '\\', '***', '~~', '!['].map((unit) =>
    limit('C01', `30 kB of ${JSON.stringify(unit)}`, () => unit.repeat(30_000 / unit.length)),
  ),
  ...['> ', '>', '- ', '1. ', '* ', '>- '].map((unit) =>
    limit('C02', `10 kB of ${JSON.stringify(unit)}`, () => `\n\n${unit.repeat(10_000 / unit.length)}x`, /nested too deeply/),
  ),
  ...['<div>', '<b>', '<p><i>', '<!--', '<![CDATA[', '<a href="', '<table><tr><td>', '<?', '</'].map((unit) =>
    limit('C03', `50 kB of ${JSON.stringify(unit)}`, () => `\n\n${unit.repeat(50_000 / unit.length)}`),
  ),
  ...['[a][', '| a ', '[^a]', '[a]: b\n', '|-', '| a | b |\n|-|-|\n', 'http://a ', 'a@', '_a__', '*a_', '$', ':a:', '\n- ', 'www.'].map((unit) =>
    limit('C04', `60 kB of ${JSON.stringify(unit)}`, () => unit.repeat(60_000 / unit.length)),
  ),
  limit('C05', 'a nested list', () => `\n\n${Array.from({ length: 1_000 }, (_, at) => `${'  '.repeat(at)}- item ${at}`).join('\n')}`, /1 MB/),
  limit('C05', 'a nested numbered list', () => `\n\n${Array.from({ length: 300 }, (_, at) => `${'   '.repeat(at)}1. item`).join('\n')}`, /nested too deeply/),
  limit('C06', 'a line of 1 MB', () => 'word '.repeat(200_000), /1 MB/),
  limit('C06', 'a line of 1 MB without a space', () => 'x'.repeat(1_000_000), /1 MB/),
  limit('C06', 'a line of 70 kB', () => 'word '.repeat(14_000), /64,?000|64 kB/),
  limit('C06', 'a line of nearly 64 kB', () => `when the kids are asleep ${'a'.repeat(63_000)}`),
  limit('C06', 'many lines of nearly 64 kB', () => Array.from({ length: 5 }, (_, at) => `${at} ${'word '.repeat(12_000)}\n\n`).join('')),
  ...[
    'on ',
    'asleep kids ',
    '. ',
    'a.b@',
    '+1 2 3 ',
    '4111 ',
    'https://',
    'IBAN DE12 ',
    'O’Neill ',
    'İ',
    'ﷺ',
    '1,',
    '00:00 ',
    '(',
    '"a" ',
    '—',
    '日本',
    '\u0301',
  ].map((unit) => limit('C06', `100 kB of ${JSON.stringify(unit)}`, () => paragraphs(unit, 5))),
  { id: 'C08', what: 'an empty file', ends: ['REJECT'], files: inPlace(''), says: /empty/ },
  { id: 'C08', what: 'white space alone', ends: ['REJECT'], files: inPlace(' \n\n\t\n') },
  { id: 'C08', what: 'a byte-order mark alone', ends: ['REJECT'], files: inPlace('\ufeff') },
  { id: 'C09', what: 'a note without a quote', ends: ['OK-0'], files: inPlace(note('The bus was late and it rained.')) },
  { id: 'C09', what: 'a note in which nobody says anything', ends: ['OK-0'], files: inPlace(`---\n${FIELDS}\n---\n`) },
  { id: 'C09', what: 'a note of the team’s words alone', ends: ['OK-0'], files: inPlace(`---\n${FIELDS}\n---\n**Dana:** Are the kids asleep?\n`) },
  limit('C10', '20,000 marks', () => Array.from({ length: 20_000 }, (_, at) => `[word${at}](maya#evenings)`).join('\n\n**P04:** '), /at most 2,000/),
  limit('C10', '20,000 phrases', () => Array.from({ length: 20_000 }, (_, at) => `Kids asleep ${at}.`).join('\n\n'), /at most 2,000/),
];
