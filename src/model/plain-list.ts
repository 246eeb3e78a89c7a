/**
 * The one shape of YAML that `pull` writes a hundred thousand times: a list of records, a field on each line, its value a word, a sentence, a number or
 * a short list of words. It is read here without a parser, ten times as fast. What is in the least unusual is left to the parser, so that there is no
 * second opinion on what a text means.
 */

/** What stands alone on a line: nothing, or a comment. */
const NOTHING = /^(?:#.*)?$/;
const FIELD = /^(?:- | {2})([a-z][A-Za-z]*): (.+)$/;
/** Keys that the parser refuses. */
const REFUSED = new Set(['constructor', 'prototype', 'null', 'true', 'false']);
/** Signs that the parser refuses, or that might be taken for the end of a line; the line feed is the one that is none of them. */
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/** A value that opens with a letter is words, unless it is one of these, a key itself, or a comment follows. */
const WORDS = /^\p{L}/u;
const NO_WORDS = /^(?:null|true|false)$/i;
const CUT_SHORT = /: | #|[: ]$/;
/** Ids may open with a digit. With one of these letters, and not in the ways in which numbers to another base begin, they are no numbers. */
const ID = /^(?!0[a-z])[0-9][0-9e]*[a-df-z][0-9a-z]*$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const NUMBER = /^(?:0|[1-9]\d{0,6})(?:\.\d{1,6})?$/;
const LIST = /^\[[a-z0-9-]+(?:, [a-z0-9-]+)*\]$/;
const IN_DOUBLE_MARKS = /^"(?:[^"\\]|\\["\\n])*"$/;
const IN_SINGLE_MARKS = /^'(?:[^']|'')*'$/;

/** A word or sentence without marks of quotation; undefined where it might mean something else. */
function wordsOf(value: string): string | undefined {
  if (WORDS.test(value)) return NO_WORDS.test(value) || CUT_SHORT.test(value) ? undefined : value;
  return DAY.test(value) || ID.test(value) ? value : undefined;
}

function listOf(value: string, met: Met): string[] | undefined {
  const words = value.slice(1, -1).split(', ');
  return words.every((word) => wordsOf(word) !== undefined) ? words.map((word) => onceOf(word, met)) : undefined;
}

/** Short values that were met: channels, claims and pseudonyms come again and again, and each is held once. */
type Met = Map<string, string>;

/** Longer than any of those that come again. */
const SHORT = 80;

function onceOf(words: string, met: Met): string {
  if (words.length > SHORT) return words;
  const known = met.get(words);
  if (known === undefined) met.set(words, words);
  return known ?? words;
}

function valueOf(value: string, met: Met): unknown {
  const words = wordsOf(value);
  if (words !== undefined) return onceOf(words, met);
  if (LIST.test(value)) return listOf(value, met);
  if (NUMBER.test(value)) return Number(value);
  if (IN_DOUBLE_MARKS.test(value)) return JSON.parse(value);
  return IN_SINGLE_MARKS.test(value) ? value.slice(1, -1).replaceAll("''", "'") : undefined;
}

/** The records of a text of this shape, as the parser would give them; undefined for any other text, which may be as good. */
export function plainList(text: string): Record<string, unknown>[] | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '') return undefined;
  let at = 0;
  while (at < lines.length && NOTHING.test(lines[at] ?? '')) at++;
  if (lines[at]?.startsWith('- ') !== true || UNUSUAL.test(text) || !text.isWellFormed()) return undefined;
  const records: Record<string, unknown>[] = [];
  let record: Record<string, unknown> = {};
  const met: Met = new Map();
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, key = '', written = ''] = FIELD.exec(line) ?? [];
    const value = valueOf(written, met);
    if (line.startsWith('-')) records.push((record = {}));
    if (value === undefined || REFUSED.has(key) || Object.hasOwn(record, key)) return undefined;
    record[key] = value;
  }
  return records;
}

/** The line of such a text, counted from 0, on which the value at a path stands, or the nearest that holds it: that of its record, or of the list. */
export function plainLineOf(text: string, [index, key]: readonly PropertyKey[]): number {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('- '));
  let record = first;
  for (let left = Number(index ?? 0); left > 0 && record !== -1; left--) record = lines.findIndex((line, at) => at > record && line.startsWith('- '));
  if (record === -1) return first;
  for (let at = record; at < lines.length && (at === record || lines[at]?.startsWith('  ') === true); at++)
    if (lines[at]?.startsWith(`${String(key)}: `, 2) === true) return at;
  return record;
}
