/** How many quotes a note may give. Pure. */
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';

/** Beyond them it is no conversation, and looking for each of them again after every edit would take without end. */
export const QUOTES_PER_NOTE = 2000;

/** What is wrong with a note that would give more; what is kept of it stays. @param count its quotes so far; more may be marked in it */
export function tooManyQuotes({ exported, file, utterances }: Conversation, count = 0): Diagnostic | undefined {
  const most = Math.max(
    count,
    utterances.reduce((sum, { marks }) => sum + marks.length, 0),
  );
  if (exported || most <= QUOTES_PER_NOTE) return undefined;
  const sentence = `${most.toLocaleString('en')} passages of this note would be quotes; at most ${QUOTES_PER_NOTE.toLocaleString('en')} are taken. Split the note, or give a claim narrower phrases.`;
  return { rule: 'unreadable-file', severity: 'error', file, sentence };
}
