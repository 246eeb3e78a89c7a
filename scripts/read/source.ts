/** A path becomes a source: only an ordinary file with a name that is safe everywhere, with the fields that its frontmatter and sidecar give. */
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { RuleId } from '#model/rules.ts';
import { DataError } from '#model/yaml.ts';
import { cleanText, encodingOf } from './decode.ts';
import { fieldsOf } from './fields.ts';
import type { Source } from './reader.ts';

const HEAD_BYTES = 65_536;
/** How every zip file begins, and so every .docx, .odt and .xlsx. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** A source, or what keeps it from being one; a source may come with complaints too. */
export interface Loaded {
  source?: Source;
  diagnostics: Diagnostic[];
}

/** Why a file's name cannot stand in an address or on another computer; undefined where it can. */
export function oddName(name: string): string | undefined {
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return 'holds a control character';
  if (/[?#%<>:"|*\\]/u.test(name)) return 'holds one of ? # % < > : " | * \\';
  if (/^[-\s]|\s$/u.test(name)) return 'begins with a dash or a space, or ends in a space';
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
  const shown = shownPath(file);
  const refuse = (rule: RuleId, sentence: string, line?: number): Loaded => ({
    diagnostics: [{ rule, severity: 'error', file: shown, ...(line !== undefined && { line }), sentence }],
  });
  const odd = oddName(basename(path));
  if (odd) return refuse('file-name', `This file's name ${odd}; rename it.`);
  const opened = await openFile(path);
  if (typeof opened === 'string') return refuse('unreadable-file', opened);
  if (opened.size === 0) return refuse('empty-file', 'This file is empty; fill or remove it.');
  if (ZIP.equals(opened.head.subarray(0, ZIP.length)))
    return refuse('unknown-format', 'This is a document of Word, Excel or the like, or an archive; save it as text or CSV.');
  try {
    const head = decodeHead(opened.head);
    const { diagnostics, refused, ...fields } = await fieldsOf({ path, file: shown, head });
    return refused ? { diagnostics } : { source: { path, file, head, size: opened.size, ...fields }, diagnostics };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return refuse('encoding', error.message, error.line);
  }
}

/** The size and first bytes of an ordinary file, or the sentence that says why there are none. */
async function openFile(path: string): Promise<{ size: number; head: Buffer } | string> {
  try {
    const before = await lstat(path);
    if (before.isSymbolicLink()) return 'This is a symbolic link; put the file itself here.';
    if (before.isDirectory()) return 'This is a folder; name the files in it.';
    if (!before.isFile()) return 'This is no ordinary file; only ordinary files are read.';
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const head = Buffer.alloc(Math.min(HEAD_BYTES, before.size));
      const { bytesRead } = await handle.read(head, 0, head.length, 0);
      return { size: before.size, head: head.subarray(0, bytesRead) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return `This file cannot be opened${reasonOf(error)}.`;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return ': there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return ': you may not read it; change its permissions';
  return code ? ` (${code})` : '';
}

/** Decodes the first bytes, leaving out a last letter that was cut. Bad bytes are the reader's to find, with their line; here they become U+FFFD. */
function decodeHead(bytes: Buffer): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes, { stream: true });
  return cleanText(text);
}

/** The last ending of a file's name, lower-case and without the dot. */
export function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}
