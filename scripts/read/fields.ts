/** The fields of a source: a note's frontmatter, and the sidecar beside a file, checked against the model. */
import { lstatSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { RuleId } from '#model/rules.ts';
import { hasFrontmatter, readFrontmatter } from '#model/frontmatter.ts';
import { ExportFields, NoteFields } from '#model/note.ts';
import { nearest } from '#model/spelling.ts';
import { checkShape, DataError, parseYaml, type YamlData } from '#model/yaml.ts';
import { decode } from './decode.ts';
import type { DocumentKind } from './reader.ts';
import { withStudy } from './study.ts';

/** What a source's fields turned out to be. */
export interface Fields {
  note?: NoteFields;
  export?: ExportFields;
  /** The fields are there and wrong, so nothing in the file can be trusted to mean what its author meant. */
  refused?: boolean;
  /** The labels that the note's own fields declare, and where. */
  declared?: Declared[];
  /** Where it is said to which personas the note speaks. */
  fieldsAt?: { file: string; line: number };
  diagnostics: Diagnostic[];
}

/** A label that a note or its sidecar declares. */
export interface Declared {
  label: string;
  /** The file that declares it, and its line there. */
  file: string;
  line: number;
}

interface Named {
  /** Where the file lies on disk; its study's `speakers.yml` lies in the same folder. */
  path: string;
  /** Its name, unpacked. */
  name: string;
  /** How messages name it. */
  file: string;
  head: string;
  document?: DocumentKind;
  /** Where its sidecar would lie, and how messages name that. */
  sidecar: string;
  sidecarFile: string;
}

/** The keys by which a sidecar shows that it speaks of a note; a date alone, or a format of notes, does too, unless something shows that it maps a table. */
const NOTE_KEYS = ['participant', 'speakers', 'verbatim'];
const EXPORT_KEYS = ['kind', 'columns', 'source', 'sheet', 'header'];

/** Reads what is said about a file: before its text, beside it, and for its whole study. */
export function fieldsOf(source: Named): Fields {
  const own = ownFields(source);
  return own.note ? withStudy(source, { ...own, note: own.note }) : own;
}

function ownFields(source: Named): Fields {
  const front = frontmatterOf(source);
  if ('diagnostics' in front) return front;
  const sidecar = sidecarOf(source);
  if ('diagnostics' in sidecar) return sidecar;
  if (front.yaml) return checkNote(source, front.yaml, sidecar.yaml);
  if (!sidecar.yaml) return missing(source);
  const says = (key: string): boolean => Object.hasOwn(sidecar.yaml?.data ?? {}, key);
  const isNote = NOTE_KEYS.some(says) || ((says('date') || isOnlyNote(source)) && !EXPORT_KEYS.some(says));
  if (isNote) return checkNote(source, { data: {}, lineOf: () => 1 }, sidecar.yaml);
  return checkExport(sidecar.yaml, source.sidecarFile);
}

/** Fields and where they stand. */
type Mapping = YamlData & { data: object };

function frontmatterOf({ head, file }: Named): { yaml?: Mapping } | Fields {
  if (!hasFrontmatter(head)) return {};
  try {
    const yaml = readFrontmatter(head);
    return { yaml: { data: yaml.data as object, lineOf: (path) => yaml.lineOf(path) } };
  } catch (error) {
    return broken(error, 'frontmatter', file);
  }
}

function sidecarOf({ sidecar: beside, sidecarFile: named }: Named): { yaml?: Mapping } | Fields {
  try {
    const found = lstatSync(beside, { throwIfNoEntry: false });
    if (!found) return {};
    if (!found.isFile()) throw new DataError('A sidecar must be an ordinary file; replace this link or folder.');
    const yaml = parseYaml(decode(readFileSync(beside)));
    // Whoever has made the file and not yet filled it in is shown what to write, as if it were not there.
    if (yaml.data === null) return {};
    if (typeof yaml.data !== 'object' || Array.isArray(yaml.data))
      throw new DataError('Expected fields, such as `date: 2026-03-04` and `consent: internal`, each on a line of its own.');
    return { yaml: { data: yaml.data, lineOf: (path) => yaml.lineOf(path) } };
  } catch (error) {
    return broken(error, 'sidecar', named);
  }
}

function broken(error: unknown, rule: RuleId, file: string): Fields {
  const [sentence, line] = error instanceof DataError ? [error.message, error.line] : ['This file cannot be opened; change its permissions.', 1];
  return { refused: true, diagnostics: [{ rule, severity: 'error', file, line, sentence }] };
}

/** A sidecar adds to a note's frontmatter and wins over it; each complaint names the file that holds the key. */
function checkNote({ file, sidecarFile }: Named, front: Mapping, sidecar?: Mapping): Fields {
  const places: { file: string; line: number }[] = [];
  const lineOf = (path: readonly PropertyKey[]): number => {
    const [key = ''] = path;
    const beside = sidecar && (Object.hasOwn(sidecar.data, key) || Object.keys(front.data).length === 0);
    places.push(beside ? { file: sidecarFile, line: sidecar.lineOf(path) } : { file, line: front.lineOf(path) });
    return 1;
  };
  const { own, foreign } = withoutForeign(front.data, { ...front.data, ...sidecar?.data });
  const result = checkShape(NoteFields, { data: { ...own, ...sidecar?.data }, lineOf }, file, 'note-fields');
  if (result.ok) {
    const declared = Object.keys(result.value.speakers).map((label): Declared => {
      lineOf(['speakers', label]);
      return { label, ...(places.at(-1) ?? { file, line: 1 }) };
    });
    lineOf(['persona']);
    const fieldsAt = places.at(-1) ?? { file, line: 1 };
    return { note: result.value, declared, fieldsAt, diagnostics: foreign.length > 0 ? [passedOver(file, front, foreign)] : [] };
  }
  return { refused: true, diagnostics: result.diagnostics.map((one, index) => ({ ...one, ...places[index] })) };
}

/** Words of other tools that are no slips of a field's name. */
const WORDS_OF_THEIR_OWN = new Set(['interviewee', 'interviewees']);

/**
 * Fields that have a meaning here, and those of other tools: Markdown that was written for a site of its own carries some.
 * @param all what the frontmatter and the sidecar say together
 */
function withoutForeign(data: object, all: object): { own: object; foreign: string[] } {
  const known = Object.keys(NoteFields.shape);
  // A misspelt field is an error, since its author counts on it; not so beside the field that it resembles. And nobody may say where a page of this site lies.
  const missing = known.filter((key) => !Object.hasOwn(all, key));
  const isSlip = (key: string): boolean => !WORDS_OF_THEIR_OWN.has(key) && nearest(key, missing) !== undefined;
  const isForeign = (key: string): boolean => !known.includes(key) && !isSlip(key) && key !== 'slug';
  const foreign = Object.keys(data).filter(isForeign);
  return { own: Object.fromEntries(Object.entries(data).filter(([key]) => !foreign.includes(key))), foreign };
}

function passedOver(file: string, front: Mapping, foreign: readonly string[]): Diagnostic {
  // A key with capitals or spaces may be somebody's name.
  const plain = foreign.filter((key) => /^[a-z][\w-]{0,39}$/.test(key)).slice(0, 5);
  const others = foreign.length > plain.length;
  const fields = `the field${plain.length > 1 ? 's' : ''} ${plain.map((key) => `\`${key}\``).join(', ')}${others ? ' and others' : ''}`;
  const sentence = `Nothing here knows ${plain.length > 0 ? fields : 'this field'}; passed over.`;
  return { rule: 'note-fields', severity: 'warning', file, line: front.lineOf([foreign[0] ?? '']), sentence };
}

function checkExport(sidecar: Mapping, file: string): Fields {
  const result = checkShape(ExportFields, sidecar, file, 'sidecar');
  return result.ok ? { export: result.value, diagnostics: [] } : { refused: true, diagnostics: result.diagnostics };
}

/** Whether a format is nothing but a note: an export may do without fields. */
function isOnlyNote({ name, head, document }: Pick<Named, 'name' | 'head' | 'document'>): boolean {
  return /\.(?:md|markdown|vtt|srt|txt|text|x?html?)$/i.test(name) || document === 'docx' || document === 'odt' || /^WEBVTT/.test(head);
}

function missing(source: Named): Fields {
  return { diagnostics: isOnlyNote(source) ? [noFields(source)] : [] };
}

/** Whether a file carries its fields itself. */
export function carriesFields(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

/** Says of a note or transcript without fields what to add. Its labels may be names, so only the look that `read` gives at one's own files shows them. */
export function noFields({ name, file, sidecarFile = `${file}.yml` }: Pick<Named, 'name' | 'file'> & { sidecarFile?: string }): Diagnostic {
  const need = '`date`, `participant`, `persona` and `consent`';
  const add = carriesFields(name)
    ? `This note has no frontmatter, so nothing in it may be quoted. Add ${need} between two lines of three dashes at its top, and \`speakers\` if its labels are names`
    : `Nobody has said who speaks in this file and what may be quoted. Add a file \`${basename(sidecarFile)}\` beside it with ${need}, and \`speakers\` if its labels are names`;
  return { rule: 'note-fields', severity: 'error', file, sentence: `${add}; \`npm run -s read -- FILE\` shows them, ready to paste.` };
}
