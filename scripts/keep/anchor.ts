/**
 * Re-anchoring: which passage of an edited note a kept quote has become, or none. Pure.
 *
 * After the W3C's text quote selector and Hypothesis' fuzzy anchoring. From them: a quote is known by its words, not by its place; letters
 * are compared with errors allowed (Myers' bit-vector algorithm, through `approx-string-match`, with at most min(256, half of the length)
 * errors) where the words are a part of a sentence. Otherwise here: what reads nearest is not good enough. There is a floor; two passages
 * that could both be it mean neither; and a passage that stood beside the quote when it was kept is another one, however alike it reads
 * (`twins`, in place of prefix and suffix: what stands beside a quote may be nobody's to keep). Where it stands decides nothing, since
 * people move what they edit; it only chooses among places with the same words. A mark by hand is no guess: the one passage that is marked for a
 * claim now is the one that was, if it reads enough like it.
 */
import { compare } from '#model/diagnostic.ts';
import { fold } from '#model/fold.ts';
import type { Quote } from '#model/quote.ts';
import { MARKS, plain } from './edit-cost.ts';
import { fingerprint, isWhole, overlap, wordsOf, type Option, type Place, type SaidNow, type WordsNow } from './words-now.ts';

/** So many passages beside a quote that read much like it are known, the nearest. */
const MOST_TWINS = 12;

/** Whether a quote's words may be a part of a sentence: a person chose them. What a phrase found is whole sentences. */
export const isPart = ({ because }: Pick<Quote, 'because'>): boolean => because === 'marked';

/** A quote with the fingerprints of the passages beside it that read much like it and are others, and how far they are from it. */
export function withTwins(quote: Quote, now: WordsNow): Quote {
  const { twins: _before, ...rest } = quote;
  const words = fold(quote.text);
  const own = now.exactly(words, quote.by, quote.from);
  const others = now.options(words, quote.by, isPart(quote), own ? [own] : []).filter((one) => wordsOf(one) !== words);
  const twins = new Map<string, number>();
  for (const { cost, ...place } of others) {
    const known = fingerprint(wordsOf(place));
    if (twins.size < MOST_TWINS && !twins.has(known)) twins.set(known, Math.floor(cost));
  }
  return twins.size === 0 ? rest : { ...rest, twins: Object.fromEntries([...twins].sort(([a], [b]) => compare(a, b))) };
}

/** What became of a quote whose words are gone: a place; `unclear`, where more than one could be it; or nothing. */
export type Anchor<S extends SaidNow> = Place<S> | 'unclear';

/** A place that a person has marked, and what for: the claims, each with its side. */
export interface Marked<S extends SaidNow = SaidNow> extends Place<S> {
  bearsOn: readonly string[];
}

/** The claims that a quote bears on, each with its side. */
export function bearsOn({ supports, contradicts }: Pick<Quote, 'supports' | 'contradicts'>): string[] {
  return [...supports.map((claim) => `+${claim}`), ...contradicts.map((claim) => `-${claim}`)];
}

/** A lost quote, and the places that it could have become. */
interface Seeking<S extends SaidNow> {
  quote: Quote;
  options: Option<S>[];
  /** How far from it the passages were that stood beside it and are not there any more: one of the places may be theirs. */
  gone: number[];
}

/**
 * Finds what lost quotes have become. The nearest are decided first, and take their place.
 * @param lost kept quotes of one persona and conversation whose words are no longer there
 * @param standing places of kept quotes whose words stand there as before: they are nobody else's, but a part of a sentence may be in a whole one
 * @param marked places that a person has marked anew
 */
export function anchor<S extends SaidNow>(
  lost: readonly Quote[],
  now: WordsNow<S>,
  standing: readonly Place<S>[],
  marked: readonly Marked<S>[] = [],
): Map<Quote, Anchor<S>> {
  const known = new Set(lost.map(({ text }) => fingerprint(text)));
  let open = lost.map((quote) => seeking(quote, now, { standing, marked, known }));
  const found = new Map<Quote, Anchor<S>>(markedAgain(open, marked));
  for (const [quote, place] of found)
    if (place !== 'unclear') open = open.filter((one) => one.quote !== quote).map((one) => (isPart(one.quote) ? without(one, place) : one));
  for (let settled = true; settled;) {
    settled = false;
    const order = open.filter(({ options }) => options.length > 0).sort(nearestFirst);
    const next = order.find((one) => isClear(one, open));
    const place = next?.options[0];
    if (next && place) {
      found.set(next.quote, place);
      open = open.filter((one) => one !== next).map((one) => (areOfOneKind(one, next) ? without(one, place) : one));
      settled = true;
    }
  }
  for (const { quote, options } of open) if (options.length > 0) found.set(quote, 'unclear');
  return found;
}

