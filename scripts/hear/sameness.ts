/**
 * When two texts are the same words: exactly, but for case, marks, figures and what is masked; or nearly, by the pairs of words that both have.
 * A text is compared by small numbers alone (MinHash), so that a whole export's words need not be held.
 */

/** A text as it is compared. */
export interface Fingerprint {
  /** The same for texts that differ in case, marks, figures and masks only. */
  key: number;
  /** How much is said, in words; a letter of a script without spaces counts for half a word. */
  words: number;
  /** How alike two texts are is the share of places at which these agree. Empty for a text too short to be nearly another. */
  sketch: Uint32Array;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const TOKEN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\[\p{Ll}+\]|[\p{L}\p{M}]+|\d+/gu;
/** Shorter texts are the same or not. */
const SHORTEST_SKETCHED = 8;
const PLACES = 20;
/** Places of a sketch that are looked up together. */
const ROWS = 4;
/** Nearly the same: one word in ten may differ. */
const ALIKE = 0.7;

const FNV = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(text: string, seed = FNV): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}

/** Spreads a number over 32 bits. */
function mixed(number: number): number {
  let one = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  one = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (one ^ (one >>> 16)) >>> 0;
}

const SEEDS = Array.from({ length: PLACES }, (_, index) => mixed(index + 1));

function sketchOf(tokens: readonly string[]): Uint32Array {
  const sketch = new Uint32Array(PLACES).fill(0xffffffff);
  let before = 0;
  for (const [index, token] of tokens.entries()) {
    const own = hashOf(token);
    if (index > 0) {
      const pair = mixed(Math.imul(before, 31) + own);
      for (let place = 0; place < PLACES; place++) {
        const value = mixed(pair ^ (SEEDS[place] ?? 0));
        if (value < (sketch[place] ?? 0)) sketch[place] = value;
      }
    }
    before = own;
  }
  return sketch;
}

/** The fingerprint of a text, as it may be shown: what is masked is the same for all. */
export function fingerprintOf(text: string): Fingerprint {
  const found = text.normalize('NFC').toLowerCase().match(TOKEN) ?? [];
  const tokens = found.map((token) => (/^[\d[]/u.test(token) ? '0' : token));
  const plain = tokens.join(' ');
  const unspaced = tokens.filter((token) => UNSPACED.test(token)).length;
  return {
    // Two hashes make 53 bits: among a million texts two differ in words and agree in these with a chance of one in ten thousand.
    key: hashOf(plain) * 0x200000 + (hashOf(plain, 0x1b873593) >>> 11),
    words: tokens.length - unspaced / 2,
    sketch: tokens.length < SHORTEST_SKETCHED ? new Uint32Array(0) : sketchOf(tokens),
  };
}

/** Numbers of which two texts that are nearly the same share at least one. */
export function bandsOf({ sketch }: Fingerprint): number[] {
  const bands: number[] = [];
  for (let place = 0; place + ROWS <= sketch.length; place += ROWS) {
    let band = place + 1;
    for (let row = 0; row < ROWS; row++) band = mixed(Math.imul(band, 31) + (sketch[place + row] ?? 0));
    bands.push(band);
  }
  return bands;
}

/** Whether two sketches are of texts that are nearly the same. */
export function areAlike(a: Uint32Array, b: Uint32Array): boolean {
  let same = 0;
  for (let place = 0; place < PLACES; place++) if (a[place] === b[place]) same++;
  return same >= ALIKE * PLACES && a.length === b.length && a.length > 0;
}
