/** Evidence: what quotes and tallies say for and against a claim, counted in distinct people, then channels, never in quotes. */
import type { Channel, Stance } from './conversation.ts';
import { compare } from './diagnostic.ts';
import type { Quote, Tally } from './quote.ts';
import { conversationOf } from './spoken.ts';

/** One person's word on one claim, in one conversation, on a day, through a channel. */
export interface Evidence {
  claim: string;
  stance: Stance;
  by: string;
  channel: Channel;
  said: string;
  /** `interviews/2026-03-04-p07`, or `zendesk:10412` for one of an export. */
  conversation: string;
}

/** A kept quote as evidence. A quote that is merely suggested, or that a person hid, is none. */
export function evidenceOf(quote: Quote): Evidence[] {
  if (quote.because === 'suggested' || quote.status === 'hidden') return [];
  const { by, channel, said } = quote;
  const conversation = conversationOf(quote.from);
  return [
    ...quote.supports.map((claim): Evidence => ({ claim, stance: 'supports', by, channel, said, conversation })),
    ...quote.contradicts.map((claim): Evidence => ({ claim, stance: 'contradicts', by, channel, said, conversation })),
  ];
}

/** What a tally stands for: one word of each person in it, for each of their conversations. */
export function evidenceOfTally({ claim, stance, channel, source, people }: Tally): Evidence[] {
  return Object.entries(people).flatMap(([by, conversations]) =>
    Object.entries(conversations).map(([id, said]): Evidence => ({ claim, stance, by, channel, said, conversation: `${source}:${id}` })),
  );
}

/** All evidence of a persona's files. */
export function evidenceIn({ quotes, tallies }: { quotes: readonly Quote[]; tallies: readonly Tally[] }): Evidence[] {
  return [...quotes.flatMap(evidenceOf), ...tallies.flatMap(evidenceOfTally)];
}

/** What is known on one side of a claim. */
export interface Side {
  /** Distinct pseudonyms, sorted. */
  people: string[];
  /** Distinct channels, sorted. */
  channels: Channel[];
  /** How many distinct conversations. */
  conversations: number;
  /** The last day on which it was said. */
  last?: string;
}

/** Sums up evidence. Neither its order nor what is told twice makes a difference. */
export function sideOf(evidence: readonly Evidence[]): Side {
  const last = evidence.reduce<string | undefined>((latest, { said }) => (latest === undefined || said > latest ? said : latest), undefined);
  return {
    people: [...new Set(evidence.map(({ by }) => by))].sort(compare),
    channels: [...new Set(evidence.map(({ channel }) => channel))].sort(compare),
    conversations: new Set(evidence.map(({ conversation }) => conversation)).size,
    ...(last !== undefined && { last }),
  };
}
