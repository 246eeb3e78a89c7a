/** What a PNG carries: its chunks, one after another, to its end. */
import { BEHIND, BROKEN, CAMERA, UNKNOWN, WORDS, type Carried } from './carried.ts';

/** The chunks that say what is shown and how. */
const SHOWN = new Set('IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '));
const SAID: Readonly<Record<string, string>> = { eXIf: CAMERA, zxIf: CAMERA, tEXt: WORDS, zTXt: WORDS, iTXt: WORDS, tIME: CAMERA };

export function inPng(bytes: Buffer): Carried {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (!SHOWN.has(name)) return Object.hasOwn(SAID, name) ? SAID[name] : UNKNOWN;
    at += 12 + bytes.readUInt32BE(at);
    if (name === 'IEND') return at < bytes.length ? BEHIND : undefined;
  }
  return BROKEN;
}
