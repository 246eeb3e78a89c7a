/** Reads the files that people and `pull` write beside conversations: personas, kept quotes, the codebook. */
import { lstat, readFile } from 'node:fs/promises';
import { DataError } from '#model/yaml.ts';

/**
 * The text of an ordinary file in UTF-8.
 * @throws DataError for anything else, so that it costs itself alone
 */
export async function readText(file: string): Promise<string> {
  try {
    if (!(await lstat(file)).isFile()) throw new DataError('Expected an ordinary file here; replace this link or folder.');
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
    if (text.includes('\0')) throw new DataError('The text holds a NUL character; save the file as UTF-8 text.');
    return text;
  } catch (error) {
    if (error instanceof DataError) throw error;
    if (error instanceof TypeError) throw new DataError('This is not UTF-8 text; save the file as UTF-8.');
    throw new DataError('This file cannot be opened; make sure that you may read it.');
  }
}
