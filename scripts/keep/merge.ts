/** Merges what a run gathered with what is kept: people's decisions stand, what nobody says any more is withdrawn, what could not be read stays. Pure. */
import type { Conversation } from '#model/conversation.ts';
import { compare } from '#model/diagnostic.ts';
import { evidenceOf, evidenceOfTally } from '#model/evidence.ts';
import { fold } from '#model/fold.ts';
import { waits, type Quote, type Tally } from '#model/quote.ts';
import { conversationOf } from '#model/spoken.ts';
import { decidedByPerson, decisionMark } from './kept.ts';

/** What became of one kept quote's source in a run. */
export type Fate =
  /** Its conversation was not read: an export that is not at hand, or a file that is broken. */
  | 'unread'
  /** Its conversation was read, and the words are in it. */
  | 'said'
  /** Its conversation was read, the words are in it, and the claim that they bear on is kept for history. */
  | 'history'
  /** Its conversation was read, and the words are not in it. */
  | 'unsaid'
  /** Its conversation was read, the words are not in it, and more than one passage could be what they have become. */
  | 'unclear'
  /** Its conversation was read, and the words came from so many people alike that a template wrote them. */
  | 'repeated'
  /** Its conversation was read, and others said the same; they are counted with the quote that is kept. */
  | 'alike'
  /** Its note is no longer there. */
  | 'gone'
  /** Its conversation may no longer be quoted. */
  | 'no consent'
  /** Whoever said it withdrew. */
  | 'withdrew';

export interface Change {
  quote: Quote;
  /** For changed and withdrawn quotes: why. */
  why?: string;
}

/** Why a quote changed whose note was edited in its words. */
export const READS_OTHERWISE = 'its note now reads otherwise';

export interface Merged {
  quotes: Quote[];
  added: Change[];
  changed: Change[];
  withdrawn: Change[];
  /** Whether anything is to be written. */
  isTouched: boolean;
}

const WHY: Readonly<Record<Exclude<Fate, 'unread' | 'history'>, string>> = {
  unsaid: 'its words are no longer in the source',
  unclear: 'its words are no longer in the source, and more than one passage could be what they have become',
  gone: 'its source is gone',
  'no consent': 'its conversation may not be quoted',
  withdrew: 'whoever said it withdrew',
  said: 'no claim listens for it any more',
  repeated: 'its words come from many people alike, as a template’s do',
  alike: 'the same words are kept already, and counted there',
};

/** Compares all that a quote says, whatever the order of its keys. */
function alike(a: Quote, b: Quote): boolean {
  const flat = (quote: Quote): string => JSON.stringify(Object.entries(quote).sort(([x], [y]) => compare(x, y)));
  return flat(a) === flat(b);
}

/** What is new about a kept quote; undefined where only what `pull` notes for itself is. */
function whyChanged(old: Quote, next: Quote): string | undefined {
  if (fold(old.text) !== next.text) return READS_OTHERWISE;
  if (old.from !== next.from) return 'its words now stand elsewhere';
  if (decisionMark(old) !== decisionMark(next)) return 'it bears on other claims, or is heard by another phrase';
  return alike({ ...old, twins: {} }, { ...next, twins: {} }) ? undefined : 'its source says other things of it';
}

/** The gathered quote with what a person decided of the kept one. */
function withDecisions(kept: Quote, gathered: Quote): Quote {
  const found = { ...gathered, id: kept.id };
  const fresh = decidedByPerson(kept) ? { ...found, supports: kept.supports, contradicts: kept.contradicts, because: kept.because } : found;
  const mark = decidedByPerson(kept) ? kept.kept : decisionMark(gathered);
  const { kept: _old, status: _status, ...rest } = fresh;
  return { ...rest, ...(kept.status && { status: kept.status }), ...(mark !== undefined && { kept: mark }) };
}

/** What tells that two quotes are one, whatever their ids: who said which words, and when. */
export function sayingOf({ by, said, text }: Quote): string {
  return `${by}\n${said}\n${fold(text)}`;
}

/** Which kept quote is which gathered one: first by id and words; then by words, since people write ids of their own; then by id, where words were changed. */
function pairsOf(kept: readonly Quote[], gathered: ReadonlyMap<string, Quote>): Map<Quote, Quote> {
  const pairs = new Map<Quote, Quote>();
  const free = new Map(gathered);
  const bySaying = new Map([...gathered.values()].map((quote) => [sayingOf(quote), quote]));
  const tie = (old: Quote, fresh: Quote | undefined): void => {
    if (!fresh || pairs.has(old) || !free.delete(fresh.id)) return;
    pairs.set(old, fresh);
  };
  for (const old of kept) if (fold(old.text) === gathered.get(old.id)?.text) tie(old, gathered.get(old.id));
  for (const old of kept) tie(old, bySaying.get(sayingOf(old)));
  for (const old of kept) tie(old, gathered.get(old.id));
  return pairs;
}

