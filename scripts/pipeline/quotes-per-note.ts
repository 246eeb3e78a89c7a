/** How many quotes a note may give. Pure. */
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { LIMITS } from '#model/size-limits.ts';
import type { Quote } from '#model/quote.ts';

/** Beyond them it is no conversation, and looking for each of them again after every edit would take without end. */
const QUOTES_PER_NOTE = LIMITS.quotesPerNote.most;

/** Counts the quotes of a conversation while it is heard, so that a note with too many need not be heard to its end. */
export class Measure {
  readonly #exported: boolean;
  readonly #quotes = new Set<string>();

  constructor({ exported }: Pick<Conversation, 'exported'>) {
    this.#exported = exported;
  }

  /** The same words of one person are one quote of a persona, however often they are said. */
  add(found: readonly { persona: string; quote: Pick<Quote, 'id' | 'by'> }[]): void {
    if (!this.#exported) for (const { persona, quote } of found) this.#quotes.add(`${persona}\n${quote.by}\n${quote.id}`);
  }

  get isFull(): boolean {
    return this.#quotes.size > QUOTES_PER_NOTE;
  }
}

/** Whether more is marked in a note than it may give. */
export function isOverMarked({ exported, utterances }: Conversation): boolean {
  return !exported && utterances.reduce((sum, { marks }) => sum + marks.length, 0) > QUOTES_PER_NOTE;
}

/** What is said of a note that would give more; what is kept of it stays. */
export function tooManyQuotes({ file }: Conversation): Diagnostic {
  const most = QUOTES_PER_NOTE.toLocaleString('en');
  const sentence = `More than ${most} passages of this note would be quotes; at most ${most} are taken. Split the note, or give a claim narrower phrases.`;
  return { rule: 'unreadable-file', severity: 'error', file, sentence };
}
