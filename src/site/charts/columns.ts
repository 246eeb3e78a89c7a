/** Columns, one a month, each of several parts: data to geometry. Pure. */
import { painted, together, type Paint, type Texture } from './textures.ts';
import { yearMarks, type YearMark } from './years.ts';

/** One part of every column. */
export interface Series {
  name: string;
  texture: Texture;
  /** A number for each month. */
  values: number[];
}

/** A chart of columns: its numbers, for the table beside it, and its shapes. */
export interface Columns {
  months: string[];
  series: Series[];
  width: number;
  height: number;
  /** The largest column's sum. */
  most: number;
  paint: Paint;
  /** Where each year begins. */
  years: YearMark[];
}

const HEIGHT = 84;
/** The widest that a chart may be: it fits a phone. */
const WIDTH = 336;
const WIDEST_STEP = 14;

/** The share of a total that comes to lie below a height, in whole units: parts of a column never overlap and always fill it. */
const upTo = (sum: number, most: number): number => Math.round((sum / most) * HEIGHT);

function columnOf(series: readonly Series[], month: number, most: number, x: number, width: number): Paint {
  let sum = 0;
  return together(
    series.map(({ texture, values }) => {
      const bottom = upTo(sum, most);
      sum += values[month] ?? 0;
      const top = upTo(sum, most);
      return painted(texture, { x, y: HEIGHT - top, width, height: top - bottom });
    }),
  );
}

/** Draws months as columns of parts, the first part lowest. */
export function columnsOf(months: string[], series: Series[]): Columns {
  const step = Math.max(3, Math.min(WIDEST_STEP, Math.floor(WIDTH / Math.max(1, months.length))));
  const sums = months.map((_, month) => series.reduce((sum, { values }) => sum + (values[month] ?? 0), 0));
  const most = Math.max(1, ...sums);
  const gap = step > 6 ? 3 : 1;
  return {
    months,
    series,
    width: months.length * step,
    height: HEIGHT,
    most,
    paint: together(months.map((_, month) => columnOf(series, month, most, month * step, step - gap))),
    years: yearMarks(months, step),
  };
}
