/** Exceptions: which findings a team has switched off, with which reason, and which exceptions no longer meet anything. Nothing disappears: what is off is listed. */
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Exception } from '#model/exceptions.ts';
import { rules } from '#model/rules.ts';
import type { Settings } from '#model/settings.ts';
import type { PersonaFolder } from '../content/personas.ts';
import { diagnosticOf, type Finding } from './finding.ts';

/** Where a rule is switched off for the whole wiki. Stands beside the content root, not in it. */
export const SETTINGS_FILE = 'earshot.config.ts';

/** A finding that is switched off. */
export interface SwitchedOff extends Diagnostic {
  /** The team's reason. */
  because: string;
  /** The file in which it is switched off. */
  by: string;
}

/** What is told, and what is switched off. */
export interface Sorted {
  diagnostics: Diagnostic[];
  switchedOff: SwitchedOff[];
}

interface Switch {
  rule: string;
  because: string;
  by: string;
  line?: number;
  /** Finds in this folder only; everywhere for the whole wiki. */
  folder: string;
  claim?: string;
  met: boolean;
}

type Found = Diagnostic & Pick<Finding, 'claim'>;

/** Sorts what was found by what is switched off, and tells of each exception that met nothing. A broken fact passes through whatever anybody wrote. */
export function withExceptions(found: readonly Found[], personas: readonly PersonaFolder[], settings: Settings): Sorted {
  const switches = [...switchesOf(settings), ...personas.flatMap(switchesIn)];
  const sorted = sort(found, switches);
  const idle = switches.filter(({ met, rule }) => !met && rule !== 'idle-exception').map(idleException);
  const told = sort(idle.map(diagnosticOf), switches);
  return { diagnostics: [...sorted.diagnostics, ...told.diagnostics], switchedOff: [...sorted.switchedOff, ...told.switchedOff] };
}

function switchesOf({ rules: off }: Settings): Switch[] {
  return Object.entries(off).map(([rule, { off: because }]) => ({ rule, because, by: SETTINGS_FILE, folder: '', met: false }));
}

function switchesIn({ file, persona, lineOf }: PersonaFolder): Switch[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return persona.exceptions.map(({ rule, claim, because }: Exception, index): Switch => ({
    rule,
    because,
    by: file,
    line: lineOf(['exceptions', index]),
    folder,
    ...(claim !== undefined && { claim }),
    met: false,
  }));
}

function sort(found: readonly Found[], switches: readonly Switch[]): Sorted {
  const sorted: Sorted = { diagnostics: [], switchedOff: [] };
  for (const { claim, ...diagnostic } of found) {
    const meant = rules[diagnostic.rule].fact ? [] : switches.filter((one) => isMeant(one, diagnostic, claim));
    for (const one of meant) one.met = true;
    // The nearest reason is given: a persona's own before the wiki's.
    const nearest = meant.at(-1);
    if (nearest) sorted.switchedOff.push({ ...diagnostic, because: nearest.because, by: nearest.by });
    else sorted.diagnostics.push(diagnostic);
  }
  return sorted;
}

function isMeant({ rule, folder, claim }: Switch, diagnostic: Diagnostic, of: string | undefined): boolean {
  return rule === diagnostic.rule && diagnostic.file.startsWith(folder) && (claim === undefined || claim === of);
}

function idleException({ rule, by, line, claim }: Switch): Finding {
  const where = claim === undefined ? '' : ` for \`${claim}\``;
  const sentence = `\`${rule}\` is switched off here${where} and would find nothing. Remove the exception.`;
  return { rule: 'idle-exception', file: by, ...(line !== undefined && { line }), sentence };
}
