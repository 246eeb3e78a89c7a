/** A file packed with gzip: one file inside, streamed. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream';
import { limited, packedError } from './limits.ts';

/** How every gzip file begins. */
export const GZIP = Buffer.from([0x1f, 0x8b]);

/**
 * The bytes that a gzip file holds.
 * @param size bytes of the packed file
 * @throws PackedError when it is broken or a bomb.
 */
export async function* gunzipped(path: string, size: number): AsyncGenerator<Buffer> {
  const unpacked = pipeline(createReadStream(path, { highWaterMark: 1 << 18 }), createGunzip({ chunkSize: 1 << 18 }), () => undefined);
  try {
    yield* limited(unpacked as AsyncIterable<Buffer>, size);
  } catch (error) {
    throw packedError(error);
  }
}
