/** People whom nobody has named: found by lists of names and by what stands around them. */
import { folded } from './letters.ts';
import { isFamily, isGiven } from './lexicon.ts';
import { CUE_ENDS, HONORIFICS, SALUTATIONS, TITLE_WORDS } from './people-cues.ts';
import { goesOnAsOrganisation, isKindOfHouse, isTownHere, withoutOrganisations } from './people-organisations.ts';
import { runsOf, type Capital, type Run } from './people-runs.ts';
import { aroundOf, mayTellItself, verdictOf } from './people-verdicts.ts';
import { NOBODY, NOT_PEOPLE_AFTER, PLACES_BEFORE } from './people-words.ts';

/** Somebody who is named in a text. Offsets are UTF-16 units into it. */
export interface Named {
  start: number;
  end: number;
  /** Why only a person can tell; absent where it is sure. */
  uncertain?: string;
}

const LONGEST_NAME = 4;
const ASK = 'its capital letter alone does not tell';

const isNobody = ({ key, text }: Capital): boolean => NOBODY.has(key) || (NOT_PEOPLE_AFTER.has(key) && !isGiven(text));
/** No name is written so: `FaaS`, `XXXX`. */
const isNoName = ({ text }: Capital): boolean =>
  /^X{2,}$|^\p{Lu}{2,}s$/u.test(text) || (/\p{Ll}\p{Lu}/u.test(text) && !/^(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|O')\p{Lu}\p{Ll}+$/u.test(text));

const AFTER_PLACE = /(?:^|[^\p{L}])(?:San|Santa|Sant|St\.|São|Saint)\s$/u;

/** Whether a word greets or entitles whoever is named after it: `Frau`, `Dr`, `Уважаемая`, but not somebody called Don. */
function isTitle({ text, key }: Capital, language: () => string): boolean {
  if (SALUTATIONS.has(key)) return !isGiven(text);
  if (!TITLE_WORDS.has(key) && !TITLE_WORDS.has(`${key}.`)) return false;
  return key !== 'm' && (!isGiven(text) || text.includes('ñ') || (key.startsWith('don') && /^(?:es|pt|it|gl|ca)/u.test(language())));
}

/** The words from `at` on that can belong to one name. */
function nameFrom(run: Run, at: number, language: () => string): Capital[] {
  const name: Capital[] = [];
  for (const word of run.slice(at, at + LONGEST_NAME)) {
    if (isNobody(word) && (name.length === 0 || !isFamily(word.text))) break;
    if (isNoName(word) || isTitle(word, language) || HONORIFICS.has(word.key)) break;
    if (name.length > 0 && NOT_PEOPLE_AFTER.has(word.key) && !(name.length === 1 && isFamily(word.text) && isGiven(name[0]?.text ?? ''))) break;
    name.push(word);
  }
  return name;
}

/** How many letters the little words take that a family name begins with, behind a title: `Mevrouw van der Heijden`. */
const particlesBefore = (text: string, at: number): number =>
  /(?<![\p{L}\p{M}])(?:(?:van|von|vom|zu|zur|de|der|den|dem|het|ter|ten|te|da|do|dos|das|del|della|di|du|la|los|bin|ibn|al|el) ){1,3}$/u.exec(
    text.slice(Math.max(0, at - 16), at),
  )?.[0].length ?? 0;

/** Who is named from one word of a run on. */
function namedFrom(run: Run, at: number, text: string, language: () => string): Named | undefined {
  const word = run[at] as Capital;
  const whole = nameFrom(run, at, language);
  if (
    whole.length === 0 ||
    PLACES_BEFORE.has(word.key) ||
    PLACES_BEFORE.has(run[at - 1]?.key ?? '') ||
    AFTER_PLACE.test(text.slice(Math.max(0, word.start - 8), word.start))
  )
    return undefined;
  for (const name of whole.length > 1 ? [whole, [word]] : [whole]) {
    const end = (name.at(-1) ?? word).end;
    const start = word.start - particlesBefore(text, word.start);
    const around = aroundOf(text, start, end, language);
    if (name.length === 1 && around.cue !== 'any' && (isKindOfHouse(around.before) || isTownHere(word, around.before, around.after))) continue;
    const verdict = at > 0 && around.cue === undefined && !isGiven(word.text) ? undefined : verdictOf(name, around, language);
    if (verdict !== undefined) return { start: around.cue === 'any' ? start : word.start, end, ...(verdict === 'maybe' && { uncertain: ASK }) };
  }
  return undefined;
}

/** Everybody in one run of words with capitals. */
function inRun(run: Run, text: string, language: () => string): Named[] {
  const found: Named[] = [];
  let maybe: Named | undefined;
  for (let at = 0; at < run.length; at++) {
    if ((run[at]?.start ?? 0) < (found.at(-1)?.end ?? 0)) continue;
    const whole = nameFrom(run, at, language);
    const end = whole.at(-1)?.end ?? run[at]?.end ?? 0;
    const named = namedFrom(run, at, text, language);
    if (goesOnAsOrganisation(run, at + Math.max(1, whole.length), text, end)) return found;
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
    const after = text.slice(run.at(-1)?.end, (run.at(-1)?.end ?? 0) + 24);
    if (
      !run.some((word) => mayBeName(word) || CUE_ENDS.has(word.key) || word.text === 'M' || HONORIFICS.has(word.key) || mayTellItself(word, after)) &&
      !followsCue(text, run[0].start)
    )
      return [];
    return withoutOrganisations(run).flatMap((part) => inRun(part, text, known));
  });
}

/** Whether the word before may end a cue. */
function followsCue(text: string, at: number): boolean {
  const [word = ''] = /\S{1,24}\s?$/u.exec(text.slice(Math.max(0, at - 26), at)) ?? [];
  return CUE_ENDS.has(folded(word.trim()).replace(/^[^\p{L}]+|[,:*_"“«([]{1,99}$/gu, ''));
}

const mayBeName = ({ text, key }: Capital): boolean => !NOBODY.has(key) && (isGiven(text) || isFamily(text));
