/** People whom nobody has named: found by lists of names and by what stands around them. */
import { folded } from './letters.ts';
import { isFamily, isGiven, isOrdinary } from './lexicon.ts';
import { CUE_ENDS, CUES, INTRODUCTIONS, TITLE_WORDS, type Cue } from './people-cues.ts';
import { runsOf, wordsBefore, type Capital, type Run } from './people-runs.ts';
import { CALENDAR, NOBODY, NOT_PEOPLE_AFTER, PLACES_BEFORE } from './people-words.ts';

/** Somebody who is named in a text. Offsets are UTF-16 units into it. */
export interface Named {
  start: number;
  end: number;
  /** Why only a person can tell; absent where it is sure. */
  uncertain?: string;
}

/** How much speaks for a person: `sure`, `maybe` (ask somebody), or nothing. */
type Verdict = 'sure' | 'maybe' | undefined;

/** What stands around a word. */
interface Around {
  cue: Cue | undefined;
  /** What the cue says, as `my name is`. */
  phrase: string;
  startsSentence: boolean;
  before: string;
  after: string;
}

const LONGEST_NAME = 4;
const ASK = 'its capital letter alone does not tell';

function aroundOf(text: string, first: Capital, end: number): Around {
  const { words, startsSentence } = wordsBefore(text, first.start);
  const separated = /[.!?]$/u.test(text.slice(Math.max(0, first.start - 2), first.start).trimEnd()) && !TITLE_WORDS.has(words.at(-1) ?? '');
  const phrase = separated ? undefined : longestCue(words);
  return {
    cue: cueOf(phrase, text, first.start),
    phrase: phrase ?? '',
    startsSentence,
    before: words.at(-1) ?? '',
    after: text.slice(end, end + 24),
  };
}

/** What a phrase makes of the word after it. Kinship with a capital, as in `Mutter Kirche` or `Dad Joke`, tells less than a title does. */
function cueOf(phrase: string | undefined, text: string, at: number): Cue | undefined {
  if (phrase === undefined) return undefined;
  const isCapital = /(?:^|[^\p{L}])\p{Lu}\S*\s$/u.test(text.slice(Math.max(0, at - 26), at));
  return isCapital && !TITLE_WORDS.has(phrase) ? 'known' : CUES.get(phrase);
}

/** The longest phrase that stands right before, and after which a name is expected. */
function longestCue(words: readonly string[]): string | undefined {
  for (let from = 0; from < words.length; from++) {
    const phrase = words.slice(from).join(' ').replace(/:$/, '');
    if (CUES.has(phrase)) return phrase;
  }
  return undefined;
}

const isNobody = ({ key, text }: Capital): boolean => NOBODY.has(key) || (NOT_PEOPLE_AFTER.has(key) && !isGiven(text));
const isInitial = ({ text }: Capital): boolean => /^\p{Lu}$/u.test(text);
/** Capitals alone are an abbreviation or shouting. */
const isShouted = ({ text }: Capital): boolean => text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();

