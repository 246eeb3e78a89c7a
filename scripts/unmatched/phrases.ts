/** Phrases by which a claim would hear a group: as customers say them, tried on every passage before they are proposed. */
import { Claim } from '#model/claim.ts';
import { compare } from '#model/diagnostic.ts';
import { fold } from '#model/fold.ts';
import { hearPassage, Listening } from '../match/match.ts';
import { termsOf } from '../match/terms.ts';
import type { Line } from './talk.ts';

const MOST_PHRASES = 6;
/** Of more wordings, those of the best passages are tried. */
const MOST_TRIED = 80;
/** Further apart, two words are no phrase. */
const WIDEST = 40;
const SHORTEST = 2;

/** What a phrase catches. */
interface Tried {
  phrase: string;
  /** Indices of the group's lines. */
  caught: number[];
  /** How many passages beyond the group it catches as well. */
  beyond: number;
}

/**
 * The phrases that catch most of a group and least beside it, at most six.
 * @param terms the group's terms, as stems, surest first
 * @param beyond what else the persona's people said in this language
 */
export function phrasesFor(lines: readonly Line[], terms: readonly string[], beyond: readonly Line[], language: string): string[] {
  const wordings = [...new Set(lines.flatMap((line) => wordingsIn(line.passage.text, new Set(terms), language)))].slice(0, MOST_TRIED);
  const tried = wordings.map((phrase): Tried => {
    const hears = listenerFor(phrase, language);
    const caught = lines.flatMap(({ passage }, index) => (hears(passage.text) ? [index] : []));
    return { phrase, caught, beyond: beyond.filter(({ passage }) => hears(passage.text)).length };
  });
  return chosen(tried.filter((one) => one.caught.length > 0 && one.caught.length >= one.beyond));
}

/** Takes, again and again, the phrase that catches most passages that none has caught yet. */
function chosen(tried: readonly Tried[]): string[] {
  const phrases: string[] = [];
  const heard = new Set<number>();
  const fresh = ({ caught }: Tried): number => caught.filter((index) => !heard.has(index)).length;
  while (phrases.length < MOST_PHRASES) {
    const [best] = tried
      .filter((one) => fresh(one) > 0)
      .sort((a, b) => fresh(b) - fresh(a) || a.beyond - b.beyond || b.phrase.length - a.phrase.length || compare(a.phrase, b.phrase));
    if (!best) break;
    phrases.push(best.phrase);
    for (const index of best.caught) heard.add(index);
  }
  return phrases;
}

/** Whether a passage says a phrase, as `pull` would hear it. */
function listenerFor(phrase: string, language: string): (text: string) => boolean {
  const listening = new Listening([Claim.parse({ id: 'draft', facet: 'need', says: 'A claim that is tried.', listensFor: [phrase] })]);
  return (text) => hearPassage(text, language, listening.near(text)).bearings.length > 0;
}

/** Stretches of a passage from one of the group's terms to the next, and the terms alone. */
function wordingsIn(text: string, terms: ReadonlySet<string>, language: string): string[] {
  let from = 0;
  const places = termsOf(text, language).flatMap(({ stem, word }) => {
    const start = text.indexOf(word, from);
    if (start === -1) return [];
    from = start + word.length;
    return terms.has(stem) ? [{ stem, start, end: from }] : [];
  });
  const together = places.flatMap((place, index) => {
    const next = places[index + 1];
    return next && next.stem !== place.stem && next.start - place.end <= WIDEST ? [text.slice(place.start, next.end)] : [];
  });
  const alone = places.map(({ start, end }) => text.slice(start, end));
  // What is masked, and what ends a sentence, stands in no phrase.
  return [...together, ...alone].map(fold).filter((phrase) => phrase.length >= SHORTEST && !/[[\].!?。！？؟"“”]/u.test(phrase));
}
