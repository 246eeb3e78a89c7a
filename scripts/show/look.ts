/** Looks at one file as `read` does: what is heard in it, line by line, and what is not. */
import { basename } from 'node:path';
import type { Conversation, Utterance } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { hearsayOf, type Hearsay } from '../hear/hear.ts';
import { conversationsOf, Reading } from '../pipeline/read-all.ts';
import { carriesFields } from '../read/fields.ts';
import type { Listed } from '../read/list.ts';
import type { Source } from '../read/reader.ts';
import { openReader } from '../read/readers.ts';
import { loadSource } from '../read/source.ts';
import { count, noCounts, type Counts } from './counts.ts';
import { fieldsDraft, speakersDraft } from './draft.ts';
import { explained, Rules } from './explain.ts';
import { seenIn } from './seen.ts';

/** What came of looking. */
export interface Look {
  /** What each source in the file was taken for, and why; empty where nothing could be read. */
  taken: string[];
  counts: Counts;
  diagnostics: Diagnostic[];
  /** Fields to paste, for what is in the file and cannot be heard without them. */
  drafts: string[];
}

/** How to show it. */
export interface Showing {
  /** In sentences with the rules that decided, rather than as JSON. */
  explain: boolean;
  write: (text: string) => Promise<void>;
}

/** Looks at a file, and shows each of its utterances. */
export async function lookAt({ path, file }: Listed, showing: Showing): Promise<Look> {
  const reading = new Reading();
  const counts = noCounts();
  const taken: string[] = [];
  const rules = new Rules();
  const drafts: string[] = [];
  const { sources, diagnostics } = await loadSource(path, file);
  for (const source of sources) {
    const opened = openReader(source);
    if (opened) taken.push(`${opened.reader.name}, since ${opened.because}`);
    if (opened && showing.explain) await showing.write(`${source.file}: ${opened.reader.name}, since ${opened.because}\n`);
    for await (const conversation of conversationsOf(source, reading)) {
      counts.conversations++;
      for (const said of hearsayOf(conversation)) await show(conversation, said, showing, { counts, rules });
      const draft = draftFor(source, conversation, sources.length > 1 ? undefined : basename(path));
      if (draft !== undefined) drafts.push(draft);
    }
  }
  if (showing.explain && rules.lines().length > 0) await showing.write(`\nBy rule:\n${rules.lines().join('\n')}\n\n`);
  for (const [reason, by] of reading.skippedConversations) count(counts.skipped, `conversations: ${reason}`, by);
  for (const [reason, by] of reading.skippedUtterances) count(counts.skipped, reason, by);
  return { taken, counts, diagnostics: [...diagnostics, ...reading.diagnostics], drafts };
}

/** The fields that a note or transcript still needs. @param alone the file's name on disk, where it holds no other source */
function draftFor({ name, note, export: mapped }: Source, conversation: Conversation, alone: string | undefined): string | undefined {
  if (conversation.exported || mapped) return undefined;
  const seen = seenIn(conversation);
  if (note) return conversation.utterances.some(({ role }) => role === 'customer') ? undefined : speakersDraft(name, seen);
  const atTop = carriesFields(name) && (alone === undefined || alone === name);
  return fieldsDraft({ name, packed: alone === undefined, seen, ...(!atTop && { sidecar: `${alone ?? name}.yml` }) });
}

/** What is counted beside what is shown. */
interface Tally {
  counts: Counts;
  rules: Rules;
}

async function show(conversation: Conversation, said: Hearsay, { explain, write }: Showing, { counts, rules }: Tally): Promise<void> {
  const { utterance } = said;
  const unheard = 'reason' in said ? said.reason : undefined;
  count(counts.byRole, utterance.role);
  if (unheard === undefined) counts.heard++;
  else count(counts.unheard, unheard);
  if (explain) {
    rules.add({ utterance, unheard });
    await write(`${explained({ utterance, unheard })}\n`);
  } else if (unheard === undefined || utterance.role !== 'customer')
    await write(lineOf(conversation, utterance, 'words' in said ? said.words : utterance.text));
}

function lineOf({ id, channel, date, scores }: Conversation, { speaker, role, at }: Utterance, text: string): string {
  const rated = role === 'customer' && scores !== undefined && scores.length > 0;
  return `${JSON.stringify({ conversation: id, channel, date, speaker, role, text, at, ...(rated && { scores }) })}\n`;
}
