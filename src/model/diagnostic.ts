/** A diagnostic is a value: what is wrong, where, and what to do. Functions return lists of them; only a command prints or exits. */

import type { RuleId, Severity } from './rules.ts';

export type { Severity } from './rules.ts';

export interface Diagnostic {
  /** Id of the rule, which is also the name of its page in `docs/rules/`. */
  rule: RuleId;
  severity: Severity;
  /** The file to open, relative to the content root. */
  file: string;
  /** 1-based; absent where the whole file is meant. */
  line?: number;
  /** One or two sentences for the person who must act: what is wrong and what to do. Never personal data. */
  sentence: string;
}

/** Orders diagnostics by file, line, rule, so that the same content gives the same report. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.rule, b.rule) || compare(a.sentence, b.sentence);
}

/** Compares by code units: the same order in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
