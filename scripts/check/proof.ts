/** Proof: every kept quote is found, word for word, where it says that it was said. */
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { fold } from '#model/fold.ts';
import { proofOf, type Quote } from '#model/quote.ts';
import type { RuleId } from '#model/rules.ts';
import { conversationOf, noteOf } from '#model/spoken.ts';
import type { KeptFile, PersonaFolder } from '../content/personas.ts';
import { hear, languageOf } from '../hear/hear.ts';
import { saidBy } from '../pipeline/participants.ts';
import { redactorOf } from '../redact/redact.ts';

/** A kept quote that must be proven: there are many, so each is no more than where it stands. */
interface Claimed {
  quote: Quote;
  kept: KeptFile<Quote>;
  index: number;
}

/** An utterance of a customer. */
interface Said {
  at: string;
  said: string;
  by: string;
  /** Its words as they may be shown, folded. Masking costs more than all else here, so only what is asked for is masked, once. */
  text: () => string;
}

/** Collects what must be proven, hears the sources as they stream by, and says at the end what could not be. */
export class Proving {
  readonly #open: Map<string, Claimed[]>;
  readonly #found: Diagnostic[] = [];
  /** Conversations that were heard; two exports may hold the same one, the older of them less of it. */
  readonly #heard = new Set<string>();
  /** Quotes whose export is not at hand: proven by their stored hash alone. */
  byHash = 0;
  /** Quotes found in their source. */
  bySource = 0;

  constructor(folders: readonly PersonaFolder[]) {
    const claimed = folders.flatMap(({ quotes }) => quotes.flatMap((kept) => kept.entries.map((quote, index): Claimed => ({ quote, kept, index }))));
    this.#open = Map.groupBy(claimed, ({ quote }) => conversationOf(quote.from));
  }

  #complain({ kept, index }: Claimed, rule: RuleId, sentence: string, severity: Diagnostic['severity'] = 'error'): void {
    this.#found.push({ rule, severity, file: kept.file, line: kept.lineOf([index, 'text']), sentence });
  }

  /** Proves the quotes of one conversation. */
  hear(conversation: Conversation): void {
    const claimed = this.#open.get(conversation.id);
    if (!claimed) return;
    this.#heard.add(conversation.id);
    const redact = redactorOf(conversation);
    const heard = hear(conversation).customer.map((utterance): Said => {
      let shown: string | undefined;
      return {
        at: utterance.at,
        said: utterance.said ?? conversation.date,
        by: saidBy(utterance.speaker, conversation.participant),
        text: () => (shown ??= fold(redact(utterance.text, () => languageOf(utterance.text, conversation.language) ?? 'en').text)),
      };
    });
    this.#open.set(
      conversation.id,
      claimed.filter((one) => !this.#isProven(one, conversation, heard)),
    );
  }

  /** Whether the words were found; what else is wrong with the quote is said at once. */
  #isProven(one: Claimed, { consent, consentUntil, channel, exported }: Conversation, heard: readonly Said[]): boolean {
    const { quote } = one;
    const at = quote.from.slice(quote.from.lastIndexOf('#') + 1);
    const words = fold(quote.text);
    const holds = ({ text }: Said): boolean => text().includes(words);
    const isOwn = ({ by }: Said): boolean => exported || by === quote.by;
    const there = heard.filter((utterance) => utterance.at === at);
    // The very words of somebody else are no proof. At the quote's own place they are its own, and it is ascribed to the wrong person.
    const own = there.find((utterance) => isOwn(utterance) && holds(utterance)) ?? heard.find((utterance) => isOwn(utterance) && holds(utterance));
    const place = own ? (own.at === at ? own : undefined) : there.find(holds);
    const holding = own ?? place;
    if (!holding) return false;
    this.bySource++;
    if (!place) this.#complain(one, 'quote-moved', `These words now stand at \`${holding.at}\` of the source. Run \`npm run pull\` to follow them.`, 'warning');
    if (consent === 'none')
      this.#complain(one, 'quote-consent', 'This conversation may not be quoted: its consent is `none`. Run `npm run pull` to withdraw the quote.');
    const wrong = [
      quote.channel !== channel && 'channel',
      place && quote.said !== place.said && 'said',
      !exported && place && quote.by !== place.by && 'by',
      consent !== 'none' && quote.consent !== consent && 'consent',
      quote.consentUntil !== consentUntil && 'consentUntil',
    ].filter(Boolean);
    for (const field of wrong)
      this.#complain(one, 'quote-attribution', `\`${String(field)}\` is not what the source says. Run \`npm run pull\` to correct it.`);
    return true;
  }

  /** What could not be proven, after all sources were heard. @param listed the source files that are there */
  finish(listed: ReadonlySet<string>): Diagnostic[] {
    for (const claimed of this.#open.values()) for (const one of claimed) this.#withoutSource(one, listed);
    return this.#found;
  }

  #withoutSource(one: Claimed, listed: ReadonlySet<string>): void {
    const { from, text, proof } = one.quote;
    if (this.#heard.has(conversationOf(from))) {
      return this.#complain(
        one,
        'quote-proof',
        'The customer did not say this word for word in the source. Restore the exact words, or run `npm run pull`: it follows a small edit of the source, and withdraws what is no longer there.',
      );
    }
    const file = noteOf(from);
    if (file !== undefined) {
      const why = listed.has(file) ? 'could not be read' : 'is not there';
      return this.#complain(one, 'quote-source', `Its source \`${file}\` ${why}. Bring the source back, or run \`npm run pull\` to withdraw what is gone.`);
    }
    if (proof === undefined)
      return this.#complain(
        one,
        'quote-proof',
        'This quote of an export has no `proof`, and the export is not at hand. Put the export back and run `npm run pull`.',
      );
    if (proof !== proofOf(from, text))
      return this.#complain(one, 'quote-proof', 'These are not the words that were pulled: they no longer fit their `proof`. Restore them.');
    this.byHash++;
  }
}
