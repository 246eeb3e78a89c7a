/** Findings as annotations of a workflow run, beside the lines that they speak of. */
import type { Diagnostic } from '#model/diagnostic.ts';
import { visible } from '../../command/command.ts';
import type { Checked } from '../check.ts';
import { placeOf, type Stage } from './place.ts';

const COMMAND = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A workflow command a line; its values may not hold line breaks or the signs that end them. */
export function githubReport({ diagnostics }: Checked, stage: Stage): string {
  return diagnostics.map((one) => `${visible(annotation(one, stage))}\n`).join('');
}

function annotation({ severity, file, line, rule, sentence }: Diagnostic, stage: Stage): string {
  const text = sentence.replaceAll('%', '%25').replaceAll('\n', '%0A');
  return `::${COMMAND[severity]} file=${escaped(placeOf(file, stage))}${line === undefined ? '' : `,line=${line}`},title=${escaped(rule)}::${text}`;
}

function escaped(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
