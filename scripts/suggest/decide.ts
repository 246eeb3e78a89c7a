/** What a person decides about a suggestion, as a change of the quotes of one file. Pure. */
import { waits, type Quote } from '#model/quote.ts';

/** To accept a suggestion as it stands, to accept it for the other side, or to decline it. */
export type Decision = 'accept' | 'accept against' | 'decline';

function decided(quote: Quote, decision: Decision): Quote {
  if (decision === 'decline') return { ...quote, status: 'hidden' };
  if (decision === 'accept') return { ...quote, because: 'marked' };
  return { ...quote, supports: [], contradicts: [...new Set([...quote.contradicts, ...quote.supports])], because: 'marked' };
}

/** The quotes with a decision about one of them; undefined when no suggestion with this id waits among them. */
export function decide(quotes: readonly Quote[], id: string, decision: Decision): Quote[] | undefined {
  if (!quotes.some((quote) => quote.id === id && waits(quote))) return undefined;
  return quotes.map((quote) => (quote.id === id && waits(quote) ? decided(quote, decision) : quote));
}
