/** Proof: every kept quote is found, word for word, where it says that it was said. */
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { fold } from '#model/fold.ts';
import type { Quote } from '#model/quote.ts';
import type { RuleId } from '#model/rules.ts';
import { conversationOf } from '#model/spoken.ts';
import { hear, languageOf } from '../hear/hear.ts';
import { saidBy } from '../pipeline/participants.ts';
import { redactorOf } from '../redact/redact.ts';

/** A kept quote that must be proven, and the number by which whoever asks knows it. */
export interface Asked {
  quote: Quote;
  number: number;
}

/** What is wrong with a quote that was asked of. */
export interface Complaint {
  number: number;
  rule: RuleId;
  sentence: string;
  severity: Diagnostic['severity'];
}

/** What the sources say of the quotes that were asked of. */
export interface Proof {
  /** The numbers of those that were found. */
  found: readonly number[];
  complaints: readonly Complaint[];
  /** Ids of conversations that were heard and of which quotes were asked: whatever was not found in them was not said. */
  heard: ReadonlySet<string>;
}

/** An utterance of a customer. */
interface Said {
  at: string;
  said: string;
  by: string;
  /** Its words as they may be shown, folded. Masking costs more than all else here, so only what is asked for is masked, once. */
  text: () => string;
}

/** Hears the sources as they stream by, and proves what is asked of in them. */
export class Proving implements Proof {
  /** What was not found yet, by conversation: two exports may hold the same one, the older of them less of it. */
  readonly #open = new Map<string, readonly Asked[]>();
  readonly found: number[] = [];
  readonly complaints: Complaint[] = [];
  readonly heard = new Set<string>();

  /** Takes quotes that are to be proven. */
  ask(asked: readonly Asked[]): void {
    for (const [conversation, these] of Map.groupBy(asked, ({ quote }) => conversationOf(quote.from))) this.#open.set(conversation, these);
  }

  #complain({ number }: Asked, rule: RuleId, sentence: string, severity: Diagnostic['severity'] = 'error'): void {
    this.complaints.push({ number, rule, sentence, severity });
  }

  /** Proves the quotes of one conversation. */
  hear(conversation: Conversation): void {
    const asked = this.#open.get(conversation.id);
    if (!asked) return;
    this.heard.add(conversation.id);
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
      asked.filter((one) => !this.#isProven(one, conversation, heard)),
    );
  }

  /** Whether the words were found; what else is wrong with the quote is said at once. */
  #isProven(one: Asked, { consent, consentUntil, channel, exported }: Conversation, heard: readonly Said[]): boolean {
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
    this.found.push(one.number);
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
}
