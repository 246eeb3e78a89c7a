/** YAML from outside, read once and safely: one document of plain data, no aliases, no tags, no repeated or prototype keys, and a line for every complaint. */
import { constructFromEvents, CORE_SCHEMA, parseEvents, YAMLException } from 'js-yaml';
import type { z } from 'astro/zod';
import { LIMITS } from './size-limits.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { RuleId } from './rules.ts';
import { didYouMean } from './spelling.ts';
import { plainLineOf, plainList } from './plain-list.ts';
import { placesOf, refusalIn, startOf, type Refusal } from './yaml-places.ts';

/** Far more than any frontmatter, sidecar or file of kept quotes of one conversation needs. */
const YAML_LIMIT = LIMITS.yaml.most;

/** What is wrong, in a sentence, with its 1-based line. */
export class DataError extends Error {
  override name = 'DataError' as const;
  readonly line: number;
  constructor(sentence: string, line = 1) {
    super(sentence);
    this.line = line;
  }
}

export interface YamlData {
  data: unknown;
  /** The 1-based line on which the value at a path stands, or the nearest that holds it. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** What is said where git has left both versions of a text. */
export const UNMERGED = 'Here is a mark of an unfinished merge; choose one of the two versions.';

/** Whether a line opens as git marks two versions of a text. A line of `=` alone may be a heading, and `>` alone a mail quoted often. */
export function isMergeMark(line: string): boolean {
  return /^(?:<{7}(?:\s|$)|\|{7}\s|>{7} )/.test(line);
}

/** Deeper than any file of this wiki; a text nested without end is refused before it takes time. */
const DEEPEST = LIMITS.yamlNesting.most;

/**
 * Parses one YAML 1.2 document of the core schema.
 * @param firstLine the line of the file on which the text begins, 1-based.
 * @throws DataError
 */
export function parseYaml(text: string, firstLine = 1): YamlData {
  if (text.length > YAML_LIMIT) throw new DataError(`Expected at most ${YAML_LIMIT} characters of YAML; split the file.`, firstLine);
  const lineAt = (offset: number): number => firstLine + lineCount(text, offset);
  const plain = plainList(text);
  if (plain) return { data: plain, lineOf: (path) => firstLine + plainLineOf(text, path) };
  const unmerged = /^(?:<{7}|>{7}|\|{7})(?=\s|$)/m.exec(text);
  if (unmerged) throw new DataError(UNMERGED, lineAt(unmerged.index));
  try {
    const events = parseEvents(text, { maxDepth: DEEPEST });
    const refusal = refusalIn(text, events);
    if (refusal) throw new DataError(REFUSED[refusal.what], lineAt(refusal.start));
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    if (documents.length > 1) throw new DataError('A second document begins here (`---`); one is all that is read.', lineAt(secondStart(text)));
    return { data: documents[0] ?? null, lineOf: linesOf(text, lineAt) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new DataError(yamlComplaint(error.reason), firstLine + (error.mark?.line ?? 0));
  }
}

/** Finds lines by paths. Hardly anybody asks, and what the parser told of a hundred thousand quotes would fill the memory: it is asked again. */
function linesOf(text: string, lineAt: (offset: number) => number): YamlData['lineOf'] {
  let places: ReturnType<typeof placesOf> | undefined;
  return (path) => lineAt(startOf((places ??= placesOf(text, parseEvents(text, { maxDepth: DEEPEST }))), path));
}

function lineCount(text: string, offset: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Why a YAML text is refused that its parser would take. */
const REFUSED: Record<Refusal['what'], string> = {
  alias: 'YAML aliases (`*name`) are not used here; write the value out.',
  tag: 'YAML tags (`!…`) are not used here; write the value plainly.',
  key: 'Expected plain words as keys; put this key in quotes, or rename it.',
};

/** Where the second document of a text begins, as far as a line of dashes says. */
function secondStart(text: string): number {
  const first = /^---(?:\s|$)/.exec(text)?.[0].length ?? 0;
  return Math.max(0, text.indexOf('\n---', first) + 1);
}

function yamlComplaint(reason: string): string {
  if (/maxDepth/.test(reason)) return 'This YAML is nested too deeply; write it more plainly.';
  if (/^duplicated mapping key/.test(reason)) return 'This key stands here twice; remove one of them.';
  if (/^tab characters/.test(reason)) return 'A tab stands here, and YAML is indented with spaces alone; put spaces in its place.';
  // The library quotes what it stumbled over, which may be anybody's name.
  return `This YAML cannot be read: ${reason.replace(/"[^"]*"/g, '…').replace(/\.?$/, '.')}`;
}

/**
 * Checks data against a schema; every complaint becomes a diagnostic with its line.
 * @param rule id of the rule that speaks
 */
export function checkShape<T extends z.ZodType>(
  schema: T,
  { data, lineOf }: YamlData,
  file: string,
  rule: RuleId,
): { ok: true; value: z.infer<T> } | { ok: false; diagnostics: Diagnostic[] } {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  const diagnostics = complaintsOf(result.error, data, schema).map(({ path, sentence }): Diagnostic => ({
    rule,
    severity: 'error',
    file,
    line: lineOf(path),
    sentence,
  }));
  return { ok: false, diagnostics };
}

/** What is wrong with data that a schema refused: for each thing a sentence, and the path of the value that it speaks of. */
export function complaintsOf(error: z.ZodError, data: unknown, schema: z.ZodType): Complaint[] {
  return error.issues.flatMap((issue) => complaints(issue, data, schema));
}

/** Names of fields are written like this; other keys are labels and may be people's names, which no message shows. */
const FIELD = /^[a-z][A-Za-z0-9_-]*$/;

/** The path to a value, as far as it is made of fields. */
function shownPath(path: readonly PropertyKey[]): string {
  const odd = path.findIndex((key) => typeof key !== 'number' && !FIELD.test(String(key)));
  return path
    .slice(0, odd === -1 ? undefined : odd)
    .map(String)
    .join('.');
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);
}

/** A sentence about the value at a path. */
export interface Complaint {
  path: readonly PropertyKey[];
  sentence: string;
}

function complaints(issue: z.core.$ZodIssue, data: unknown, schema: unknown): Complaint[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, keysAt(schema, path)));
  const meant = issue.code === 'invalid_union' ? meantIn(issue.errors) : undefined;
  if (meant) return meant.flatMap((one) => complaints({ ...one, path: [...path, ...one.path] }, data, schema));
  const name = shownPath(path);
  const value = valueAt(data, path);
  const reason = reasonOf(issue, value);
  const expected = /^Expected/.test(reason) ? ` ${reason}` : '';
  if (path.length > 0 && value === undefined) return [{ path: path.slice(0, -1), sentence: `\`${name}\` is missing. Add it.${expected}` }];
  if (path.length > 0 && value === null)
    return [{ path, sentence: `${name ? `Nothing stands here for \`${name}\`` : 'Nothing stands here'}. Fill it in.${expected}` }];
  return [{ path, sentence: name ? `\`${name}\`: ${reason}` : reason }];
}

