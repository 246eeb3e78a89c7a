/** Who is who in a conversation: all forms of a name lead to one person, and each person to one mark. */
import { folded, UNSPACED } from './letters.ts';
import { isFamily, isGiven, isOrdinaryAnywhere } from './lexicon.ts';
import { isShortFor, shortForms } from './nicknames.ts';
import { TITLE_WORDS } from './people-cues.ts';
import { NOBODY } from './people-words.ts';

/** Somebody in a conversation. */
interface Person {
  /** The words of their name, as names are compared. */
  words: Set<string>;
  /** Which of the conversation's people this is, from 1; none before they are first mentioned. */
  number?: number;
}

const PARTICLES = new Set('de da do dos das del della di van von der den ter ten te bin ibn bint al el la le af av zu zur y e und and'.split(' '));
/** Endings that a declined name may take, by kind of letters. */
const ENDINGS = /^(?:\p{Script=Cyrillic}{0,3}|s|es|n|en|a|u|e|y|i|ie|em|om|ou|owi|iem|ovi|ovou|ow|a?m|in|un|an|lla|lle|nak|nek|val|vel|t|ot|et|nin|nun)$/u;

/** The words of a name by which people are told apart: titles, little words and signs are left out. */
export function wordsOf(name: string): string[] {
  return folded(name.normalize('NFC'))
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .map((word) => word.replace(/^['-]+|['-]{1,99}$/gu, ''))
    .filter((word) => /\p{L}/u.test(word) && !PARTICLES.has(word) && !TITLE_WORDS.has(word));
}

/** Whether a word is another with an ending that names take: `Annas`, `Галине`. */
export function isFormOf(said: string, word: string): boolean {
  if (said === word) return true;
  if (word.length < 4 || said.length < word.length - 1) return false;
  const stem = /[аяеёийоуьыaeiouy]$/u.test(word) ? word.slice(0, -1) : word;
  return said.startsWith(stem) && ENDINGS.test(said.slice(stem.length));
}

/** The people of one conversation. */
export class Cast {
  readonly #people: Person[] = [];
  /** People by each word of their names. */
  readonly #byWord = new Map<string, Person[]>();
  #numbers = 0;

  /** Numbers up to this one are taken by marks that stand in the texts already. */
  startAfter(number: number): void {
    this.#numbers = Math.max(this.#numbers, number);
  }

  /** Somebody whom the source or a text names. */
  add(name: string): void {
    const words = wordsOf(name);
    if (words.length === 0) return;
    const known = this.#known(words);
    const person = known ?? { words: new Set<string>() };
    if (!known) this.#people.push(person);
    for (const word of words) {
      if (person.words.has(word)) continue;
      person.words.add(word);
      this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), person]);
    }
  }

  /** Whether a word, as names are compared, is part of somebody's name. */
  has(word: string): boolean {
    return this.#byWord.has(word);
  }

  /** Every word of every name. */
  words(): string[] {
    return [...this.#byWord.keys()];
  }

  /** What the mark of a mention says; the same for each form of one person's name. */
  markOf(mention: string): string {
    const words = wordsOf(mention);
    if (!this.#known(words)) this.add(mention);
    const person = this.#known(words);
    if (!person) return 'name';
    person.number ??= ++this.#numbers;
    return person.number === 1 ? 'name' : `name ${person.number}`;
  }

  #known(words: readonly string[]): Person | undefined {
    const near = words.flatMap((word) => this.#byWord.get(word) ?? []);
    const fits = (person: Person): boolean =>
      words.every((word) => isOf(word, person)) || [...person.words].every((word) => words.some((said) => isSame(said, word)));
    return near.find(fits) ?? this.#people.find(fits);
  }
}

const isSame = (said: string, word: string): boolean =>
  isFormOf(said, word) || isFormOf(word, said) || isShortFor(said, word) || tellingShortForms(word).some((form) => isFormOf(said, form));

function isOf(said: string, { words }: Person): boolean {
  for (const word of words)
    if (isSame(said, word) || (said.length === 1 && word.startsWith(said)) || (UNSPACED.test(word) && word.length > 2 && word.includes(said))) return true;
  return false;
}

/** Whether a word is told as part of a name wherever it stands with a capital. */
export function isTelling(word: string): boolean {
  return !NOBODY.has(word) && (UNSPACED.test(word) ? word.length > 1 : word.length > 1 && !/^p\d/u.test(word));
}

/** Whether a word that a text alone has taught is told elsewhere. @param isSmall whether the texts have it in small letters as well: then it may be anything */
export function isLearned(word: string, isSmall: (word: string) => boolean): boolean {
  return word.length > 2 && isTelling(word) && !isOrdinaryAnywhere(word) && (isGiven(word) || isFamily(word) || (word.length > 3 && !isSmall(word)));
}

/** Short forms that are told as well, since hardly anything else is called so. */
export function tellingShortForms(word: string): string[] {
  return shortForms(word).filter((form) => form.length > 2 && !isOrdinaryAnywhere(form));
}
