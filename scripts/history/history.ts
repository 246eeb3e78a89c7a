/** The history of a content root, from git: read only. Where there is none, that is no error. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ContentFiles } from '../content/content-files.ts';
import { decodeText } from '../content/text.ts';
import { blobsOf, takeFiles } from './files-at.ts';
import { askGit } from './git.ts';
import { LOG_FORMAT, parseLog, parseTree, type LoggedChange, type TreeEntry } from './parse.ts';

/** A commit, and the day on which its author wrote it, where the author was. */
export interface Commit {
  id: string;
  day: string;
}

/** A text of one file, as it was from one commit on. */
export interface PastText {
  commit: string;
  /** The day on which its author wrote it. */
  day: string;
  /** Relative to the content root. */
  file: string;
  /** Undefined where the file was removed, or cannot be read as text. */
  text?: string;
  /** Set where the history at hand begins: the text was there before, and when it was written is not known. */
  begins?: true;
  /** Set where the file was removed. */
  gone?: true;
}

/** What git knows of a content root. */
export interface History {
  /** Whether this is a shallow clone, which holds only the latest commits. */
  isShallow: boolean;
  /** The commit that a revision names; undefined where it names none. */
  resolve(revision: string): Promise<Commit | undefined>;
  /** The files below `folders` as a commit holds them. @param wanted which of them are taken into memory; all otherwise */
  filesAt(commit: string, folders: readonly string[], wanted?: (file: string) => boolean): Promise<ContentFiles>;
  /** The paths of all ordinary files below `folders` in a commit, relative to the content root. */
  pathsAt(commit: string, folders: readonly string[]): Promise<Set<string>>;
  /**
   * Every text that each `persona.mdx` has had on the main line of this branch, oldest first. What came in by a merge counts from the merge.
   * @param since ISO day: of what is older, only the last text of each file is told
   */
  textsOf(since?: string): Promise<PastText[]>;
}

/** The history of a content root, or a sentence that says why there is none. */
export type Found = { history: History; why?: never } | { history?: never; why: string };

/** Looks for the history of a content root. */
export async function findHistory(content: string): Promise<Found> {
  const place = await askGit(content, ['rev-parse', '--is-inside-work-tree']);
  if (place.status === undefined) return { why: 'There is no program called git here.' };
  if (/dubious ownership/.test(place.complaint))
    return {
      why: 'The repository belongs to another user of this computer, so git does not open it; `git config --global --add safe.directory` says that you trust it.',
    };
  if (place.status !== 0 || text(place.bytes) !== 'true') return { why: 'The content is in no git repository.' };
  const head = await askGit(content, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (head.status !== 0) return { why: 'The repository has no commit yet.' };
  const tracked = await askGit(content, ['ls-tree', '-z', '--name-only', 'HEAD']);
  if (tracked.status !== 0 || tracked.bytes.length === 0) return { why: 'The content is not committed yet.' };
  return { history: historyAt(content, await beginningsOf(content)) };
}

/** The history of a content root; undefined where there is no git, no repository or no commit, or the content is not in it. */
export async function openHistory(content: string): Promise<History | undefined> {
  return (await findHistory(content)).history;
}

function text(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/\r?\n$/, '');
}

function historyAt(root: string, beginnings: ReadonlySet<string>): History {
  return {
    isShallow: beginnings.size > 0,
    async resolve(revision) {
      if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision)) return undefined;
      const { status, bytes } = await askGit(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
      const id = /^[0-9a-f]{40,64}$/.exec(text(bytes))?.[0];
      if (status !== 0 || id === undefined) return undefined;
      const shown = await askGit(root, ['log', '-1', '--format=%as', id, '--']);
      return { id, day: text(shown.bytes) };
    },
    async filesAt(commit, folders, wanted = () => true) {
      return takeFiles(
        root,
        (await treeOf(root, commit, folders)).filter(({ file }) => wanted(file)),
      );
    },
    async pathsAt(commit, folders) {
      return new Set((await treeOf(root, commit, folders)).filter(({ isFile }) => isFile).map(({ file }) => file));
    },
    textsOf: (since = '') => textsOf(root, since, beginnings),
  };
}

async function treeOf(root: string, commit: string, folders: readonly string[]): Promise<TreeEntry[]> {
  const { bytes } = await askGit(root, ['ls-tree', '-r', '-z', '-l', commit, '--', ...folders]);
  return parseTree(bytes.toString('utf8'));
}

async function textsOf(root: string, since: string, beginnings: ReadonlySet<string>): Promise<PastText[]> {
  const log = ['log', '--first-parent', '-m', '--reverse', '--raw', '-z', '--no-abbrev', '--no-renames', '--relative', LOG_FORMAT, 'HEAD', '--'];
  const { bytes } = await askGit(root, [...log, ':(glob)personas/*/persona.mdx']);
  const changes = since === '' ? parseLog(bytes.toString('utf8')) : recent(parseLog(bytes.toString('utf8')), since);
  const texts = new Map<string, string>();
  const blobs = changes.flatMap(({ blob }) => (blob === undefined ? [] : [blob]));
  for await (const one of blobsOf(root, blobs)) {
    const decoded = decodedOrNone(one.bytes);
    if (decoded !== undefined) texts.set(one.blob, decoded);
  }
  return changes.map(({ commit, day, file, blob }) => {
    const known = blob === undefined ? undefined : texts.get(blob);
    const begins = beginnings.has(commit) || day < since;
    return { commit, day, file, ...(known !== undefined && { text: known }), ...(begins && { begins }), ...(blob === undefined && { gone: true as const }) };
  });
}

/** Of each file all changes since a day, and the last one before it. */
function recent(changes: readonly LoggedChange[], since: string): LoggedChange[] {
  const before = new Map(changes.filter(({ day }) => day < since).map((change) => [change.file, change]));
  return changes.filter((change) => change.day >= since || before.get(change.file) === change);
}

function decodedOrNone(bytes: Buffer): string | undefined {
  try {
    return decodeText(bytes);
  } catch {
    return undefined;
  }
}

/** The commits at which a shallow clone begins: what they hold was written before, at a time that is not known here. */
async function beginningsOf(root: string): Promise<Set<string>> {
  const { bytes } = await askGit(root, ['rev-parse', '--git-path', 'shallow']);
  try {
    return new Set(
      readFileSync(path.resolve(root, text(bytes)), 'utf8')
        .trim()
        .split('\n'),
    );
  } catch {
    return new Set();
  }
}
