import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { standings } from '#model/claim.ts';
import { monthsFrom } from '#model/months.ts';
import { barOf } from './bar.ts';
import { columnsOf } from './columns.ts';
import { stripOf } from './strip.ts';
import { painted, textures, type Paint, type Texture } from './textures.ts';
import { yearMarks } from './years.ts';

/** The area that a path fills with rectangles, and whether all of it lies within a room. */
function filled({ fill }: Paint): { x: number; y: number; width: number; height: number }[] {
  return [...fill.matchAll(/M(-?[\d.]+) (-?[\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

const columns = (values: number[][], texture: Texture = 'solid'): ReturnType<typeof columnsOf> =>
  columnsOf(
    monthsFrom('2024-11', '2026-11').slice(0, values[0]?.length),
    values.map((own, index) => ({ name: `Part ${index}`, texture, values: own })),
  );

describe('textures', () => {
  it('can be told from each other without colour', () => {
    const drawn = textures.map((texture) => JSON.stringify(painted(texture, { x: 0, y: 0, width: 12, height: 12 })));
    expect(new Set(drawn).size).toBe(textures.length);
  });

  it('draw nothing where there is no room, and something wherever there is', () => {
    for (const texture of textures.filter((one) => one !== 'open')) {
      expect(painted(texture, { x: 3, y: 3, width: 0, height: 9 }), texture).toEqual({ fill: '', stroke: '', dash: '' });
      for (const height of [1, 2, 3]) expect(Object.values(painted(texture, { x: 0, y: 0, width: 9, height })).join(''), `${texture} ${height}`).not.toBe('');
    }
  });
});

describe('columns', () => {
  it('are as high as their numbers, one part upon the other, within the chart', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(40), { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 4 }), (values) => {
        const chart = columns(values);
        const boxes = filled(chart.paint);
        const sums = chart.months.map((_, month) => values.reduce((sum, own) => sum + (own[month] ?? 0), 0));
        expect(chart.most).toBe(Math.max(1, ...sums));
        for (const [month, sum] of sums.entries()) {
          const own = boxes.filter(({ x }) => x === (month * chart.width) / 12);
          const height = own.reduce((total, box) => total + box.height, 0);
          expect(height).toBe(Math.round((sum / chart.most) * chart.height));
          for (const { x, y, width, height: high } of own) {
            expect(y >= 0 && y + high <= chart.height && x + width <= chart.width).toBe(true);
          }
        }
      }),
    );
  });

  it('fit a phone, from one month to five years', () => {
    for (const months of [1, 12, 24, 27, 60]) {
      const names = Array.from({ length: months }, (_, index) => `20${String(20 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`);
      expect(columnsOf(names, [{ name: 'All', texture: 'solid', values: names.map(() => 1) }]).width, String(months)).toBeLessThanOrEqual(336);
    }
  });

  it('are empty where nobody was heard', () => {
    expect(columns([[0, 0, 0]]).paint.fill).toBe('');
    expect(columnsOf([], []).paint.fill).toBe('');
  });
});

describe('a bar', () => {
  it('shares its width as the numbers are shared', () => {
    const parts = [5, 3, 2].map((value) => ({ texture: 'solid' as const, value }));
    expect(filled(barOf(parts, 100).paint)).toEqual([
      { x: 0, y: 0, width: 48, height: 11 },
      { x: 50, y: 0, width: 28, height: 11 },
      { x: 80, y: 0, width: 20, height: 11 },
    ]);
    expect(barOf([], 100).paint.fill).toBe('');
  });
});

describe('the strip of a claim', () => {
  const months = monthsFrom('2024-09', '2026-11');

  it('has a mark where the standing changed, and only there', () => {
    const strip = stripOf(months.map((month, index) => ({ month, standing: index < 4 ? 'assumed' : index < 20 ? 'corroborated' : 'stale' })));
    expect(strip.marks.map(({ standing, x }) => [standing, x])).toEqual([
      ['assumed', 0],
      ['corroborated', 48],
      ['stale', 240],
    ]);
    expect(strip.width).toBe(27 * 12);
  });

  it('has another line for each standing', () => {
    const lines = standings.filter((one) => one !== 'retired').map((standing) => JSON.stringify(stripOf(months.map((month) => ({ month, standing }))).paint));
    expect(new Set(lines).size).toBe(5);
  });

  it('fits a phone, however long the history', () => {
    const long = monthsFrom('2012-01', '2026-11').map((month) => ({ month, standing: 'observed' as const }));
    expect(stripOf(long).width).toBeLessThanOrEqual(336);
    expect(stripOf([]).marks).toEqual([]);
  });
});

describe('years', () => {
  it('begin in January, and at the first month where there is room', () => {
    expect(yearMarks(monthsFrom('2024-09', '2026-02'), 12).map(({ x, year }) => [x, year])).toEqual([
      [0, '2024'],
      [48, '2025'],
      [192, '2026'],
    ]);
    expect(yearMarks(monthsFrom('2024-12', '2025-06'), 12).map(({ year }) => year)).toEqual(['2025']);
  });
});
