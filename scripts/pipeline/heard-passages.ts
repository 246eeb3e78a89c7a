/** Every passage that a customer said in a conversation, with what ties it to claims: from here suggestions come. */
import { withTwins } from '../keep/anchor.ts';
import type { Candidate } from '../keep/gather.ts';
import type { Side } from '../match/sides.ts';
import type { HeardAgain } from './heard-now.ts';
import { bearingOn, shortened, type Bearing, type Cut } from './bearings.ts';

/** A passage of what a customer said, as it may be shown, whether it bears on a claim or not. */
export interface HeardPassage {
  persona: string;
  text: string;
  /** BCP 47 tag; `und` where nothing tells it. */
  language: string;
  /** The place of its utterance among those of the customer. */
  nth: number;
  /** The sides of claims to which a phrase or a mark ties it. */
  tied: Side[];
  /** The passage as a quote that is suggested for a side. */
  suggestedFor: (side: Side) => Candidate;
}

/** Each passage for each persona, with the sides of claims that it is tied to. */
export function passagesFor(
  personas: readonly string[],
  cut: readonly Cut[],
  found: readonly Bearing[],
  said: Pick<HeardPassage, 'language' | 'nth'>,
  become: (bearing: Bearing) => Candidate,
): HeardPassage[] {
  const passages = cut.filter(({ thin }) => !thin);
  return personas.flatMap((persona) =>
    passages.map(({ text, start, end }): HeardPassage => {
      const ties = found.filter((one) => one.persona === persona && one.start < end && one.end > start);
      const tied = ties.flatMap(({ quote: { supports, contradicts } }): Side[] => [
        ...supports.map((claim): Side => ({ claim, stance: 'supports' })),
        ...contradicts.map((claim): Side => ({ claim, stance: 'contradicts' })),
      ]);
      const suggestedFor = ({ claim, stance }: Side): Candidate => {
        const [supports, contradicts] = stance === 'supports' ? [[claim], []] : [[], [claim]];
        return become({ persona, start, end, phrases: new Map(), quote: { text: shortened(text), ...bearingOn(supports, contradicts, 'suggested') } });
      };
      return { persona, text, ...said, tied, suggestedFor };
    }),
  );
}

/** The passages of a note whose suggestions know their twins from the first day, as every quote of a note does: else a second pull would add them. */
export function withTwinsOf({ passages, again }: { passages: readonly HeardPassage[]; again: HeardAgain }): HeardPassage[] {
  return passages.map((passage) => ({
    ...passage,
    suggestedFor: (side) => {
      const candidate = passage.suggestedFor(side);
      return { ...candidate, quote: withTwins(candidate.quote, again.words) };
    },
  }));
}
