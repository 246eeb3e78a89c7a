/** Tables that helpdesks export without the customers' words: told by the names of their columns, and refused with advice. */
import type { Reader, Source } from '../reader.ts';
import { columnsOf } from '../tables/table-header.ts';

/** What is known of a table that a helpdesk exports without the customers' words. */
interface Wordless {
  /** Why a table is this one, told from its columns, as a clause; undefined where it is not. */
  takes: (columns: ReadonlySet<string>) => string | undefined;
  /** What is missing in it, and how to get it: a sentence. */
  advice: string;
}

/** A reader that also knows a table of its helpdesk only to refuse it with advice. */
export function refusing(reader: Reader, { takes, advice }: Wordless): Reader {
  const isWordless = (source: Source): string | undefined => takes(columnsOf(source));
  return {
    ...reader,
    takes: (source) => reader.takes(source) ?? isWordless(source),
    async *read(source, report, wanted) {
      if (isWordless(source) === undefined) yield* reader.read(source, report, wanted);
      else report.complain({ rule: 'broken-export', severity: 'error', file: source.file, sentence: advice });
    },
  };
}
