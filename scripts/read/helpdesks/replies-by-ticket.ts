/**
 * Brings replies to their tickets where both stand in any order and of any size. What is held at once is bounded: where it grows too
 * much, only a part of all tickets is looked at, and the files are read again for the next part. Replies are held as JSON, which takes a third
 * of the memory that objects take, and none of the time that is needed to keep count of them.
 */
import type { JsonObject } from '../records/json.ts';

/** One reply and the id of its ticket. */
export interface Reply {
  owner: string;
  /** Makes it, where its ticket is looked at. */
  value: () => JsonObject;
}

/** Some of all tickets, with all that was replied to them. */
export interface Part {
  /** Whether a ticket is one of this part. */
  holds(id: string): boolean;
  /** What was replied to a ticket, in the order of the files; undefined where there are no files of replies. */
  repliesTo(id: string): JsonObject[] | undefined;
  /** The tickets of this part to which somebody replied. */
  replied(): Iterable<[string, JsonObject[]]>;
  /** How many replies were left out since a single ticket had more of them than can be held. */
  tooMany: number;
}

/** Where there are no replies but those inside the tickets. */
export const WHOLE: Part = { holds: () => true, repliesTo: () => undefined, replied: () => [], tooMany: 0 };

const BUCKETS = 1 << 16;
/** Bytes of replies that are held at once. */
const HELD = 64 << 20;

/**
 * All replies by their tickets, a part at a time.
 * @param replies reads all replies from the beginning, once for each part
 * @param most how many bytes may be held at once
 */
export async function* partsOf(replies: () => AsyncIterable<Reply>, most = HELD): AsyncGenerator<Part> {
  for (let from = 0; from < BUCKETS;) {
    const gathering = new Gathering(from, most);
    for await (const reply of replies()) gathering.add(reply);
    yield gathering;
    from = gathering.end;
  }
}

class Gathering implements Part {
  tooMany = 0;
  /** The first bucket after this part. */
  end = BUCKETS;
  readonly #from: number;
  readonly #most: number;
  /** What was replied to each ticket, as the elements of a JSON list. */
  readonly #held = new Map<string, string[]>();
  #weight = 0;

  constructor(from: number, most: number) {
    this.#from = from;
    this.#most = most;
  }

  holds(id: string): boolean {
    const bucket = bucketOf(id);
    return bucket >= this.#from && bucket < this.end;
  }

  repliesTo(id: string): JsonObject[] {
    return parsed(this.#held.get(id) ?? []);
  }

  *replied(): Iterable<[string, JsonObject[]]> {
    for (const [id, replies] of this.#held) yield [id, parsed(replies)];
  }

  add({ owner, value }: Reply): void {
    if (!this.holds(owner)) return;
    if (this.#weight > this.#most && this.end - this.#from === 1) {
      this.tooMany++;
      return;
    }
    const json = packed(value());
    const before = this.#held.get(owner);
    if (before) before.push(json);
    else this.#held.set(owner, [json]);
    this.#weight += json.length;
    while (this.#weight > this.#most && this.end - this.#from > 1) this.#narrow();
  }

  /** Leaves the upper half of this part to the next one. */
  #narrow(): void {
    this.end = this.#from + ((this.end - this.#from) >> 1);
    for (const [owner, replies] of this.#held) {
      if (this.holds(owner)) continue;
      this.#held.delete(owner);
      for (const { length } of replies) this.#weight -= length;
    }
  }
}

/** A reply as JSON in UTF-8, a character for each byte: a single letter beyond Latin-1 would double the memory of its whole text. */
function packed(value: JsonObject): string {
  return Buffer.from(JSON.stringify(value)).toString('latin1');
}

function parsed(replies: readonly string[]): JsonObject[] {
  return replies.map((json) => JSON.parse(Buffer.from(json, 'latin1').toString()) as JsonObject);
}

/** FNV-1a: spreads ids that follow each other over all buckets, the same on every computer. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}
