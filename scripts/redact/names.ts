/** The people of a conversation, wherever they are spoken of: whom the source names, and whom the texts name. */
import { Cast, isFormOf, isLearned, isTelling, tellingShortForms, wordsOf } from './cast.ts';
import { folded, UNSPACED, WORD_LETTER } from './letters.ts';
import { isFamily, isGiven, isOrdinaryAnywhere } from './lexicon.ts';
import { peopleByPlace } from './people-lines.ts';
import { peopleInSmall } from './people-small.ts';
import { peopleIn, type Named } from './people.ts';
import { NOBODY } from './people-words.ts';
import { peopleWithoutCapitals } from './people-unspaced.ts';
import type { Finder, Told } from './redact.ts';
import { seeThrough } from './seen.ts';
import type { Span } from './span.ts';

/** What is known of a conversation's people before a text of it is masked. */
export interface Naming {
  /** Names that the source itself gives: requester, agents, labels. */
  names: readonly string[];
  /** All texts of the conversation, in its order: who is first mentioned has the first mark, whatever is masked first. */
  texts?: () => readonly string[];
}

/** Words that are looked for in a conversation's texts. */
interface Sought {
  /** Each with a capital. */
  words: ReadonlySet<string>;
  /** Words that may take endings, by their first three letters. */
  declined: ReadonlyMap<string, readonly string[]>;
  /** Names of several words, however they are written. */
  whole: readonly string[];
  /** Names in scripts without spaces. */
  unspaced: readonly string[];
}

const CAPITAL = /(?<![\p{L}\p{M}\p{N}])[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;
const PREFIXED = /^[وفبلكהבלוכמש]/u;

/** A name of the source without ornaments; nothing where it is nobody's. */
function cleaned(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Extended_Pictographic}"“”«»()<>[\]*_]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (clean.includes('@')) return nameOfAddress(clean);
  return clean.length < 2 || clean.length > 80 || NOBODY.has(folded(clean)) || /^[\p{Lu}]{1,3}\d+$/u.test(clean) ? '' : clean;
}

/** `joanna_vandervelden69@…` says who somebody is; `support@…` does not. */
function nameOfAddress(address: string): string {
  const parts = (address.split('@')[0] ?? '').split(/[._\-+\d]+/u).filter((part) => part.length > 2);
  const known = parts.filter((part) => (isGiven(part) || isFamily(part)) && !NOBODY.has(folded(part)));
  return parts.length > 1 && parts.length < 4 && known.length > 0 && !parts.some((part) => NOBODY.has(folded(part))) ? parts.join(' ') : '';
}

const ADDRESS = /[\p{L}][\p{L}\p{N}._-]{2,60}(?=@[\p{L}\p{N}-]+\.)/gu;

function soughtOf(given: readonly string[], learned: readonly string[], isSmall: (word: string) => boolean): Sought {
  const givenWords = given.flatMap(wordsOf).filter(isTelling);
  const taught = learned.flatMap(wordsOf).filter((word) => isLearned(word, isSmall));
  const words = new Set([...givenWords, ...taught].filter((word) => !UNSPACED.test(word)));
  for (const word of [...words]) for (const form of tellingShortForms(word)) words.add(form);
  const declined = new Map<string, string[]>();
  for (const word of words) if (word.length > 3) declined.set(word.slice(0, 3), [...(declined.get(word.slice(0, 3)) ?? []), word]);
  const all = [...given, ...learned].map((name) => name.normalize('NFC'));
  const unspaced = all
    .filter((name) => UNSPACED.test(name))
    .flatMap((name) => [name.replace(/\s/gu, ''), ...name.split(/\s+/u), ...(name.length === 3 ? [name.slice(1)] : [])]);
  return {
    words,
    declined,
    whole: given.filter((name) => /\S\s+\S/u.test(name)).flatMap((name) => [folded(name), turned(folded(name))]),
    unspaced: [...new Set(unspaced)].filter((name) => name.length > 1 && UNSPACED.test(name)),
  };
}

/** `saiz perea, anita` of `anita saiz perea`. */
const turned = (name: string): string => name.replace(/^(\S+) (.+)$/u, '$2, $1');

/** Whether a word with a capital is one of those sought, with an ending as may be. */
function isSought(word: string, { words, declined }: Sought): boolean {
  const key = folded(word);
  if (words.has(key) || (PREFIXED.test(key) && words.has(key.slice(1)))) return true;
  if (key.includes('-') && key.split('-').every((part) => words.has(part))) return true;
  const near = declined.get(key.slice(0, 3));
  return near?.some((one) => isFormOf(key, one) && (!isOrdinaryAnywhere(key) || key === one) && !NOBODY.has(key)) ?? false;
}

