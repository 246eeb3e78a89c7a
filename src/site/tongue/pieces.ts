/** Takes a drawn page apart: what stays as it is in every language, and the tokens between. */
import { mark, sign, type Kind, type Sign } from './token.ts';

/** A token and what it is told. */
export interface Token {
  key: string;
  /** As it stood in the page: two that stand alike are said alike. */
  raw: string;
  told: Argument[];
}

/** Something that a token is told. */
export interface Argument {
  kind: Kind;
  name: string;
  pieces: Piece[];
}

/** A stretch of a page: as it is, a token, or a sign that stands for something of the language. */
export type Piece = string | Token | { sign: 'tag' | 'direction' | 'root' | 'stay' | 'within' };

/** The place for a message's own words, as it stands in an element. */
export const within = `${mark}${sign.within}`;

const leaves = new Map<string, 'tag' | 'direction' | 'root' | 'stay' | 'within'>([
  [sign.tag, 'tag'],
  [sign.direction, 'direction'],
  [sign.root, 'root'],
  [sign.stay, 'stay'],
  [sign.within, 'within'],
]);

/** Takes a text apart. @throws Error where a token does not end, which is a mistake of whoever drew it */
export function piecesOf(text: string): Piece[] {
  const reader = new Reader(text);
  const pieces = reader.pieces();
  if (!reader.done) throw new Error('A token ends that did not begin.');
  return pieces;
}

class Reader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** All up to the end, or to a sign that belongs to a token around. */
  pieces(): Piece[] {
    const pieces: Piece[] = [];
    while (!this.done) {
      const plain = this.plain();
      if (plain !== '') pieces.push(plain);
      if (this.done) break;
      const next = this.next();
      const leaf = leaves.get(next);
      if (leaf) {
        this.at += mark.length + 1;
        pieces.push({ sign: leaf });
      } else if (next === sign.open) pieces.push(this.token());
      else break;
    }
    return pieces;
  }

  private next(): Sign {
    return this.text.charAt(this.at + mark.length) as Sign;
  }

  /** What stands before the next sign. */
  private plain(): string {
    const found = this.text.indexOf(mark, this.at);
    const plain = this.text.slice(this.at, found === -1 ? undefined : found);
    this.at = found === -1 ? this.text.length : found;
    return plain;
  }

  private token(): Token {
    const from = this.at;
    this.at += mark.length + 1;
    const key = this.plain().trim();
    const told: Argument[] = [];
    while (!this.done && this.next() === sign.argument) told.push(this.argument());
    if (this.done || this.next() !== sign.close) throw new Error(`The token \`${key}\` does not end.`);
    this.at += mark.length + 1;
    return { key, told, raw: this.text.slice(from, this.at) };
  }

  private argument(): Argument {
    this.at += mark.length + 1;
    const equals = this.text.indexOf('=', this.at);
    const [kind, name] = [this.text.charAt(this.at) as Kind, this.text.slice(this.at + 1, equals)];
    this.at = equals + 1;
    return { kind, name, pieces: this.pieces() };
  }
}
