/** From one conversation to the quotes in it: hear, redact, match. Nothing personal passes this module. */
import type { Conversation, Utterance } from '#model/conversation.ts';
import { MOST_SCORES, proofOf, quoteId, type Quote } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { hear, isWritten, languageOf } from '../hear/hear.ts';
import type { Repetition, Said } from '../hear/repetition.ts';
import type { Candidate } from '../keep/gather.ts';
import type { Listening } from '../match/match.ts';
import { fromOf, HeardAgain } from './heard-now.ts';
import { redactorOf, type Masked } from '../redact/redact.ts';
import { heard, marked, quotable, withoutEchoes, type Bearing, type Near } from './bearings.ts';
import { passagesFor, type HeardPassage } from './heard-passages.ts';
import { saidBy } from './participants.ts';
import { Measure } from './quotes-per-note.ts';

export interface Hearing {
  settings: Settings;
  /** What each persona listens for, by its id. */
  listening: ReadonlyMap<string, Listening>;
  /** Claim ids of each persona. */
  claims: ReadonlyMap<string, ReadonlySet<string>>;
  /** The pseudonym of an export's customer. */
  pseudonymOf: (requester: string) => string;
  /** Words of exports that come again; what is found there is remembered. */
  repetition: Repetition;
  /** The same for words that are merely suggested, so that they never change which words are quoted. */
  suggestedRepetition: Repetition;
}

/** How closely a conversation is looked at: for what bears on claims, or for every passage in it as well. */
export type Look = 'quotes' | 'passages';

export interface QuotesIn {
  candidates: Candidate[];
  /** Utterances and passages that gave nothing, by reason. */
  skipped: Map<string, number>;
  /** All that the customers say, as it may be shown: where kept quotes are looked for. */
  again: HeardAgain;
  /** Every passage that was cut: of an export those around words that bear on a claim; of a note all where they are asked for, else none. */
  passages: HeardPassage[];
  /** A note that would give more quotes than a note may; it was not heard to its end. */
  isTooMuch: boolean;
}

const NOTHING = 'bears on no claim';

/** The name of the file in which a conversation's quotes are kept: the note's own, or the month of an export. */
export function keptFileOf({ exported, file, date }: Pick<Conversation, 'exported' | 'file' | 'date'>): string {
  return exported ? date.slice(0, 7) : (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '');
}

function speakerOf(utterance: Utterance, conversation: Conversation, hearing: Hearing): string {
  if (conversation.exported) return hearing.pseudonymOf(conversation.requester ?? conversation.id);
  return saidBy(utterance.speaker, conversation.participant);
}

/**
 * Finds the quotes of one conversation.
 * @param personas the personas that it belongs to; marks may lead to others
 * @param look whether every passage is asked for, and not only what bears on a claim
 */
export function quotesIn(conversation: Conversation, personas: readonly string[], hearing: Hearing, look: Look = 'quotes'): QuotesIn {
  const worth = worthOf(personas, hearing, look);
  const { customer, skipped } = hear(conversation, ({ text, marks }) => (marks.length === 0 && !worth(text).isWorthALook ? NOTHING : undefined));
  const redact = redactorOf(conversation);
  const candidates: Candidate[] = [];
  const passages: HeardPassage[] = [];
  const order = [...new Set(conversation.utterances.filter(({ role }) => role === 'customer').map(({ at }) => at))];
  const count = (reason: string): void => void skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  const tongue = remembered((text) => languageOf(text, conversation.language));
  const masked = remembered((text): Masked => redact(text, () => tongue(text) ?? 'en'));
  const measure = new Measure(conversation);
  for (const utterance of customer) {
    if (measure.isFull) break;
    const { near, isWorthALook } = worth(utterance.text);
    if (!isWorthALook && utterance.marks.length === 0) {
      count(NOTHING);
      continue;
    }
    const language = tongue(utterance.text);
    const words = masked(utterance.text);
    const cut = isWorthALook || conversation.exported ? quotable(words.text, language ?? 'und', isWritten(conversation), hearing.settings.shortestPassage) : [];
    const { bearings, undecided } = heard(cut, language ?? 'und', near, count);
    const found = [...marked(utterance, words, hearing.claims), ...bearings];
    if (found.length === 0) count(NOTHING);
    const become = (bearing: Bearing, repetition: Repetition): Candidate =>
      candidate(bearing, { ...utterance, text: words.text }, language, conversation, { ...hearing, repetition });
    const own = withoutEchoes(found).map((bearing) => become(bearing, hearing.repetition));
    candidates.push(...own);
    measure.add(own);
    if (!conversation.exported && look === 'quotes') continue;
    passages.push(
      ...passagesFor(personas, cut, [...found, ...undecided], { language: language ?? 'und', nth: order.indexOf(utterance.at) }, (bearing) =>
        become(bearing, hearing.suggestedRepetition),
      ),
    );
  }
  const different = joined(candidates, conversation.id);
  if (conversation.exported) hearing.repetition.heard(different.map(({ alike }) => alike).filter((alike) => alike !== undefined));
  return {
    candidates: different,
    skipped,
    again: new HeardAgain(
      conversation,
      (utterance) => speakerOf(utterance, conversation, hearing),
      tongue,
      (text) => masked(text).text,
    ),
    passages,
    isTooMuch: measure.isFull,
  };
}

