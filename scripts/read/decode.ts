/** Bytes to text, strictly: nothing is guessed and nothing is replaced, since a replaced letter would end in a quote. */
import { LIMITS } from '#model/size-limits.ts';
import { DataError, isMergeMark, UNMERGED } from '#model/yaml.ts';

/** The most that a note may hold; the longest real transcript seen is a fifth of it. */
export const NOTE_BYTES = LIMITS.note.most;
/** The most that one line of a note may hold. */
export const LINE_CHARACTERS = LIMITS.line.most;

/** The text encodings that a byte-order mark can name. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that the first bytes declare; UTF-8 where they declare none. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * Decodes a whole file, without its byte-order mark and with `\n` as line ends.
 * @throws DataError with the line of the first byte that cannot be read.
 */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DataError(
      encoding === 'utf-8'
        ? 'This is not UTF-8 text; save the file as UTF-8 (an older editor or spreadsheet may have written it in another encoding).'
        : 'This UTF-16 text is broken; save the file as UTF-8.',
      encoding === 'utf-8' ? firstBadLine(bytes) : 1,
    );
  }
  return cleanText(text);
}

/**
 * Puts line ends in their one form and refuses what no written text holds.
 * @throws DataError
 */
export function cleanText(text: string): string {
  if (text.startsWith('\ufeff')) throw new DataError('The file begins with two byte-order marks; save it again as plain UTF-8.');
  const zero = text.indexOf('\0');
  if (zero !== -1) throw new DataError('The text holds a NUL character; save the file as UTF-8 text.', lineAt(text, zero));
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Decodes a note and refuses what no note is.
 * @throws DataError
 */
export function decodeNote(bytes: Uint8Array): string {
  if (bytes.length > NOTE_BYTES) throw new DataError('A note may hold at most 1 MB; split this one, or give an export its sidecar.');
  const text = decode(bytes);
  let start = 0;
  for (let line = 1; start <= text.length; line++) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    if (stop - start > LINE_CHARACTERS) throw new DataError('This line is longer than 64,000 characters; break it into paragraphs.', line);
    if (isMergeMark(text.slice(start, Math.min(stop, start + 8)))) throw new DataError(UNMERGED, line);
    start = stop + 1;
  }
  return text;
}

/** The 1-based line of a place in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop + 1;
  }
  return 1;
}
