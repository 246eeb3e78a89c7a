/** What became of a persona's kept quotes. Pure. Words are told only where they may be shown now; those of quotes that are gone or hidden never. */
import type { Channel } from './conversation.ts';
import { compare } from './diagnostic.ts';
import type { Quote } from './quote.ts';
import type { Settings } from './settings.ts';
import { conversationOf } from './spoken.ts';
import { withheldBecause } from './wiki.ts';

/** Where a quote comes from and what it bears on: all but its words. */
export interface QuotePlace {
  id: string;
  by: string;
  channel: Channel;
  said: string;
  from: string;
  conversation: string;
  supports: string[];
  contradicts: string[];
  /** Why it bears on them. */
  because: string;
}

/** A quote that is kept now. */
export interface QuoteNow extends QuotePlace {
  /** Its words as they are now; absent where they may not be shown. */
  text?: string;
  language?: string;
  /** Why its words are not shown. */
  withheld?: string;
}

/** In what a quote is not as it was. `place` is another line of the same conversation, `bookkeeping` what `pull` notes for itself. */
export const aspects = [
  'words',
  'claims',
  'because',
  'status',
  'consent',
  'person',
  'day',
  'channel',
  'language',
  'conversation',
  'place',
  'bookkeeping',
] as const;
export type Aspect = (typeof aspects)[number];

/** A quote that is not as it was. */
export interface QuoteChange extends QuoteNow {
  changed: Aspect[];
  /** What it bore on before, and why, where that is otherwise now. */
  before?: Pick<QuotePlace, 'supports' | 'contradicts' | 'because'>;
}

/** What became of the quotes of a persona: each quote of either state is in one of these. */
export interface QuotesDifference {
  added: QuoteNow[];
  changed: QuoteChange[];
  withdrawn: QuotePlace[];
  unchanged: number;
}

/** Compares the quotes of two states by their ids, in the order of days. @param day on which it is decided what may be shown */
export function quotesDifferenceOf(before: readonly Quote[], after: readonly Quote[], settings: Settings, day: string): QuotesDifference {
  const [then, now] = [byId(before), byId(after)];
  const difference: QuotesDifference = { added: [], changed: [], withdrawn: [], unchanged: 0 };
  for (const [key, quote] of now) {
    const was = then.get(key);
    const changed = was ? changedIn(was, quote) : [];
    if (!was) difference.added.push(nowOf(quote, settings, day));
    else if (changed.length === 0) difference.unchanged++;
    else
      difference.changed.push({
        ...nowOf(quote, settings, day),
        changed,
        ...((changed.includes('claims') || changed.includes('because')) && { before: bearingOf(was) }),
      });
  }
  difference.withdrawn = [...then].filter(([key]) => !now.has(key)).map(([, quote]) => placeOf(quote));
  for (const list of [difference.added, difference.changed, difference.withdrawn]) list.sort((a, b) => compare(a.said, b.said) || compare(a.id, b.id));
  return difference;
}

/** Quotes by their ids; should an id stand twice, each is counted. */
function byId(quotes: readonly Quote[]): Map<string, Quote> {
  const map = new Map<string, Quote>();
  for (const quote of quotes) {
    let key = quote.id;
    for (let again = 2; map.has(key); again++) key = `${quote.id} ${again}`;
    map.set(key, quote);
  }
  return map;
}

const bearingOf = ({ supports, contradicts, because }: Quote): Pick<QuotePlace, 'supports' | 'contradicts' | 'because'> => ({ supports, contradicts, because });

function placeOf(quote: Quote): QuotePlace {
  const { id, by, channel, said, from } = quote;
  return { id, by, channel, said, from, conversation: conversationOf(from), ...bearingOf(quote) };
}

function nowOf(quote: Quote, settings: Settings, day: string): QuoteNow {
  const withheld = withheldBecause(quote, settings, day);
  const words = { text: quote.text, ...(quote.language !== undefined && { language: quote.language }) };
  return { ...placeOf(quote), ...(withheld === undefined ? words : { withheld }) };
}

/** What stands behind each aspect of a quote. */
function aspectsOf(quote: Quote): Record<Aspect, unknown> {
  const conversation = conversationOf(quote.from);
  return {
    words: quote.text,
    claims: [[...quote.supports].sort(compare), [...quote.contradicts].sort(compare)],
    because: quote.because,
    status: quote.status,
    consent: [quote.consent, quote.consentUntil],
    person: quote.by,
    day: quote.said,
    channel: quote.channel,
    language: quote.language,
    conversation,
    place: quote.from.slice(quote.from.lastIndexOf('#')),
    bookkeeping: [quote.proof, quote.kept, quote.same, quote.scores],
  };
}

function changedIn(was: Quote, is: Quote): Aspect[] {
  const [then, now] = [aspectsOf(was), aspectsOf(is)];
  return aspects.filter((aspect) => JSON.stringify(then[aspect]) !== JSON.stringify(now[aspect]));
}
