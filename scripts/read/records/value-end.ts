/** Finds where a JSON value ends in bytes that come in chunks. It is stepped over, not parsed: only its quote marks and brackets are looked at. */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
/** `{` and `[` differ in one bit, and so do `}` and `]`. */
const BRACKET_BIT = 0x20;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const COMMA = 0x2c;

/** One value that is being stepped over. */
export class ValueEnd {
  /** Lines of the file that ended in it. */
  lines = 0;
  #depth = 0;
  #inText = false;
  #escaped = false;
  readonly #plain: boolean;

  /** @param first the first byte of the value, which is given to `find` again */
  constructor(first: number) {
    this.#plain = first !== QUOTE && (first | BRACKET_BIT) !== OPEN;
  }

  /** The place after the value's last byte; undefined where the value goes on in the next chunk. */
  find(chunk: Uint8Array, from: number): number | undefined {
    return this.#plain ? endOfPlain(chunk, from) : this.#endOfNested(chunk, from);
  }

  #endOfNested(chunk: Uint8Array, from: number): number | undefined {
    const { length } = chunk;
    let [at, depth, inText] = [this.#escaped ? from + 1 : from, this.#depth, this.#inText];
    while (at < length) {
      const byte = chunk[at++] ?? 0;
      if (inText) {
        if (byte === BACKSLASH) at++;
        else if (byte === QUOTE) {
          inText = false;
          if (depth === 0) return at;
        }
      } else if (byte === QUOTE) inText = true;
      else if ((byte | BRACKET_BIT) === OPEN) depth++;
      else if ((byte | BRACKET_BIT) === CLOSE) {
        if (--depth <= 0) return at;
      } else if (byte === NEWLINE) this.lines++;
    }
    [this.#escaped, this.#depth, this.#inText] = [at > length, depth, inText];
    return undefined;
  }
}

/** A number, `true`, `false` or `null` ends where something else begins. */
function endOfPlain(chunk: Uint8Array, from: number): number | undefined {
  for (let at = from; at < chunk.length; at++) {
    const byte = chunk[at] ?? 0;
    if (byte <= 0x20 || byte === COMMA || (byte | BRACKET_BIT) === CLOSE) return at;
  }
  return undefined;
}
