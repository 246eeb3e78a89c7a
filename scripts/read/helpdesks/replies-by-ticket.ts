/**
 * Brings replies to their tickets where both stand in any order and of any size. What is held at once is bounded: where it grows too
 * much, only a part of all tickets is looked at, and the files are read again for the next part.
 */
import type { JsonObject } from '../records/json.ts';
import { HeldReplies } from './held-replies.ts';

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
  /** How many replies of this part belong to none of some tickets. */
  orphans(tickets: ReadonlySet<string>): number;
  /** How many replies were left out since a single ticket had more of them than can be held. */
  tooMany: number;
}

/** Where there are no replies but those inside the tickets. */
export const WHOLE: Part = { holds: () => true, repliesTo: () => undefined, replied: () => [], orphans: () => 0, tooMany: 0 };

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
  #held = new HeldReplies();

  constructor(from: number, most: number) {
    this.#from = from;
    this.#most = most;
  }

  holds(id: string): boolean {
    const bucket = bucketOf(id);
    return bucket >= this.#from && bucket < this.end;
  }

  repliesTo(id: string): JsonObject[] {
    return this.#held.to(id);
  }

  *replied(): Iterable<[string, JsonObject[]]> {
    for (const id of this.#held.owners()) yield [id, this.#held.to(id)];
  }

  orphans(tickets: ReadonlySet<string>): number {
    let orphans = 0;
    for (const id of this.#held.owners()) if (!tickets.has(id)) orphans += this.#held.count(id);
    return orphans;
  }

  add({ owner, value }: Reply): void {
    if (!this.holds(owner)) return;
    if (this.#held.bytes > this.#most && this.end - this.#from === 1) {
      this.tooMany++;
      return;
    }
    this.#held.add(owner, value());
    while (this.#held.bytes > this.#most && this.end - this.#from > 1) this.#narrow();
  }

  /** Leaves the upper half of this part to the next one. */
  #narrow(): void {
    this.end = this.#from + ((this.end - this.#from) >> 1);
    this.#held = this.#held.filtered((id) => this.holds(id));
  }
}

/** FNV-1a: spreads ids that follow each other over all buckets, the same on every computer. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}
