/** Each conversation of a file once: exports name the same one again, and broken ones give two of them one id. */
import type { Conversation } from '#model/conversation.ts';
import type { RuleId } from '#model/rules.ts';
import { MetIds } from './met-ids.ts';
import type { Report } from './reader.ts';

/** What is said of conversations whose id came before. */
interface Sentences {
  /** How one with the same words is counted. */
  again: string;
  /** What is wrong with one that has others, and what to do. */
  otherwise: string;
}

/** Makes a test for conversations whose id did not come before; what did is counted, or complained of where its words differ. */
export function onlyOnce(
  report: Report,
  complain: (rule: RuleId, sentence: string, line?: number) => void,
  { again, otherwise }: Sentences,
): (one: Conversation, line?: number) => boolean {
  const met = new MetIds();
  return ({ id, utterances }, line) => {
    const before = met.meet(id, utterances.map(({ text }) => text).join('\0'));
    if (before === 'same') report.skip('conversations', again);
    else if (before === 'other') complain('repeated-ticket', otherwise, line);
    return before === 'new';
  };
}
