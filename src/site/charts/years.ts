/** Where years begin below a row of months. Pure. */

/** A year's first place. */
export interface YearMark {
  x: number;
  year: string;
}

/** So much room a year's number takes. */
const ROOM = 32;

/** Each January, and the first month where no January stands close behind it. */
export function yearMarks(months: readonly string[], step: number): YearMark[] {
  const starts = months.flatMap((month, index) => (month.endsWith('-01') || index === 0 ? [{ x: index * step, year: month.slice(0, 4) }] : []));
  const [first, second] = starts;
  return first && second && second.x - first.x < ROOM ? starts.slice(1) : starts;
}
