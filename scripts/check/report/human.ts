/** Findings for people: grouped by file, severities as words, nothing in colour alone. */
import type { Diagnostic, Severity } from '#model/diagnostic.ts';
import { counted, visible } from '../../command/command.ts';
import type { Checked } from '../check.ts';
import { pageOf, placeOf, type Stage } from './place.ts';

const WIDEST = 'warning'.length;

/** A block for each file: its findings in the order of their lines, each with the page of its rule. */
export function humanReport({ diagnostics }: Checked, stage: Stage): string {
  return [...Map.groupBy(diagnostics, ({ file }) => file)].map(([file, found]) => `${blockOf(visible(placeOf(file, stage)), found)}\n`).join('\n');
}

function blockOf(place: string, found: readonly Diagnostic[]): string {
  const width = Math.max(...found.map(({ line }) => String(line ?? '').length));
  const rows = found.flatMap(({ line, severity, sentence, rule }) => {
    const head = `  ${String(line ?? '').padStart(width)}${width > 0 ? '  ' : ''}`;
    return [`${head}${severity.padEnd(WIDEST)}  ${visible(sentence)}`, `${' '.repeat(head.length + WIDEST)}  ${pageOf(rule)}`];
  });
  return [place, ...rows].join('\n');
}

/** One calm paragraph: what was read, what was proven, what needs a person. */
export function summary({ personas, conversations, proven, diagnostics, switchedOff }: Checked): string {
  const of = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings, infos] = [of('error'), of('warning'), of('info')];
  const reread = `${counted(proven.bySource, 'quote')} found in their sources`;
  const stored = proven.byHash > 0 ? `; ${counted(proven.byHash, 'quote')} could not be re-read, since the export is not here: the stored proof fits` : '';
  const off = switchedOff.length === 0 ? '' : ` ${counted(switchedOff.length, 'finding is', 'findings are')} switched off, with reasons.`;
  return [
    `${counted(personas, 'persona')}, ${counted(conversations, 'conversation')}. ${reread}${stored}.`,
    ` ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${infos > 0 ? `, ${counted(infos, 'info')}` : ''}.${off}`,
    `${errors === 0 && warnings > 0 ? ' Nothing is broken; what is a warning needs somebody’s judgement.' : ''}\n`,
  ].join('');
}
