/** Replies by their tickets, held as bytes: a third of the memory that objects take, and nothing of which the runtime would have to keep count. */
import type { JsonObject } from '../records/json.ts';

const BLOCK = 1 << 20;

/** What is known of a reply beside its bytes: the block in which it stands, where, how long it is, and the reply before it to the same ticket. */
const PARTS = 4;
const NONE = 0xffff_ffff;

/** Some replies. */
export class HeldReplies {
  /** How many bytes all of them take. */
  bytes = 0;
  /** The last reply to each ticket. */
  readonly #last = new Map<string, number>();
  readonly #blocks: Buffer[] = [];
  #used = 0;
  #index = new Uint32Array(PARTS * 1024);
  #count = 0;

  /** Takes one more reply to a ticket. */
  add(owner: string, value: JsonObject): void {
    this.#put(owner, Buffer.from(JSON.stringify(value)));
  }

  /** What was replied to a ticket, in the order in which it came. */
  to(owner: string): JsonObject[] {
    return this.#all(owner).map((bytes) => JSON.parse(bytes.toString()) as JsonObject);
  }

  /** How many replies a ticket has. */
  count(owner: string): number {
    return this.#all(owner).length;
  }

  /** The tickets to which somebody replied. */
  owners(): Iterable<string> {
    return this.#last.keys();
  }

  /** Those of the replies whose tickets pass a test. */
  filtered(holds: (owner: string) => boolean): HeldReplies {
    const kept = new HeldReplies();
    for (const owner of this.#last.keys()) if (holds(owner)) for (const bytes of this.#all(owner)) kept.#put(owner, bytes);
    return kept;
  }

  #put(owner: string, bytes: Buffer): void {
    let block = this.#blocks.at(-1);
    if (!block || this.#used + bytes.length > block.length) {
      block = Buffer.allocUnsafe(Math.max(BLOCK, bytes.length));
      this.#blocks.push(block);
      this.#used = 0;
    }
    bytes.copy(block, this.#used);
    if ((this.#count + 1) * PARTS > this.#index.length) {
      const larger = new Uint32Array(this.#index.length * 2);
      larger.set(this.#index);
      this.#index = larger;
    }
    this.#index.set([this.#blocks.length - 1, this.#used, bytes.length, this.#last.get(owner) ?? NONE], this.#count * PARTS);
    this.#last.set(owner, this.#count++);
    this.#used += bytes.length;
    this.bytes += bytes.length;
  }

  #all(owner: string): Buffer[] {
    const all: Buffer[] = [];
    for (let at = this.#last.get(owner) ?? NONE; at !== NONE;) {
      const [block = 0, start = 0, length = 0, before = NONE] = this.#index.subarray(at * PARTS, (at + 1) * PARTS);
      const bytes = this.#blocks[block]?.subarray(start, start + length);
      if (bytes) all.push(bytes);
      at = before;
    }
    return all.reverse();
  }
}
