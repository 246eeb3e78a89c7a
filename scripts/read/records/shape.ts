/** How a JSON file is laid out, told from its first bytes: which keys stand where, and whether its records are lines, a list, or parts of a page. */

/** The layout of a JSON file, as far as its head shows it. */
export interface JsonShape {
  /** One record a line; one list of records; or one object, which is a record itself or a page that holds lists of them. */
  kind: 'lines' | 'list' | 'object';
  /** The paths of the keys seen, lists as `[]`: `tickets[].requester_id`, or `requester_id` in a file of lines. */
  paths: ReadonlySet<string>;
}

const DEEPEST = 8;
/** A string that the head breaks off reaches to its end. */
const TOKEN = /"([^"\\]*(?:\\.[^"\\]*)*)(?:"(\s*:)?|\\?$)|[{}[\]]/gs;

/**
 * The layout of a JSON text; undefined where it is none.
 * @param head the beginning of the text, which may break off anywhere
 * @param name the file's name; it decides only where one line is longer than the head
 */
export function jsonShape(head: string, name = ''): JsonShape | undefined {
  if (last?.head !== head || last.name !== name) last = { head, name, shape: shapeOf(head, name) };
  return last.shape;
}

/** Each reader asks in turn how the same file is laid out. */
let last: { head: string; name: string; shape: JsonShape | undefined } | undefined;

function shapeOf(head: string, name: string): JsonShape | undefined {
  const first = /^\s*([[{])/.exec(head)?.[1];
  if (first === undefined) return undefined;
  const paths = new Set<string>();
  const roots = walk(head, paths);
  const isLines = first === '{' && (roots > 1 || (roots < 2 && /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(name)));
  const kind = isLines ? 'lines' : first === '[' ? 'list' : 'object';
  return { kind, paths };
}

/** The keys of one record of a file: those below the place at which its records stand, whatever that place is called. */
export function keysOfRecords({ kind, paths }: JsonShape, lists: readonly string[] = []): Set<string> {
  const places = kind === 'list' ? ['[].'] : ['', ...lists.map((list) => `${list}.`)];
  return new Set(places.flatMap((place) => [...paths].filter((path) => path.startsWith(place)).map((path) => path.slice(place.length))));
}

/** Collects the paths of keys, and counts the values at the root that have begun. */
function walk(head: string, paths: Set<string>): number {
  const open: { place: string; list: boolean }[] = [];
  let roots = 0;
  let key = '';
  for (const [token, text = '', colon] of head.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '{' || token === '[') {
      if (!inside) roots++;
      const place = inside ? (inside.list ? inside.place : join(inside.place, key)) : '';
      open.push(token === '[' ? { place: `${place}[]`, list: true } : { place, list: false });
    } else if (token === '}' || token === ']') open.pop();
    else if (colon && inside && !inside.list) {
      key = text;
      if (open.length <= DEEPEST) paths.add(join(inside.place, key));
    }
  }
  return roots;
}

function join(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}
