/** A conversation as its page prints it: turns, with the quotes that were kept from it marked in their places. */
import type { HeardConversation, HeardUtterance } from '#model/heard.ts';
import { isAttributed, type Attributed } from '#model/attribution.ts';
import { conversationOf } from '#model/spoken.ts';
import type { ClaimEntry, Wiki } from '#model/wiki.ts';
import { locate } from './locate.ts';
import { say } from './say.ts';

/** A stretch of an utterance, and the quotes that cover it. `first` are those that begin with it: their address is here; `last` those that end with it. */
export interface Stretch {
  text: string;
  quotes: string[];
  first: string[];
  last: string[];
}

/** A quote of this conversation, and the claims that it bears on. */
export interface Bearing {
  quote: Attributed;
  persona: string;
  name: string;
  claims: { claim: ClaimEntry; against: boolean }[];
}

export interface Turn extends HeardUtterance {
  /** Set where its language may differ from the conversation's. */
  language?: string;
  /** Paragraphs of stretches. */
  paragraphs: Stretch[][];
  bearings: Bearing[];
}

/** What kind of conversation it is, and with whom: `Interview with P07`. */
export function conversationKind({ channel, participant }: HeardConversation): string {
  return participant ? say(`conversation.with.${channel}`, { who: participant }) : say(`channel.start.${channel}`);
}

/** What a conversation is called: its heading, or its kind and participant. */
export function conversationTitle(conversation: HeardConversation): string {
  return conversation.title ?? conversationKind(conversation);
}

/** What a speaker is called on the page: a customer by pseudonym, of the others only what they are. */
export function speakerOf({ role, speaker }: Pick<HeardUtterance, 'role' | 'speaker'>): string {
  return role === 'customer' || role === 'note' ? speaker : say(`conversation.speaker.${role}`);
}

/** All bearings of a wiki by conversation, made once: every conversation's page asks for its own. */
const known = new WeakMap<Wiki, Map<string, Bearing[]>>();

function bearingsIn({ personas }: Wiki): Map<string, Bearing[]> {
  const all = personas.flatMap(({ id, persona, voices, claims }) =>
    voices.filter(isAttributed).map((quote) => ({
      quote,
      persona: id,
      name: persona.name,
      claims: claims
        .filter((claim) => quote.supports.includes(claim.id) || quote.contradicts.includes(claim.id))
        .map((claim) => ({ claim, against: quote.contradicts.includes(claim.id) })),
    })),
  );
  return Map.groupBy(all, ({ quote }) => conversationOf(quote.from));
}

/** All quotes that may be shown, by the conversation from which they were kept. */
export function allBearings(wiki: Wiki): ReadonlyMap<string, Bearing[]> {
  const bearings = known.get(wiki) ?? bearingsIn(wiki);
  known.set(wiki, bearings);
  return bearings;
}

/** All quotes that were kept from a conversation and may be shown. */
export function bearingsOf(conversation: string, wiki: Wiki): Bearing[] {
  return allBearings(wiki).get(conversation) ?? [];
}

/** The place in its conversation to which a quote's `from` leads: `L9`, `comment-778`. */
export function placeOf(from: string): string {
  return from.slice(from.lastIndexOf('#') + 1);
}

/** The turns of a conversation, each quote marked once: where its `from` leads, or in the first turn that holds its words. */
export function turnsOf({ id, title, utterances: all }: HeardConversation, wiki: Wiki): Turn[] {
  // The page's own heading says it already.
  const utterances = all.filter(({ role, text }, index) => index > 0 || role !== 'note' || text !== title);
  const homes = new Map<Bearing, { turn: HeardUtterance; start: number; end: number }>();
  for (const bearing of bearingsOf(id, wiki)) {
    const at = placeOf(bearing.quote.from);
    const customers = utterances.filter(({ role }) => role === 'customer');
    for (const turn of customers.toSorted((a, b) => Number(b.at === at) - Number(a.at === at))) {
      const place = locate(turn.text, bearing.quote.text);
      if (!place) continue;
      homes.set(bearing, { turn, ...place });
      break;
    }
  }
  // Two may speak on one line or in one caption; the place leads to the first of them.
  const placed = new Set<string>();
  return utterances.map((utterance) => {
    const at = placed.has(utterance.at) ? '' : utterance.at;
    placed.add(at);
    const here = [...homes].filter(([, home]) => home.turn === utterance).sort(([, a], [, b]) => a.start - b.start);
    const spans = here.map(([{ quote }, { start, end }]) => ({ id: quote.id, start, end }));
    return { ...utterance, at, paragraphs: paragraphsOf(utterance.text, spans), bearings: here.map(([bearing]) => bearing) };
  });
}

interface Span {
  id: string;
  start: number;
  end: number;
}

/** Cuts a text into paragraphs and, at the edges of spans, into stretches. */
export function paragraphsOf(text: string, spans: readonly Span[]): Stretch[][] {
  const begun = new Set<string>();
  const paragraphs = [...text.matchAll(/(?:(?!\n\n)[\s\S])+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return paragraphs.map(({ start, end }) => {
    const edges = [start, end, ...spans.flatMap((span) => [span.start, span.end]).filter((edge) => edge > start && edge < end)];
    const cuts = [...new Set(edges)].sort((a, b) => a - b);
    return cuts.slice(1).map((cut, index) => {
      const from = cuts[index] ?? start;
      const quotes = spans.filter((span) => span.start <= from && span.end >= cut).map((span) => span.id);
      const first = quotes.filter((id) => !begun.has(id));
      for (const id of first) begun.add(id);
      const last = spans.filter((span) => quotes.includes(span.id) && span.end === cut).map(({ id }) => id);
      return { text: text.slice(from, cut).replaceAll('\n', ' '), quotes, first, last };
    });
  });
}
