/** The XML parts of a spreadsheet, streamed: nothing is held but what a reader of a part keeps, and no entity but the five of XML is known. */
import { SaxesParser } from 'saxes';
import { DataError } from '#model/yaml.ts';
import { archiveOf } from '../../packed/archive.ts';
import type { Source } from '../../reader.ts';

/** Up to so many bytes any part may hold, however small its file is. */
const FREE = 8 << 20;
/** Sheets shrink to a tenth; what claims to shrink far more is no spreadsheet. */
const MOST = 60;
const DEEPEST = 64;

/** What the reader of a part is told. Names come without their prefix. */
export interface Handlers {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The parts of a document. */
export interface Parts {
  has(name: string): boolean;
  /** Bytes of a part, unpacked. */
  size(name: string): number;
  /**
   * Reads a part, and yields what its handlers emit as it is read.
   * @throws DataError where it is no XML that a spreadsheet would hold.
   */
  read<T>(name: string, handlers: (emit: (one: T) => void) => Handlers): AsyncGenerator<T>;
}

const BROKEN = 'This spreadsheet is broken or was not written by an office program; open it there and save it again, or as CSV.';

/**
 * Opens a document. A document always lies in a file of its own, so its parts are read where it lies.
 * @throws DataError where it cannot be unpacked.
 */
export async function partsOf(source: Pick<Source, 'path' | 'size'>): Promise<Parts> {
  const archive = await archiveOf(source.path);
  const sizes = new Map(archive.files.map(({ name, size }) => [name, size]));
  return {
    has: (name) => sizes.has(name),
    size: (name) => sizes.get(name) ?? 0,
    read(name, handlers) {
      const size = sizes.get(name);
      if (size === undefined) throw new DataError(BROKEN);
      if (size > FREE && size > source.size * MOST)
        throw new DataError(`This spreadsheet holds more than ${MOST} times its own size, as none does; save it as CSV.`);
      return parsed(archive.bytes(name), handlers);
    },
  };
}

async function* parsed<T>(bytes: AsyncIterable<Buffer>, make: (emit: (one: T) => void) => Handlers): AsyncGenerator<T> {
  let made: T[] = [];
  const parser = parserFor(make((one) => made.push(one)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) {
    feed(parser, () => decoder.decode(chunk, { stream: true }));
    const ready = made;
    made = [];
    yield* ready;
  }
  feed(parser, () => decoder.decode());
  parser.close();
  yield* made;
}

/** Bytes that are no UTF-8 and XML that is none have one sentence; what a handler throws has its own. */
function feed(parser: SaxesParser, text: () => string): void {
  let decoded: string;
  try {
    decoded = text();
  } catch {
    throw new DataError(BROKEN);
  }
  parser.write(decoded);
}

function parserFor(handlers: Handlers): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', () => {
    throw new DataError(BROKEN);
  });
  // A document type could define entities that grow a thousandfold or name other files.
  parser.on('doctype', () => {
    throw new DataError('This spreadsheet declares a document type, which none needs; open it in an office program and save it again.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new DataError(BROKEN);
    handlers.open?.(local(name), (wanted) => attributeOf(attributes, wanted));
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close?.(local(name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  return parser;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: Record<string, string>, wanted: string): string | undefined {
  if (Object.hasOwn(attributes, wanted)) return attributes[wanted];
  const prefixed = Object.keys(attributes).find((name) => name.endsWith(`:${wanted}`));
  return prefixed === undefined ? undefined : attributes[prefixed];
}
