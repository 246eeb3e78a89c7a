/** The strings of a JSON text, each with its place; keys, numbers and everything between stay as they are. */
import { isNameField } from './name-fields.ts';
import type { Piece } from './pieces.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;

function stringOf(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Which record a place is in: each object in the outermost list, or each line, is one. */
class Records {
  readonly #open: string[] = [];
  #inside = 0;
  #count = 0;

  meet(bracket: string): void {
    if (bracket === '{' || bracket === '[') {
      const isRecord = bracket === '{' && this.#inside === 0 && (this.#open.length === 0 || this.#open.at(-1) === '[');
      this.#open.push(bracket);
      if (isRecord && this.#open.length > 1) this.#inside = this.#open.length;
      if (isRecord) this.#count++;
      return;
    }
    if (this.#inside === this.#open.length) this.#inside = 0;
    this.#open.pop();
  }

  get now(): number {
    return this.#count;
  }
}

/** Every string that is a value. */
export function jsonPieces(text: string): Piece[] {
  const records = new Records();
  const pieces: Piece[] = [];
  let key = '';
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (!token.startsWith('"')) {
      records.meet(token);
      continue;
    }
    const said = stringOf(token);
    if (said === undefined) continue;
    const end = index + token.length;
    if (/^\s*:/u.test(text.slice(end, end + 8))) {
      key = said;
      continue;
    }
    pieces.push({
      start: index,
      end,
      said,
      record: records.now,
      isName: isNameField(key),
      written: (masked) => (masked === said ? token : JSON.stringify(masked)),
    });
  }
  return pieces;
}
