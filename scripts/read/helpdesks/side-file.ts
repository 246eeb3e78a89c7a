/** Some exports keep the replies in a file of their own beside the tickets. Here the two find each other, by name and by what they hold. */
import type { Source } from '../reader.ts';
import { jsonShape, keysOfRecords } from '../records/shape.ts';

/** One kind of file of an export. */
export interface Kind {
  /** The lists, or single objects, of a page in which its records stand: `conversations[]`. */
  lists: readonly string[];
  /** Why a file is of this kind, told from the keys of its records, as a clause; undefined where it is not. */
  takes: (keys: ReadonlySet<string>) => string | undefined;
}

const JSON_FILE = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/i;
/** What says of which kind a file is, and not which tickets are in it. */
const KIND_WORDS = /conversations?|tickets?|issues|parts|threads?|messages?|replies|comments?|notes|satisfaction|ratings?|users?|all|exported|export/g;

/** Why a source is of a kind; undefined where it is not. */
export function kindOf(source: Source, { lists, takes }: Kind): string | undefined {
  const shape = jsonShape(source.head, source.name);
  return shape && takes(keysOfRecords(shape, lists));
}

/** The files beside one of tickets that hold the replies to them: those named after it, else those that are named after no other. */
export async function sidesOf(source: Source, replies: Kind): Promise<Source[]> {
  const names = (await source.neighbours()).filter((name) => JSON_FILE.test(name));
  for (const group of nearest(source.name, names)) {
    const sides = await ofKind(source, group, replies);
    if (sides.length > 0) return sides;
  }
  return [];
}

/** Whether the tickets to which the replies of a file belong stand beside it, so that they are read with them. */
export async function hasTickets(side: Source, tickets: Kind, replies: Kind): Promise<boolean> {
  const names = (await side.neighbours()).filter((name) => JSON_FILE.test(name));
  for (const group of nearest(side.name, names)) {
    for (const source of await ofKind(side, group, tickets)) {
      if ((await sidesOf(source, replies)).some(({ file }) => file === side.file)) return true;
    }
  }
  return false;
}

/** Names that go with one, the closest first: those that say the same beside the kind, those that say nothing beside it, and all. */
function nearest(name: string, names: readonly string[]): (readonly string[])[] {
  const own = distinction(name);
  const same = names.filter((other) => distinction(other) === own);
  return own === '' ? [same, names] : [same, names.filter((other) => distinction(other) === '')];
}

/** What a file's name says beside its kind: `1` for both `ticket_1.json` and `conversations-1.json`. */
export function distinction(name: string): string {
  return name
    .toLowerCase()
    .replace(JSON_FILE, '')
    .replace(KIND_WORDS, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

async function ofKind(source: Source, names: readonly string[], kind: Kind): Promise<Source[]> {
  const found: Source[] = [];
  for (const name of names) {
    const beside = await source.beside(name);
    if (beside && kindOf(beside, kind) !== undefined) found.push(beside);
  }
  return found;
}
