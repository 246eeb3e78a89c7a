/** The notes in which somebody speaks: those that are wholly theirs, and those with others in them. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Conversation } from '#model/conversation.ts';
import { listSources, type Listed } from '../read/list.ts';
import type { Source } from '../read/reader.ts';
import { loadSource } from '../read/source.ts';
import { saidBy } from '../pipeline/participants.ts';
import { conversationsOf, Reading } from '../pipeline/read-all.ts';

/** A note with somebody's words in it. */
export interface HeldNote {
  /** Relative to `content/conversations/`, with `/`. */
  file: string;
  path: string;
  conversation: Conversation;
  source: Source;
  /** The other customers who speak in it. */
  others: string[];
  /** Its text, where others speak in it and it is text. */
  text?: string;
  /** The text of its sidecar. */
  sidecar: string | undefined;
  /** Files of the same name with another ending, by their paths on disk: what it was made from. */
  recordings: string[];
}

/** What was found. */
export interface NotesOf {
  notes: HeldNote[];
  /** Files that name them and cannot be read, relative to `content/conversations/`: a person must look. */
  unreadable: string[];
}

/** What is larger is no note: notes are a megabyte at most, and large files are exports. */
const LARGEST = 8 << 20;
/** How packed files begin: what stands in them is not seen from outside. */
const PACKED = [Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from([0x1f, 0x8b])];

/** Finds the notes of somebody, by their pseudonyms. Only files that name them, or are packed, are read. */
export async function notesOf(conversations: string, ids: readonly string[]): Promise<NotesOf> {
  const found: NotesOf = { notes: [], unreadable: [] };
  const { sources } = await listSources(conversations);
  for (const listed of sources) if (await names(listed, ids)) await look(listed, ids, found);
  return found;
}

/** Whether a file, or its sidecar, could name somebody. */
async function names({ path: file }: Listed, ids: readonly string[]): Promise<boolean> {
  for (const one of [file, `${file}.yml`]) {
    const stat = await lstat(one).catch(() => undefined);
    if (!stat?.isFile() || stat.size > LARGEST) continue;
    const bytes = await readFile(one);
    if (PACKED.some((start) => start.equals(bytes.subarray(0, start.length)))) return true;
    // Ids are plain letters and digits: in UTF-16 they stand apart by NULs.
    const text = bytes.toString('latin1').replaceAll('\0', '').toLowerCase();
    if (ids.some((id) => text.includes(id.toLowerCase()))) return true;
  }
  return false;
}

async function look({ path: file, file: name }: Listed, ids: readonly string[], found: NotesOf): Promise<void> {
  const { sources, diagnostics } = await loadSource(file, name);
  let broken = diagnostics.some(({ severity }) => severity === 'error');
  for (const source of sources) {
    const reading = new Reading();
    for await (const conversation of conversationsOf(source, reading)) {
      if (conversation.exported) break;
      const held = heldNote(source, conversation, ids);
      if (held) found.notes.push({ ...held, ...(await besideOf(source)), ...(held.others.length > 0 && { text: await readFile(file, 'utf8') }) });
    }
    broken ||= reading.diagnostics.some(({ severity }) => severity === 'error');
  }
  if (broken && !found.notes.some((note) => note.path === file)) found.unreadable.push(name);
}

function heldNote(source: Source, conversation: Conversation, ids: readonly string[]): Omit<HeldNote, 'sidecar' | 'recordings' | 'text'> | undefined {
  const { participant, utterances } = conversation;
  const theirs = new Set(ids.map((id) => id.toUpperCase()));
  const isTheirs = (by: string): boolean => theirs.has(by.toUpperCase());
  const speakers = new Set(utterances.filter(({ role }) => role === 'customer').map(({ speaker }) => saidBy(speaker, participant)));
  if (![...speakers, participant ?? ''].some(isTheirs)) return undefined;
  return { file: source.file, path: source.path, conversation, source, others: [...speakers].filter((by) => !isTheirs(by)) };
}

const stemOf = (name: string): string => name.replace(/\.[^.]+$/, '');

/** What lies beside a note: its sidecar, and files of the same name with another ending. */
async function besideOf({ path: file }: Source): Promise<Pick<HeldNote, 'sidecar' | 'recordings'>> {
  const [folder, own] = [path.dirname(file), path.basename(file)];
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
  const recordings = names.filter((name) => name !== own && name !== `${own}.yml` && stemOf(name) === stemOf(own));
  const sidecar = names.includes(`${own}.yml`) ? await readFile(`${file}.yml`, 'utf8') : undefined;
  return { sidecar, recordings: recordings.map((name) => path.join(folder, name)) };
}
