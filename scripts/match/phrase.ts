/** One phrase that a claim listens for, and whether a passage says it: all its words, inflected as may be, in any order within a small window. */
import { signsOf } from './glance.ts';
import { NEGATIONS, NEGATIONS_UNSPACED } from './negations.ts';
import { foldCase, stemsOf } from './stems.ts';
import { segmenterOf, UNSPACED } from './unspaced.ts';

/** How many other words may stand among those of a phrase. */
const SLACK = 3;
/** How many other characters may stand between two words of a phrase in a script without spaces. */
const SLACK_UNSPACED = 5;

/** A text prepared once for all phrases that are looked for in it. */
export class SpokenText {
  readonly folded: string;
  readonly #text: string;
  readonly #language: string;
  #words: { stems: string[]; plain: string[]; places: Map<string, number[]> } | undefined;
  #starts: Set<number> | undefined;

  constructor(text: string, language: string) {
    this.#text = text;
    this.#language = language;
    this.folded = foldCase(text);
  }

  /** Stems with the places where each stands. */
  get words(): { stems: string[]; plain: string[]; places: Map<string, number[]> } {
    if (!this.#words) {
      const stems = stemsOf(this.#text, this.#language);
      const places = new Map<string, number[]>();
      for (const [index, stem] of stems.entries()) {
        const known = places.get(stem);
        if (known) known.push(index);
        else places.set(stem, [index]);
      }
      this.#words = { stems, plain: stemsOf(this.#text, ''), places };
    }
    return this.#words;
  }

  /** Offsets into `folded` at which a word begins, by segmentation. */
  get wordStarts(): Set<number> {
    this.#starts ??= new Set(Array.from(segmenterOf(this.#language).segment(this.folded), ({ index }) => index));
    return this.#starts;
  }

  get language(): string {
    return this.#language;
  }
}

/** A phrase as its authors wrote it, ready to be looked for. */
export class Phrase {
  readonly text: string;
  /** Whether it is in a script that sets no spaces between words. */
  readonly isUnspaced: boolean;
  /** Letters that any text saying this phrase holds; see `signsOf`. */
  readonly signs: readonly string[];
  readonly #unspaced: string[] | undefined;
  /** Signs without any letter, such as an emoji, are heard as they stand. */
  readonly isWordless: boolean;
  readonly #stems = new Map<string, { stem: string; plain: string }[]>();

  constructor(text: string) {
    this.text = text;
    this.isUnspaced = UNSPACED.test(text);
    if (this.isUnspaced) {
      this.#unspaced = Array.from(segmenterOf('zh').segment(foldCase(text)))
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment }) => segment);
    }
    const signs = signsOf(text, this.#unspaced);
    this.isWordless = signs.length === 0;
    this.signs = this.isWordless ? [foldCase(text)] : signs;
  }

  /** Whether the text says this phrase. */
  isIn(spoken: SpokenText): boolean {
    if (this.isWordless) return spoken.folded.includes(this.signs[0] ?? '');
    return this.#unspaced ? isInUnspaced(this.#unspaced, spoken) : isInWords(this.#stemsIn(spoken.language), spoken);
  }

  #stemsIn(language: string): { stem: string; plain: string }[] {
    const known = this.#stems.get(language);
    if (known) return known;
    const plain = stemsOf(this.text, '');
    const made = stemsOf(this.text, language).map((stem, index) => ({ stem, plain: plain[index] ?? stem }));
    this.#stems.set(language, made);
    return made;
  }
}

function isInWords(phrase: readonly { stem: string; plain: string }[], spoken: SpokenText): boolean {
  const { stems, plain, places } = spoken.words;
  const [first] = phrase;
  if (!first) return false;
  const rarest = phrase.reduce((best, word) => ((places.get(word.stem)?.length ?? 0) < (places.get(best.stem)?.length ?? 0) ? word : best), first);
  const width = phrase.length + SLACK;
  return (places.get(rarest.stem) ?? []).some((at) => {
    for (let start = Math.max(0, at - width + 1); start <= at; start++) {
      const place = fitsFrom(phrase, stems, start, Math.min(stems.length, start + width));
      if (place && !plain.slice(place.from, place.to).some((word) => NEGATIONS.has(word) && !phrase.some((own) => own.plain === word))) return true;
    }
    return false;
  });
}

/** Where all words of a phrase stand within `[start, end)`, the first of them at `start`. */
function fitsFrom(phrase: readonly { stem: string }[], stems: readonly string[], start: number, end: number): { from: number; to: number } | undefined {
  const missing = phrase.map(({ stem }) => stem);
  if (!missing.includes(stems[start] ?? '')) return undefined;
  for (let index = start; index < end; index++) {
    const found = missing.indexOf(stems[index] ?? '');
    if (found !== -1) missing.splice(found, 1);
    if (missing.length === 0) return { from: start, to: index + 1 };
  }
  return undefined;
}

function isInUnspaced(words: readonly string[], spoken: SpokenText): boolean {
  const [first, ...rest] = words;
  if (first === undefined) return false;
  for (let at = spoken.folded.indexOf(first); at !== -1; at = spoken.folded.indexOf(first, at + 1)) {
    if (spoken.wordStarts.has(at) && restFollows(rest, spoken.folded, at + first.length)) return true;
  }
  return false;
}

function restFollows(words: readonly string[], text: string, from: number): boolean {
  let end = from;
  for (const word of words) {
    // Only so far is looked: a search to the end of the text, at each place of the first word, would take long.
    const away = text.slice(end, end + SLACK_UNSPACED + word.length).indexOf(word);
    const between = text.slice(end, end + away);
    if (away === -1 || NEGATIONS_UNSPACED.test(between) || /[。！？\n]/u.test(between)) return false;
    end += away + word.length;
  }
  return true;
}