function placesOfSought(text: string, sought: Sought): Named[] {
  const found: Named[] = [];
  if (sought.words.size > 0) {
    for (const { 0: said, index } of text.matchAll(CAPITAL)) {
      const bare = said.replace(/['’ʼ]\p{Ll}{1,3}$/u, '');
      for (const word of isSought(said, sought) ? [said] : bare === said ? [] : [bare])
        if (isSought(word, sought)) found.push({ start: index, end: index + word.length });
    }
  }
  const plain = sought.whole.length > 0 ? folded(text) : '';
  for (const name of sought.whole) found.push(...occurrences(plain, name, false));
  for (const name of sought.unspaced) found.push(...occurrences(text, name, true));
  return found;
}

function occurrences(text: string, wanted: string, unspaced: boolean): Named[] {
  const found: Named[] = [];
  for (let start = text.indexOf(wanted); start !== -1; start = text.indexOf(wanted, start + wanted.length)) {
    const end = start + wanted.length;
    if (unspaced || (!WORD_LETTER.test(text.charAt(start - 1)) && !WORD_LETTER.test(text.charAt(end)))) found.push({ start, end });
  }
  return found;
}

/** Names that overlap or stand side by side, such as a given and a family name, are one mention. */
function together(spans: readonly Named[], text: string): Named[] {
  const joined: Named[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (
      last &&
      (span.start < last.end ||
        /^(?:[ \u00a0]| ?\p{Lu}\. ?| (?:de|da|do|dos|van|von|der|den|del|di|bin|al|el)(?: (?:la|der|den|los))? )$/u.test(text.slice(last.end, span.start)))
    )
      last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/** Finds everybody whom texts name by themselves, in each once: the texts of a conversation are asked for again and again. */
class NamedInTexts {
  readonly #isKnown: (word: string) => boolean;
  readonly #found = new Map<string, { language: string | undefined; people: readonly Named[] }>();

  /** @param isKnown whether a word is a name that the source gives */
  constructor(isKnown: (word: string) => boolean) {
    this.#isKnown = isKnown;
  }

  of(text: string, language: () => string): readonly Named[] {
    const known = this.#found.get(text);
    // Where nobody asked for the language, it decides nothing.
    if (known && (known.language === undefined || known.language === language())) return known.people;
    let asked: string | undefined;
    const capitals = peopleIn(text, () => (asked = language()));
    const people = [...capitals, ...peopleByPlace(text), ...peopleWithoutCapitals(text), ...peopleInSmall(text, this.#isKnown)];
    this.#found.set(text, { language: asked, people });
    return people;
  }
}

/** With the initials right before: `E. Quorre`. */
function withInitials(span: Named, text: string): Named {
  const initials = /(?<![\p{L}\p{N}.]|\bi\. ?)(?:\p{Lu}\. ?){1,3}$/u.exec(text.slice(Math.max(0, span.start - 9), span.start));
  return initials ? { ...span, start: span.start - initials[0].length } : span;
}

const sure = ({ uncertain }: Named): boolean => uncertain === undefined;
const asked = (language: Told): (() => string) => (typeof language === 'string' ? () => language : language);

/** Finds the people of a conversation in its texts; prepared at the first text, used for each of its others. */
export function nameFinder({ names, texts = () => [] }: Naming): Finder {
  const cast = new Cast();
  const given = names.map(cleaned).filter((name) => name !== '');
  const isGivenName = new Set(given.flatMap(wordsOf));
  const inTexts = new NamedInTexts((word) => isGivenName.has(folded(word)));
  let sought: Sought | undefined;

  const mentions = (text: string, language: () => string): Named[] => {
    const named = [...placesOfSought(text, sought as Sought), ...inTexts.of(text, language)];
    return [
      ...together(
        named.filter(sure).map((one) => withInitials(one, text)),
        text,
      ),
      ...named.filter((one) => !sure(one)),
    ];
  };

  const prepare = (): void => {
    for (const name of given) cast.add(name);
    const seen = texts().map((text) => seeThrough(text.normalize('NFC')).text);
    const learned = seen.flatMap((text) => learnedFrom(text, inTexts));
    for (const name of learned) cast.add(name);
    sought = soughtOf(given, learned, (word) => seen.some((text) => occurrences(text, word, false).length > 0));
    cast.startAfter(
      Math.max(
        0,
        ...seen.flatMap((text) => (text.includes('[name') ? [...text.matchAll(/\[name(?: (\d{1,4}))?\]/gu)] : [])).map(([, number = '1']) => Number(number)),
      ),
    );
    for (const text of seen) for (const { start, end } of mentions(text, () => 'und').filter(sure)) cast.markOf(text.slice(start, end));
  };

  return (seen, language) => {
    if (!sought) prepare();
    const { text } = seen;
    return mentions(text, asked(language)).map(({ start, end, uncertain }): Span => {
      if (uncertain !== undefined) return seen.back({ kind: 'name', start, end, uncertain });
      const mark = cast.markOf(text.slice(start, end));
      return seen.back({ kind: 'name', start, end, ...(mark !== 'name' && { mark }) });
    });
  };
}

/** Names that a text gives so surely that they are known in the others as well. */
function learnedFrom(text: string, inTexts: NamedInTexts): string[] {
  const addresses = text.includes('@') ? [...text.matchAll(ADDRESS)].map(([local]) => nameOfAddress(`${local}@`)) : [];
  const found = inTexts.of(text, () => 'und').filter(sure);
  return [...together(found, text).map(({ start, end }) => text.slice(start, end)), ...addresses].filter((name) => name !== '');
}
