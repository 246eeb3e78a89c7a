/** Decides how a table is read, from its sidecar and its first rows: what its columns hold, where its data begins, how it writes days. */
import type { Channel } from '#model/conversation.ts';
import type { Columns } from '#model/note.ts';
import { channelOf } from '../notes/note-conversation.ts';
import { columnOf } from '../notes/table-columns.ts';
import type { Source } from '../reader.ts';
import { forum, plainReviews, reviewTableOf, type ReviewTable } from './reviews.ts';
import { scaleOf } from './scales.ts';
import { columnsNamed, plainSurvey, surveyOf, wordsIn, type Survey } from './surveys.ts';
import { finderOf, namedColumns, troubleWithHeader, type Finder, type Layout } from './table-columns.ts';
import { orderOf, type DateOrder } from './table-dates.ts';
import { columnsSeen, looksLikeHeader, sidecarFor } from './table-advice.ts';
import { withoutFalseIds } from './table-ids.ts';
import type { Row } from './table-rows.ts';

/** How a table is read. */
export interface Plan {
  layout: Layout;
  channel: Channel;
  /** Its data among the first rows. */
  rows: readonly Row[];
  order?: DateOrder;
  /** How wide its rows must be. */
  width: number;
}

/** Names for the columns of a table without names. */
function numbers(rows: readonly Row[]): string[] {
  return Array.from({ length: Math.max(0, ...rows.map(({ cells }) => cells.length)) }, (_none, at) => String(at + 1));
}

/** How a table is read, or the sentence that says what it needs. @param sample its first rows */
export function planOf(source: Pick<Source, 'export' | 'file' | 'document'>, sample: readonly Row[]): Plan | string {
  const fields = source.export;
  const rows = source.document ? withoutTitles(sample) : sample;
  const numbered = isNumbered(rows, fields?.columns, fields?.header);
  const header = numbered ? numbers(rows) : (rows[0]?.cells.map((name) => name.trim()) ?? []);
  const survey = numbered ? undefined : surveyOf(rows);
  const reviews = numbered || survey ? undefined : reviewTableOf(header, fields !== undefined);
  const channel = fields?.kind ?? (survey ? 'survey' : reviews && !fields?.columns ? reviews.channel : kindOf(source.file));
  const trouble = numbered ? undefined : troubleWithHeader(header, fields?.columns, channel === 'ticket');
  if (trouble !== undefined) return trouble;
  const known = survey ? ofSurvey(survey) : reviews ? ofReviews(reviews, header, rows) : vouched(channel, fields?.kind, header, rows);
  const layout = fields?.columns ? ofSidecar(fields.columns, header, rows, numbered, { ...(survey && { survey }), ...(known && { known }), channel }) : known;
  if (layout === undefined || (!fields?.columns && typeof layout !== 'string' && layout.text.length === 0)) return needed(header, rows, survey);
  if (typeof layout === 'string') return layout;
  if (layout.text.length === 0) return `The sidecar does not say which column holds the text. ${columnsSeen(header)}`;
  if (layout.dates.length === 0 && fields?.date === undefined)
    return `The sidecar does not say which column holds the date; name it, or write \`date: 2026-03-04\` where all rows are of one day. ${columnsSeen(header)}`;
  const data = rows.slice(layout.headerRows);
  const order = fields?.dates ?? orderOf(layout.dates.flatMap((at) => data.map(({ cells }) => cells[at] ?? '')));
  return { layout: withoutFalseIds(layout, channel, data), channel, rows: data, width: header.length, ...(order && { order }) };
}

function needed(header: readonly string[], rows: readonly Row[], survey: Survey | undefined): string {
  if (survey?.tool !== undefined) {
    const names = survey.columns.map(({ question }) => question);
    return `No column of this table of ${survey.tool} is surely in people's own words; if one is, name it in a file beside it, its name with \`.yml\` at the end: { consent: internal, columns: { text: ["…"] } }. ${columnsSeen(names)}`;
  }
  if (forum(header))
    return 'These are questions of a forum, and nothing says that customers ask them; if they do, add a file beside it, its name with `.yml` at the end, with `{ kind: ticket, consent: internal }`.';
  return `Nothing says what the columns of this table hold; add a file beside it, its name with \`.yml\` at the end, such as ${sidecarFor(rows)}. ${talkAdvice(header)}${columnsSeen(header)}`;
}

/** A table with a column of speakers may be one conversation, and no table of many. */
function talkAdvice(header: readonly string[]): string {
  const holds = header.map(columnOf);
  const isTalk = holds.includes('who') && (holds.includes('words') || holds.includes('quote'));
  return isTalk
    ? 'If all rows are one conversation, it has the fields of a note instead: { date: 2026-03-04, participant: P07, persona: maya, consent: internal, speakers: { Dana: team, P07: customer } }. '
    : '';
}

/** A spreadsheet may begin with a title: rows of one cell, above a row of several. */
function withoutTitles(rows: readonly Row[]): readonly Row[] {
  const filled = rows.slice(0, 8).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const first = filled.findIndex((count) => count > 1);
  return first > 0 && (filled[first] ?? 0) >= 3 ? rows.slice(first) : rows;
}

