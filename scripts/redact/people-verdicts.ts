/** How much speaks for a person where a word with a capital stands: what it is, and what stands around it. */
import { isDeclinedGiven, isFamily, isGiven, isOrdinary, isOrdinaryAnywhere } from './lexicon.ts';
import { CUES, INTRODUCTIONS, SALUTATIONS, TITLE_WORDS, type Cue } from './people-cues.ts';
import { wordsBefore, type Capital } from './people-runs.ts';
import { CALENDAR } from './people-words.ts';

/** How much speaks for a person: `sure`, `maybe` (ask somebody), or nothing. */
export type Verdict = 'sure' | 'maybe' | undefined;

/** What stands around a word. */
export interface Around {
  cue: Cue | undefined;
  /** What the cue says, as `my name is`. */
  phrase: string;
  startsSentence: boolean;
  before: string;
  after: string;
}

/** What stands around a name from one offset to another. */
export function aroundOf(text: string, start: number, end: number, language: () => string): Around {
  const { words, startsSentence } = wordsBefore(text, start);
  const separated = /[.!?]$/u.test(text.slice(Math.max(0, start - 2), start).trimEnd()) && !TITLE_WORDS.has(words.at(-1) ?? '');
  const phrase = separated ? undefined : longestCue(words);
  return {
    cue: cueOf(phrase, text, start, language),
    phrase: phrase ?? '',
    startsSentence,
    before: words.at(-1) ?? '',
    after: text.slice(end, end + 24),
  };
}

/** What a phrase makes of the word after it. Kinship with a capital, as in `Mutter Kirche` or `Dad Joke`, tells less than a title does. */
function cueOf(phrase: string | undefined, text: string, at: number, language: () => string): Cue | undefined {
  if (phrase === undefined) return undefined;
  // `M. Aubry` is a French gentleman; elsewhere it is an initial, or the size of a shirt.
  if (phrase === 'm.' && !(/(?<!\p{L})M\. $/u.test(text.slice(Math.max(0, at - 4), at)) && language().startsWith('fr'))) return undefined;
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

const isInitial = ({ text }: Capital): boolean => /^\p{Lu}$/u.test(text);
/** Capitals alone are an abbreviation or shouting. */
const isShouted = ({ text }: Capital): boolean => text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();

const AFTER_SAYS =
  /^,? (?:here\b|speaking\b|am Apparat|ici\b|aquí\b|qui\b|hier\b|(?:is|was) (?:calling|writing)|(?:from|of) \p{Lu}|writes?\b|called\b|speaks?\b)/u;
/** After a name that is an ordinary word as well, beside a greeting or a verb: the end, or a little word. */
const GOES_ON = /^[,!.]?\s*$|^[,!]|^ (?:for|about|at|to|that|the|whether|if|from|here|pour|de|für|ob|por|para|per|voor|za|för|için|за|о)(?![\p{L}\p{N}])/u;
const INSIDE_BRACKETS = /^\)/u;
/** Titles that stand after a name. */
const TITLE_AFTER =
  /^ (?:Bey|Beyefendi|Hanım|Hanim|Hanımefendi|Abla|Usta|úr(?:nak|ral|tól|hoz)?|asszony(?:nak|nal)?|néni|bácsi)(?!\p{L})|^-(?:san|sama|sensei|ji)(?!\p{L})/u;
/** A Russian name after the father's. */
const PATRONYMIC = /^\p{Lu}\p{Ll}+(?:ович|евич|ївна|івна|овна|евна|инична)(?:а|у|ем|е|ы|ой|ою|і)?$/u;

/** Whether somebody may be called so by their first name, in any case; at the start of a sentence every word has a capital. */
const isGivenHere = (text: string, startsSentence: boolean): boolean => isGiven(text) || (!startsSentence && isDeclinedGiven(text));

/** What a name tells by itself, whoever knows it: a title right after it, the father's name, a greeting that has a line for it. */
function tellsItself(word: Capital, { phrase, after, startsSentence }: Around, language: () => string): boolean {
  if (TITLE_AFTER.test(after) || PATRONYMIC.test(word.text)) return true;
  const isGreeted = SALUTATIONS.has(phrase) && !startsSentence && /^[,!]\s*(?:\n|$)/u.test(after);
  // German writes every noun with a capital: `Liebe Nachbarn,`.
  return isGreeted && !isShouted(word) && !isOrdinaryAnywhere(word.text) && !CALENDAR.has(word.key) && !language().startsWith('de');
}

/** Who says this tells a name, known or not. */
const OWN_NAME: ReadonlySet<string> = new Set(
  [...INTRODUCTIONS].filter((phrase) =>
    /^(?:my name is|maiden name is|ich hei|mein name|je m'app|mon nom|me llamo|mi nombre|mi chiamo|il mio nome|meu nome|me chamo|mijn naam|ik heet|nazywam|mitt n|jag heter|mit n|jeg he|minun|benim ad|jmenuji|a nevem|ma numesc|numele meu|меня з|мене з|nama saya)/u.test(
      phrase,
    ),
  ),
);

/** What speaks for one word alone. */
function alone(word: Capital, around: Around, language: () => string): Verdict {
  const given = isGivenHere(word.text, around.startsSentence);
  const ordinary = isOrdinary(word.text, language) || CALENDAR.has(word.key) || (isShouted(word) && word.text.length < 6);
  const { cue, startsSentence, before, after } = around;
  if (tellsItself(word, around, language)) return 'sure';
  if (cue === 'any' && !CALENDAR.has(word.key) && (given || !/^\p{Lu}{2,}s?$/u.test(word.text) || word.text.length > 4)) return 'sure';
  if (OWN_NAME.has(around.phrase) && !ordinary && !isShouted(word)) return 'sure';
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
  const given = isGivenHere(first.text, around.startsSentence);
  const ordinary = isOrdinary(first.text, language) || CALENDAR.has(first.key);
  const rest = name.slice(1);
  const family = rest.some(({ text }) => isFamily(text) || isGiven(text));
  const plainFamily = rest.some(({ text }) => (isFamily(text) || isGiven(text)) && !isOrdinary(text, language));
  const { cue, startsSentence, before } = around;
  if (startsSentence && cue === undefined && ASKING.has(first.key) && isGiven(second.text)) return undefined;
  if (name.every(isShouted) && !(given && family)) return cue === undefined ? undefined : 'maybe';
  if (cue === 'any' || (cue !== undefined && (given || family))) return 'sure';
  if (INTRODUCTIONS.has(around.phrase) || TITLE_AFTER.test(around.after) || rest.some(({ text }) => PATRONYMIC.test(text))) return 'sure';
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

/** What speaks for a name, of one word or several. */
export function verdictOf(name: readonly Capital[], around: Around, language: () => string): Verdict {
  const [only] = name;
  return name.length === 1 && only ? alone(only, around, language) : together(name, around, language);
}

/** Whether what follows a word, or the word itself, may make somebody of it whom no list knows: a quick look. */
export const mayTellItself = ({ text }: Capital, after: string): boolean =>
  AFTER_SAYS.test(after) || TITLE_AFTER.test(after) || PATRONYMIC.test(text) || isDeclinedGiven(text);
