/** What a GIF carries: its blocks, one after another, to its end. */
import { BEHIND, BROKEN, CAMERA, UNKNOWN, WORDS, type Carried } from './carried.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const END = 0x3b;

/** The extensions of programs that say how the picture is to be shown. */
const SHOWN = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

const EXTENSIONS = { how: 0xf9, comment: 0xfe, words: 0x01, program: 0xff };

/** The bytes of a table of colours, by the byte that tells of it. */
const tableLength = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** Where a row of blocks ends, each with its length before it. */
function afterBlocks(bytes: Buffer, from: number): number {
  let at = from;
  while ((bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0);
  return at + 1;
}

function extension(bytes: Buffer, at: number): Carried {
  const label = bytes[at + 1];
  if (label === EXTENSIONS.comment || label === EXTENSIONS.words) return WORDS;
  if (label === EXTENSIONS.how) return undefined;
  const program = bytes.subarray(at + 3, at + 14).toString('latin1');
  if (label !== EXTENSIONS.program) return UNKNOWN;
  return SHOWN.has(program) ? undefined : program.startsWith('XMP') ? CAMERA : UNKNOWN;
}

export function inGif(bytes: Buffer): Carried {
  let at = 13 + tableLength(bytes[10] ?? 0);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === END) return at + 1 < bytes.length ? BEHIND : undefined;
    if (block === IMAGE) at = afterBlocks(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0));
    else if (block === EXTENSION) {
      const carried = extension(bytes, at);
      if (carried !== undefined) return carried;
      at = afterBlocks(bytes, at + 2);
    } else return BROKEN;
  }
  return BROKEN;
}
