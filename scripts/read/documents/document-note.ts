/** A document as a note: what it holds goes the way of all notes, and its places are paragraphs. */
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { DataError } from '#model/yaml.ts';
import { noteOf } from '../notes/markdown.ts';
import { PackedError } from '../packed/limits.ts';
import type { Report, Source } from '../reader.ts';
import type { Written } from './page.ts';

/** Reads a document by `write`, and says of whatever is wrong with it in which paragraph it stands. */
export async function* documentNote(source: Source, report: Report, write: () => Promise<Written>): AsyncIterable<Conversation> {
  try {
    const { blocks, paragraphOf, lineOf } = await write();
    const placed: Report = {
      complain: ({ line, ...diagnostic }) => {
        const paragraph = line === undefined ? undefined : paragraphOf(line);
        if (paragraph === undefined) report.complain(diagnostic);
        else report.complain(lineOf ? { ...diagnostic, line: lineOf(paragraph) } : inParagraph(paragraph, diagnostic));
      },
      skip: (what, reason, count) => report.skip(what, reason, count),
    };
    const conversation = noteOf(source, placed, blocks);
    if (conversation.utterances.length === 0) return report.skip('conversations', 'nothing is said in it');
    const utterances = conversation.utterances.map((one) => ({ ...one, at: `p${paragraphOf(Number(one.at.slice(1)))}` }));
    yield { ...conversation, utterances };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const rule = error instanceof PackedError ? 'broken-archive' : 'broken-note';
    report.complain({ rule, severity: 'error', file: source.file, sentence: error.message });
  }
}

/** Documents have no lines that a person could look up. */
function inParagraph(paragraph: number, { sentence, ...diagnostic }: Diagnostic): Diagnostic {
  return { ...diagnostic, sentence: `Paragraph ${paragraph}: ${sentence}` };
}
