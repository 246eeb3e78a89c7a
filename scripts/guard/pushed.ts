/** What a push would make permanent: every file of every commit that others do not have yet, not only what the last one holds. */
import { askGit } from '../history/git.ts';
import { blobsOf } from '../history/files-at.ts';

/** A file as some commit holds it. */
export interface PushedFile {
  /** From the top of the repository, with `/`. */
  file: string;
  /** The commit that brings it. */
  commit: string;
  blob: string;
}

/** Why git could not say it, as a sentence. */
export class UnknownRange extends Error {
  override name = 'UnknownRange' as const;
}

const HEX = /^[0-9a-f]{40,64}$/;
const NOTHING = /^0+$/;

/** One line that git gives a hook before a push: `<local ref> <local commit> <remote ref> <remote commit>`. */
export function rangesOf(lines: string, remote: string): string[][] {
  return lines.split('\n').flatMap((line) => {
    const [, local = '', , theirs = ''] = line.trim().split(/\s+/);
    // A branch that is deleted brings nothing.
    if (!HEX.test(local) || NOTHING.test(local)) return [];
    const known = /^[\w./-]+$/.test(remote) ? `--remotes=${remote}` : '--remotes';
    return [[local, '--not', known, ...(HEX.test(theirs) && !NOTHING.test(theirs) ? [theirs] : [])]];
  });
}

/** The top of the repository in which a folder lies; undefined where there is none. */
export async function topOf(folder: string): Promise<string | undefined> {
  const { status, bytes } = await askGit(folder, ['rev-parse', '--show-toplevel']);
  return status === 0 ? bytes.toString('utf8').replace(/\r?\n$/, '') : undefined;
}

/** Of the commits in a range, those that are at hand: what the other side has, and we do not, cannot be left out by name. */
async function atHand(top: string, range: readonly string[]): Promise<string[]> {
  const there = await Promise.all(range.map(async (one) => !HEX.test(one) || (await askGit(top, ['cat-file', '-e', `${one}^{commit}`])).status === 0));
  return range.filter((_, index) => there[index]);
}

/**
 * Every file that a range of commits brings, the earliest commit first.
 * @param range as `git rev-list` takes it
 * @throws UnknownRange where it names no commits
 */
export async function pushedIn(top: string, range: readonly string[]): Promise<PushedFile[]> {
  const { status, bytes } = await askGit(top, ['rev-list', '--reverse', '--topo-order', ...(await atHand(top, range)), '--']);
  if (status !== 0) throw new UnknownRange('Git knows no such commits here. Name a range such as `main..HEAD`, or fetch what it begins with.');
  const found = new Map<string, PushedFile>();
  for (const commit of bytes.toString('utf8').split('\n').filter(Boolean)) {
    const tree = await askGit(top, ['diff-tree', '-r', '-z', '-m', '--root', '--no-commit-id', '--no-renames', '--diff-filter=AMT', commit]);
    const parts = tree.bytes.toString('utf8').split('\0');
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const [, mode = '', , blob = ''] = (parts[at] ?? '').slice(1).split(' ');
      const file = parts[at + 1] ?? '';
      const key = `${blob}\n${file}`;
      // A link's bytes are a path, a submodule's are elsewhere: neither is read.
      if (/^100/.test(mode) && !found.has(key)) found.set(key, { file, commit, blob });
    }
  }
  return [...found.values()];
}

/** What is larger is no note: by its place and its name it is judged, not by its words. */
const LARGEST = 8 << 20;

/** The bytes of files, one after the other; of what is too large, none. */
export async function* bytesOf(top: string, files: readonly PushedFile[]): AsyncGenerator<{ pushed: PushedFile; bytes: Buffer }> {
  const places = Map.groupBy(files, ({ blob }) => blob);
  for await (const { blob, bytes } of blobsOf(top, places.keys()))
    if (bytes.length <= LARGEST) for (const pushed of places.get(blob) ?? []) yield { pushed, bytes };
}

/** A file as a commit holds it; undefined where it holds none. */
export async function fileAt(top: string, commit: string, file: string): Promise<string | undefined> {
  const { status, bytes } = await askGit(top, ['cat-file', 'blob', `${commit}:${file}`]);
  return status === 0 ? bytes.toString('utf8') : undefined;
}
