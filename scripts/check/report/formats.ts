/** The forms in which `check` says what it found: one table, from which its options and its help are made. */
import type { Checked } from '../check.ts';
import { githubReport } from './github.ts';
import { humanReport } from './human.ts';
import type { Stage } from './place.ts';
import { sarifReport } from './sarif.ts';

/** A form of the report. */
export interface Format {
  /** What the option is for, as `--help` says it. */
  help: string;
  /** Whether the summary for people follows on stderr. */
  summed: boolean;
  report: (checked: Checked, stage: Stage) => string;
}

/** The form for people, when no option asks for another. */
export const human: Format = { help: '', summed: true, report: humanReport };

/** The other forms, by their options. */
export const formats: Readonly<Record<string, Format>> = {
  json: {
    help: 'as data: `diagnostics` with rule, severity, file, line, sentence; `switchedOff` with reasons too',
    summed: false,
    report: (checked) => `${JSON.stringify(checked, undefined, 2)}\n`,
  },
  github: { help: 'as annotations of a workflow run', summed: true, report: githubReport },
  sarif: { help: 'as SARIF 2.1.0, for code hosts and editors', summed: false, report: sarifReport },
};
