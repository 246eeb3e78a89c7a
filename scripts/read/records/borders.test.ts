import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/read-text.ts';
import { Borders, type Cut } from './borders.ts';

/** The records of some text that comes in chunks of a given size. */
function cutsOf(text: string | Buffer, lists: readonly string[], size = 7, limit?: number): { cuts: Cut[]; broken: boolean } {
  const bytes = Buffer.from(text);
  const borders = new Borders(lists, limit);
  const cuts: Cut[] = [];
  for (let at = 0; at < bytes.length && !borders.broken; at += size) cuts.push(...borders.cut(bytes.subarray(at, at + size)));
  if (!borders.broken) cuts.push(...borders.end());
  return { cuts, broken: borders.broken };
}

const parsed = ({ cuts }: { cuts: Cut[] }): unknown[] => cuts.map(({ bytes }): unknown => JSON.parse(bytes.toString()));
/** What JSON means, whatever JavaScript makes of it: no negative zeros, and no key with a meaning of its own. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const record = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ noUnicodeString: false })).map((one) => plain({ ...one }));
const spaces = fc.constantFrom(undefined, 1, '\t');

describe('The records of a JSON file', () => {
  it('are those of a list, however its bytes come and whatever stands in its texts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(record, fc.jsonValue().map(plain))), fc.integer({ min: 1, max: 40 }), spaces, (all, size, space) => {
        const objects = all.filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
        const found = cutsOf(JSON.stringify(all, undefined, space), [], size);
        expect(found.broken).toBe(false);
        expect(parsed(found)).toEqual(objects);
      }),
    );
  });

  it('are those of the lists of a page that are looked for, at any depth, and of no other', () => {
    fc.assert(
      fc.property(fc.array(record), fc.array(record), fc.jsonValue().map(plain), fc.integer({ min: 1, max: 40 }), (some, others, more, size) => {
        const page = {
          more,
          other: others,
          _embedded: { links: [{ tickets: [{ not: 'this' }] }], tickets: some },
          ticket: { id: 1 },
          count: -1.5e3,
          next: null,
        };
        const found = cutsOf(JSON.stringify(page), ['_embedded.tickets[]', 'ticket'], size);
        expect(found.broken).toBe(false);
        expect(parsed(found)).toEqual([...some, { id: 1 }]);
        expect(found.cuts.map(({ list }) => list)).toEqual([...some.map(() => '_embedded.tickets[]'), 'ticket']);
      }),
    );
  });

  it('end where the file is cut off, and it is known to be', () => {
    const text = JSON.stringify({
      users: [{ name: 'a \\" ] }' }],
      tickets: [
        { id: 1, says: '}]{[\\' },
        { id: 2, list: [[], {}] },
      ],
      count: 2,
    });
    for (let end = 0; end < text.length; end++) {
      const found = cutsOf(text.slice(0, end), ['tickets[]']);
      expect(found.broken).toBe(true);
      expect([[], [1], [1, 2]]).toContainEqual(parsed(found).map((one) => (one as { id: number }).id));
    }
    expect(parsed(cutsOf(text, ['tickets[]']))).toHaveLength(2);
  });

  it.each([
    ['a comma too many', '[{"id":1},]'],
    ['a comma too few', '[{"id":1} {"id":2}]'],
    ['another bracket', '[{"id":1}}'],
    ['two pages in one file', '[{"id":1}][{"id":2}]'],
    ['no value', '{"tickets":[{"id":1}],"count":}'],
    ['no JSON', '{"tickets":[{"id":1}],count:2}'],
    ['a list that stands twice', '{"tickets":[{"id":1}],"tickets":[{"id":2}]}'],
  ])('end at %s', (_what, text) => {
    const found = cutsOf(text, ['tickets[]']);
    expect(found.broken).toBe(true);
    expect(parsed(found)).toEqual([{ id: 1 }]);
  });

  it('are the page itself where it has none of the lists', () => {
    expect(parsed(cutsOf('\ufeff {"id": 1, "lines": [{"id": 2}]}\n'.trimStart(), ['tickets[]']))).toEqual([{ id: 1, lines: [{ id: 2 }] }]);
    expect(parsed(cutsOf('{"tickets": []}', ['tickets[]']))).toEqual([]);
  });

  it('name the line on which they begin, and are not held where they are longer than any', () => {
    const text = `[\n{"id": 1,\n"says": "${'x'.repeat(500)}"},\n\n{"id": 2}]`;
    const { cuts, broken } = cutsOf(text, [], 60, 100);
    expect(broken).toBe(false);
    expect(cuts.map(({ line, tooLong, bytes }) => [line, tooLong, bytes.length])).toEqual([
      [2, true, 0],
      [5, undefined, 9],
    ]);
  });
});

describe('A page in which a record is broken', () => {
  const ticket = (id: number, more = ''): string =>
    `{"id":${id},"created_at":"2026-03-04T05:06:07Z","requester_id":7,"submitter_id":7,"description":"The scale forgets the flour."${more}}`;

  it('loses that record alone where its meaning is open, and says on which line', async () => {
    const read = await readText('tickets.json', `[${ticket(1)},\n${ticket(2, ',"id":3')},\n${ticket(4, ',"__proto__":{}')},\n${ticket(5)}]`);
    expect(read.conversations.map(({ id }) => id)).toEqual(['zendesk:1', 'zendesk:5']);
    expect(read.diagnostics.filter(({ severity }) => severity === 'error').map(({ line }) => line)).toEqual([2, 3]);
  });

  it('loses a record that is no UTF-8 alone', async () => {
    const bytes = Buffer.concat([Buffer.from(`[${ticket(1, ',"x":"')}`.slice(0, -1)), Buffer.from([0xff]), Buffer.from(`"},${ticket(2)}]`)]);
    const read = await readText('tickets.json', bytes);
    expect(read.conversations.map(({ id }) => id)).toEqual(['zendesk:2']);
  });

  it('is not read past a place that is no JSON, since words could look like records', async () => {
    const read = await readText('tickets.json', `[${ticket(1)},${ticket(2, ',"x":')},${ticket(3)}]`);
    expect(read.conversations.map(({ id }) => id)).toEqual(['zendesk:1']);
    expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  it('is read in UTF-16 too', async () => {
    const read = await readText('tickets.json', Buffer.from(`\ufeff[${ticket(1)}]`, 'utf16le'));
    expect(read.conversations.map(({ id }) => id)).toEqual(['zendesk:1']);
  });
});
