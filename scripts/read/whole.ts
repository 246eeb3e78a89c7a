/** A source's bytes as one, for what is small enough to be held whole. */
import { decodeNote, NOTE_BYTES } from './decode.ts';
import type { Source } from './reader.ts';

/** The bytes of a source; of a larger one than `most`, the first `most` and a few more, so that its reader can say that it is too large. */
export async function wholeBytes(source: Pick<Source, 'bytes'>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source.bytes()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

/**
 * The text of a note.
 * @throws DataError where it is no text, or larger than a note may be.
 */
export async function noteText(source: Pick<Source, 'bytes'>): Promise<string> {
  return decodeNote(await wholeBytes(source, NOTE_BYTES));
}
