/** Reads tables of notes (CSV, TSV, spreadsheets) whose sidecar has the fields of a note: one utterance a row, with a column of speakers. */
import type { Conversation, Utterance } from '#model/conversation.ts';
import type { NoteFields } from '#model/note.ts';
import { DataError } from '#model/yaml.ts';
import { NOTE_BYTES } from '../decode.ts';
import { castOf, type Cast } from '../notes/cast.ts';
import { misplacedMarks, noteConversation, strangersIn } from '../notes/note-conversation.ts';
import { utterancesOf } from '../notes/verbatim.ts';
import type { Reader, Report, Source } from '../reader.ts';
import { noteLayout, type NoteLayout } from './note-table-columns.ts';
import { noteTurns } from './note-table-turns.ts';
import { AMBIGUOUS, dayIn, orderOf } from './table-dates.ts';
import { delimiterOf, rowsOf, type Row } from './table-rows.ts';

/** Tables of notes with their fields in a sidecar. */
export const noteTables: Reader = {
  id: 'note-table',
  name: 'a table of notes',
  takes({ name, head, document, note }) {
    if (!note) return undefined;
    const why = 'its sidecar has the fields of a note';
    if (document === 'xlsx' || document === 'ods') return `it is a spreadsheet, and ${why}`;
    if (/\.(?:csv|tsv|tab)$/i.test(name)) return `its name ends in ${name.slice(-4).toLowerCase()}, and ${why}`;
    return (note.columns ?? (note.delimiter !== undefined || delimiterOf(head).declared)) ? `it is a table, and ${why}` : undefined;
  },
  async *read(source, report) {
    const { note } = source;
    if (!note) return;
    const { rows, trouble } = await heldRows(source, note);
    if (trouble) report.complain({ rule: 'broken-table', severity: 'error', file: source.file, line: trouble.line, sentence: trouble.message });
    if (rows.length === 0) return;
    const conversation = conversationOf(source, note, rows, report);
    if (!conversation) return;
    if (conversation.utterances.length > 0) yield conversation;
    else report.skip('conversations', 'nothing is said in it');
  },
};

/** All rows of a table that is small enough to be an interview's; of a broken one those before the break, and what is wrong with it. */
async function heldRows(source: Source, { delimiter, encoding, sheet }: NoteFields): Promise<{ rows: Row[]; trouble?: DataError }> {
  const format = {
    roles: {},
    fields: {},
    persona: [],
    ...(delimiter !== undefined && { delimiter }),
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
  };
  const rows: Row[] = [];
  let length = 0;
  try {
    for await (const row of rowsOf({ ...source, export: format })) {
      length += row.cells.reduce((sum, cell) => sum + cell.length, row.cells.length);
      if (length > NOTE_BYTES) return { rows: [], trouble: new DataError(TOO_LARGE, row.line) };
      rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { rows, trouble: error };
  }
  return { rows };
}

const TOO_LARGE = 'A table of notes may hold at most 1 MB; split it, or give it the sidecar of an export.';

function conversationOf(source: Source, note: NoteFields, rows: readonly Row[], report: Report): Conversation | undefined {
  const cells = rows.map((row) => row.cells);
  const layout = noteLayout(
    cells,
    { ...note.columns, ...(note.header !== undefined && { header: note.header }) },
    labelsOf(note, castOf(note, [], shortCells(cells))),
  );
  if (typeof layout === 'string') {
    report.complain({ rule: 'sidecar', severity: 'error', file: source.file, line: 1, sentence: layout });
    return undefined;
  }
  const spoken = rows.slice(layout.header);
  const { author } = layout;
  const cast = castOf(note, [], author === undefined ? [] : spoken.map((row) => row.cells[author] ?? '').filter(Boolean));
  const { turns, placeOf, rowOf, nameless } = noteTurns(spoken, layout, cast);
  const heard = utterancesOf({ turns, labelled: true }, note).map((one) => ({ ...one, line: Number(one.at.slice(1)) }));
  const lineOf = new Map(rows.map(({ row, line }) => [row, line]));
  for (const one of [...strangersIn(source, cast), ...misplacedMarks(source, heard)]) report.complain({ ...one, line: lineOf.get(rowOf(one.line ?? 0)) ?? 1 });
  const [first] = nameless;
  if (first !== undefined) {
    const sentence = `${nameless.length === 1 ? 'A row names' : `From here on ${nameless.length} rows name`} no speaker, so nobody is known to have said it; fill in the cell, or declare \`"*"\` in \`speakers\`.`;
    report.complain({ rule: 'unknown-speaker', severity: 'warning', file: source.file, line: lineOf.get(first) ?? 1, sentence });
  }
  const days = daysOf(spoken, layout);
  const utterances = heard.map(({ line, ...one }): Utterance => {
    const said = days.get(rowOf(line));
    return { ...one, at: placeOf(line), ...(said !== undefined && { said }) };
  });
  return noteConversation(source, utterances);
}

function labelsOf({ speakers }: NoteFields, cast: Cast): Parameters<typeof noteLayout>[2] {
  return {
    isKnown: (cell) => cell.length <= 60 && cast.meaning(cell) !== undefined,
    isCertain: (cell) => cell.length <= 60 && cast.meaning(cell)?.certain === true,
    unlabelled: speakers['*'] !== undefined,
  };
}

function shortCells(cells: readonly (readonly string[])[]): string[] {
  return cells.flatMap((row) => row.filter((cell) => cell !== '' && cell.length <= 60));
}

/** The days of a diary's rows, where its column of dates shows how it writes them. */
function daysOf(rows: readonly Row[], { date }: NoteLayout): Map<number, string> {
  if (date === undefined) return new Map();
  const order = orderOf(rows.map(({ cells }) => cells[date] ?? ''));
  return new Map(
    rows.flatMap(({ row, cells }): [number, string][] => {
      const day = dayIn(cells[date] ?? '', order);
      return day === undefined || day === AMBIGUOUS ? [] : [[row, day]];
    }),
  );
}
