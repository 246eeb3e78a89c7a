/** What an AVIF carries: the items that its boxes list, beside the picture itself. */
import { BROKEN, CAMERA, UNKNOWN, type Carried } from './carried.ts';

/** The boxes of a picture, moving or not; `meta` lists what else there is. */
const SHOWN = new Set(['ftyp', 'meta', 'mdat', 'moov']);

/** Where, after the word `infe`, the kind of an item stands, by the version of the box. */
const KIND_AT: Readonly<Record<number, number>> = { 2: 12, 3: 14 };

function items(meta: Buffer): Carried {
  for (let at = meta.indexOf('infe'); at !== -1; at = meta.indexOf('infe', at + 4)) {
    const place = at + (KIND_AT[meta[at + 4] ?? 0] ?? 0);
    const kind = meta.subarray(place, place + 4).toString('latin1');
    if (kind === 'Exif' || kind === 'mime' || kind === 'uri ') return CAMERA;
  }
  return undefined;
}

export function inAvif(bytes: Buffer): Carried {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (!SHOWN.has(name)) return UNKNOWN;
    const end = length === 0 ? bytes.length : at + length;
    if (length === 1 || end < at + 8) return BROKEN;
    const carried = name === 'meta' ? items(bytes.subarray(at, end)) : undefined;
    if (carried !== undefined) return carried;
    at = end;
  }
  return at === bytes.length ? undefined : BROKEN;
}