/** Of one value or a list of them, what is wrong within the list or with the one says more than that it is neither. */
function meantIn(choices: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const within = choices.find((issues) => issues.length > 0 && issues.every(({ path }) => path.length > 0));
  return within ?? choices.find((issues) => issues.length > 0 && issues.every(({ code }) => code !== 'invalid_type'));
}

function unknownKey(key: string, path: readonly PropertyKey[], known: readonly string[]): Complaint {
  const named = FIELD.test(key) ? `\`${shownPath([...path, key])}\`` : 'This';
  const few = known.length > 0 && known.length <= FEW ? ` Known here are ${listed(known, 'and')}.` : ' Correct its spelling or remove it.';
  return { path: [...path, key], sentence: `${named} is no field that is known here.${didYouMean(key, known) || few}` };
}

/** More fields than these are a page to read, not a sentence. */
const FEW = 10;

/** The fields that stand at a path of a schema; none where any key may. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let at = bare(schema);
  // The place in a list says nothing about what stands there: all its entries have one shape.
  for (const key of path) if (typeof key !== 'number') at = bare(shapeOf(at)[key]);
  return Object.keys(shapeOf(at));
}

/** A schema without what makes it optional. */
function bare(schema: unknown): unknown {
  const isWrapped = typeof schema === 'object' && schema !== null && 'unwrap' in schema && typeof schema.unwrap === 'function';
  return isWrapped ? bare((schema.unwrap as () => unknown).call(schema)) : schema;
}

function shapeOf(schema: unknown): Record<PropertyKey, unknown> {
  const isObject = typeof schema === 'object' && schema !== null && 'shape' in schema && typeof schema.shape === 'object';
  return isObject ? ((schema.shape ?? {}) as Record<PropertyKey, unknown>) : {};
}

/** Why a value is wrong, as a sentence; the library's own words only where nothing better is known. */
function reasonOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid')) {
    const options = issue.values.map(String);
    return `Expected ${listed(options, 'or')}.${typeof value === 'string' ? didYouMean(value, options) : ''}`;
  }
  return issue.message.replace(/([^.])$/, '$1.');
}

function listed(words: readonly string[], and: string): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} ${and} ${quoted.at(-1)}` : quoted.join('');
}
