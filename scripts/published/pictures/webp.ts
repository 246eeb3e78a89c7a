/** What a WebP carries: the chunks of its RIFF file, and of each frame. */
import { BEHIND, BROKEN, CAMERA, UNKNOWN, type Carried } from './carried.ts';

const SHOWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** A frame begins with where and how long it is shown. */
const FRAME_HEAD = 16;

function chunks(bytes: Buffer): Carried {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const name = bytes.subarray(at, at + 4).toString('latin1');
    const length = bytes.readUInt32LE(at + 4);
    if (!SHOWN.has(name)) return name === 'EXIF' || name === 'XMP ' ? CAMERA : UNKNOWN;
    const inner = name === 'ANMF' ? chunks(bytes.subarray(at + 8 + FRAME_HEAD, at + 8 + length)) : undefined;
    if (inner !== undefined) return inner;
    at += 8 + length + (length % 2);
  }
  return at === bytes.length ? undefined : BROKEN;
}

export function inWebp(bytes: Buffer): Carried {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return BROKEN;
  return end < bytes.length ? BEHIND : chunks(bytes.subarray(12));
}
