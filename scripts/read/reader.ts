/** The one interface of all readers: a file in, conversations out, one at a time. A reader knows its format and nothing of personas. */
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import type { ExportFields, NoteFields } from '#model/note.ts';
import type { Declared } from './fields.ts';

/** Documents that are zip archives of XML: their text is no text file's, so their `head` is empty. */
export type DocumentKind = 'docx' | 'odt' | 'xlsx' | 'ods';

/** The files that make up a document. */
export interface Parts {
  /** Their paths in the document, with `/`. */
  names: readonly string[];
  /** How many bytes one of them holds, and how many of them remain as it is packed; undefined where there is none. */
  sizeOf(name: string): { whole: number; packed: number } | undefined;
  /** The bytes of one of them, unpacked; each call reads anew. Throws a DataError where there is none, or it is broken or a bomb. */
  bytes(name: string): AsyncIterable<Buffer>;
}

/** A source file, as the readers meet it. It may lie in a packed file: readers ask it for its bytes, and never open its path. */
export interface Source {
  /** Where it lies on disk; for a file in an archive, where the archive lies. */
  path: string;
  /** Its name without `.gz`, and without the archive that holds it: what its ending is judged by. */
  name: string;
  /** Relative to `content/conversations/`, with `/`; what conversations and messages name it by. A file in an archive is named `export.zip/tickets.json`. */
  file: string;
  /** The first 64 kB, decoded and without a byte-order mark, line ends as `\n`: enough to tell a format by its content. */
  head: string;
  /** Bytes in the file as it lies on disk, packed or not. */
  size: number;
  /** Set where it is a document rather than text. */
  document?: DocumentKind;
  /** The parts of a document. */
  parts?: Parts;
  /** Its bytes, unpacked, from the beginning; each call reads anew. Throws a DataError where a packed file is broken or a bomb. */
  bytes(): AsyncIterable<Buffer>;
  /** A file of this name in the same folder or archive, with its own sidecar; undefined where there is none, or none that can be opened. */
  beside(name: string): Promise<Source | undefined>;
  /** The names of all files in the same folder or archive, sidecars left out. */
  neighbours(): Promise<string[]>;
  /** What its sidecar says, checked; a note's fields or an export's. */
  note?: NoteFields;
  export?: ExportFields;
  /** The labels that its own fields declare, and where. */
  declared?: Declared[];
  /** Where they say to which personas the note speaks. */
  fieldsAt?: { file: string; line: number };
}

/** What a run may spare a reader. */
export interface Wanted {
  /**
   * Bytes of which at least one occurs in every conversation that anybody wants. A reader of a large export may count a record without
   * any of them as `belongs to no persona` instead of parsing it. Absent: everything is wanted.
   */
  needles?: readonly string[];
  /** Of the records without a needle, the share that is read all the same, chosen by their bytes: for a sample of what belongs to no persona. */
  share?: number;
}

/** Where a reader says what it could not read, and counts what it left out. Nothing disappears silently. */
export interface Report {
  /** Something is wrong with this file; other conversations and other files go on. */
  complain(diagnostic: Diagnostic): void;
  /** Left out on purpose, with the reason; `count` conversations or utterances. */
  skip(what: 'conversations' | 'utterances', reason: string, count?: number): void;
}

export interface Reader {
  /** Its short name. Its fixture lies in `fixtures/<id>/`, and `docs/readers/<id>.md` says how to export from that tool. */
  id: string;
  /** Set where the format is known but holds no words, so that a file of it is refused with advice. */
  refuses?: true;
  /** What the format is called in messages: `Markdown note`, `Zendesk tickets (NDJSON)`. */
  name: string;
  /** Why this reader takes the file, judged by content first and name second, as a clause (`its first line is WEBVTT`); undefined when it does not. */
  takes(source: Source): string | undefined;
  /** Streams the file's conversations. Throws nothing for bad content: it complains and goes on, or ends. */
  read(source: Source, report: Report, wanted: Wanted): AsyncIterable<Conversation>;
}
