/** Zip archives, and the documents that are zip archives: what they hold, and the bytes of each file in them. Nothing is ever written to disk. */
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { LIMITS } from '#model/size-limits.ts';
import { limited, packedError, PackedError } from './limits.ts';

/** How every zip file begins, and so every .docx, .odt and .xlsx. */
export const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** More files than any export or document holds. */
const MOST_ENTRIES = LIMITS.packedFiles.most;

/** Where a zip file lies: on disk, or in memory where it was packed itself. */
export type Zipped = string | Buffer;

/** A file in an archive. */
export interface Packed {
  /** Its path in the archive, with `/`. */
  name: string;
  /** Bytes, unpacked, as the archive says. */
  size: number;
  /** Bytes as it is packed. */
  packed: number;
}

/**
 * The files in an archive, in its order. Folders, hidden files and the litter of operating systems are left out.
 * @throws PackedError when it is broken, locked by a password, or holds names that lead out of it.
 */
export async function filesIn(zip: Zipped): Promise<Packed[]> {
  return withArchive(zip, async (archive) => {
    const files: Packed[] = [];
    for await (const entry of archive.eachEntry()) {
      if (files.length > MOST_ENTRIES) throw new PackedError(`This archive holds more than ${MOST_ENTRIES} files; put the export itself here.`);
      if (entry.isEncrypted()) throw new PackedError('This archive is locked by a password; unlock it, or put the files themselves here.');
      if (!/(?:^|\/)(?:\.|__MACOSX(?:\/|$))|\/$/.test(entry.fileName))
        files.push({ name: entry.fileName, size: entry.uncompressedSize, packed: entry.compressedSize });
    }
    return files;
  });
}

/**
 * The bytes of one file in an archive.
 * @throws PackedError when it is broken or a bomb.
 */
export async function* unzipped(zip: Zipped, name: string): AsyncGenerator<Buffer> {
  let archive: ZipFile | undefined;
  try {
    archive = await openZip(zip);
    const entry = await entryOf(archive, name);
    yield* limited((await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>, entry.compressedSize);
  } catch (error) {
    throw packedError(error);
  } finally {
    archive?.close();
  }
}

function openZip(zip: Zipped): Promise<ZipFile> {
  return typeof zip === 'string' ? openPromise(zip, { autoClose: false }) : fromBufferPromise(zip);
}

async function entryOf(archive: ZipFile, name: string): Promise<Entry> {
  for await (const entry of archive.eachEntry()) if (entry.fileName === name) return entry;
  throw new PackedError('A part of this archive is missing; export or save it again.');
}

async function withArchive<T>(zip: Zipped, look: (archive: ZipFile) => Promise<T>): Promise<T> {
  let archive: ZipFile | undefined;
  try {
    archive = await openZip(zip);
    return await look(archive);
  } catch (error) {
    throw packedError(error);
  } finally {
    archive?.close();
  }
}
