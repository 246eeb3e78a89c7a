/** The XML of documents, streamed: elements by their meaning, whatever prefix a program gave them. Nothing in it is ever fetched or expanded. */
import { SaxesParser } from 'saxes';
import { LIMITS, MB } from '#model/size-limits.ts';
import { DataError } from '#model/yaml.ts';
import { encodingOf } from '../decode.ts';
import type { Parts } from '../reader.ts';
import { XmlNames, type Namespaces } from './xml-names.ts';

/** Up to so many bytes any part may hold, however small it is packed. */
const FREE = 8 << 20;
/** The XML of documents shrinks to a tenth, that of dull ones to a thirtieth. */
const MOST_TIMES = LIMITS.documentTimes.most;
/** More than the XML of any interview: a novel of 500 pages takes a tenth. */
const MOST_WHOLE = LIMITS.document.most * MB;
/** Deeper than tables in tables in any document that people read. */
const DEEPEST = LIMITS.documentNesting.most;

/** An element as it opens. */
export interface XmlElement {
  /** Its name with the prefix that it always has here, such as `w:p`; without one where its namespace is not among those asked for. */
  name: string;
  /** The value of an attribute, by its name with the prefix that it always has here. */
  attribute: (name: string) => string | undefined;
}

/** What is done with what is found. */
export interface XmlHandlers {
  open?: (element: XmlElement) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads a part of a document from its beginning to its end.
 * @throws DataError when it is missing, broken, too large, nested too deeply or declares entities.
 */
export async function readXml(parts: Parts, part: string, namespaces: Namespaces, handlers: XmlHandlers): Promise<void> {
  if ((parts.sizeOf(part)?.whole ?? 0) > MOST_WHOLE)
    throw new DataError('This document holds more than 50 MB of text and markup, as no conversation does; split it.');
  await Array.fromAsync(streamedXml<never>(parts, part, namespaces, () => handlers));
}

/**
 * Reads a part of a document, however large, and yields what its handlers emit as it is read.
 * @throws DataError when it is missing, broken, nested too deeply, declares entities, or holds far more than parts of documents do.
 */
export async function* streamedXml<T>(
  parts: Parts,
  part: string,
  namespaces: Namespaces,
  handlersFor: (emit: (one: T) => void) => XmlHandlers,
): AsyncGenerator<T> {
  const size = parts.sizeOf(part);
  if (!size) throw broken();
  if (size.whole > FREE && size.whole > size.packed * MOST_TIMES)
    throw new DataError(`This document unpacks to more than ${MOST_TIMES} times its own size, as none does; save it as plain text or CSV.`);
  let made: T[] = [];
  const parser = parserFor(
    namespaces,
    handlersFor((one) => made.push(one)),
  );
  for await (const text of decoded(parts.bytes(part))) {
    parser.write(text);
    const ready = made;
    made = [];
    yield* ready;
  }
  parser.close();
  yield* made;
}

function parserFor(namespaces: Namespaces, { open, close, text }: XmlHandlers): SaxesParser {
  const parser = new SaxesParser();
  const names = new XmlNames(namespaces);
  parser.on('opentag', ({ name, attributes }) => {
    names.enter(attributes);
    if (names.depth > DEEPEST) throw new DataError('Tables or lists are nested too deeply in this document; write it more plainly.');
    open?.({ name: names.element(name) ?? fail(), attribute: (wanted) => names.attribute(attributes, wanted) });
  });
  parser.on('closetag', ({ name }) => {
    close?.(names.element(name) ?? fail());
    names.leave();
  });
  parser.on('text', (piece) => text?.(piece));
  parser.on('cdata', (piece) => text?.(piece));
  // A document type could define entities that grow a thousandfold or name other files.
  parser.on('doctype', () => {
    throw new DataError('This document declares entities of its own, which could pull in other files; open it in an office program and save it again.');
  });
  parser.on('error', fail);
  return parser;
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    yield checked(() => decoder?.decode(chunk, { stream: true }));
  }
  yield checked(() => decoder?.decode());
}

function checked(decode: () => string | undefined): string {
  try {
    return decode() ?? '';
  } catch {
    throw broken();
  }
}

function fail(): never {
  throw broken();
}

function broken(): DataError {
  return new DataError('This document is broken inside; open it in an office program and save it again, or as plain text or CSV.');
}
