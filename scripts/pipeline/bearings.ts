/** What stretches of an utterance bear on claims: by a researcher's mark, or by a phrase that a claim listens for. */
import type { Stance, Utterance } from '#model/conversation.ts';
import { fold } from '#model/fold.ts';
import { LIMITS } from '#model/size-limits.ts';
import type { Quote } from '#model/quote.ts';
import type { Settings } from '#model/settings.ts';
import { passagesOf, tooThin, type Passage } from '../hear/hear.ts';
import { hearPassage, type Listener } from '../match/match.ts';
import type { Masked } from '../redact/redact.ts';

/** A mark may run over a whole answer; a quote is no speech. */
const LONGEST = LIMITS.quote.most;

/** The first words of what is too long for a quote: never half a word, half a letter or half a redaction mark. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return (space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')).replace(/\[[a-z\d ]{0,20}$/, '').trim();
}

/** A stretch of what was said that bears on claims of one persona. */
export interface Bearing {
  persona: string;
  quote: Pick<Quote, 'text' | 'supports' | 'contradicts' | 'because'>;
  /** The phrase by which each claim was heard. */
  phrases: ReadonlyMap<string, string>;
  /** Where it stands in the redacted utterance, in UTF-16 units. */
  start: number;
  end: number;
}

/** The phrases of a persona that a text could say. */
export interface Near {
  persona: string;
  listeners: Listener[];
}

/** What a researcher marked. @param claims the ids of each persona's claims */
export function marked({ marks }: Utterance, words: Masked, claims: ReadonlyMap<string, ReadonlySet<string>>): Bearing[] {
  return marks
    .filter(({ persona, claim }) => claims.get(persona)?.has(claim))
    .map(({ persona, claim, stance, start: from, end: to }) => {
      const [start, end] = [words.move(from, 'start'), words.move(to, 'end')];
      const text = shortened(fold(words.text.slice(start, end)));
      return {
        persona,
        start,
        end,
        phrases: new Map(),
        quote: { text, supports: stance === 'supports' ? [claim] : [], contradicts: stance === 'contradicts' ? [claim] : [], because: 'marked' },
      };
    })
    .filter(({ quote }) => quote.text !== '');
}

/** A passage, and why it says too little to be quoted, where it does. */
export type Cut = Passage & { thin: string | undefined };

/** The passages of a text. @param written whether it was typed, into a field or a mail */
export function quotable(text: string, language: string, written: boolean, shortest: Settings['shortestPassage']): Cut[] {
  return passagesOf(text, language).map((passage) => ({ ...passage, thin: tooThin(passage.text, shortest, written) }));
}

/** What a stretch bears on, and why. */
export const bearingOn = (supports: string[], contradicts: string[], because: string): Pick<Quote, 'supports' | 'contradicts' | 'because'> => ({
  supports,
  contradicts,
  because,
});

/** What passages say by phrase; apart from it what speaks on both sides of a claim, on which a person must decide. */
export function heard(
  passages: readonly Cut[],
  language: string,
  near: readonly Near[],
  count: (reason: string) => void,
): { bearings: Bearing[]; undecided: Bearing[] } {
  const [all, unclear]: [Bearing[], Bearing[]] = [[], []];
  for (const { text, start, end, thin } of near.length > 0 ? passages : []) {
    if (thin) count(thin);
    for (const { persona, listeners } of thin ? [] : near) {
      const { bearings, undecided } = hearPassage(text, language, listeners);
      const of = (stance: Stance): string[] => bearings.filter((bearing) => bearing.stance === stance).map(({ claim }) => claim);
      const place = { persona, start, end, phrases: new Map(bearings.map(({ claim, phrase }) => [claim, phrase])) };
      if (undecided.length > 0) {
        count('speaks on both sides of a claim');
        unclear.push({ ...place, quote: { text, ...bearingOn(undecided, undecided, 'suggested') } });
      }
      const [first] = bearings;
      if (first) all.push({ ...place, quote: { text: shortened(text), ...bearingOn(of('supports'), of('contradicts'), `phrase "${first.phrase}"`) } });
    }
  }
  return { bearings: all, undecided: unclear };
}

/** What a researcher marked is not heard a second time by phrase: a passage that overlaps a mark loses the claims that the mark has. */
export function withoutEchoes(found: readonly Bearing[]): Bearing[] {
  const marks = found.filter(({ quote }) => quote.because === 'marked');
  return found.flatMap((bearing) => {
    const { persona, start, end, quote, phrases } = bearing;
    if (quote.because === 'marked') return [bearing];
    const overlapping = marks.filter((mark) => mark.persona === persona && mark.start < end && mark.end > start);
    const known = new Set(overlapping.flatMap((mark) => [...mark.quote.supports, ...mark.quote.contradicts]));
    const supports = quote.supports.filter((claim) => !known.has(claim));
    const contradicts = quote.contradicts.filter((claim) => !known.has(claim));
    const phrase = [...phrases].find(([claim]) => !known.has(claim))?.[1];
    return phrase === undefined ? [] : [{ ...bearing, quote: { ...quote, supports, contradicts, because: `phrase "${phrase}"` } }];
  });
}
