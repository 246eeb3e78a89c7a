/** Evidence: what quotes and tallies say for and against a claim, counted in distinct people, then channels, never in quotes. */
import type { Channel, Stance } from './conversation.ts';
import { compare } from './diagnostic.ts';
import type { Quote, Tally } from './quote.ts';

/** One person's word on one claim, on a day, through a channel. */
export interface Evidence {
  claim: string;
  stance: Stance;
  by: string;
  channel: Channel;
  said: string;
}

/** A kept quote as evidence. A quote that is merely suggested, or that a person hid, is none. */
export function evidenceOf(quote: Quote): Evidence[] {
  if (quote.because === 'suggested' || quote.status === 'hidden') return [];
  const { by, channel, said } = quote;
  return [
    ...quote.supports.map((claim): Evidence => ({ claim, stance: 'supports', by, channel, said })),
    ...quote.contradicts.map((claim): Evidence => ({ claim, stance: 'contradicts', by, channel, said })),
  ];
}

/** What a tally stands for: one word of each person in it, on the last day that it knows. */
export function evidenceOfTally({ claim, stance, channel, last, people }: Tally): Evidence[] {
  return people.map((by) => ({ claim, stance, by, channel, said: last }));
}

/** What is known on one side of a claim. */
export interface Side {
  /** Distinct pseudonyms, sorted. */
  people: string[];
  /** Distinct channels, sorted. */
  channels: Channel[];
  /** The last day on which it was said. */
  last?: string;
}

export function sideOf(evidence: readonly Evidence[]): Side {
  const last = evidence.reduce<string | undefined>((latest, { said }) => (latest === undefined || said > latest ? said : latest), undefined);
  return {
    people: [...new Set(evidence.map(({ by }) => by))].sort(compare),
    channels: [...new Set(evidence.map(({ channel }) => channel))].sort(compare),
    ...(last !== undefined && { last }),
  };
}
