/** What a message may show of a table: the names of its columns, and a sidecar to paste that is made of them. */
import { kindOfAnswers, type AnswerKind } from './answers.ts';
import { plainReviews, type ReviewTable } from './reviews.ts';
import { dayIn } from './table-dates.ts';
import { foldName, holdsOf, isQuestion } from './survey-tools.ts';
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

/** One column, as a sidecar would name it. */
interface Shown {
  name: string;
  /** Its name, as names are compared; empty where the table has no names. */
  folded: string;
  cells: readonly string[];
  kind: AnswerKind;
}

const WORDS =
  /\b(?:texts?|comments?|messages?|body|content|narrative|answers?|reviews?|descriptions?|feedback|opinions?|problems?|issues?|complaints?|questions?)\b|\?$/;
/** Columns in which the team writes; nobody should paste them as the customer's. */
const THEIRS = /\b(?:repl(?:y|ies)|resolutions?|solutions?|agents?|assistant|bot|developer|owner|internal|notes?)\b/;
const ANSWERS = /\b(?:answers?|responses?)\b/;
/** Columns of tickets, or of messages between people: there each row has to show whose words it holds. */
const TICKETS =
  /\b(?:tickets?|cases?|conversations?|requester|assignee|agents?|inbound|tweets?|priority|queue|authors?|sender|from|role|speaker|messages?|body|part)\b/;
const DAYS = /\b(?:date|time|created?|opened|submitted|answered|timestamp|datum|erstellt|fecha|data|дата|at)\b/;

/** A sidecar to paste, made of the columns that a table has and of what stands in them. @param rows its header first, then its first rows */
export function sidecarFor(rows: readonly Row[]): string {
  const header = rows[0]?.cells ?? [];
  const isNamed = looksLikeHeader(header);
  const columns = (isNamed ? header : header.map((_cell, at) => String(at + 1))).map((name, at): Shown => {
    const cells = rows.slice(isNamed ? 1 : 0).map((row) => (row.cells[at] ?? '').trim());
    const folded = isNamed ? foldName(name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')).replace(/[_.]+/g, ' ') : '';
    return { name: isNamed ? name.trim() : name, folded, cells: cells.filter(Boolean).slice(0, 200), kind: kindOfAnswers(cells) };
  });
  const reviews = isNamed ? plainReviews(header) : undefined;
  const kind = isNamed ? kindOf(columns, reviews) : 'survey';
  const id = columns.find(({ folded, name }) => holdsOf(name) === 'id' || /(?:^| )id$|number|^case$|respondent/.test(folded));
  const date = dateIn(columns);
  const stars = kind === 'review' ? columns[reviews?.score ?? -1] : undefined;
  const text = kind === 'review' ? columns.filter((_one, at) => reviews?.text.includes(at)) : textIn(columns, kind, [id, date]);
  const named = [
    id && `id: ${quoted(id, isNamed)}`,
    date && `date: ${quoted(date, isNamed)}`,
    `text: [${text.length > 0 ? text.map((one) => quoted(one, isNamed)).join(', ') : '"…"'}]`,
    stars && `score: { stars: ${quoted(stars, isNamed)} }`,
  ];
  const fields = [`kind: ${kind}`, 'consent: internal', !isNamed && 'header: false', !date && 'date: 2026-03-04'];
  return `{ ${[...fields, `columns: { ${named.filter(Boolean).join(', ')} }`].filter(Boolean).join(', ')} }`;
}

function quoted({ name }: Shown, isNamed: boolean): string {
  return isNamed ? JSON.stringify(name) : name;
}

function kindOf(columns: readonly Shown[], reviews: ReviewTable | undefined): 'review' | 'ticket' | 'survey' {
  if (reviews?.score !== undefined) return 'review';
  return columns.some(({ name, folded }) => TICKETS.test(folded) && !isQuestion(name)) ? 'ticket' : 'survey';
}

/** The column that holds a row's day: one of nothing but days, called so rather than not. */
function dateIn(columns: readonly Shown[]): Shown | undefined {
  const called = columns.filter(({ name, folded }) => !isQuestion(name) && (holdsOf(name) === 'date' || DAYS.test(folded)));
  const dated = columns.filter(({ cells }) => cells.length > 0 && cells.every((cell) => dayIn(cell) !== undefined));
  return called.find((one) => dated.includes(one)) ?? dated[0] ?? called.find(({ cells }) => cells.length === 0);
}

/** The columns that seem to hold what customers wrote. */
function textIn(columns: readonly Shown[], kind: string, others: readonly (Shown | undefined)[]): Shown[] {
  const isTheirs = ({ name, folded }: Shown): boolean => !isQuestion(name) && (THEIRS.test(folded) || (kind !== 'survey' && ANSWERS.test(folded)));
  const free = columns.filter((one) => one.name !== '' && holdsOf(one.name) === undefined && !others.includes(one) && !isTheirs(one));
  const called = free.filter(({ folded }) => WORDS.test(folded.slice(folded.lastIndexOf('[] ') + 1)));
  const guesses = [
    free.filter((one) => one.kind === 'words'),
    called.filter((one) => one.kind === 'unsure'),
    // What lies in lists of records is not looked into before a sidecar opens them.
    called.filter((one) => one.kind === 'nothing'),
    free.filter((one) => one.kind === 'unsure' && one.cells.join(' ').split(/\s+/).length >= one.cells.length * 3),
  ];
  return guesses.find((some) => some.length > 0)?.slice(0, 8) ?? [];
}
