/** The content terms of a text in its language: what is talked about, without the words that every text has. */
import { MARK } from '#model/marks.ts';
import { foldCase, stemOf, wordsOf } from './stems.ts';
import { stopWordsOf } from './stop-words.ts';
import { segmenterOf, UNSPACED } from './unspaced.ts';

/** One content term. */
export interface Term {
  /** By which terms are compared: see `stems.ts`. */
  stem: string;
  /** The word as it stands in the text, for people. */
  word: string;
}

/** What is masked, and addresses, are no terms. */
const NO_WORDS = new RegExp(`${MARK}|https?:\\/\\/\\S+|(?<![^\\s@\\]])[^\\s@\\]]{1,200}@\\S+`, 'gu');
/** Before or after an apostrophe stand a pronoun, an article, or what is left of a verb. */
const ENDING = /(?:n['’ʼ]t|['’ʼ](?:s|d|m|t|ll|re|ve))$/iu;
const BEGINNING = /^\p{L}{1,2}['’ʼ]|^qu['’ʼ]/iu;
/** What Chinese sets after a verb or an adjective without a space. */
const PARTICLE = /(?<=\p{Script=Han})[了着过的]$/u;
const KANA_ONLY = /^\p{Script=Hiragana}{1,2}$/u;

/** So many letters or fewer are no term in a script that spells words letter by letter. */
const SHORT = 2;

function segmentsOf(text: string, language: string): string[] {
  return Array.from(segmenterOf(language).segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

function isShort(word: string): boolean {
  return UNSPACED.test(word) ? KANA_ONLY.test(word) : word.length <= SHORT;
}

/** What each word of a language is as a term, if it is one. */
class Lexicon {
  readonly #language: string;
  readonly #stops: ReadonlySet<string> | undefined;
  readonly #terms = new Map<string, Term | undefined>();

  constructor(language: string) {
    this.#language = language;
    this.#stops = stopWordsOf(language.toLowerCase().split(/[-_]/)[0] ?? '');
  }

  of(whole: string): Term | undefined {
    if (this.#terms.has(whole)) return this.#terms.get(whole);
    if (this.#terms.size > 50_000) this.#terms.clear();
    const word = whole.replace(ENDING, '').replace(BEGINNING, '').replace(PARTICLE, '');
    const isStop = this.#stops !== undefined && (this.#stops.has(foldCase(whole)) || this.#stops.has(foldCase(word)));
    const term = isStop || !/\p{L}/u.test(word) || isShort(word) ? undefined : { stem: stemOf(word, this.#language), word };
    this.#terms.set(whole, term);
    return term;
  }
}

const lexicons = new Map<string, Lexicon>();

/**
 * The content terms of a text, in order and as often as they stand in it: its words longer than two letters, without stop words,
 * figures and what is masked. In scripts without spaces words are told by `Intl.Segmenter`, and may be one letter long.
 * @param text after redaction
 * @param language BCP 47 tag
 */
export function termsOf(text: string, language: string): Term[] {
  const lexicon = lexicons.get(language) ?? new Lexicon(language);
  lexicons.set(language, lexicon);
  const plain = text.replace(NO_WORDS, ' ');
  const words = UNSPACED.test(plain) ? segmentsOf(plain, language) : wordsOf(plain);
  return words.map((word) => lexicon.of(word)).filter((term) => term !== undefined);
}
