/** What a zip file is: a document of an office program, or an archive of files. */
import type { DocumentKind } from '../reader.ts';
import { PackedError } from './limits.ts';
import { filesIn, unzipped, type Packed, type Zipped } from './zip.ts';

/** A zip file, opened. */
export interface Archive {
  /** Set where it is a document: its files are then the document's parts. */
  document?: DocumentKind;
  /** The files in it, none of them packed again. */
  files: Packed[];
  /** The bytes of one of its files. */
  bytes(name: string): AsyncIterable<Buffer>;
}

/** Word on the web numbers its main part. */
const BY_PART: readonly [part: RegExp, kind: DocumentKind][] = [
  [/^word\/document\d*\.xml$/, 'docx'],
  [/^xl\/workbook\d*\.xml$/, 'xlsx'],
];
const BY_MIMETYPE: Record<string, DocumentKind> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/**
 * Looks into a zip file.
 * @throws PackedError when it is broken, empty, or a document of another kind.
 */
export async function archiveOf(zip: Zipped): Promise<Archive> {
  const files = await filesIn(zip);
  const names = new Set(files.map(({ name }) => name));
  const bytes = (name: string): AsyncIterable<Buffer> => unzipped(zip, name);
  const part = BY_PART.find(([main]) => files.some(({ name }) => main.test(name)));
  if (part) return { document: part[1], files, bytes };
  const mimetype = names.has('mimetype') ? await short(bytes('mimetype')) : '';
  const document = Object.hasOwn(BY_MIMETYPE, mimetype) ? BY_MIMETYPE[mimetype] : undefined;
  if (document) return { document, files, bytes };
  if (names.has('[Content_Types].xml') || mimetype !== '')
    throw new PackedError('This is a document that nothing here can read; save it as .docx, .odt, .xlsx, .ods, or as plain text.');
  const readable = files.filter(({ name }) => !/\.(?:zip|gz|7z|rar|pdf|png|jpe?g|gif|mp[34]|mov|wav|m4a)$/i.test(name));
  if (readable.length === 0) throw new PackedError('This archive holds no file that can be read; put the export itself here.');
  return { files: readable, bytes };
}

async function short(bytes: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const chunk of bytes) {
    text += chunk.toString('latin1');
    if (text.length > 200) break;
  }
  return text.trim();
}
