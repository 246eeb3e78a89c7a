/** A path becomes a source: only an ordinary file with a name that is safe everywhere, with the fields that its frontmatter and sidecar give. */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LIMITS, MB } from '#model/size-limits.ts';
import type { RuleId } from '#model/rules.ts';
import { DataError } from '#model/yaml.ts';
import { cleanText, encodingOf } from './decode.ts';
import { fieldsOf } from './fields.ts';
import { openFile } from './ordinary-file.ts';
import { archiveOf, type Archive } from './packed/archive.ts';
import { GZIP, gunzipped } from './packed/gzip.ts';
import { PackedError } from './packed/limits.ts';
import { ZIP } from './packed/zip.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { Source } from './reader.ts';
import { wholeBytes } from './whole.ts';

const HEAD_BYTES = 65_536;
/** Large enough that asking for chunks costs nothing beside reading them. */
const CHUNK = 1 << 20;
/** The most that a document in an archive may hold: larger than any without films in it. */
const PACKED_DOCUMENT = LIMITS.packedDocument.most * MB;
/** How .doc, .xls, and locked documents of today begin. */
const OLDER_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const EMPTY = 'This file is empty; fill or remove it.';
/** Files that say something of others, and are nobody's words. */
const SAYS_OF_OTHERS = /\.ya?ml$/i;

/** The sources that a file holds, and what is wrong with it. Several come out of an archive alone; some may come with complaints too. */
export interface Loaded {
  sources: Source[];
  diagnostics: Diagnostic[];
}

/** Why a file's name cannot stand in an address or on another computer; undefined where it can. */
function oddName(name: string): string | undefined {
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return 'holds a control character';
  if (/\p{Cf}/u.test(name)) return 'holds a sign that nobody sees';
  if (/[?#%<>:"|*\\]/u.test(name)) return 'holds one of ? # % < > : " | * \\';
  if (/^[-\s]|[\s.]$/u.test(name)) return 'begins with a dash or a space, or ends in a space or a dot';
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)) return 'is a reserved word on Windows';
  return Buffer.byteLength(name) >= 255 ? 'is longer than other computers allow' : undefined;
}

/** How messages may show a file's path: without anything that a terminal would obey. */
export function shownPath(file: string): string {
  return file.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�').slice(0, 300);
}

/**
 * Opens a source file far enough to know what it is.
 * @param path where it lies on disk
 * @param file how conversations name it: relative to `content/conversations/`
 */
export async function loadSource(path: string, file: string): Promise<Loaded> {
  const refuse = (rule: RuleId, sentence: string): Loaded => refusal(file, rule, sentence);
  const odd = oddName(basename(path));
  if (odd) return refuse('file-name', `This file's name ${odd}; rename it.`);
  const folder = file
    .split('/')
    .slice(0, -1)
    .map(oddName)
    .find((one) => one !== undefined);
  if (folder) return refuse('file-name', `The name of a folder that it lies in ${folder}; rename the folder.`);
  const opened = openFile(path, HEAD_BYTES);
  if (typeof opened === 'string') return refuse('unreadable-file', opened);
  if (opened.size === 0) return refuse('empty-file', EMPTY);
  if (OLDER_OFFICE.equals(opened.head.subarray(0, OLDER_OFFICE.length)))
    return refuse('unreadable-file', 'This is a document of an older office program, or locked by a password; open it there and save it as .docx or .xlsx.');
  try {
    if (GZIP.equals(opened.head.subarray(0, GZIP.length))) return await gzipped(path, file, opened.size);
    if (!ZIP.equals(opened.head.subarray(0, ZIP.length))) return told(plainFile(path, file, opened), opened.head);
    const archive = await archiveOf(path);
    if (archive.document) return told({ ...plainFile(path, file, opened), ...documentOf(archive) }, Buffer.alloc(0));
    return await archived(path, file, archive);
  } catch (error) {
    return broken(file, error);
  }
}

function refusal(file: string, rule: RuleId, sentence: string, line?: number): Loaded {
  return { sources: [], diagnostics: [{ rule, severity: 'error', file: shownPath(file), ...(line !== undefined && { line }), sentence }] };
}

function broken(file: string, error: unknown): Loaded {
  if (!(error instanceof DataError)) throw error;
  return error instanceof PackedError ? refusal(file, 'broken-archive', error.message) : refusal(file, 'encoding', error.message, error.line);
}

/** All of a source but what must be read first. */
type Bare = Omit<Source, 'head' | 'note' | 'export'>;