/** Whether a kept quote that no run finds again stays: its source was not read, or a person decided about it, or it is history. */
function stays(old: Quote, fate: Fate): boolean {
  return (
    fate === 'unread' ||
    fate === 'history' ||
    ((fate === 'said' || fate === 'repeated' || fate === 'alike') && (decidedByPerson(old) || old.status !== undefined))
  );
}

/** What a conversation may be used for, as its source says now. */
export type Agreed = Pick<Conversation, 'consent' | 'consentUntil'>;

/** A quote that stays as it is kept, whatever is heard now; what was agreed to is never a matter of the past. */
function asAgreed(old: Quote, agreed: Agreed | undefined): Quote {
  if (!agreed) return old;
  const { consentUntil: _until, ...rest } = old;
  return { ...rest, consent: agreed.consent, ...(agreed.consentUntil && { consentUntil: agreed.consentUntil }) };
}

/**
 * Merges one file of kept quotes.
 * @param fateOf what became of a kept quote's source
 * @param agreed what the sources that were read say of the consent of kept quotes
 */
export function mergeQuotes(
  kept: readonly Quote[],
  gathered: ReadonlyMap<string, Quote>,
  fateOf: (quote: Quote) => Fate,
  agreed: ReadonlyMap<Quote, Agreed> = new Map(),
): Merged {
  const merged: Merged = { quotes: [], added: [], changed: [], withdrawn: [], isTouched: false };
  const pairs = pairsOf(kept, gathered);
  const known = new Set(pairs.values());
  for (const old of kept) {
    const fresh = pairs.get(old);
    const fate = fateOf(old);
    if (fresh || stays(old, fate)) {
      const now = fresh ? withDecisions(old, fresh) : old;
      // What waits is carried over as it was kept, and so is what a person decided.
      const next = fresh && !waits(old) ? now : asAgreed(now, agreed.get(old));
      merged.quotes.push(next);
      if (alike(old, next)) continue;
      merged.isTouched = true;
      const why = whyChanged(old, next);
      if (why !== undefined) merged.changed.push({ quote: next, why });
    } else merged.withdrawn.push({ quote: old, why: WHY[fate as keyof typeof WHY] });
  }
  for (const quote of gathered.values()) {
    if (known.has(quote)) continue;
    const fresh = { ...quote, kept: decisionMark(quote) };
    merged.quotes.push(fresh);
    merged.added.push({ quote: fresh });
  }
  merged.isTouched ||= merged.added.length + merged.withdrawn.length > 0;
  return merged;
}

/**
 * Merges a month's tallies. A source that now holds at least as many conversations as when it was counted is counted anew; one that
 * holds fewer (a smaller export) only adds. A tally is kept only where it tells more than the kept quotes do.
 * @param claims what becomes of the tallies of each claim: `counted` anew, or `history`
 * @param seen how many conversations each source now holds
 */
export function mergeTallies(
  kept: readonly Tally[],
  gathered: readonly Tally[],
  quotes: readonly Quote[],
  claims: ReadonlyMap<string, 'counted' | 'history'>,
  seen: ReadonlyMap<string, number>,
): Tally[] {
  const keyOf = ({ claim, stance, channel, source }: Tally): string => [claim, stance, channel, source].join('\n');
  const out = new Map<string, Tally>();
  for (const old of kept) if ((seen.get(old.source) ?? 0) < old.seen || claims.get(old.claim) === 'history') out.set(keyOf(old), old);
  for (const tally of gathered) {
    const old = out.get(keyOf(tally));
    out.set(keyOf(tally), old ? united(old, tally) : tally);
  }
  return [...out.values()].filter((tally) => claims.has(tally.claim) && tellsMore(tally, quotes));
}

/** Tallies without some people; one that counted nobody else is gone. What is the same stays the same value. */
export function withoutPeople(tallies: readonly Tally[], isGone: (by: string) => boolean): Tally[] {
  return tallies.flatMap((tally): Tally[] => {
    const stay = Object.entries(tally.people).filter(([by]) => !isGone(by));
    if (stay.length === Object.keys(tally.people).length) return [tally];
    return stay.length === 0 ? [] : [{ ...tally, people: Object.fromEntries(stay) }];
  });
}

function united(a: Tally, b: Tally): Tally {
  const people = { ...a.people };
  for (const [by, conversations] of Object.entries(b.people)) people[by] = { ...people[by], ...conversations };
  return { ...a, people };
}

/** Whether somebody in it, or a conversation, or a later day, is in no kept quote. */
export function tellsMore(tally: Tally, quotes: readonly Quote[]): boolean {
  const shown = new Map<string, string>();
  for (const { by, from, said } of quotes.filter((quote) => quote[tally.stance].includes(tally.claim) && evidenceOf(quote).length > 0)) {
    const key = `${by}\n${conversationOf(from)}`;
    if (said > (shown.get(key) ?? '')) shown.set(key, said);
  }
  return evidenceOfTally(tally).some(({ by, conversation, said }) => (shown.get(`${by}\n${conversation}`) ?? '') < said);
}
