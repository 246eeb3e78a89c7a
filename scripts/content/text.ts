/** Reads the files that people and `pull` write beside conversations: personas, kept quotes, the codebook. */
import { lstatSync, readFileSync } from 'node:fs';
import { DataError } from '#model/yaml.ts';

/**
 * Bytes as text in UTF-8.
 * @throws DataError where they are none
 */
export function decodeText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DataError('This is not UTF-8 text; save the file as UTF-8.');
  }
  if (text.includes('\0')) throw new DataError('The text holds a NUL character; save the file as UTF-8 text.');
  return text;
}

/** What is said of a link or folder that stands where a file should. */
export const NO_FILE = 'Expected an ordinary file here; replace this link or folder.';

/**
 * The text of an ordinary file in UTF-8. Read at once: for the thousands of small files of a wiki, waiting for each costs more than reading it.
 * @throws DataError for anything else, so that it costs itself alone
 */
export function readText(file: string): string {
  try {
    if (!lstatSync(file).isFile()) throw new DataError(NO_FILE);
    return decodeText(readFileSync(file));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError('This file cannot be opened; make sure that you may read it.');
  }
}
