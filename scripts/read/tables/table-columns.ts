/** What the columns of a table hold, by its sidecar. */
import type { Columns } from '#model/note.ts';

/** Where each thing stands in a row. */
export interface Layout {
  header: string[];
  text: number[];
  one: Partial<Record<Exclude<keyof Columns, 'text'>, number>>;
}

/** The places of the columns that a sidecar names, or the sentence that says what is wrong. */
export function layoutOf(header: readonly string[], columns: Columns): Layout | string {
  const names = header.map((name) => name.trim());
  const seen = names.map(foldName);
  const repeated = seen.find((name, index) => name !== '' && seen.indexOf(name) !== index);
  if (repeated !== undefined) return 'Two columns have the same name, so one would hide the other; rename one of them.';
  if (names.some((name) => /^(?:__proto__|constructor|prototype)$/.test(name)))
    return 'A column has a name that no table needs (`__proto__`, `constructor` or `prototype`); rename it.';
  const missing: string[] = [];
  const find = (name: string): number => {
    const index = seen.indexOf(foldName(name));
    if (index === -1) missing.push(name);
    return index;
  };
  const { text = [], ...rest } = columns;
  const one: Layout['one'] = {};
  for (const [key, name] of Object.entries(rest)) if (name !== undefined) one[key as keyof typeof rest] = find(name);
  const layout = { header: names, text: text.map(find), one };
  if (missing.length > 0) return `The table has no column ${quoted(missing)}, which its sidecar names. ${columnsSeen(header)}`;
  if (text.length === 0) return `The sidecar does not say which column holds the text. ${columnsSeen(header)}`;
  return one.date === undefined ? `The sidecar does not say which column holds the date. ${columnsSeen(header)}` : layout;
}

function foldName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** Whether a first row holds the names of columns; if it may be data, it is nobody's to show. */
function looksLikeHeader(header: readonly string[]): boolean {
  const names = header.map((name) => name.trim());
  return names.every((name) => name.length <= 400 && !/@|:\/\/|^\W*\d/.test(name)) && new Set(names).size === names.length && names.some(Boolean);
}

/** The columns that a table has. */
export function columnsSeen(header: readonly string[]): string {
  if (!looksLikeHeader(header)) return 'Its first row does not look like the names of columns; add a row with them.';
  return `Its columns are ${quoted(header.slice(0, 40).map((name) => name.trim()))}.`;
}

/** A sidecar to paste, made of the columns that a table has. */
export function sidecarFor(header: readonly string[]): string {
  const names = looksLikeHeader(header) ? header.map((name) => name.trim()) : [];
  const guess = (pattern: RegExp): string => JSON.stringify(names.find((name) => pattern.test(name)) ?? '…');
  const id = guess(/\bid$|^id\b|number|respondent/i);
  const text = guess(/text|comment|message|body|content|narrative|answer|review|\?$/i);
  return `{ kind: survey, consent: internal, columns: { id: ${id}, date: ${guess(/date|time|created|answered/i)}, text: [${text}] } }`;
}
