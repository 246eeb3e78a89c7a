/** Lost quotes of one persona settle at the places that their words have now. */
import { proofOf, waits, type Quote } from '#model/quote.ts';
import type { Candidate } from '../keep/gather.ts';
import { decidedByPerson } from '../keep/kept.ts';
import { sayingOf } from '../keep/merge.ts';
import { isWhole, overlap, wordsOf, type Place } from '../keep/words-now.ts';
import { shortened } from './bearings.ts';
import { claimsBefore, claimsNow, hold } from './followed-claims.ts';
import type { Followed, Heard } from './follow.ts';
import type { HeardNow } from './heard-now.ts';
import { keptFileOf } from './quotes-in.ts';

/** What was heard at a place, and whether it is no kept quote's yet. */
export interface There {
  candidate: Candidate;
  place: Place<HeardNow> | undefined;
  isFree: boolean;
}

const byPhrase = ({ because }: Quote): boolean => because.startsWith('phrase');
const claimsOf = ({ supports, contradicts }: Quote): string[] => [...supports, ...contradicts];

/** Settles one lost quote after the other. */
export class Settling {
  readonly #persona: string;
  readonly #group: readonly Heard[];
  readonly #there: There[];
  readonly #followed: Followed;
  /** Quotes that stand at a place where nothing is heard by itself. */
  readonly #stood: { quote: Quote; place: Place<HeardNow> }[] = [];

  constructor(persona: string, group: readonly Heard[], there: There[], followed: Followed) {
    this.#persona = persona;
    this.#group = group;
    this.#there = there;
    this.#followed = followed;
  }

  /** Makes a lost quote what is heard at its place now; else what stands there, if it still bears on a claim or a person has decided about it. */
  settle(old: Quote, found: Place<HeardNow>): void {
    const place = shortPlace(found);
    const home = this.#group.find(({ conversation }) => conversation === place.said.conversation);
    if (!home) return;
    const listening = home.personas.includes(this.#persona) ? this.#followed.listening.get(this.#persona) : undefined;
    const there = this.#there.filter((one) => one.place && overlap(one.place, place));
    const free = there.filter(({ isFree }) => isFree);
    const same = free.find(({ candidate }) => candidate.quote.text === wordsOf(place)) ?? free.find(({ candidate }) => isSame(old, candidate.quote, place));
    if (same) {
      same.isFree = false;
      same.candidate.quote.id = old.id;
      return hold(old, same.candidate.quote, claimsBefore(old, same.candidate.quote.text, listening));
    }
    const next = standingAt(place, old);
    // What came to read like another quote of the same person is that quote.
    if (home.candidates.some(({ persona, quote }) => persona === this.#persona && sayingOf(quote) === sayingOf(next))) return;
    const isHistory = claimsOf(old).some((claim) => this.#followed.isHistory(this.#persona, claim));
    if (!decidedByPerson(old) && !isHistory && !waits(old)) {
      const others = new Set(
        there.filter(({ candidate, isFree }) => !isFree || !byPhrase(candidate.quote)).flatMap(({ candidate }) => claimsOf(candidate.quote)),
      );
      const now = claimsNow(old, next.text, isWhole(place) ? listening : undefined).filter(({ claim }) => !others.has(claim));
      const before = claimsBefore(old, next.text, listening).filter(({ claim }) => !others.has(claim));
      if (now.length + before.length === 0 && old.status === undefined) return;
      if (now.length + before.length > 0) hold(old, Object.assign(next, { supports: [], contradicts: [] }), before, now);
    }
    const { conversation, candidates } = home;
    const [source = ''] = conversation.id.split(':');
    candidates.push({ persona: this.#persona, file: keptFileOf(conversation), exported: conversation.exported, source, quote: next });
    this.#stood.push({ quote: next, place });
  }

  /** A passage that is cut otherwise than the quotes that stand in it, and says nothing beyond them, is no quote of its own. */
  leaveOutEchoes(): void {
    for (const { candidate, place, isFree } of this.#there) {
      if (!isFree || !place || !byPhrase(candidate.quote)) continue;
      const known = new Set(this.#stood.filter((one) => overlap(one.place, place)).flatMap(({ quote }) => claimsOf(quote)));
      if (!claimsOf(candidate.quote).every((claim) => known.has(claim))) continue;
      for (const { candidates } of this.#group) if (candidates.includes(candidate)) candidates.splice(candidates.indexOf(candidate), 1);
    }
  }
}

/**
 * Whether what is heard at the place of a lost quote, in other words than stand there, is that quote: both were marked for one claim, so that the
 * mark says where it begins and ends; or both were found by phrase, and the quote is a mere part of a sentence now.
 */
function isSame(old: Quote, fresh: Quote, place: Place): boolean {
  if (old.kept === undefined) return false;
  if (byPhrase(old)) return byPhrase(fresh) && !isWhole(place);
  return fresh.because === 'marked' && claimsOf(old).some((claim) => claimsOf(fresh).includes(claim));
}

/** As much of a place as a quote holds. */
const shortPlace = (place: Place<HeardNow>): Place<HeardNow> => ({ ...place, end: place.start + shortened(wordsOf(place)).length });

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
