/** What may come out of a packed file: exports pack well, but nothing real packs a thousandfold. */
import { LIMITS } from '#model/size-limits.ts';
import { DataError } from '#model/yaml.ts';

/** A packed file that cannot be unpacked. */
export class PackedError extends DataError {}

/** Up to so many bytes anything may come out, however small the packed file is. */
const FREE = 32 << 20;
/** Repetitive exports of JSON shrink to a thirtieth; zeros shrink to a thousandth. */
const MOST = LIMITS.packedTimes.most;

/**
 * Passes bytes on, and stops a file that holds far more than any export of its size does.
 * @param packed bytes of the packed file
 * @throws PackedError when it is a bomb.
 */
export async function* limited(bytes: AsyncIterable<Buffer>, packed: number): AsyncGenerator<Buffer> {
  let unpacked = 0;
  for await (const chunk of bytes) {
    unpacked += chunk.length;
    if (unpacked > FREE && unpacked > packed * MOST)
      throw new PackedError(`This packed file holds more than ${MOST} times its own size, as no export does; unpack it yourself and put the file itself here.`);
    yield chunk;
  }
}

/** What is wrong with a packed file, as an error with a sentence. */
export function packedError(error: unknown): PackedError {
  return error instanceof PackedError ? error : new PackedError('This packed file is cut off or broken; export or copy it again.');
}
