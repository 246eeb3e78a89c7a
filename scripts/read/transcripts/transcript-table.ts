/** Reads transcripts that are tables of times and words (CSV, TSV), as speech recognition and editing programs write them. */
import { DataError } from '#model/yaml.ts';
import type { Reader, Report, Source } from '../reader.ts';
import type { JsonObject } from '../records/json.ts';
import { delimiterOf, rowsOf, type Row } from '../tables/table-rows.ts';
import { noteText } from '../whole.ts';
import { saidIn, type Said } from './json-record.ts';
import { saidConversation } from './said.ts';

/** What columns are called, by what they hold. */
const COLUMNS: Record<Column, string> = {
  start: 'start,starts,startsec,starttime,starttimes,startseconds,starttimeseconds,startms,starttimems,begin,begintime,timein,timecodein,in,starttimecode',
  end: 'end,ends,endsec,endtime,endtimes,endseconds,endtimeseconds,endms,endtimems,stop,timeout,timecodeout,out,endtimecode,duration',
  time: 'timestamp,time,timecode,at',
  text: 'text,transcript,transcription,content,words,sentence,utterance,caption,subtitle,dialogue,speech',
  speaker: 'speaker,speakername,speakerlabel,speakerid,name,who,voice,participant,person',
  other: 'id,index,no,nr,number,line,row,segment,confidence,language,channel,track,wordcount',
};
type Column = 'start' | 'end' | 'time' | 'text' | 'speaker' | 'other';

const kinds = new Map(Object.entries(COLUMNS).flatMap(([kind, names]) => names.split(',').map((name) => [name, kind as Column] as const)));

/** Transcripts in tables, with their fields in a sidecar. */
export const transcriptTable: Reader = {
  id: 'transcript-table',
  name: 'a transcript (table)',
  takes({ head, note, export: mapped, document }) {
    if (mapped || document) return undefined;
    const columns = columnsOf(cellsOf(head.slice(0, head.indexOf('\n')), delimiterOf(head).delimiter), note !== undefined);
    return columns && 'its columns are times and words';
  },
  async *read(source, report) {
    const said: Said[] = [];
    const lines: number[] = [];
    try {
      let columns: Column[] | undefined;
      for await (const { cells, line } of rowsIn(source)) {
        if (!columns) columns = columnsOf(cells, true);
        else if (cells.length !== columns.length) broken(source, report, line, cells.length, columns.length);
        else {
          const one = saidIn(recordOf(cells, columns));
          if (!one?.text) continue;
          said.push(one);
          lines.push(line);
        }
      }
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      report.complain({ rule: 'broken-table', severity: 'error', file: source.file, line: error.line, sentence: error.message });
    }
    const conversation = saidConversation(source, report, said, { noun: 'row', lineOf: (place) => lines[place] });
    if (conversation.utterances.length > 0) yield conversation;
    else report.skip('conversations', 'nothing is said in it');
  },
};

/** What each column holds; undefined where one of them is no part of a transcript, or none holds words. */
function columnsOf(header: readonly string[], told: boolean): Column[] | undefined {
  const columns = header.map((cell) => kinds.get(cell.toLowerCase().replace(/[^\p{L}]/gu, '')) ?? (cell.trim() === '#' ? 'other' : undefined));
  const known = columns.filter((column) => column !== undefined);
  const count = (kind: Column): number => known.filter((column) => column === kind).length;
  const once = (['start', 'end', 'time', 'text', 'speaker'] as const).every((kind) => count(kind) < 2);
  const timed = count('start') > 0 ? count('end') + count('speaker') > 0 : told && count('time') + count('speaker') > 1;
  return known.length === columns.length && once && count('text') === 1 && timed ? known : undefined;
}

/** Milliseconds are known by their column's name or their size; the reader of records knows both. */
function recordOf(cells: readonly string[], columns: readonly Column[]): JsonObject {
  const cell = (kind: Column): string | undefined => cells[columns.indexOf(kind)]?.trim();
  const [start, end, speaker] = [cell('start') ?? cell('time'), cell('end'), cell('speaker')];
  return { text: cell('text') ?? '', ...(start && { start }), ...(end && { end }), ...(speaker && { speaker }) };
}

function broken({ file }: Source, report: Report, line: number, cells: number, expected: number): void {
  const sentence = `This row has ${cells} cells where the header has ${expected}; it was left out. Correct it.`;
  report.complain({ rule: 'broken-row', severity: 'error', file, line, sentence });
}

/** Where tabs part the cells, a quote mark is mostly just that, and a row is a line. */
async function* rowsIn(source: Source): AsyncIterable<Pick<Row, 'cells' | 'line'>> {
  if (delimiterOf(source.head).delimiter !== '\t') {
    yield* rowsOf(source);
    return;
  }
  for (const [index, line] of (await noteText(source)).split('\n').entries()) if (line.trim() !== '') yield { cells: cellsOf(line, '\t'), line: index + 1 };
}

function cellsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => (/^".*"$/.test(cell) && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}
