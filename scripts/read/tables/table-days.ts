/** The day of a row. */
import type { Report, Source } from '../reader.ts';
import type { Complain } from './complaints.ts';
import { AMBIGUOUS, dayIn } from './table-dates.ts';
import type { Plan } from './table-plan.ts';
import type { Row } from './table-rows.ts';

/** Where a tool does not store days, it writes the first day that it knows. */
const NO_DAY = '1980-01-01';

/** Makes what tells the day of a table's rows; undefined, and said, where a row has none that is sure. */
export function dayTeller({ layout, order }: Plan, fields: Source['export'], report: Report, complain: Complain): (row: Row) => string | undefined {
  let told = false;
  return (row) => {
    const days = layout.dates.map((at) => dayIn(row.cells[at] ?? '', order)).filter((day) => day !== undefined && day !== NO_DAY);
    const day = days.find((one) => one !== AMBIGUOUS) ?? days[0] ?? fields?.date;
    if (day === undefined) complain('broken-row', 'This row has no date that exists, written like 2026-03-04; it was left out.', row.line);
    if (day !== AMBIGUOUS) return day;
    if (!told)
      complain(
        'ambiguous-date',
        'Day and month of this date could be swapped, and no other row shows which comes first; rows like it were left out. Say `dates: day-first` or `dates: month-first` in the sidecar, or write dates like 2026-03-04.',
        row.line,
      );
    told = true;
    report.skip('conversations', 'its date could be two days');
    return undefined;
  };
}