/**
 * Quotes whose mark still stands: for one of their claims nothing else was marked, and nothing else is marked now. However many passages read
 * alike, a person says which it is.
 */
function markedAgain<S extends SaidNow>(open: readonly Seeking<S>[], marked: readonly Marked<S>[]): [Quote, Place<S>][] {
  const before = open.filter(({ quote }) => isPart(quote)).flatMap((one) => bearsOn(one.quote).map((claim) => ({ claim, one })));
  const now = marked.flatMap((place) => place.bearsOn.map((claim) => ({ claim, place })));
  const pairs = before.flatMap(({ claim, one }): [Quote, Place<S>][] => {
    const [only, ...others] = now.filter((other) => other.claim === claim);
    if (!only || others.length > 0 || before.filter((other) => other.claim === claim).length > 1) return [];
    return one.options.some((option) => overlap(option, only.place)) ? [[one.quote, only.place]] : [];
  });
  return pairs.filter(([quote, place]) => pairs.every(([other, its]) => other === quote || its !== place));
}

/** A whole sentence and a part of it do not stand in each other's way. */
const areOfOneKind = (a: { quote: Quote }, b: { quote: Quote }): boolean => isPart(a.quote) === isPart(b.quote);

function without<S extends SaidNow>(one: Seeking<S>, place: Place<S>): Seeking<S> {
  return { ...one, options: one.options.filter((option) => !overlap(option, place)) };
}

/** What is known of the places in a note before lost quotes are sought. */
interface Known<S extends SaidNow> {
  standing: readonly Place<S>[];
  marked: readonly Place<S>[];
  /** The fingerprints of the lost quotes. */
  known: ReadonlySet<string>;
}

function seeking<S extends SaidNow>(quote: Quote, now: WordsNow<S>, { standing, marked, known }: Known<S>): Seeking<S> {
  const twins = new Map(Object.entries(quote.twins ?? {}));
  const old: Option<S>[] = [];
  const [whole, parts] = [standing.filter(isWhole), standing.filter((place) => isPart(quote) && !isWhole(place))];
  // A twin closes its place, and what was read together with it is read anew.
  for (;;) {
    const options = now
      .options(fold(quote.text), quote.by, isPart(quote), [...whole, ...old], marked)
      .filter((one) => !parts.some((other) => overlap(other, one)));
    const found = options.filter((one) => twins.has(fingerprint(wordsOf(one))));
    old.push(...found);
    if (found.length > 0) continue;
    const stand = new Set([...old, ...standing.filter(({ said }) => said.by === quote.by)].map((one) => fingerprint(wordsOf(one))));
    const gone = [...twins].filter(([twin]) => !stand.has(twin) && !known.has(twin)).map(([, cost]) => cost);
    // Of what was even further from it than the furthest nothing is known.
    if (twins.size >= MOST_TWINS) gone.push(Math.max(...twins.values()));
    return { quote, options: sameWordsOnce(options, quote), gone };
  }
}

/** Of places that read alike to the letter, one: that at the quote's own place, else the first. */
function sameWordsOnce<S extends SaidNow>(options: readonly Option<S>[], { from }: Quote): Option<S>[] {
  const groups = Map.groupBy(options, (one) => plain(wordsOf(one)));
  return [...groups.values()].flatMap((group) => group.find(({ said }) => said.from === from) ?? group.slice(0, 1));
}

function nearestFirst<S extends SaidNow>(a: Seeking<S>, b: Seeking<S>): number {
  return (a.options[0]?.cost ?? 0) - (b.options[0]?.cost ?? 0) || compare(a.quote.id, b.quote.id);
}

/** Whether one cost is so much above another that nobody would doubt. */
const farAbove = (more: number, less: number): boolean => more >= 2 * less + 1;

/** How many letters of a quote the marks of a place may stand for: a mark may hide just the words by which a twin was another sentence. */
function lettersBehindMarks({ text }: Quote, place: Place): number {
  const words = wordsOf(place);
  const rest = words.replace(MARKS, '');
  return rest === words ? 0 : Math.max(0, text.length - rest.length);
}

/** Whether a quote's nearest place is surely it: no other place is nearly as near, and no other lost quote is nearly as near to that place. */
function isClear<S extends SaidNow>(one: Seeking<S>, open: readonly Seeking<S>[]): boolean {
  const [best, ...others] = one.options;
  if (!best) return false;
  const cost = best.cost + lettersBehindMarks(one.quote, best);
  if (one.options.length <= one.gone.filter((far) => !farAbove(far, cost)).length) return false;
  if (others.some(({ cost }) => !farAbove(cost, best.cost))) return false;
  const rivals = open.filter((other) => other !== one && areOfOneKind(other, one));
  return !rivals.some((other) => other.options.some((option) => overlap(option, best) && !farAbove(option.cost, best.cost)));
}
