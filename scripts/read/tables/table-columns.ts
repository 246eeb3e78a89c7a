/** What the columns of a table hold, by its sidecar. */
import type { Columns } from '#model/note.ts';
import { scaleOf, type Scale } from './scales.ts';
import { foldName } from './survey-tools.ts';
import { columnsSeen, quotedNames } from './table-advice.ts';

/** What may stand in one column only. */
export type One = Exclude<keyof Columns, 'text' | 'score'>;

/** Where each thing stands in a row. */
export interface Layout {
  header: string[];
  /** How many rows of the table are no data. */
  headerRows: number;
  text: number[];
  /** What may be words or choices; its cells are counted, not heard. */
  unsure: number[];
  /** The team's replies beside a customer's words. */
  replies: number[];
  scales: Scale[];
  /** Who somebody is: masked wherever it is spoken, and nothing that a segment may know. */
  private: number[];
  /** Where a row may say its day, the best place first. */
  dates: number[];
  one: Partial<Record<One, number>>;
  /** Rows that are no answers: a column and what it says then. */
  tests?: { at: number; says: RegExp };
  /** Why the words are the customer's, as a clause; absent where each row must show it. */
  because?: string;
}

/** Finds the columns of a name: several where a survey asked a question of that name several times. */
export type Finder = (name: string) => number[];

/** The columns of a plain header. */
export function finderOf(header: readonly string[]): Finder {
  const folded = header.map(foldName);
  return (name) => {
    const wanted = foldName(name);
    return folded.flatMap((one, at) => (one === wanted ? [at] : []));
  };
}

/** The sentence that says why a header cannot be trusted; undefined where it can. */
export function troubleWithHeader(header: readonly string[], columns: Columns | undefined, strict: boolean): string | undefined {
  const names = header.map((name) => name.trim());
  if (names.some((name) => /^(?:__proto__|constructor|prototype)$/.test(name)))
    return 'A column has a name that no table needs (`__proto__`, `constructor` or `prototype`); rename it.';
  const seen = names.map(foldName);
  const named = new Set(Object.values(columns ?? {}).flatMap((one) => (typeof one === 'string' ? [foldName(one)] : [])));
  const repeated = seen.some((name, at) => name !== '' && seen.indexOf(name) !== at && (strict || named.has(name)));
  return repeated ? 'Two columns have the same name, so one would hide the other; rename one of them.' : undefined;
}

/** What a sidecar says of the columns. */
export interface Named {
  text: number[];
  scales: Scale[];
  one: Layout['one'];
}

/** The places of the columns that a sidecar names, or the sentence that says which are not there. */
export function namedColumns(header: readonly string[], columns: Columns, find: Finder, valuesAt: (at: number) => string[]): Named | string {
  const missing: string[] = [];
  const places = (name: string): number[] => {
    const found = find(name);
    if (found.length === 0) missing.push(name);
    return found;
  };
  const { text = [], score = [], ...rest } = columns;
  const one: Layout['one'] = {};
  for (const [key, name] of Object.entries(rest)) {
    const [at] = name === undefined ? [] : places(name);
    if (at !== undefined) one[key as One] = at;
  }
  const scales = score.flatMap(({ column, name }) =>
    places(column).map((at): Scale => {
      const scale = scaleOf(at, header[at] ?? column, valuesAt(at));
      return name === undefined ? scale : { ...scaleOf(at, name, valuesAt(at)), name, ...endsOf(scale) };
    }),
  );
  const named = { text: [...new Set(text.flatMap(places))], scales, one };
  return missing.length > 0 ? `The table has no column ${quotedNames(missing)}, which its sidecar names. ${columnsSeen(header)}` : named;
}

function endsOf({ from, to }: Scale): Pick<Scale, 'from' | 'to'> {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
