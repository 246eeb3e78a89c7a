/** Findings as SARIF 2.1.0 (OASIS), the form in which code hosts and editors take the results of checks. */
import type { Diagnostic, Severity } from '#model/diagnostic.ts';
import { rules, type Rule } from '#model/rules.ts';
import type { Checked } from '../check.ts';
import { SETTINGS_FILE, type SwitchedOff } from '../exceptions.ts';
import { pageOf, placeOf, type Stage } from './place.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const ids: string[] = Object.keys(rules);

/** One run with every rule of the table, and every finding: those that are switched off are suppressed, with their reasons. */
export function sarifReport({ diagnostics, switchedOff }: Checked, stage: Stage): string {
  const run = {
    tool: { driver: { name: 'Earshot', rules: Object.entries(rules).map(([id, rule]) => descriptor(id, rule, stage)) } },
    columnKind: 'utf16CodeUnits',
    results: [...diagnostics.map((one) => result(one, stage)), ...switchedOff.map((one) => ({ ...result(one, stage), suppressions: [suppression(one)] }))],
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

function descriptor(id: string, { holds, severity, fact }: Rule, { repository }: Stage): object {
  const page = pageOf(id);
  const way = fact ? 'This is a broken fact and cannot be switched off.' : 'It can be switched off with a reason.';
  return {
    id,
    shortDescription: { text: holds },
    help: { text: `Why, an example and what to do: ${page}. ${way}` },
    // A helpUri is absolute; without an address of the repository the text names the page.
    ...(repository !== undefined && { helpUri: new URL(page, repository).href }),
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

function result({ rule, severity, file, line, sentence }: Diagnostic, stage: Stage): object {
  const uri = placeOf(file, stage).split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: LEVEL[severity],
    message: { text: sentence },
    locations: [
      { physicalLocation: { artifactLocation: { uri, uriBaseId: '%SRCROOT%' }, ...(line !== undefined && { region: { startLine: Math.max(1, line) } }) } },
    ],
  };
}

function suppression({ because, by }: SwitchedOff): object {
  return { kind: by === SETTINGS_FILE ? 'external' : 'inSource', status: 'accepted', justification: because };
}
