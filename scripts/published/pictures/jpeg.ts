/** What a JPEG carries: its segments, one after another, to its end. */
import { BEHIND, BROKEN, CAMERA, UNKNOWN, WORDS, type Carried } from './carried.ts';

const START_OF_SCAN = 0xda;
const END = 0xd9;
const COMMENT = 0xfe;

/** Markers that stand alone: restarts and one from the beginnings of the format. */
const alone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01;

/** The segments for applications that say how the picture is to be shown, by their marker and first letters. */
const shown: readonly (readonly [marker: number, begins: string])[] = [
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
];

/** What an application wrote. */
function application(marker: number, segment: Buffer): Carried {
  if (shown.some(([known, begins]) => known === marker && segment.subarray(0, begins.length).toString('latin1') === begins)) return undefined;
  return marker === 0xe1 || marker === 0xed ? CAMERA : UNKNOWN;
}

/** Where the next marker stands after the picture's own bytes: `FF 00` is one of them, and so is a restart. */
function afterScan(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length - 1; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

export function inJpeg(bytes: Buffer): Carried {
  let at = 2;
  while (at < bytes.length - 1) {
    if (bytes[at] !== 0xff) return BROKEN;
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return bytes.subarray(at + 2).some((byte) => byte !== 0) ? BEHIND : undefined;
    // Before a marker there may be any number of these.
    if (marker === 0xff) at += 1;
    else if (alone(marker)) at += 2;
    else {
      const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
      if (length < 2) return BROKEN;
      const carried = marker === COMMENT ? WORDS : marker >= 0xe0 && marker <= 0xef ? application(marker, bytes.subarray(at + 4, at + 2 + length)) : undefined;
      if (carried !== undefined) return carried;
      at += 2 + length;
      if (marker === START_OF_SCAN) at = afterScan(bytes, at);
    }
  }
  return BROKEN;
}