/** What was found out of a text, remembered: telling a language takes longer than all else. */
function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, ask(text));
    return known.get(text) as T;
  };
}

/** What raw words may say: the phrases near them, and whether they are worth cutting and redacting at all. */
interface Worth {
  near: Near[];
  isWorthALook: boolean;
}

/** Most of an export bears on nothing. A look at the raw words, which are not kept, saves cutting and redacting them; what is matched is both. */
function worthOf(personas: readonly string[], hearing: Hearing, look: Look): (text: string) => Worth {
  const looked = new Map<string, Worth>();
  return (text) => {
    const known = looked.get(text);
    if (known) return known;
    const near = personas
      .map((persona) => ({ persona, listeners: hearing.listening.get(persona)?.near(text) ?? [] }))
      .filter(({ listeners }) => listeners.length > 0);
    const worth = { near, isWorthALook: near.length > 0 || look === 'passages' };
    looked.set(text, worth);
    return worth;
  };
}

function candidate(
  { persona, quote: bearing }: Bearing,
  utterance: Utterance,
  language: string | undefined,
  conversation: Conversation,
  hearing: Hearing,
): Candidate {
  const { exported, consentUntil } = conversation;
  const said = utterance.said ?? conversation.date;
  const from = fromOf(conversation, utterance);
  const quote: Quote = {
    id: quoteId(conversation.id, bearing.text),
    ...bearing,
    ...(language && { language }),
    said,
    by: speakerOf(utterance, conversation, hearing),
    channel: conversation.channel,
    from,
    consent: conversation.consent,
    ...(consentUntil && { consentUntil }),
    ...(exported && { proof: proofOf(from, bearing.text) }),
    ...(conversation.scores && { scores: conversation.scores.slice(0, MOST_SCORES) }),
  };
  // What was said is known again by its words as they may be shown, so that names and numbers make no difference.
  const alike: Said | undefined = exported ? hearing.repetition.said(bearing.text, utterance.text, conversation.id, quote.by) : undefined;
  return { persona, file: keptFileOf(conversation), exported, source: conversation.id.split(':')[0] ?? '', quote, ...(alike && { alike }) };
}

/** The same words of one person, marked or heard twice, are one quote that bears on all their claims; of two people they are two. */
function joined(candidates: readonly Candidate[], conversation: string): Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const one of candidates) {
    const { id, by, text } = one.quote;
    if ((byId.get(`${one.persona}\n${id}`)?.quote.by ?? by) !== by) one.quote.id = quoteId(conversation, `${by}\n${text}`);
    const key = `${one.persona}\n${one.quote.id}`;
    const known = byId.get(key);
    if (!known) byId.set(key, one);
    else {
      known.quote.supports = [...new Set([...known.quote.supports, ...one.quote.supports])];
      known.quote.contradicts = [...new Set([...known.quote.contradicts, ...one.quote.contradicts])].filter((claim) => !known.quote.supports.includes(claim));
    }
  }
  return [...byId.values()];
}
