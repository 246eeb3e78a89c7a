import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEHIND, BROKEN, CAMERA, UNKNOWN, WORDS, type Carried } from './carried.ts';
import { HEAD, pictureOf } from './pictures.ts';

const fixture = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, '../fixtures', name));

function carriedIn(bytes: Buffer): Carried {
  const carried = pictureOf(bytes.subarray(0, HEAD));
  if (!carried) throw new Error('This is no picture.');
  return carried(bytes);
}

/** A picture with something put into it at a place. */
const withAt = (bytes: Buffer, at: number, what: Buffer): Buffer => Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(at)]);

/** A chunk of a PNG; nobody here asks for its checksum. */
function pngChunk(name: string, text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, Buffer.from(name + text, 'latin1'), Buffer.alloc(4)]);
}

function jpegSegment(marker: number, text: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, Buffer.from(text, 'latin1')]);
}

/** After its first block, which every PNG has. */
const PNG_BODY = 8 + 25;

describe('a picture that is a picture alone', () => {
  it.each(['plain.jpeg', 'coloured.jpeg', 'plain.png', 'plain.webp', 'moving.webp', 'plain.gif', 'moving.gif', 'plain.avif'])('carries nothing: %s', (name) => {
    expect(carriedIn(fixture(name))).toBeUndefined();
  });
});

describe('a picture that tells more than it shows', () => {
  it.each(['exif.jpeg', 'xmp.jpeg', 'exif.png', 'exif.webp', 'xmp.webp', 'exif.avif', 'xmp.avif'])('carries what its camera wrote: %s', (name) => {
    expect(carriedIn(fixture(name))).toBe(CAMERA);
  });

  it('carries words', () => {
    expect(carriedIn(fixture('xmp.png'))).toBe(WORDS);
    for (const name of ['tEXt', 'zTXt', 'iTXt']) expect(carriedIn(withAt(fixture('plain.png'), PNG_BODY, pngChunk(name, 'Author\0Nora Quill')))).toBe(WORDS);
    expect(carriedIn(withAt(fixture('plain.jpeg'), 2, jpegSegment(0xfe, 'by Nora Quill')))).toBe(WORDS);
    expect(carriedIn(withAt(fixture('plain.gif'), fixture('plain.gif').length - 1, Buffer.from('\x21\xfe\x04Nora\0', 'latin1')))).toBe(WORDS);
  });

  it('carries what a program put into it', () => {
    expect(carriedIn(withAt(fixture('plain.jpeg'), 2, jpegSegment(0xed, 'Photoshop 3.0\0')))).toBe(CAMERA);
    expect(carriedIn(withAt(fixture('plain.jpeg'), 2, jpegSegment(0xe2, 'MPF\0')))).toBe(UNKNOWN);
    expect(carriedIn(withAt(fixture('plain.png'), PNG_BODY, pngChunk('caBX', 'x')))).toBe(UNKNOWN);
    expect(carriedIn(withAt(fixture('plain.gif'), fixture('plain.gif').length - 1, Buffer.from('\x21\xff\x0bXMP DataXMP\x01 \0', 'latin1')))).toBe(CAMERA);
  });

  it.each(['plain.jpeg', 'plain.png', 'plain.webp', 'plain.gif'])('carries something behind its end: %s', (name) => {
    expect(carriedIn(Buffer.concat([fixture(name), Buffer.from('a film of it')]))).toBe(BEHIND);
  });

  it('is of a kind that no browser shows, and that cameras write into', () => {
    for (const head of ['\0\0\0\x18ftypheic', '\0\0\0\x18ftypmif1', 'II*\0', 'MM\0*', '8BPS'])
      expect(carriedIn(Buffer.from(head, 'latin1'))).toContain('cameras write places');
  });

  it('is known by its bytes, whatever its name', () => {
    expect(pictureOf(Buffer.from('# A note\n'))).toBeUndefined();
    expect(pictureOf(Buffer.from('\0\0\0\x18ftypisom', 'latin1'))).toBeUndefined();
    expect(pictureOf(Buffer.alloc(0))).toBeUndefined();
  });
});

describe('a broken picture', () => {
  const names = ['exif.jpeg', 'plain.jpeg', 'xmp.png', 'plain.png', 'exif.webp', 'moving.webp', 'moving.gif', 'exif.avif'];

  it('is not taken for a clean one', () => {
    for (const name of names) expect(carriedIn(fixture(name).subarray(0, -8)), name).toBeDefined();
    expect(carriedIn(fixture('plain.jpeg').subarray(0, 40))).toBe(BROKEN);
  });

  it('comes to an end, whatever bytes it is made of', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 20 }), (name, changes) => {
        const bytes = Buffer.from(fixture(name));
        for (const [at, value] of changes) if (at >= 16) bytes[at % bytes.length] = value;
        const carried = pictureOf(bytes.subarray(0, HEAD))?.(bytes);
        return carried === undefined || carried.length > 0;
      }),
      { numRuns: 2000 },
    );
  });
});
