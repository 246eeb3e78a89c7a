/** Kept quotes follow an edited note: what was kept and what is heard now become one, under the old id. */
import type { Conversation } from '#model/conversation.ts';
import { fold } from '#model/fold.ts';
import { quoteId, type Quote } from '#model/quote.ts';
import { anchor, bearsOn } from '../keep/anchor.ts';
import type { Candidate } from '../keep/gather.ts';
import { sayingOf } from '../keep/merge.ts';
import { WordsNow, type Place } from '../keep/words-now.ts';
import type { Listening } from '../match/match.ts';
import { claimsBefore, hold } from './followed-claims.ts';
import { Settling } from './settling.ts';
import type { HeardAgain, HeardNow } from './heard-now.ts';

/** A kept quote and whose it is. */
export interface KeptQuote {
  persona: string;
  quote: Quote;
}

/** A conversation as it was heard now, the quotes in it, and those that are kept from it. */
export interface Heard {
  conversation: Conversation;
  /** The personas that it belongs to. */
  personas: readonly string[];
  candidates: Candidate[];
  kept: readonly KeptQuote[];
  again: HeardAgain;
}

/** What following needs to know of the personas. */
export interface Followed {
  listening: ReadonlyMap<string, Listening>;
  /** Whether a claim of a persona is kept for history. */
  isHistory: (persona: string, claim: string) => boolean;
}

/** Gives each quote that is heard word for word as it is kept the id under which it is kept, and says which is which. */
function settle(candidates: readonly Candidate[], kept: readonly KeptQuote[]): Map<Quote, Candidate> {
  const settled = new Map<Quote, Candidate>();
  const free = new Set(candidates);
  const tie = (keyOf: (persona: string, quote: Quote) => string): void => {
    const byKey = new Map([...free].map((one) => [keyOf(one.persona, one.quote), one]));
    for (const { persona, quote: old } of kept) {
      const found = settled.has(old) ? undefined : byKey.get(keyOf(persona, old));
      if (found && free.delete(found)) settled.set(old, found);
    }
  };
  tie((persona, quote) => `${persona}\n${quote.id}\n${sayingOf(quote)}`);
  tie((persona, quote) => `${persona}\n${sayingOf(quote)}`);
  // Somebody else says the very words, if nobody is left who said them: a pseudonym was put right.
  tie((persona, { id, text }) => `${persona}\n${id}\n${fold(text)}`);
  for (const [{ id }, { quote }] of settled) quote.id = id;
  // An id is of one quote alone: words that the quote no longer has may be said again.
  const held = new Set([...settled.values()].map(({ persona, quote }) => `${persona}\n${quote.id}`));
  for (const { persona, quote } of free)
    if (held.has(`${persona}\n${quote.id}`)) quote.id = quoteId(quote.from.slice(0, quote.from.lastIndexOf('#')), `${quote.text}\n${quote.id}`);
  return settled;
}

/** Whether all that is kept from a conversation is heard in it as it is kept, so that nothing has to be followed. */
export function isAsKept({ candidates, kept }: Heard): boolean {
  return settle(candidates, kept).size === kept.length && kept.every(({ quote }) => quote.heardBefore === undefined);
}

/**
 * Follows kept quotes into conversations as they read now; changes, and adds to, the quotes that were heard in them.
 * @param group one conversation; or several, into one of which a note that is gone may have turned
 * @param kept the quotes to follow
 * @returns the quotes that could be several passages, and so are none
 */
export function follow(group: readonly Heard[], kept: readonly KeptQuote[], followed: Followed): Set<Quote> {
  // What nobody is looking for need not be redacted and made ready to be searched.
  if (kept.length === 0) return new Set();
  const [only] = group;
  const words = group.length === 1 && only ? only.again.words : new WordsNow(group.flatMap(({ again }) => again.said));
  const unclear = new Set<Quote>();
  const standing = kept.map(({ quote }) => placeOf(quote, words)).filter((place) => place !== undefined);
  for (const [persona, own] of Map.groupBy(kept, (one) => one.persona)) {
    const candidates = group.flatMap((one) => one.candidates.filter((candidate) => candidate.persona === persona));
    const settled = settle(candidates, own);
    const listening = followed.listening.get(persona);
    for (const [old, { quote }] of settled) hold(old, quote, claimsBefore(old, quote.text, listening));
    const lost = own.map(({ quote }) => quote).filter((quote) => !settled.has(quote));
    const gone = lost.filter((quote) => !placeOf(quote, words));
    const there = candidates.map((candidate) => ({ candidate, place: placeOf(candidate.quote, words), isFree: ![...settled.values()].includes(candidate) }));
    const marked = there.flatMap(({ candidate, place, isFree }) =>
      isFree && place && candidate.quote.because === 'marked' ? [{ ...place, bearsOn: bearsOn(candidate.quote) }] : [],
    );
    const anchors = anchor(gone, words, standing, marked);
    const settling = new Settling(persona, group, there, followed);
    for (const old of lost) {
      const place = placeOf(old, words) ?? anchors.get(old);
      if (place === 'unclear') unclear.add(old);
      else if (place) settling.settle(old, place);
    }
    settling.leaveOutEchoes();
  }
  return unclear;
}

const placeOf = ({ text, by, from }: Quote, words: WordsNow<HeardNow>): Place<HeardNow> | undefined => words.exactly(fold(text), by, from);