function plainFile(path: string, file: string, { size, head }: { size: number; head: Buffer }): Bare {
  return {
    path,
    name: basename(path),
    file,
    size,
    // Of most notes the first bytes are all: they are not read again.
    bytes: () => (head.length === size ? only(head) : (createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>)),
    ...inFolder(path, file),
  };
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

/** What lies in the folder of a file. */
function inFolder(path: string, file: string): Pick<Source, 'beside' | 'neighbours'> {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  return {
    async beside(name) {
      if (/[/\\]/.test(name)) return undefined;
      const { sources } = await loadSource(join(dirname(path), name), `${folder}${name}`);
      return sources.length === 1 ? sources[0] : undefined;
    },
    neighbours: async () => (await readdir(dirname(path))).filter((name) => name !== basename(path) && !SAYS_OF_OTHERS.test(name)).sort(),
  };
}

/** What a source knows of the document that it is. */
function documentOf(archive: Archive): Pick<Source, 'document' | 'parts'> {
  const { document, files } = archive;
  if (!document) return {};
  const sizes = new Map(files.map(({ name, size, packed }) => [name, { whole: size, packed }]));
  return { document, parts: { names: [...sizes.keys()], sizeOf: (name) => sizes.get(name), bytes: (name) => archive.bytes(name) } };
}

async function gzipped(path: string, file: string, size: number): Promise<Loaded> {
  const name = basename(path).replace(/\.gz$/i, '');
  const bytes = (): AsyncIterable<Buffer> => gunzipped(path, size);
  return told({ path, name, file, size, bytes, ...inFolder(path, file) }, await headOf(bytes()));
}

async function archived(path: string, file: string, archive: Archive): Promise<Loaded> {
  const loaded: Loaded = { sources: [], diagnostics: [] };
  const loadEntry = async (entry: string, size: number): Promise<Loaded> => {
    const bytes = (): AsyncIterable<Buffer> => archive.bytes(entry);
    const beside: Source['beside'] = async (name) => {
      const found = archive.files.find((one) => one.name === join(dirname(entry), name));
      return found && (await loadEntry(found.name, found.size)).sources[0];
    };
    const neighbours: Source['neighbours'] = () =>
      Promise.resolve(archive.files.filter((one) => one.name !== entry && dirname(one.name) === dirname(entry)).map((one) => basename(one.name)));
    const head = await headOf(bytes());
    const document = await documentIn(head, bytes, size);
    return told(
      { path, name: basename(entry), file: `${file}/${entry}`, size, bytes, beside, neighbours, ...document },
      document ? Buffer.alloc(0) : head,
      file,
    );
  };
  for (const { name, size } of archive.files) {
    const { sources, diagnostics } = await loadEntry(name, size).catch((error: unknown) => broken(`${file}/${name}`, error));
    loaded.sources.push(...sources);
    loaded.diagnostics.push(...diagnostics);
  }
  return loaded;
}

/** What a packed file knows of the document that it is; undefined where it is none. Only documents of a usual size are opened, since they are held whole. */
async function documentIn(head: Buffer, bytes: () => AsyncIterable<Buffer>, size: number): Promise<Pick<Source, 'document' | 'parts'> | undefined> {
  if (!ZIP.equals(head.subarray(0, ZIP.length)) || size > PACKED_DOCUMENT) return undefined;
  const archive = await archiveOf(await wholeBytes({ bytes }, PACKED_DOCUMENT));
  return archive.document && documentOf(archive);
}

/** A source with its head and its fields. @param sidecarOf the file that the sidecar stands beside, where that is an archive */
function told(bare: Bare, firstBytes: Buffer, sidecarOf = bare.file): Loaded {
  const head = decodeHead(firstBytes);
  const shown = shownPath(bare.file);
  if (!bare.document && firstBytes.length < HEAD_BYTES && head.trim() === '') return refusal(bare.file, 'empty-file', EMPTY);
  const { diagnostics, refused, ...fields } = fieldsOf({
    ...bare,
    file: shown,
    head,
    sidecar: `${bare.path}.yml`,
    sidecarFile: `${shownPath(sidecarOf)}.yml`,
  });
  return refused ? { sources: [], diagnostics } : { sources: [{ ...bare, head, ...fields }], diagnostics };
}

async function headOf(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}

/** Decodes the first bytes, leaving out a last letter that was cut. Bad bytes are the reader's to find, with their line; here they become U+FFFD. */
function decodeHead(bytes: Buffer): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes, { stream: true });
  return cleanText(text);
}
