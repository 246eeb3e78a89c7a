/** Tells whether a record can hold anything that is wanted, from its bytes alone. */
import { crc32 } from 'node:zlib';
import type { Wanted } from '../reader.ts';

const asLatin1 = (text: string): string => RegExp.escape(Buffer.from(text).toString('latin1'));

/** One code unit as JSON may escape it, in either case. */
function escaped(unit: string): string {
  const digits = unit.charCodeAt(0).toString(16).padStart(4, '0');
  return `\\\\u${[...digits].map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit)).join('')}`;
}

/**
 * How a letter may be spelled inside JSON, as a pattern for bytes read as Latin-1: some programs escape all but ASCII, some the signs that mean
 * something in HTML, some slashes.
 */
function spellings(letter: string): string {
  if (/^[\w -]$/.test(letter)) return asLatin1(letter);
  const plain = asLatin1(JSON.stringify(letter).slice(1, -1));
  return `(?:${[plain, ...(letter === '/' ? ['\\\\/'] : []), letter.split('').map(escaped).join('')].join('|')})`;
}

/** A number from 0 up to 1 that follows from a record's bytes, and is as likely as any other. */
function lotOf(record: Buffer): number {
  const mixed = Math.imul(crc32(record) ^ 0x9e3779b9, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x100000000;
}

/** A test for records that may be wanted; undefined where everything is. */
export function needleTest({ needles, share = 0 }: Wanted = {}): ((record: Buffer) => boolean) | undefined {
  if (!needles || needles.some((needle) => needle === '') || share >= 1) return undefined;
  const isDrawn = (record: Buffer): boolean => share > 0 && lotOf(record) < share;
  if (needles.length === 0) return isDrawn;
  // One pass of one pattern over the bytes read as Latin-1 costs the same for one needle as for fifty.
  const pattern = new RegExp([...new Set(needles)].map((needle) => Array.from(needle, spellings).join('')).join('|'));
  return (record) => pattern.test(record.toString('latin1')) || isDrawn(record);
}
