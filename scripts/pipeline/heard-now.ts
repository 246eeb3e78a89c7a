/** What customers say in a conversation now, as it may be shown, with its sentences: where kept quotes are looked for. */
import type { Conversation, Utterance } from '#model/conversation.ts';
import { fold } from '#model/fold.ts';
import type { Quote } from '#model/quote.ts';
import { hear, sentencesOf } from '../hear/hear.ts';
import { WordsNow, type SaidNow } from '../keep/words-now.ts';

/** What a customer said in one go, and in which conversation. */
export interface HeardNow extends SaidNow {
  conversation: Conversation;
  /** The day. */
  on: string;
  language: string | undefined;
}

/** The way back to an utterance. */
export function fromOf({ exported, id, file }: Pick<Conversation, 'exported' | 'id' | 'file'>, { at }: Pick<Utterance, 'at'>): string {
  return `${exported ? id : file}#${at}`;
}

/** Where a sentence may end, though an abbreviation or a small letter after it make it doubtful. */
const END = /[.!?…؟]["'”’»)\]]*\s+|[。！？]["”’」』）]*/gu;

/** A sentence as the smallest stretches that may be sentences. */
function smallest(text: string, start: number, end: number): [number, number][] {
  const borders = [...text.slice(start, end).matchAll(END)]
    .map(({ index, 0: sign }) => ({ last: start + index + sign.trimEnd().length, next: start + index + sign.length }))
    .filter(({ next }) => next < end);
  return [start, ...borders.map(({ next }) => next)].map((first, index) => [first, borders[index]?.last ?? end]);
}

/** The sentences of a text, by their offsets in the folded text. */
function sentencesIn(text: string, folded: string, language: string): [number, number][] {
  let from = 0;
  return sentencesOf(text, language).flatMap(({ text: sentence }): [number, number][] => {
    const start = folded.indexOf(sentence, from);
    if (start === -1) return [];
    from = start + sentence.length;
    return smallest(folded, start, from);
  });
}

/** An utterance, redacted as it stands and folded. */
interface Shown {
  utterance: Utterance;
  /** Found out when somebody asks: that takes time, and most quotes stand where they stood. */
  language: () => string | undefined;
  text: string;
  folded: string;
}

/** A conversation heard once more; redacted once, and cut into sentences only where somebody asks for them. */
export class HeardAgain {
  readonly #conversation: Conversation;
  readonly #speakerOf: (utterance: Utterance) => string;
  readonly #tongue: (text: string) => string | undefined;
  readonly #masked: (text: string) => string;
  #shown: Shown[] | undefined;
  #words: WordsNow<HeardNow> | undefined;

  /**
   * @param tongue the language of a text, remembered by whoever heard the conversation first
   * @param masked a text as it may be shown, remembered likewise
   */
  constructor(
    conversation: Conversation,
    speakerOf: (utterance: Utterance) => string,
    tongue: (text: string) => string | undefined,
    masked: (text: string) => string,
  ) {
    this.#conversation = conversation;
    this.#speakerOf = speakerOf;
    this.#tongue = tongue;
    this.#masked = masked;
  }

  #heard(): Shown[] {
    return (this.#shown ??= hear(this.#conversation).customer.map((utterance) => {
      const language = (): string | undefined => this.#tongue(utterance.text);
      const text = this.#masked(utterance.text);
      return { utterance, language, text, folded: fold(text) };
    }));
  }

  /** Whether a person says these words; in an export one customer speaks, whatever the key to the pseudonym. */
  says({ text, by }: Pick<Quote, 'text' | 'by'>): boolean {
    const words = fold(text);
    return this.#heard().some(({ utterance, folded }) => folded.includes(words) && (this.#conversation.exported || this.#speakerOf(utterance) === by));
  }

  /** All that customers say. */
  get said(): HeardNow[] {
    return this.#heard().map(({ utterance, language, text, folded }) => ({
      conversation: this.#conversation,
      from: fromOf(this.#conversation, utterance),
      by: this.#speakerOf(utterance),
      on: utterance.said ?? this.#conversation.date,
      language: language(),
      text: folded,
      sentences: sentencesIn(text, folded, language() ?? 'und'),
    }));
  }

  /** The same, ready to be searched. */
  get words(): WordsNow<HeardNow> {
    return (this.#words ??= new WordsNow(this.said));
  }
}
