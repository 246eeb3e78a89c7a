/** Finds where the records of a JSON list or page begin and end in its bytes, so that each can be parsed by itself: the file is never held, whatever its size. */
import { LIMITS, MB } from '#model/size-limits.ts';
import { ValueEnd } from './value-end.ts';

/** One record, not parsed yet. */
export interface Cut {
  bytes: Buffer;
  /** The list of the page in which it stands (`tickets[]`); empty where it stands in no list that was looked for. */
  list: string;
  /** The line on which it begins. */
  line: number;
  /** Set instead of the bytes when the record is longer than the limit. */
  tooLong?: true;
}

/** Far longer than any record seen; a longer one would have to be held in memory whole. */
const RECORD_LIMIT = LIMITS.record.most * MB;
const [QUOTE, COLON, COMMA] = [0x22, 0x3a, 0x2c];
const [OBJECT, OBJECT_END, LIST, LIST_END] = [0x7b, 0x7d, 0x5b, 0x5d];
const NEWLINE = 0x0a;

/** What may stand next in an object or a list. */
type Next = 'first' | 'key' | 'colon' | 'value' | 'comma';

/** An object or a list in which records are looked for. */
interface Place {
  /** The path of its keys: `_embedded.conversations`. */
  path: string;
  isList: boolean;
  next: Next;
  /** The keys of an object so far; the last one belongs to the value that comes. */
  keys: Set<string>;
  key: string;
}

/** What a value that is being stepped over is for. */
interface Passing {
  what: 'record' | 'key' | 'plain' | 'nothing';
  list: string;
  line: number;
  end: ValueEnd;
}

/** Takes the bytes of a file, chunk by chunk, and gives its records. */
export class Borders {
  /** Set where the file is no JSON, or ends too early; what stands before that was given. */
  broken = false;
  readonly #lists: ReadonlySet<string>;
  readonly #limit: number;
  readonly #open: Place[] = [];
  #passing: Passing | undefined;
  /** The earlier chunks of what is passed now, or of a page in which no list was met yet, since that may be a record itself. */
  #held: Buffer[] = [];
  #page: Buffer[] | undefined = [];
  #heldBytes = 0;
  #pageBytes = 0;
  #line = 1;
  #begun = false;

  /** @param lists the lists, or single objects, in which records stand: `tickets[]`, `ticket` */
  constructor(lists: readonly string[], limit = RECORD_LIMIT) {
    this.#lists = new Set(lists);
    this.#limit = limit;
  }

