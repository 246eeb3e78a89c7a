/** Reads every source file below a folder of conversations, one conversation at a time, and remembers what could not be read and what was left out. */
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { KeyError } from '../keep/key.ts';
import { listSources, type Listed } from '../read/list.ts';
import type { Report, Source, Wanted } from '../read/reader.ts';
import { openReader } from '../read/readers.ts';
import { loadSource } from '../read/source.ts';
import { wholeNote } from '../read/whole-note.ts';
import type { Door } from './door.ts';
import { maskedPath, namedAfter, renameIt, withMaskedPaths } from './file-names.ts';

/** What happened while sources were read. Nothing disappears silently. */
export class Reading implements Report {
  readonly diagnostics: Diagnostic[] = [];
  /** Files that are there, readable or not. */
  readonly listed = new Set<string>();
  /** Files that wait for another name: nothing is heard in them, and nothing that is kept of them is lost. */
  readonly unnamed = new Set<string>();
  readonly skippedConversations = new Map<string, number>();
  readonly skippedUtterances = new Map<string, number>();
  /** Conversations that readers yielded. */
  conversations = 0;
  readonly #door: Door | undefined;

  /** @param door who may be heard; without one, everybody, as whoever looks at a single file of their own may */
  constructor(door?: Door) {
    this.#door = door;
  }

  /** A conversation as it may be heard; undefined, and counted, where it may not. */
  admit(conversation: Conversation): Conversation | undefined {
    const admitted = this.#door?.admit(conversation) ?? conversation;
    if (typeof admitted !== 'string') return admitted;
    this.skip('conversations', admitted);
    return undefined;
  }

  complain(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
  }

  /** Whether a file could be read to its end, so that what was not heard in it is not there. */
  isWhole(file: string): boolean {
    return !this.unnamed.has(file) && !this.diagnostics.some((one) => one.severity === 'error' && (one.file === file || one.file === `${file}.yml`));
  }

  /** How much was left out so far. */
  get left(): number {
    return [...this.skippedConversations.values(), ...this.skippedUtterances.values()].reduce((sum, count) => sum + count, 0);
  }

  skip(what: 'conversations' | 'utterances', reason: string, count = 1): void {
    const counts = what === 'conversations' ? this.skippedConversations : this.skippedUtterances;
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
}

/** What is said of a file that can be read and in which there is nothing: a header without rows, a list without tickets. */
function emptyHanded({ file }: Source): Diagnostic {
  const sentence = 'Nothing stands in this file: no conversation, and none that was left out. Export it again if there should be some, or remove it.';
  return { rule: 'nothing-heard', severity: 'warning', file, sentence };
}

/** The source files below a folder that can be opened; what is wrong with the others goes to the reading. */
export async function* openAll(root: string, reading: Reading): AsyncGenerator<Source> {
  const listing = await listSources(root);
  reading.diagnostics.push(...listing.diagnostics.map(withMaskedPaths));
  for (const file of [...listing.sources.map((one) => one.file), ...listing.refused]) reading.listed.add(file);
  for (const listed of listing.sources) {
    const masked = maskedPath(listed.file);
    if (masked === listed.file) yield* await openOne(listed, reading);
    else refuse(listed.file, masked, reading);
  }
}

/** Says of a file that it wants another name, and nothing else of it: every message would repeat the name. */
function refuse(file: string, masked: string, reading: Reading, since = reading.diagnostics.length): void {
  reading.unnamed.add(file);
  reading.diagnostics.splice(since, Infinity, renameIt(masked));
}

async function openOne({ path, file }: Listed, reading: Reading): Promise<Source[]> {
  const { sources, diagnostics } = await loadSource(path, file);
  reading.diagnostics.push(...diagnostics);
  return sources;
}

/** The conversations of one source; an unforeseen failure costs this file alone. */
export async function* conversationsOf(source: Source, reading: Reading, wanted: Wanted = {}): AsyncGenerator<Conversation> {
  const opened = openReader(source);
  if (!opened) {
    reading.complain({
      rule: 'unknown-format',
      severity: 'error',
      file: source.file,
      sentence: 'No reader knows this format. See `docs/reading.md` for those that are read.',
    });
    return;
  }
  try {
    let last: Conversation | undefined;
    const [troubles, left] = [reading.diagnostics.length, reading.left];
    for await (const conversation of opened.reader.read(source, reading, wanted)) {
      reading.conversations++;
      last = conversation;
      const masked = conversation.exported ? undefined : namedAfter(conversation);
      if (masked !== undefined) return refuse(source.file, masked, reading, troubles);
      const admitted = reading.admit(conversation);
      if (admitted) yield admitted;
    }
    const isBroken = reading.diagnostics.slice(troubles).some(({ severity }) => severity === 'error');
    if (!isBroken) reading.diagnostics.push(...wholeNote(source, last));
    if (!last && reading.left === left && reading.diagnostics.length === troubles) reading.complain(emptyHanded(source));
  } catch (error) {
    // Without the key no file can be read: that is nothing that another file makes good.
    if (error instanceof KeyError) throw error;
    const kind = error instanceof Error ? error.name : 'unknown';
    reading.complain({
      rule: 'unreadable-file',
      severity: 'error',
      file: source.file,
      sentence: `This file could not be read to its end (${kind}). Look for what is unusual in it, or export it again.`,
    });
  }
}
