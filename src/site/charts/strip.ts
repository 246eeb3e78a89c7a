/** A claim's standing over time as a strip: its mark where it changed, and from there a line as heavy as it stands. Data to geometry; pure. */
import type { Standing } from '#model/claim.ts';
import type { MonthEnd } from '#model/ledger.ts';
import { runsOf } from '../runs.ts';
import { painted, together, type Paint } from './textures.ts';
import { yearMarks, type YearMark } from './years.ts';

/** The strip of one claim. */
export interface Strip {
  width: number;
  height: number;
  /** Marks at the beginning of each run; their corner, and how large they are. */
  marks: { standing: Standing; x: number; size: number }[];
  paint: Paint;
  years: YearMark[];
}

/** One month's width: a mark and a breath. */
const MONTH = 12;
const MARK = 11;
const HEIGHT = 12;
/** More months than these do not fit a phone; the words beside the strip tell all of them. */
const MOST = 28;

const weight: Record<Standing, number> = { assumed: 1, observed: 2, corroborated: 5, contested: 5, stale: 1, retired: 0 };

/** The line after a mark. What is contested is half filled; what is stale is broken. */
function line(standing: Standing, x: number, width: number): Paint {
  const height = weight[standing];
  const y = Math.floor((HEIGHT - height) / 2);
  const none = { fill: '', stroke: '', dash: '' };
  if (standing === 'stale') return { ...none, dash: `M${x} ${y + 0.5}h${width}` };
  if (standing !== 'contested') return height === 0 ? none : painted('solid', { x, y, width, height });
  const lower = { x, y: y + 3, width, height: height - 3 };
  return together([painted('outline', { x, y, width, height }), painted('solid', lower)]);
}

/** Draws the last months of a history. */
export function stripOf(history: readonly Pick<MonthEnd, 'month' | 'standing'>[]): Strip {
  const seen = history.slice(-MOST);
  let at = 0;
  const runs = runsOf(seen).map(({ standing, months }) => {
    const x = at * MONTH;
    at += months;
    return { standing, x, rest: (months - 1) * MONTH };
  });
  return {
    width: seen.length * MONTH,
    height: HEIGHT,
    marks: runs.map(({ standing, x }) => ({ standing, x, size: MARK })),
    paint: together(runs.map(({ standing, x, rest }) => (rest === 0 ? together([]) : line(standing, x + MONTH, rest - 1)))),
    years: yearMarks(
      seen.map(({ month }) => month),
      MONTH,
    ),
  };
}
