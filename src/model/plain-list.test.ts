import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { plainLineOf, plainList } from './plain-list.ts';
import { parseYaml } from './yaml.ts';

const KEPT = `# Kept by \`npm run pull\`.

- id: 6hdbogq4
  text: "He said: \\"never\\" # again"
  language: no
  said: 2026-03-04
  from: zendesk:10418#comment-7000025
  supports: [twice, evenings-2]
  score: 12.25
  same: 3
- id: q4k7t2m9
  text: 'It''s "the books"'
  because: phrase "kids asleep"
`;

/** What the parser itself says: after a comment at the end it is always asked. */
const parsed = (text: string): unknown => parseYaml(`${text}# asked\n`).data;

test('the shape of kept quotes is read', () => {
  expect(plainList(KEPT)).toEqual([
    {
      id: '6hdbogq4',
      text: 'He said: "never" # again',
      language: 'no',
      said: '2026-03-04',
      from: 'zendesk:10418#comment-7000025',
      supports: ['twice', 'evenings-2'],
      score: 12.25,
      same: 3,
    },
    { id: 'q4k7t2m9', text: 'It\'s "the books"', because: 'phrase "kids asleep"' },
  ]);
  expect(parsed(KEPT)).toEqual(plainList(KEPT));
});

test.each([[[]], [[0]], [[1]], [[9]], [[0, 'id']], [[0, 'supports', 1]], [[1, 'because']], [[1, 'same']]])(
  'the value at %j stands where the parser says',
  (path) => {
    expect(1 + plainLineOf(KEPT, path)).toBe(parseYaml(`${KEPT}# asked\n`).lineOf(path));
  },
);

test('whatever words are kept, they are read as the parser reads them', () => {
  const key = fc.constantFrom('id', 'text', 'by', 'said', 'toString');
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.stringMatching(/^[0-9a-z.+-]{1,8}$/),
    fc.integer({ min: 0, max: 5000 }),
    fc.array(fc.stringMatching(/^[a-z0-9-]{1,6}$/), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('null', 'True', 'no', '0x1f', '0o17', '1e5', '12e45678', '.inf', '2026-02-30', '1_000', '08', 'a: b', 'a #b', 'é', '是'),
  );
  const written = fc.array(fc.dictionary(key, value, { minKeys: 1, noNullPrototype: true }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(written, (records) => {
      const text = stringify(records, { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'any' });
      const plain = plainList(text);
      if (plain) expect(plain).toEqual(parsed(text));
    }),
    { numRuns: 150 },
  );
});

test('whatever a person types, it is left to the parser or read as the parser reads it', () => {
  const bit = fc.constantFrom(
    '- ',
    '  ',
    'id: ',
    'text: ',
    'null: ',
    'a',
    '9e1',
    '0x1',
    ' #',
    ': ',
    ':',
    "'",
    '"',
    '\\',
    '[a, b]',
    '[1, b]',
    '[',
    ']',
    '~',
    '|',
    '\t',
    '*',
    '&a ',
    '!!str ',
    '\r',
    '…',
    '1',
    '-',
    '.5',
    'é',
    '\u0301',
    '2026-03-04',
    '{',
    ',',
    '?',
    '%',
    '@',
    '\n',
    '\n- id: b',
    '\n  by: c',
  );
  const typed = fc.array(bit, { maxLength: 8 }).map((bits) => `- id: a\n  text: ${bits.join('')}\n`);
  fc.assert(
    fc.property(typed, (text) => {
      const plain = plainList(text);
      if (plain) expect(plain).toEqual(parsed(text));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['a key twice', '- id: a\n  id: b\n'],
  ['a key of the language’s own', '- id: a\n  constructor: b\n'],
  ['a comment between records', '- id: a\n# mine\n- id: b\n'],
  ['a value on lines of its own', '- id: a\n  text: |-\n    b\n'],
  ['a value that goes on', '- id: a\n  text: b\n    c\n'],
  ['no end of the last line', '- id: a'],
  ['no list', 'id: a\n'],
])('%s is left to the parser', (_what, text) => {
  expect(plainList(text)).toBeUndefined();
});
