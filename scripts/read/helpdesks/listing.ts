/** The tables that helpdesks export of a list or a report: told by the names of their columns, since none of them says what it is. */
import type { Reader, Source } from '../reader.ts';
import { delimiterOf } from '../tables/table-rows.ts';

/** A name of a column as it is compared: `Ticket ID` is `ticket id`. */
export function foldName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The names of a table's columns, folded; none where a source is no table, or where its sidecar says what its columns hold. */
export function columnsOfList({ name, head, export: fields, document }: Source): ReadonlySet<string> {
  if (fields?.columns || document || !/\.(?:csv|tsv|txt)$/i.test(name)) return new Set();
  const { delimiter, declared } = delimiterOf(head);
  const [first = ''] = head.split('\n').slice(declared ? 1 : 0);
  return new Set(first.split(delimiter).map((cell) => foldName(cell.replaceAll('"', ''))));
}

/** What is known of a table that a helpdesk exports without the customers' words. */
export interface Wordless {
  /** Why a table is this one, told from its columns, as a clause; undefined where it is not. */
  takes: (columns: ReadonlySet<string>) => string | undefined;
  /** What is missing in it, and how to get it: a sentence. */
  advice: string;
}

/** A reader that also knows a table of its helpdesk only to refuse it with advice. */
export function refusing(reader: Reader, { takes, advice }: Wordless): Reader {
  const isWordless = (source: Source): string | undefined => takes(columnsOfList(source));
  return {
    ...reader,
    takes: (source) => reader.takes(source) ?? isWordless(source),
    async *read(source, report, wanted) {
      if (isWordless(source) === undefined) yield* reader.read(source, report, wanted);
      else report.complain({ rule: 'broken-export', severity: 'error', file: source.file, sentence: advice });
    },
  };
}