/** No name is written so: `FaaS`, `XXXX`. */
const isNoName = ({ text }: Capital): boolean =>
  /^X{2,}$/u.test(text) || (/\p{Ll}\p{Lu}/u.test(text) && !/^(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|O')\p{Lu}\p{Ll}+$/u.test(text));

/** The words from `at` on that can belong to one name. */
function nameFrom(run: Run, at: number): Capital[] {
  const name: Capital[] = [];
  for (const word of run.slice(at, at + LONGEST_NAME)) {
    if (isNobody(word) && (name.length === 0 || !isFamily(word.text))) break;
    if (isNoName(word)) break;
    if (name.length > 0 && NOT_PEOPLE_AFTER.has(word.key) && !(name.length === 1 && isFamily(word.text) && isGiven(name[0]?.text ?? ''))) break;
    name.push(word);
  }
  return name;
}

/** Whether an organisation, a product or a place goes on after the name. */
function isOrganisation(run: Run, from: number, text: string, end: number): boolean {
  return (
    run.slice(from).some(({ key }) => NOT_PEOPLE_AFTER.has(key)) ||
    /^,? (?:GmbH|AG|KG|Inc\b|LLC|Ltd|S\.|B\.?V\b|SKA|& (?:Co|Sons|Söhne|Figli))/u.test(text.slice(end, end + 14))
  );
}

const AFTER_SAYS =
  /^,? (?:here\b|speaking\b|am Apparat|ici\b|aquí\b|qui\b|hier\b|(?:is|was) (?:calling|writing)|(?:from|of) \p{Lu}|writes?\b|called\b|speaks?\b)/u;
/** After a name that is an ordinary word as well, beside a greeting or a verb: the end, or a little word. */
const GOES_ON = /^[,!.]?\s*$|^[,!]|^ (?:for|about|at|to|that|the|whether|if|from|here|pour|de|für|ob|por|para|per|voor|za|för|için|за|о)(?![\p{L}\p{N}])/u;
const AFTER_PLACE = /(?:^|[^\p{L}])(?:San|Santa|Sant|St\.|São|Saint)\s$/u;
const INSIDE_BRACKETS = /^\)/u;

/** What speaks for one word alone. */
function alone(word: Capital, around: Around, language: () => string): Verdict {
  const given = isGiven(word.text);
  const ordinary = isOrdinary(word.text, language) || CALENDAR.has(word.key) || (isShouted(word) && word.text.length < 6);
  const { cue, startsSentence, before, after } = around;
  if (cue === 'any' && !CALENDAR.has(word.key) && (given || !/^\p{Lu}{2,}s?$/u.test(word.text) || word.text.length > 4)) return 'sure';
  if (cue !== undefined) {
    if (given && !ordinary) return 'sure';
    if (CALENDAR.has(word.key)) return undefined;
    if (given || isFamily(word.text)) return GOES_ON.test(after) ? 'sure' : 'maybe';
    return /^[,!]\s*(?:\n|$)/u.test(after) && !startsSentence ? 'maybe' : undefined;
  }
  if (!given && !isFamily(word.text)) return /^,? (?:here|speaking)[.,!]/u.test(after) && !isShouted(word) && !startsSentence ? 'sure' : undefined;
  if (AFTER_SAYS.test(after) && given) return ordinary ? 'maybe' : 'sure';
  if (!given) return undefined;
  if (['the', 'a', 'an', 'in', 'into'].includes(before) && !startsSentence) return ordinary ? undefined : 'maybe';
  if (!ordinary) return isShouted(word) && startsSentence ? 'maybe' : 'sure';
  if (INSIDE_BRACKETS.test(after) && startsSentence) return 'sure';
  return startsSentence || CALENDAR.has(word.key) || isShouted(word) || language().startsWith('de') ? undefined : 'maybe';
}

/** What speaks for several words as one name. */
function together(name: readonly Capital[], around: Around, language: () => string): Verdict {
  const [first, second] = name;
  if (!first || !second) return undefined;
  const given = isGiven(first.text);
  const ordinary = isOrdinary(first.text, language) || CALENDAR.has(first.key);
  const rest = name.slice(1);
  const family = rest.some(({ text }) => isFamily(text) || isGiven(text));
  const plainFamily = rest.some(({ text }) => (isFamily(text) || isGiven(text)) && !isOrdinary(text, language));
  const { cue, startsSentence, before } = around;
  if (startsSentence && cue === undefined && ASKING.has(first.key) && isGiven(second.text)) return undefined;
  if (name.every(isShouted) && !(given && family)) return cue === undefined ? undefined : 'maybe';
  if (cue === 'any' || (cue !== undefined && (given || family))) return 'sure';
  if (INTRODUCTIONS.has(around.phrase)) return 'sure';
  if (['the', 'a', 'an'].includes(before) && !startsSentence) return undefined;
  if (given && !ordinary) return 'sure';
  if (given && plainFamily) return 'sure';
  if (isInitial(first) && family) return 'sure';
  if (given && !startsSentence && ordinary) return 'maybe';
  if (AFTER_SAYS.test(around.after) && startsSentence) return 'sure';
  if (cue !== undefined) return 'maybe';
  return plainFamily && !isOrdinary(first.text, language) && !startsSentence && !language().startsWith('de') ? 'maybe' : undefined;
}

/** A question or a wish begins so: `Can Anna …`, `Will Jonas …`. */
const ASKING = new Set(['can', 'will', 'may', 'let', 'has', 'said']);

function verdictOf(name: readonly Capital[], around: Around, language: () => string): Verdict {
  const [only] = name;
  return name.length === 1 && only ? alone(only, around, language) : together(name, around, language);
}

/** Who is named from one word of a run on. */
function namedFrom(run: Run, at: number, text: string, language: () => string): Named | undefined {
  const word = run[at] as Capital;
  const whole = nameFrom(run, at);
  if (
    whole.length === 0 ||
    PLACES_BEFORE.has(word.key) ||
    PLACES_BEFORE.has(run[at - 1]?.key ?? '') ||
    AFTER_PLACE.test(text.slice(Math.max(0, word.start - 8), word.start))
  )
    return undefined;
  for (const name of whole.length > 1 ? [whole, [word]] : [whole]) {
    const end = (name.at(-1) ?? word).end;
    const around = aroundOf(text, word, end);
    const verdict = at > 0 && around.cue === undefined && !isGiven(word.text) ? undefined : verdictOf(name, around, language);
    if (verdict !== undefined) return { start: word.start, end, ...(verdict === 'maybe' && { uncertain: ASK }) };
  }
  return undefined;
}

/** Everybody in one run of words with capitals. */
function inRun(run: Run, text: string, language: () => string): Named[] {
  const found: Named[] = [];
  let maybe: Named | undefined;
  for (let at = 0; at < run.length; at++) {
    if ((run[at]?.start ?? 0) < (found.at(-1)?.end ?? 0)) continue;
    const end = nameFrom(run, at).at(-1)?.end ?? run[at]?.end ?? 0;
    if (isOrganisation(run, at + Math.max(1, nameFrom(run, at).length), text, end)) return found;
    const named = namedFrom(run, at, text, language);
    if (named && named.uncertain === undefined) found.push(named);
    else maybe ??= named;
  }
  return found.length > 0 || !maybe ? found : [maybe];
}

/**
 * Finds people in a text that writes names with capitals.
 * @param language what tells the language (BCP 47); asked for once, and only where a word may be a name in one language and an ordinary word in another
 */
export function peopleIn(text: string, language: () => string): Named[] {
  let told: string | undefined;
  const known = (): string => (told ??= language());
  return runsOf(text).flatMap((run) => {
    if (!run.some((word) => mayBeName(word) || CUE_ENDS.has(word.key)) && !followsCue(text, run[0].start) && !AFTER_SAYS.test(text.slice(run.at(-1)?.end)))
      return [];
    return inRun(run, text, known);
  });
}

/** Whether the word before may end a cue. */
function followsCue(text: string, at: number): boolean {
  const [word = ''] = /\S{1,24}\s?$/u.exec(text.slice(Math.max(0, at - 26), at)) ?? [];
  return CUE_ENDS.has(folded(word.trim()).replace(/^[^\p{L}]+|[,:*_"“«([]{1,99}$/gu, ''));
}

const mayBeName = ({ text, key }: Capital): boolean => !NOBODY.has(key) && (isGiven(text) || isFamily(text));
