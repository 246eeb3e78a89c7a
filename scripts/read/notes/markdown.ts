/** Reads notes in Markdown and plain text. Markdown is read for its text alone; nothing in it ever runs or is kept as markup. */
import type { Conversation } from '#model/conversation.ts';
import { hasFrontmatter, readFrontmatter } from '#model/frontmatter.ts';
import { DataError } from '#model/yaml.ts';
import { markdownBlocks, plainBlocks, type Block } from './blocks.ts';
import { castOf } from './cast.ts';
import { headerLines } from './header-lines.ts';
import { noteText } from '../whole.ts';
import { misplacedMarks, noteConversation, strangersIn } from './note-conversation.ts';
import type { Reader, Report, Source } from '../reader.ts';
import { withTold } from './third-person.ts';
import { turnsOf } from './turns.ts';
import { utterancesOf } from './verbatim.ts';

const NOBODY = { speakers: {}, except: [] };

/** Notes in Markdown, with their fields before the text or in a sidecar. */
export const markdownNotes: Reader = {
  id: 'markdown',
  name: 'a Markdown note',
  takes({ name, head }) {
    if (hasFrontmatter(head)) return 'it opens with frontmatter';
    return /\.(?:md|markdown)$/i.test(name) ? 'its name ends in .md' : undefined;
  },
  async *read(source, report) {
    yield* readNote(source, report, (text) => {
      const { body, bodyLine } = hasFrontmatter(text) ? readFrontmatter(text) : { body: text, bodyLine: 1 };
      return markdownBlocks(body, bodyLine);
    });
  },
};

/** Notes in plain text, with their fields in a sidecar. */
export const textNotes: Reader = {
  id: 'text',
  name: 'a plain text note',
  takes: ({ name }) => (/\.(?:txt|text)$/i.test(name) ? 'its name ends in .txt' : undefined),
  async *read(source, report) {
    yield* readNote(source, report, (text) => plainBlocks(text));
  },
};

async function* readNote(source: Source, report: Report, blocksIn: (text: string) => Block[]): AsyncIterable<Conversation> {
  try {
    const conversation = noteOf(source, report, blocksIn(await noteText(source)));
    if (conversation.utterances.length === 0) report.skip('conversations', 'nothing is said in it');
    else yield conversation;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    report.complain({ rule: 'broken-note', severity: 'error', file: source.file, line: error.line, sentence: error.message });
  }
}

/** A note's blocks as a conversation, with all that is wrong with it reported. */
export function noteOf(source: Source, report: Report, blocks: readonly Block[]): Conversation {
  const fields = source.note ?? NOBODY;
  const lines = blocks.filter(({ kind }) => kind === 'paragraph').flatMap((block) => block.lines);
  const header = headerLines(lines, fields);
  const elsewhere = blocks.flatMap(({ kind, lines: [first], cells = [] }) => [
    ...(kind === 'heading' && first ? [first.text] : []),
    ...cells.map(({ text }) => text),
  ]);
  const cast = castOf(
    fields,
    lines.filter((line) => !header.has(line)),
    elsewhere.filter((text) => text.length <= 80),
  );
  const { turns, labelled } = turnsOf(blocks, cast, header);
  const utterances = utterancesOf({ turns: withTold(turns, lines), labelled }, fields);
  for (const diagnostic of [...strangersIn(source, cast), ...(source.note ? misplacedMarks(source, utterances) : [])]) report.complain(diagnostic);
  return noteConversation(source, utterances, turns.find(({ heading }) => heading)?.text);
}
