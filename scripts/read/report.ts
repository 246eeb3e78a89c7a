/** A report that remembers, for commands that say at the end what was read and what was not. */
import { byPlace, type Diagnostic } from '#model/diagnostic.ts';
import type { Report } from './reader.ts';

/** What a report remembers. */
export interface Notebook extends Report {
  diagnostics: Diagnostic[];
  /** Counts of what was left out on purpose, by what it is and why. */
  skipped: Map<string, number>;
}

/** An empty report. */
export function notebook(): Notebook {
  const diagnostics: Diagnostic[] = [];
  const skipped = new Map<string, number>();
  return {
    diagnostics,
    skipped,
    complain: (diagnostic) => void diagnostics.push(diagnostic),
    skip(what, reason, count = 1) {
      const key = `${what}: ${reason}`;
      skipped.set(key, (skipped.get(key) ?? 0) + count);
    },
  };
}

/** Says nothing: for a second look at a file, of whose troubles the first one tells. */
export const SILENT: Report = { complain: () => undefined, skip: () => undefined };

/** A diagnostic as one line of text. */
export function lineOf({ severity, file, line, sentence, rule }: Diagnostic): string {
  return `${severity}: ${file}${line === undefined ? '' : `:${line}`}: ${sentence} [${rule}]`;
}

/** Diagnostics as lines, in the order of their places. */
export function linesOfReport(diagnostics: readonly Diagnostic[]): string[] {
  return [...diagnostics].sort(byPlace).map(lineOf);
}
