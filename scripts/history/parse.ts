/** Reads what git prints. Pure: bytes and text in, data out. */

/** A file of a commit. */
export interface TreeEntry {
  /** Relative to the content root, with `/`. */
  file: string;
  /** An ordinary file; links and other repositories are none. */
  isFile: boolean;
  blob: string;
  size: number;
}

/** Reads `git ls-tree -r -z -l`: a NUL ends each entry, and no name is quoted. */
export function parseTree(text: string): TreeEntry[] {
  return text.split('\0').flatMap((entry) => {
    const match = /^(\d{6}) (\w+) ([0-9a-f]{40,64}) +(\d+|-)\t(.+)$/s.exec(entry);
    if (!match) return [];
    const [, mode = '', kind, blob = '', size, file = ''] = match;
    return [{ file, isFile: kind === 'blob' && mode.startsWith('100'), blob, size: Number(size) || 0 }];
  });
}

/** A change of a file, as the log tells it. */
export interface LoggedChange {
  commit: string;
  /** The day its author wrote it, where the author was. */
  day: string;
  file: string;
  /** What the file was from then on; undefined where it was removed, or became a link. */
  blob?: string;
}

/** The form in which the log is asked for: a sign that no path begins with, the commit, its author's day. */
export const LOG_FORMAT = '--format=tformat:%x02%H %as';

/** Reads `git log --raw -z` in that form, in the order of the log. */
export function parseLog(text: string): LoggedChange[] {
  const changes: LoggedChange[] = [];
  const tokens = text.split('\0');
  let commit = '';
  let day = '';
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!.replace(/^\n/, '');
    const head = /^\x02([0-9a-f]{40,64}) (\d{4}-\d{2}-\d{2})$/.exec(token);
    if (head) [, commit = '', day = ''] = head;
    const raw = /^:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/.exec(token);
    if (!raw) continue;
    const [, mode = '', blob = ''] = raw;
    const file = tokens[++index] ?? '';
    changes.push({ commit, day, file, ...(mode.startsWith('100') && { blob }) });
  }
  return changes;
}

/** Gives the objects of `git cat-file --batch` as they come in. At most one object is held at a time. */
export class BatchParser {
  #rest: Buffer = Buffer.alloc(0);
  #chunks: Buffer[] = [];
  #size = 0;
  #wanted: { blob: string; size: number } | undefined;

  /** Takes what came in, and gives the objects that are whole with it; those that are not at hand have no bytes. */
  take(chunk: Buffer): { blob: string; bytes?: Buffer }[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#wanted && this.#size <= this.#wanted.size) return [];
    this.#rest = Buffer.concat(this.#chunks);
    const found: { blob: string; bytes?: Buffer }[] = [];
    for (let one = this.#next(); one; one = this.#next()) if (one.blob) found.push(one);
    this.#chunks = [this.#rest];
    this.#size = this.#rest.length;
    return found;
  }

  #next(): { blob: string; bytes?: Buffer } | undefined {
    if (this.#wanted) {
      const { blob, size } = this.#wanted;
      if (this.#rest.length < size + 1) return undefined;
      const bytes = Buffer.from(this.#rest.subarray(0, size));
      this.#rest = this.#rest.subarray(size + 1);
      this.#wanted = undefined;
      return { blob, bytes };
    }
    const end = this.#rest.indexOf(10);
    if (end === -1) return undefined;
    const [blob = '', kind = '', size] = this.#rest.toString('latin1', 0, end).split(' ');
    this.#rest = this.#rest.subarray(end + 1);
    if (size === undefined) return { blob: kind === 'missing' ? blob : '' };
    this.#wanted = { blob, size: Number(size) };
    return { blob: '' };
  }
}
