/** Group D: bytes that are no text, and letters that hide. */
import { FIELDS, inPlace, note, WORDS, type BadInput, type Outcome } from './bad-input.ts';

const GOOD = note(WORDS);
const exact = (id: string, what: string, bytes: string | Uint8Array, ends: readonly Outcome[] = ['EXACT'], twin = GOOD): BadInput => ({
  id,
  what,
  ends,
  files: inPlace(bytes),
  twin: inPlace(twin),
});
const reject = (id: string, what: string, bytes: string | Uint8Array, says?: RegExp): BadInput => ({
  id,
  what,
  ends: ['REJECT'],
  files: inPlace(bytes),
  ...(says && { says }),
});
const inert = (id: string, what: string, words: string): BadInput => ({ id, what, ends: ['INERT'], files: inPlace(note(words)) });
/** A text with bytes put in where a mark stands. */
function spliced(bytes: readonly number[]): Buffer {
  const text = Buffer.from(note('I write it when the kids are asleep § at last.'));
  const at = text.indexOf('§');
  return Buffer.concat([text.subarray(0, at), Buffer.from(bytes), text.subarray(at + 2)]);
}
const ACCENTS = 'À Zoë’s café I write it when the kids are asleep, since nobody needs me.';

/** Encodings and signs. */
export const encodings: readonly BadInput[] = [
  exact('D01', 'a byte-order mark', `\ufeff${GOOD}`),
  exact('D01', 'a byte-order mark and Windows line ends', `\ufeff${GOOD.replaceAll('\n', '\r\n')}`),
  exact('D02', 'UTF-16 little-endian with its mark', Buffer.from(`\ufeff${GOOD}`, 'utf16le'), ['EXACT', 'REJECT']),
  exact('D02', 'UTF-16 big-endian with its mark', Buffer.from(`\ufeff${GOOD}`, 'utf16le').swap16(), ['EXACT', 'REJECT']),
  reject('D02', 'UTF-16 cut within a letter', Buffer.from(`\ufeff${GOOD}`, 'utf16le').subarray(0, -1)),
  reject(
    'D02',
    'UTF-32 with its mark',
    Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from([...GOOD].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8, 0, 0]))]),
  ),
  reject('D03', 'UTF-16 without a mark', Buffer.from(GOOD, 'utf16le')),
  reject('D03', 'UTF-16 big-endian without a mark', Buffer.from(GOOD, 'utf16le').swap16()),
  reject('D04', 'a Latin-1 letter', spliced([0xe9]), /UTF-8/),
  reject('D04', 'a Latin-1 letter in the fields', Buffer.from(note(WORDS, `${FIELDS}\ntitle: café`), 'latin1'), /UTF-8/),
  reject(
    'D04',
    'a Latin-1 letter after the first 64 kB',
    Buffer.concat([Buffer.from(GOOD), Buffer.from('word word\n'.repeat(7_000)), Buffer.from([0xe9, 0x0a])]),
    /UTF-8/,
  ),
  reject('D05', 'an overlong slash', spliced([0xc0, 0xaf]), /UTF-8/),
  reject('D05', 'an overlong NUL', spliced([0xc0, 0x80]), /UTF-8/),
  reject('D05', 'half a surrogate pair', spliced([0xed, 0xa0, 0x80]), /UTF-8/),
  reject('D05', 'a surrogate pair in UTF-8', spliced([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), /UTF-8/),
  reject('D05', 'more than Unicode has', spliced([0xf4, 0x90, 0x80, 0x80]), /UTF-8/),
  reject('D05', 'a letter cut off at the end', Buffer.concat([Buffer.from(GOOD), Buffer.from([0xe2, 0x82])]), /UTF-8/),
  exact('D06', 'Windows line ends', GOOD.replaceAll('\n', '\r\n')),
  exact(
    'D06',
    'Windows line ends within a quote',
    note('I write it when\nthe kids are asleep,\nsince nobody needs me.').replaceAll('\n', '\r\n'),
    ['EXACT'],
    note('I write it when\nthe kids are asleep,\nsince nobody needs me.'),
  ),
  exact('D06', 'mixed line ends', GOOD.replace('\n\n', '\r\n\n')),
  exact('D07', 'old Macintosh line ends', GOOD.replaceAll('\n', '\r'), ['EXACT', 'REJECT']),
  reject('D08', 'a NUL', spliced([0]), /NUL/),
  reject('D08', 'a NUL in the fields', note(WORDS, `${FIELDS}\ntitle: a\0b`), /NUL/),
  reject('D08', 'a NUL after the first 64 kB', Buffer.concat([Buffer.from(GOOD), Buffer.from('word word\n'.repeat(7_000)), Buffer.from('a\0b\n')]), /NUL/),
  ...['\u202e', '\u202a', '\u2066', '\u2067', '\u200f', '\u061c'].map((sign) =>
    inert('D09', `a bidi sign ${sign.codePointAt(0)?.toString(16)}`, `I write it when the kids are asleep ${sign}evil.exe since nobody needs me.`),
  ),
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u180e'].map((sign) =>
    inert('D10', `a sign without width ${sign.codePointAt(0)?.toString(16)}`, `I write it when the ki${sign}ds are asl${sign}eep, since nobody needs me.`),
  ),
  inert(
    'D11',
    'invisible tags',
    `I write it when the kids are asleep${[...'hidden order'].map((one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join('')} since nobody needs me.`,
  ),
  inert('D11', 'variation selectors', `I write it when the kids are asleep${'\udb40\udd00\udb40\udd01'.repeat(20)} since nobody needs me.`),
  exact('D12', 'letters taken apart', note(ACCENTS.normalize('NFD')), ['EXACT'], note(ACCENTS.normalize('NFC'))),
  {
    id: 'D13',
    what: 'an emoji of several',
    ends: ['EXACT'],
    files: inPlace(note('I write it when the kids 👨‍👩‍👧‍👦 are asleep 🏳️‍🌈👩🏽‍🍳.')),
    shown: 'I write it when the kids 👨‍👩‍👧‍👦 are asleep 🏳️‍🌈👩🏽‍🍳.',
  },
  inert('D14', 'marks upon marks', `I write it when the kids are a${'\u0300\u0323\u0489'.repeat(200)}sleep, since nobody needs me. The kids are asleep.`),
  {
    id: 'D15',
    what: 'words from right to left',
    ends: ['EXACT'],
    files: inPlace(note('אני כותבת when the kids are asleep כי אז אף אחד לא צריך אותי.')),
    shown: 'אני כותבת when the kids are asleep כי אז אף אחד לא צריך אותי.',
  },
  reject('D16', 'two byte-order marks', `\ufeff\ufeff${GOOD}`, /byte-order/),
  reject('D16', 'a sign without width before the front matter', `\u200b${GOOD}`),
  ...['\u001b[31mred\u001b[0m', '\u001b]0;title\u0007', '\u009b31m', '\u001b[2J', '\b\b\b', '\u001b]8;;https://evil.example\u001b\\x\u001b]8;;\u001b\\'].map(
    (sign) => inert('D17', `terminal signs ${JSON.stringify(sign)}`, `I write it when the kids are asleep ${sign} since nobody needs me.`),
  ),
  { id: 'D17', what: 'terminal signs in a field that is refused', ends: ['REJECT'], files: inPlace(note(WORDS, FIELDS.replace('public', '"\\e[31mpublic"'))) },
  { id: 'D17', what: 'terminal signs in a label', ends: ['INERT', 'REJECT'], files: inPlace(note(`${WORDS}\n\n**\u001b[31mX:** y`)) },
  { id: 'D17', what: 'terminal signs in a key', ends: ['INERT', 'REJECT'], files: inPlace(note(WORDS, `${FIELDS}\n"\\e[31mx": y`)) },
  {
    id: 'D17',
    what: 'terminal signs in the name of a persona that is not there',
    ends: ['REJECT'],
    files: inPlace(note(`[x](ma\u001b[31mya#evenings) ${WORDS}`, FIELDS.replace('maya', '"\\e[31mmaya"'))),
  },
];