/** Whether the first row holds data: the sidecar says so, or calls the columns by their numbers and the row cannot be names. */
function isNumbered(rows: readonly Row[], columns: Columns | undefined, header: boolean | undefined): boolean {
  if (header !== undefined) return !header;
  const names = Object.values(columns ?? {}).flatMap((one = []) =>
    typeof one === 'string' ? [one] : one.map((each) => (typeof each === 'string' ? each : each.column)),
  );
  return names.length > 0 && names.every((name) => /^\d{1,5}$/.test(name)) && !looksLikeHeader(rows[0]?.cells ?? []);
}

/** Columns by their names; by a number where no column is named so. */
function orNumber(find: Finder, width: number): Finder {
  return (name) => {
    const named = find(name);
    const number = /^\d{1,5}$/.test(name) ? Number(name) : 0;
    return named.length === 0 && number >= 1 && number <= width ? [number - 1] : named;
  };
}

/** What a sidecar's `kind` alone makes of a table that no tool is known by. */
function vouched(channel: Channel, kind: string | undefined, header: readonly string[], rows: readonly Row[]): Layout | undefined {
  if (kind !== channel) return undefined;
  if (kind === 'survey') return ofSurvey(plainSurvey(rows));
  const reviews = kind === 'review' ? plainReviews(header) : undefined;
  return reviews && ofReviews(reviews, header, rows);
}

function ofSurvey(survey: Survey): Layout {
  const { columns, headerRows, tool } = survey;
  const holding = (...kinds: readonly (string | undefined)[]): number[] => columns.flatMap(({ holds }, at) => (holds && kinds.includes(holds) ? [at] : []));
  const [id, language, email, status] = (['id', 'language', 'email', 'status'] as const).map((holds) => holding(holds)[0]);
  const scales = columns.flatMap(({ kind, holds, question }, at) => (kind === 'ratings' && !holds ? [scaleOf(at, question)] : []));
  return {
    header: columns.map(({ question }) => question),
    headerRows,
    text: wordsIn(survey),
    unsure: columns.flatMap(({ kind, holds }, at) => (kind === 'unsure' && holds === undefined ? [at] : [])),
    replies: [],
    scales,
    private: holding('private', 'name', 'email', 'theirs'),
    dates: [...holding('date'), ...holding('begun')],
    one: { ...(id !== undefined && { id }), ...(language !== undefined && { language }), ...(email !== undefined && { requester: email }) },
    ...(status !== undefined && { tests: { at: status, says: /^(?:survey )?(?:preview|test)|^spam$/i } }),
    because: tool ? `it is an answer in people's own words, as ${tool} writes them` : "it is an answer in people's own words to a question",
  };
}

function ofReviews({ what, text, replies, score, ...places }: ReviewTable, header: readonly string[], rows: readonly Row[]): Layout {
  const { id, date, author, language, tags } = places;
  const values = score === undefined ? [] : rows.slice(1).map(({ cells }) => cells[score] ?? '');
  const scale = score === undefined ? undefined : scaleOf(score, header[score] ?? '', values);
  const stars =
    score !== undefined && scale && places.channel === 'review' && /^(?:score|overall.*)$/i.test(scale.name) ? scaleOf(score, 'stars', values) : scale;
  return {
    header: [...header],
    headerRows: 1,
    text,
    unsure: [],
    replies,
    scales: stars ? [stars] : [],
    private: author === undefined ? [] : [author],
    dates: date === undefined ? [] : [date],
    one: Object.fromEntries(Object.entries({ id, author, language, tags, requester: author }).filter(([, at]) => at !== undefined)),
    because: `it is what the writer of these ${what} wrote`,
  };
}

/** What the sidecar names, and for the rest what is known of such a table. */
function ofSidecar(
  columns: Columns,
  header: readonly string[],
  rows: readonly Row[],
  numbered: boolean,
  { survey, known, channel }: { survey?: Survey; known?: Layout; channel: Channel },
): Layout | string {
  const headerRows = numbered ? 0 : (survey?.headerRows ?? 1);
  const data = rows.slice(headerRows);
  const find = orNumber(survey ? (name) => columnsNamed(survey, name) : finderOf(header), header.length);
  const named = namedColumns(header, columns, find, (at) => data.map(({ cells }) => cells[at] ?? ''));
  if (typeof named === 'string') return named;
  const chosen = named.text.length > 0 ? named.text : (known?.text ?? []);
  // A row for each message says itself whose words it holds.
  const perRow =
    named.one.role !== undefined || named.one.conversation !== undefined || (named.one.author !== undefined && survey === undefined && !known?.because);
  // What is known of complaints and forums is known of their own columns of words alone.
  const isVouched = channel !== 'ticket' || chosen.every((at) => known?.text.includes(at));
  return {
    header: survey ? survey.columns.map(({ question }) => question) : [...header],
    headerRows,
    text: chosen,
    unsure: [],
    replies: (known?.replies ?? []).filter((at) => !chosen.includes(at)),
    scales: named.scales.length > 0 ? named.scales : (known?.scales ?? []).filter(({ at }) => !chosen.includes(at)),
    private: (known?.private ?? []).filter((at) => !chosen.includes(at)),
    dates: named.one.date === undefined ? (known?.dates ?? []) : [named.one.date],
    one: { ...known?.one, ...named.one },
    ...(known?.tests && { tests: known.tests }),
    ...(known?.because && !perRow && isVouched && { because: named.text.length > 0 ? 'it stands in a column that the sidecar calls text' : known.because }),
  };
}

function kindOf(file: string): Channel {
  const channel = channelOf(file);
  return channel === 'survey' || channel === 'review' ? channel : 'ticket';
}
