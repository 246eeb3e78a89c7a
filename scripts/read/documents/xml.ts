/** The XML of a document, read as a stream: elements by their meaning, whatever prefix a program gave them. Nothing in it is ever fetched or expanded. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { DataError } from '#model/yaml.ts';
import { encodingOf } from '../decode.ts';

/** More than the XML of any interview: a novel of 500 pages takes a tenth. */
const MOST_BYTES = 50 << 20;
/** Deeper than tables in tables in any document that people read. */
const DEEPEST = 400;

/** An element as it opens. */
export interface XmlElement {
  /** Its name with the prefix that it always has here, such as `w:p`; without one where its namespace is not among those asked for. */
  name: string;
  /** The value of an attribute, by its name with the prefix that it always has here. */
  attribute: (name: string) => string | undefined;
}

/** What is done with what is found. */
export interface XmlHandlers {
  open: (element: XmlElement) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}

/** Namespaces → the prefixes that the reader of a format uses. */
export type Namespaces = Readonly<Record<string, string>>;

/**
 * Reads one part of a document.
 * @throws DataError when it is broken, too large, nested too deeply or declares entities.
 */
export async function readXml(bytes: AsyncIterable<Buffer>, namespaces: Namespaces, handlers: XmlHandlers): Promise<void> {
  const parser = parserFor(namespaces, handlers);
  let decoder: TextDecoder | undefined;
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new DataError('This document holds more than 50 MB of text and markup, as no conversation does; split it.');
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    parser.write(decoded(decoder, chunk));
  }
  parser.close();
}

function parserFor(namespaces: Namespaces, handlers: XmlHandlers): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  const prefixes = new Map(Object.entries(namespaces));
  const nameOf = (uri: string, local: string): string => {
    const prefix = prefixes.get(uri);
    return prefix === undefined ? local : `${prefix}:${local}`;
  };
  const attribute = (tag: SaxesTagNS, name: string): string | undefined =>
    Object.values(tag.attributes).find(({ uri, local }) => nameOf(uri, local) === name)?.value;
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new DataError('Tables or lists are nested too deeply in this document; write it more plainly.');
    handlers.open({ name: nameOf(tag.uri, tag.local), attribute: (name) => attribute(tag, name) });
  });
  parser.on('closetag', (tag) => {
    depth--;
    handlers.close(nameOf(tag.uri, tag.local));
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.on('doctype', () => {
    throw new DataError('This document declares entities of its own, which could pull in other files; save it again in your word processor.');
  });
  parser.on('error', () => {
    throw broken();
  });
  return parser;
}

function decoded(decoder: TextDecoder, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw broken();
  }
}

function broken(): DataError {
  return new DataError('This document is broken inside; open it in your word processor and save it again.');
}
