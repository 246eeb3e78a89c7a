/** Kept quotes follow an edited note: what was kept and what is heard now become one, under the old id. */
import type { Conversation } from '#model/conversation.ts';
import { fold } from '#model/fold.ts';
import { proofOf, quoteId, waits, type Quote } from '#model/quote.ts';
import { anchor } from '../keep/anchor.ts';
import { editCost } from '../keep/edit-cost.ts';
import type { Candidate } from '../keep/gather.ts';
import { decidedByPerson } from '../keep/kept.ts';
import { sayingOf } from '../keep/merge.ts';
import { overlap, wordsOf, WordsNow, type Place } from '../keep/words-now.ts';
import type { Listening } from '../match/match.ts';
import { claimsOf, hold, isSame } from './followed-claims.ts';
import type { HeardAgain, HeardNow } from './heard-now.ts';
import { keptFileOf } from './quotes-in.ts';

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
  const tie = ({ persona, quote: old }: KeptQuote, isIt: (fresh: Quote) => boolean): void => {
    const found = settled.has(old) ? undefined : [...free].find((one) => one.persona === persona && isIt(one.quote));
    if (found && free.delete(found)) settled.set(old, found);
  };
  for (const one of kept) tie(one, ({ id, text }) => id === one.quote.id && text === fold(one.quote.text));
  for (const one of kept) tie(one, (fresh) => sayingOf(fresh) === sayingOf(one.quote));
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
  const [only] = group;
  const words = group.length === 1 && only ? only.again.words : new WordsNow(group.flatMap(({ again }) => again.said));
  const unclear = new Set<Quote>();
  const standing = kept.map(({ quote }) => placeOf(quote, words)).filter((place) => place !== undefined);
  for (const [persona, own] of Map.groupBy(kept, (one) => one.persona)) {
    const candidates = group.flatMap((one) => one.candidates.filter((candidate) => candidate.persona === persona));
    const settled = settle(candidates, own);
    for (const [old, { quote }] of settled) hold(old, quote, claimsOf(old, quote.text, followed.listening.get(persona)));
    const free = new Set(candidates.filter((one) => ![...settled.values()].includes(one)));
    const lost = own.map(({ quote }) => quote).filter((quote) => !settled.has(quote));
    const anchors = anchor(
      lost.filter((quote) => !placeOf(quote, words)),
      words,
      standing,
    );
    for (const old of lost) {
      const place = placeOf(old, words) ?? anchors.get(old);
      if (place === 'unclear') unclear.add(old);
      else if (place) become({ old, place, persona, free }, group, words, followed);
    }
  }
  return unclear;
}

const placeOf = ({ text, by, from }: Quote, words: WordsNow<HeardNow>): Place<HeardNow> | undefined => words.exactly(fold(text), by, from);

/** A lost quote, where its words stand now, and what is heard there and is no quote's yet. */
interface Found {
  old: Quote;
  place: Place<HeardNow>;
  persona: string;
  free: Set<Candidate>;
}

/** Makes a lost quote what is heard at its place now; where nothing is heard there any more, what stands there. */
function become({ old, place, persona, free }: Found, group: readonly Heard[], words: WordsNow<HeardNow>, followed: Followed): void {
  const home = group.find(({ conversation }) => conversation === place.said.conversation);
  if (!home) return;
  const listening = home.personas.includes(persona) ? followed.listening.get(persona) : undefined;
  const isThere = ({ quote }: Candidate): boolean => {
    const other = placeOf(quote, words);
    return other !== undefined && overlap(other, place);
  };
  const there = home.candidates.filter((one) => one.persona === persona && isThere(one));
  const costs = new Map(there.map((one) => [one, editCost(old.text, one.quote.text, Infinity)]));
  const [same] = there
    .filter((one) => free.has(one) && isSame(old, one.quote, costs.get(one) ?? Infinity))
    .sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
  if (same) {
    free.delete(same);
    same.quote.id = old.id;
    hold(old, same.quote, claimsOf(old, same.quote.text, listening));
    return;
  }
  const next = standingAt(place, old);
  const isHistory = [...old.supports, ...old.contradicts].some((claim) => followed.isHistory(persona, claim));
  if (!decidedByPerson(old) && !isHistory && !waits(old)) {
    const known = new Set(there.flatMap(({ quote }) => [...quote.supports, ...quote.contradicts]));
    const claims = claimsOf(old, next.text, listening).filter(({ claim }) => !known.has(claim));
    if (claims.length > 0) hold(old, Object.assign(next, { supports: [], contradicts: [] }), claims);
    else if (old.status === undefined) return;
  }
  const [source = ''] = home.conversation.id.split(':');
  home.candidates.push({ persona, file: keptFileOf(home.conversation), exported: home.conversation.exported, source, quote: next });
}

/** A quote with the words, the place and the source that it has now. */
function standingAt(place: Place<HeardNow>, old: Quote): Quote {
  const { conversation, from, by, on, language } = place.said;
  const text = wordsOf(place);
  const { id, supports, contradicts, because, score, reason, scores } = old;
  return {
    id,
    text,
    ...(language && { language }),
    said: on,
    by,
    channel: conversation.channel,
    from,
    consent: conversation.consent,
    ...(conversation.consentUntil && { consentUntil: conversation.consentUntil }),
    supports,
    contradicts,
    because,
    ...(score !== undefined && { score }),
    ...(reason !== undefined && { reason }),
    ...(conversation.exported && { proof: proofOf(from, text) }),
    ...(scores && { scores }),
  };
}
