/** YAML from outside, read once and safely: one document of plain data, no aliases, no tags, no repeated or prototype keys, and a line for every complaint. */
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'astro/zod';
import type { Diagnostic } from './diagnostic.ts';
import type { RuleId } from './rules.ts';
import { didYouMean } from './spelling.ts';

/** Far more than any frontmatter, sidecar or file of kept quotes of one conversation needs. */
export const YAML_LIMIT = 4_000_000;

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

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses one YAML document.
 * @param firstLine the line of the file on which the text begins, 1-based.
 * @throws DataError
 */
export function parseYaml(text: string, firstLine = 1): YamlData {
  if (text.length > YAML_LIMIT) throw new DataError(`Expected at most ${YAML_LIMIT} characters of YAML; split the file.`, firstLine);
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, schema: 'core' });
    const trouble = document.errors[0] ?? document.warnings[0];
    if (trouble) throw new DataError(yamlComplaint(trouble), lineAt(trouble.pos[0]));
    visit(document, (_key, node) => {
      if (isAlias(node)) throw new DataError('YAML aliases (`*name`) are not used here; write the value out.', lineAt(node.range?.[0] ?? 0));
    });
    visit(document, {
      Pair(_key, { key }) {
        if (isScalar(key) && typeof key.value === 'string' && !FORBIDDEN.has(key.value)) return;
        if (isScalar(key) && typeof key.value === 'number') return;
        throw new DataError('Expected plain words as keys; put this key in quotes, or rename it.', lineAt((isNode(key) && key.range?.[0]) || 0));
      },
    });
    return {
      data: document.toJS({ maxAliasCount: 0 }) as unknown,
      lineOf(path) {
        for (let length = path.length; length >= 0; length--) {
          const node = document.getIn(path.slice(0, length), true);
          const parent = document.getIn(path.slice(0, length - 1), true);
          const key = isMap(parent) ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path[length - 1])?.key : undefined;
          const range = isNode(key) ? key.range : isNode(node) ? node.range : undefined;
          if (range) return lineAt(range[0]);
        }
        return firstLine;
      },
    };
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError('This YAML is nested too deeply or is broken; write it more plainly.', firstLine);
  }
}

function yamlComplaint({ code, message }: { code: string; message: string }): string {
  if (/call stack/.test(message)) return 'This YAML is nested too deeply; write it more plainly.';
  if (code === 'DUPLICATE_KEY') return 'This key stands here twice; remove one of them.';
  if (code === 'TAB_AS_INDENT') return 'A tab stands here, and YAML is indented with spaces alone; put spaces in its place.';
  if (code === 'TAG_RESOLVE_FAILED') return 'YAML tags (`!…`) are not used here; write the value plainly.';
  // The library quotes what it stumbled over, which may be anybody's name.
  return `This YAML cannot be read: ${message.split('\n')[0]?.replace(/: ".*/, '').replace(/\.?$/, '.')}`;
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
