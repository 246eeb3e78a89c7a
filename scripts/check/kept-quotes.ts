/** The kept quotes of all personas, as they are asked of the sources, and what is said of those that no source holds. */
import type { Diagnostic } from '#model/diagnostic.ts';
import { proofOf, type Quote } from '#model/quote.ts';
import type { RuleId } from '#model/rules.ts';
import { conversationOf, isExported, noteOf } from '#model/spoken.ts';
import type { KeptFile, PersonaFolder } from '../content/personas.ts';
import type { Asked, Complaint, Proof } from './proof.ts';

/** A kept quote: there are many, so each is no more than where it stands. */
interface Kept {
  quote: Quote;
  kept: KeptFile<Quote>;
  index: number;
}

/** Asks for the proof of every kept quote, and says what is wrong with each. */
export class KeptQuotes {
  readonly #all: readonly Kept[];
  /** Quotes found in their source, and quotes whose export is not at hand, so that only their stored hash speaks for them. */
  readonly proven = { bySource: 0, byHash: 0 };

  constructor(folders: readonly PersonaFolder[]) {
    this.#all = folders.flatMap(({ quotes }) => quotes.flatMap((kept) => kept.entries.map((quote, index): Kept => ({ quote, kept, index }))));
  }

  /** The quotes of notes, or those of exports. */
  asked(exported: boolean): Asked[] {
    return this.#all.flatMap(({ quote }, number) => (isExported(conversationOf(quote.from)) === exported ? { quote, number } : []));
  }

  /**
   * What is wrong with kept quotes, once all sources were heard.
   * @param listed the source files that are there
   */
  complaints({ found, complaints, heard }: Proof, listed: ReadonlySet<string>): Diagnostic[] {
    const wasFound = new Set(found);
    this.proven.bySource = wasFound.size;
    const missing = this.#all.flatMap(({ quote }, number): Complaint[] => {
      const said = wasFound.has(number) ? undefined : this.#withoutSource(quote, heard, listed);
      return said ? [{ number, severity: 'error', rule: said[0], sentence: said[1] }] : [];
    });
    return [...complaints, ...missing].flatMap(({ number, rule, severity, sentence }) => {
      const at = this.#all[number];
      return at ? [{ rule, severity, file: at.kept.file, line: at.kept.lineOf([at.index, 'text']), sentence }] : [];
    });
  }

  #withoutSource({ from, text, proof }: Quote, heard: ReadonlySet<string>, listed: ReadonlySet<string>): [RuleId, string] | undefined {
    if (heard.has(conversationOf(from)))
      return [
        'quote-proof',
        'The customer did not say this word for word in the source. Restore the exact words, or run `npm run pull`: it follows a small edit of the source, and withdraws what is no longer there.',
      ];
    const file = noteOf(from);
    if (file !== undefined) {
      const why = listed.has(file) ? 'could not be read' : 'is not there';
      return ['quote-source', `Its source \`${file}\` ${why}. Bring the source back, or run \`npm run pull\` to withdraw what is gone.`];
    }
    if (proof === undefined)
      return ['quote-proof', 'This quote of an export has no `proof`, and the export is not at hand. Put the export back and run `npm run pull`.'];
    if (proof !== proofOf(from, text)) return ['quote-proof', 'These are not the words that were pulled: they no longer fit their `proof`. Restore them.'];
    this.proven.byHash++;
    return undefined;
  }
}
