import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowCutter } from './row-cutter.ts';

/** The rows of a text that comes in chunks of a given size, the last ones by the other parser where the cutter stops. */
function rowsOf(text: string, size: number, quotes = true): { rows: string[][]; cut: number; lines: number[] } {
  const bytes = Buffer.from(text);
  const cutter = new RowCutter(',', quotes, 1000);
  const found = [];
  let at = 0;
  for (; at < bytes.length && !cutter.stopped; at += size) found.push(...cutter.cut(bytes.subarray(at, at + size)));
  if (!cutter.stopped) found.push(...cutter.end());
  const rows = found.map(({ cells }) => cells);
  const rest = cutter.stopped ? Buffer.concat([cutter.rest, bytes.subarray(at)]).toString() : '';
  return { rows: [...rows, ...parsed(rest, quotes)], cut: rows.length, lines: found.map(({ line }) => line) };
}

function parsed(text: string, quotes: boolean): string[][] {
  const format = { record_delimiter: ['\r\n', '\n', '\r'], relax_quotes: true, relax_column_count: true, skip_empty_lines: true };
  return parse(text, { ...format, quote: quotes ? '"' : null });
}

/** What the other parser makes of a text; nothing where it refuses it. */
function expected(text: string, quotes: boolean): string[][] | undefined {
  try {
    return parsed(text, quotes);
  } catch {
    return undefined;
  }
}

const cell = fc.oneof(
  fc.constantFrom('', 'flour', 'Müsli, 小麦粉 🧁', 'she said "no"', 'two\nlines', 'two\r\nlines', '5" tin', '"', '""', ' x '),
  fc.string({ unit: fc.constantFrom(...'ab",\n\r ü') }),
);
const quoted = cell.map((text) => `"${text.replaceAll('"', '""')}"`);
const text = fc
  .array(
    fc.tuple(fc.array(fc.oneof({ weight: 5, arbitrary: quoted }, { weight: 1, arbitrary: cell }), { maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\n', '\r')),
  )
  .map((rows) => rows.map(([cells, end]) => cells.join(',') + end).join(''));

describe('The rows of a delimited text', () => {
  it('are those that the other parser finds, however its bytes come', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), fc.boolean(), fc.boolean(), (whole, size, quotes, isCut) => {
        const some = isCut ? whole.slice(0, -1) : whole;
        const rows = expected(some, quotes);
        if (rows) expect(rowsOf(some, size, quotes).rows).toEqual(rows);
      }),
      { numRuns: 3000 },
    );
  });

  it('are cut where they are plain, and name the line on which they end', () => {
    const { rows, cut, lines } = rowsOf('id,says\r\n1,"The scale\nforgets, ""always"""\n\n2,5" tin\n3,', 5);
    expect(rows).toEqual([
      ['id', 'says'],
      ['1', 'The scale\nforgets, "always"'],
      ['2', '5" tin'],
      ['3', ''],
    ]);
    expect(cut).toBe(4);
    expect(lines).toEqual([1, 3, 5, 6]);
  });

  it.each([
    ['a mark is followed by more', 'a,b\n"x"y,z\n'],
    ['lines end as on old computers', 'a,b\rc,d\r'],
    ['a row is longer than any', `a,b\n${'x'.repeat(2000)}`],
    ['a mark is never closed', 'a,b\n"x'],
  ])('are left to the other parser where %s', (_what, some) => {
    const cutter = new RowCutter(',', true, 1000);
    cutter.cut(Buffer.from(some));
    cutter.end();
    expect(cutter.stopped).toBe(true);
    expect(Buffer.from(some).toString()).toContain(cutter.rest.toString());
    expect(cutter.rest.length).toBeGreaterThan(0);
  });
});