  /** The records that end in the next chunk of the file. */
  cut(chunk: Buffer): Cut[] {
    const cuts: Cut[] = [];
    let at = !this.#begun && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
    if (this.#page) this.#holdPage(chunk);
    while (at < chunk.length && !this.broken) at = this.#passing ? this.#pass(this.#passing, chunk, at, cuts) : this.#step(chunk, at);
    return cuts;
  }

  /** What is left at the end of the file: a page without any of the lists is a record itself. */
  end(): Cut[] {
    if (!this.#begun || this.#open.length > 0 || this.#passing) this.broken = true;
    if (this.broken || !this.#page) return [];
    const tooLong = this.#pageBytes > this.#limit;
    return [{ bytes: Buffer.concat(tooLong ? [] : this.#page), list: '', line: 1, ...(tooLong && { tooLong }) }];
  }

  #holdPage(chunk: Buffer): void {
    this.#pageBytes += chunk.length;
    if (this.#pageBytes <= this.#limit) this.#page?.push(chunk);
    else this.#page = [];
  }

  /** One byte that belongs to no value: white space, or what parts values. */
  #step(chunk: Buffer, at: number): number {
    const byte = chunk[at] ?? 0;
    if (byte === NEWLINE) this.#line++;
    if (byte === NEWLINE || byte === 0x20 || byte === 0x0d || byte === 0x09) return at + 1;
    const place = this.#open.at(-1);
    if (!place) return this.#root(byte, at);
    const { next, isList } = place;
    if (byte === (isList ? LIST_END : OBJECT_END) && (next === 'first' || next === 'comma')) this.#open.pop();
    else if (next === 'comma' && byte === COMMA) place.next = isList ? 'value' : 'key';
    else if (next === 'colon' && byte === COLON) place.next = 'value';
    else if (next === 'value' || (isList && next === 'first')) return this.#begin(place, byte, at);
    else if (byte === QUOTE && next !== 'comma' && next !== 'colon') return this.#passOver('key', byte, at);
    else this.broken = true;
    return at + 1;
  }

  #root(byte: number, at: number): number {
    if (this.#begun || (byte !== OBJECT && byte !== LIST)) this.broken = true;
    else this.#enter('', byte === LIST);
    this.#begun = true;
    return at + 1;
  }

  /** The first byte of a value of an object or a list. */
  #begin(place: Place, byte: number, at: number): number {
    place.next = 'comma';
    if (byte !== OBJECT && byte !== LIST) return this.#passOver(byte === QUOTE ? 'nothing' : 'plain', byte, at);
    if (place.isList) return this.#passOver(byte === OBJECT ? 'record' : 'nothing', byte, at, place.path === '' ? '' : `${place.path}[]`);
    const path = place.path === '' ? place.key : `${place.path}.${place.key}`;
    if (byte === OBJECT && this.#lists.has(path)) return this.#passOver('record', byte, at, path);
    const leadsOn = byte === OBJECT ? [...this.#lists].some((list) => list.startsWith(`${path}.`)) : this.#lists.has(`${path}[]`);
    if (!leadsOn) return this.#passOver('nothing', byte, at);
    this.#enter(path, byte === LIST);
    return at + 1;
  }

  #enter(path: string, isList: boolean): void {
    this.#open.push({ path, isList, next: 'first', keys: new Set(), key: '' });
    if (isList) this.#page = undefined;
  }

  #passOver(what: Passing['what'], byte: number, at: number, list = ''): number {
    if (what === 'record') this.#page = undefined;
    this.#passing = { what, list, line: this.#line, end: new ValueEnd(byte) };
    return at;
  }

  #pass(passing: Passing, chunk: Buffer, at: number, cuts: Cut[]): number {
    const end = passing.end.find(chunk, at);
    if (passing.what !== 'nothing') this.#hold(chunk.subarray(at, end));
    if (end === undefined) return chunk.length;
    this.#line += passing.end.lines;
    this.#passing = undefined;
    if (passing.what !== 'nothing') this.#passed(passing, cuts);
    return end;
  }

  #hold(bytes: Buffer): void {
    this.#heldBytes += bytes.length;
    // Past the limit only the length still counts.
    if (this.#heldBytes <= this.#limit) this.#held.push(bytes);
    else this.#held = [];
  }

  #passed({ what, list, line }: Passing, cuts: Cut[]): void {
    const tooLong = this.#heldBytes > this.#limit;
    const [first, ...more] = this.#held;
    const bytes = first && more.length === 0 ? first : Buffer.concat(this.#held);
    [this.#held, this.#heldBytes] = [[], 0];
    if (what === 'record') cuts.push({ bytes, list, line, ...(tooLong && { tooLong }) });
    else this.#meet(tooLong ? undefined : valueOf(bytes), what);
  }

  /** A key, or a value that is no list, no object and no text. */
  #meet(value: unknown, what: Passing['what']): void {
    const place = this.#open.at(-1);
    if (value === undefined || !place) this.broken = true;
    else if (what === 'key' && typeof value === 'string') {
      // Of a key that stands twice, nobody knows which is meant.
      if (place.keys.has(value)) this.broken = true;
      place.keys.add(value);
      [place.key, place.next] = [value, 'colon'];
    }
  }
}

/** What some bytes say; undefined where they are no JSON. */
function valueOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
