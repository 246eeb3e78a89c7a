/** All readers, in the order in which they are asked; what a file holds counts before what it is called. */
import { captions } from './transcripts/cues.ts';
import { docxNotes } from './documents/docx.ts';
import { htmlPages } from './documents/html-page.ts';
import { odtNotes } from './documents/odt.ts';
import { markdownNotes, textNotes } from './notes/markdown.ts';
import { github } from './helpdesks/github.ts';
import { gorgias } from './helpdesks/gorgias.ts';
import { jira } from './helpdesks/jira.ts';
import { neutral } from './helpdesks/neutral.ts';
import type { Reader, Source } from './reader.ts';
import { transcriptJson } from './transcripts/transcript-json.ts';
import { transcriptTable } from './transcripts/transcript-table.ts';
import { freshdesk } from './helpdesks/freshdesk.ts';
import { front } from './helpdesks/front.ts';
import { helpscout } from './helpdesks/helpscout.ts';
import { intercom } from './helpdesks/intercom.ts';
import { noteTables } from './tables/note-table.ts';
import { reviews, surveys, tables } from './tables/table.ts';
import { zendesk } from './helpdesks/zendesk.ts';
import { zendeskView } from './helpdesks/zendesk-view.ts';

/** The readers, the surest first. */
export const readers: readonly Reader[] = [
  captions,
  transcriptJson,
  transcriptTable,
  intercom,
  freshdesk,
  helpscout,
  front,
  github,
  gorgias,
  jira,
  neutral,
  zendeskView,
  zendesk,
  docxNotes,
  odtNotes,
  htmlPages,
  markdownNotes,
  noteTables,
  surveys,
  reviews,
  tables,
  textNotes,
];

/** A reader that takes a source, and why. */
export interface Opened {
  reader: Reader;
  /** A clause: `it opens with frontmatter`. */
  because: string;
}

/** The reader for a source; undefined where nobody can read it. */
export function openReader(source: Source): Opened | undefined {
  for (const reader of readers) {
    const because = reader.takes(source);
    if (because !== undefined) return { reader, because };
  }
  return undefined;
}
