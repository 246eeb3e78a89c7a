/** All source files below a folder of conversations, in an order that no file system and no locale changes. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, type Diagnostic } from '#model/diagnostic.ts';
import type { RuleId } from '#model/rules.ts';
import { noteId } from './notes/note-conversation.ts';
import { shownPath } from './source.ts';
import { STUDY } from './study.ts';

/** A file that may be a source: where it lies, and its path below the conversations' folder, with `/`. */
export interface Listed {
  path: string;
  file: string;
}

/** What a folder of conversations holds. */
export interface Listing {
  sources: Listed[];
  /** Files that are there and cannot be told apart everywhere. */
  refused: string[];
  diagnostics: Diagnostic[];
}

/** The sidecar of an export is committed; the raw export, which names people, is not, and so may be missing here. */
const RAW_EXPORT = /\.(?:csv|tsv|tab|xlsx|ods|json|ndjson|jsonl|gz|zip)\.yml$/i;

const YAML = /\.ya?ml$/i;

/** Lists the sources below a folder. Sidecars, README files and hidden files are none; links are listed, and refused when they are opened. */
export async function listSources(root: string): Promise<Listing> {
  const found: Listed[] = [];
  const diagnostics: Diagnostic[] = [];
  await walk(root, '', found, diagnostics);
  found.sort((a, b) => compare(a.file, b.file));
  const files = new Set(found.map(({ file }) => file));
  const sources = found.filter(({ file }) => !(file.endsWith('.yml') && files.has(file.slice(0, -4))));
  for (const { file } of sources.filter(({ file }) => YAML.test(file))) {
    const other = spokenOf(file, files);
    if (other !== undefined)
      complain(file, 'sidecar', `Nothing reads this file. If it is the sidecar of \`${shownPath(other)}\`, rename it to \`${shownPath(other)}.yml\`.`);
    else if (!RAW_EXPORT.test(file))
      complain(file, 'sidecar', 'This sidecar stands alone; rename it after the file it speaks of, with `.yml` at the end, or remove it.');
  }
  const kept = sources.filter(({ file }) => !YAML.test(file));
  const refused = new Set<string>();
  for (const [file, other] of twins(kept)) {
    const isEnding = folded(file) !== folded(other);
    complain(file, 'file-name', `This file and \`${shownPath(other)}\` have the same name but for case, accents or ending; rename one of them.`);
    if (isEnding) continue;
    // On many computers the two are one file, and what is kept of them would be, too; so neither is read until that is settled.
    if (!refused.has(other))
      complain(other, 'file-name', `This file and \`${shownPath(file)}\` have the same name but for case or accents; rename one of them.`);
    refused.add(file).add(other);
  }
  return { sources: kept.filter(({ file }) => !refused.has(file)), refused: [...refused], diagnostics };

  function complain(file: string, rule: RuleId, sentence: string): void {
    diagnostics.push({ rule, severity: 'error', file: shownPath(file), sentence });
  }
}

/** The file that a misnamed sidecar was probably written for: `p07.txt` for `p07.yml` and `p07.txt.yaml`. */
function spokenOf(file: string, files: ReadonlySet<string>): string | undefined {
  const stem = file.replace(YAML, '');
  return [...files].find((one) => !YAML.test(one) && (one === stem || one.startsWith(`${stem}.`)) && !files.has(`${one}.yml`));
}

async function walk(folder: string, below: string, found: Listed[], diagnostics: Diagnostic[]): Promise<void> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    diagnostics.push({
      rule: 'unreadable-file',
      severity: 'error',
      file: shownPath(below || '.'),
      sentence: 'This folder cannot be opened; make sure that it is there and readable.',
    });
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === STUDY || /^readme\.md$/i.test(entry.name)) continue;
    const file = below ? `${below}/${entry.name}` : entry.name;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, file, found, diagnostics);
    else found.push({ path, file });
  }
}

/** Pairs of files whose ids are one where case and Unicode form do not count; the later one comes first. */
function twins(files: readonly Listed[]): [string, string][] {
  const seen = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const { file } of files) {
    const key = folded(noteId(file));
    const other = seen.get(key);
    if (other === undefined) seen.set(key, file);
    else pairs.push([file, other]);
  }
  return pairs;
}

/** A name as file systems compare it that tell neither case nor Unicode form apart. */
function folded(file: string): string {
  return file.normalize('NFC').toUpperCase().toLowerCase();
}
