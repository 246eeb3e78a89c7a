/** What of a file is text that somebody wrote, and how it stands in the file: masked by itself, the rest of the file is as it was. Text to data; opens nothing. */
import { hasFrontmatter } from '#model/frontmatter.ts';
import { jsonPieces } from './json-pieces.ts';
import { tablePieces } from './table-pieces.ts';

/** A stretch of a file that is masked by itself. Offsets are UTF-16 units of the file's text. */
export interface Piece {
  start: number;
  end: number;
  /** What it says, without the quoting of its format. */
  said: string;
  /** Whether it stands in one record of an export: who is named there is known there alone. */
  record: number;
  /** Whether its place says that it is somebody's name, such as a column `Requester`. */
  isName?: boolean;
  /** Whether it stands in the file as it is said, without any quoting. */
  isPlain?: boolean;
  /** A text of this piece as it is written in the file. */
  written: (text: string) => string;
}

const asIs = (text: string): string => text;

/** A stretch of a text that is written as it is said. */
export function plainPiece(text: string, start: number, end: number): Piece {
  return { start, end, said: text.slice(start, end), record: 0, isPlain: true, written: asIs };
}

/** Fields that tell the pipeline what a note is; what stands in them is no prose, and stays. */
const KEPT_FIELDS =
  /^(?:date|participant|persona|consent|consentUntil|speakers|verbatim|except|language|interviewer|present|channel|kind|columns|roles|messagesOf|themes|id)$/;

/** The value of a front-matter line; changed, it is quoted, since a mark begins as a YAML list does. */
function fieldPiece(text: string, start: number, end: number): Piece {
  const line = text.slice(start, end);
  const [, quote = ''] = /^(["'])[^]*\1$/u.exec(line) ?? [];
  const said = quote === '"' ? unquoted(line) : quote === "'" ? line.slice(1, -1).replaceAll("''", "'") : line;
  return { start, end, said, record: 0, written: (masked) => (masked === said ? line : JSON.stringify(masked)) };
}

function unquoted(line: string): string {
  try {
    return String(JSON.parse(line));
  } catch {
    return line.slice(1, -1);
  }
}

/** The values of front matter that are prose, and the rest of a note. */
function notePieces(text: string): Piece[] {
  const close = hasFrontmatter(text) ? /\n---[ \t]*(?=\n|$)/.exec(text.slice(3)) : null;
  if (!close) return [plainPiece(text, 0, text.length)];
  const end = 3 + close.index;
  const fields = [...text.slice(0, end).matchAll(/^([A-Za-z_][\w-]{0,99})[ \t]{0,9}:[ \t]{1,9}(\S(?:[^\n]*\S)?)[ \t]{0,99}$/gmu)].flatMap(
    ({ 0: line, 1: key = '', 2: value = '', index }) => {
      const from = index + line.lastIndexOf(value);
      return KEPT_FIELDS.test(key) || /^[[{|>&*!#]/u.test(value) ? [] : [fieldPiece(text, from, from + value.length)];
    },
  );
  return [...fields, plainPiece(text, end + close[0].length, text.length)];
}

const TIMING = /^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/u;

/** The words of captions, cue by cue; numbers and times stay. */
function captionPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let open: { start: number; end: number } | undefined;
  const close = (): void => {
    if (open) pieces.push(plainPiece(text, open.start, open.end));
    open = undefined;
  };
  for (const line of text.split('\n')) {
    const isWords = line.trim() !== '' && !TIMING.test(line) && !/^\s*\d+\s*$/u.test(line) && !(start === 0 && /^\ufeff?WEBVTT/u.test(line));
    if (!isWords) close();
    else open = { start: open?.start ?? start, end: start + line.length };
    start += line.length + 1;
  }
  close();
  return pieces;
}

/** The pieces of a file's text, by the ending of its name. Line ends are `\n`. */
export function piecesOf(name: string, text: string): Piece[] {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'vtt' || ending === 'srt') return captionPieces(text);
  if (ending === 'csv' || ending === 'tsv') return tablePieces(text, ending === 'tsv' ? '\t' : undefined);
  if (ending === 'json' || ending === 'ndjson' || ending === 'jsonl') return jsonPieces(text);
  return notePieces(text);
}
