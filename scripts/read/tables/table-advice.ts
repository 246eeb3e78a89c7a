/** What a message may show of a table: the names of its columns, and a sidecar to paste that is made of them. */
import { kindOfAnswers } from './answers.ts';
import { dayIn } from './table-dates.ts';
import { foldName, holdsOf } from './survey-tools.ts';
import type { Row } from './table-rows.ts';

/** Names as a sentence lists them. */
export function quotedNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** Whether a first row holds the names of columns; if it may be data, it is nobody's to show. */
export function looksLikeHeader(header: readonly string[]): boolean {
  const names = header.map((name) => name.trim());
  return names.every((name) => name.length <= 400 && !/@|^\W*(?:https?|\d)|^https?:/i.test(name)) && names.filter(Boolean).length > 0;
}

/** The columns that a table has. */
export function columnsSeen(header: readonly string[]): string {
  if (!looksLikeHeader(header))
    return 'Its first row does not look like the names of columns; add a row with them, or say `header: false` and name the columns by their numbers.';
  const names = header.map((name) => name.trim()).filter(Boolean);
  return `Its columns are ${quotedNames(names.slice(0, 40))}${names.length > 40 ? ' and more' : ''}.`;
}

/** A sidecar to paste, made of the columns that a table has and of what stands in them. */
export function sidecarFor(rows: readonly Row[]): string {
  const [header = { cells: [] }] = rows;
  const names = looksLikeHeader(header.cells) ? header.cells.map((name) => name.trim()) : [];
  const typed = names.filter(
    (name, at) => name !== '' && holdsOf(name) === undefined && kindOfAnswers(rows.slice(1).map(({ cells }) => cells[at] ?? '')) === 'words',
  );
  const cells = (at: number): string[] =>
    rows
      .slice(1, 50)
      .map((row) => (row.cells[at] ?? '').trim())
      .filter(Boolean);
  const holding = (holds: 'id' | 'date', pattern: RegExp): string | undefined =>
    names.find((name) => holdsOf(name) === holds) ?? names.find((name) => pattern.test(foldName(name)));
  const id = holding('id', /\bid$|number|^case$|respondent/);
  const dated = names.find((_name, at) => cells(at).length > 0 && cells(at).every((cell) => dayIn(cell) !== undefined));
  const date = dated ?? holding('date', /date|time|created|opened|answered|datum|fecha|дата/);
  const likely =
    typed.length > 0 ? typed : names.filter((name) => /text|comment|message|body|content|narrative|answer|review|description|\?$/i.test(name)).slice(0, 3);
  const text =
    likely.length > 0
      ? likely
          .slice(0, 8)
          .map((name) => JSON.stringify(name))
          .join(', ')
      : '"…"';
  const columns = [id && `id: ${JSON.stringify(id)}`, date && `date: ${JSON.stringify(date)}`, `text: [${text}]`].filter(Boolean).join(', ');
  return `{ kind: survey, consent: internal, ${date ? '' : 'date: 2026-03-04, '}columns: { ${columns} } }`;
}
