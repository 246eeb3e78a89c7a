/** A trait that is explained by a group: `because she is a mother`. It says nothing of this person and something untrue of many others. */
import type { Finding } from '../finding.ts';
import { articles, asOne, because, being, byBeing, continued, doesNow, dueTo, groups, likeAll, persons, qualities, tending, theirs } from './group-words.ts';
import type { Found, Word } from './listed.ts';
import { findingOn, type OwnWords, type Sentence, type WordRule } from './own-words.ts';

export const groupAsReason: WordRule = (own) => [...own.claims, ...own.tagline, ...own.story].flatMap((sentence) => inSentence(own, sentence));

function inSentence(own: OwnWords, sentence: Sentence): Finding[] {
  const asked = new Asked(own, sentence);
  const found = asked.isOne() ?? asked.inCapacity() ?? asked.likeAll() ?? asked.dueTo() ?? asked.allOfThem();
  const says = 'explains a person by a group, and many of that group are otherwise. Say what in this life is the reason, in the words of those who told it.';
  return found ? [findingOn(own, sentence, found, 'group-as-reason', says)] : [];
}

/** One sentence, asked in five ways. */
class Asked {
  readonly #language: string;
  readonly #words: readonly Word[];
  readonly #text: string;
  readonly #persons: (typeof persons)['they'];

  constructor({ language, folder }: OwnWords, { words, text }: Sentence) {
    this.#language = language;
    this.#words = words;
    this.#text = text;
    this.#persons = persons[folder.persona.pronoun];
  }

  /** Whether a sign that parts a sentence stands between two words. */
  #isParted(from: number, to: number): boolean {
    return /[,;:—–()，、；：]/u.test(this.#text.slice(this.#words[from]?.at, this.#words[to]?.at));
  }

  /** A group that stands here, behind articles at most, and is not compared with anything. */
  #groupAt(at: number): Found | undefined {
    for (let from = at, skipped = 0; skipped <= 3; skipped++) {
      const to = from + groups(this.#language).lengthAt(this.#words, from);
      if (to > from) return this.#isParted(Math.max(0, at - 1), from) || this.#isContinued(to) ? undefined : { from, to };
      const article = articles(this.#language).lengthAt(this.#words, from);
      if (article === 0) return undefined;
      from += article;
    }
    return undefined;
  }

  /** `Older than`, `a mother who …`. */
  #isContinued(at: number): boolean {
    return continued(this.#language).lengthAt(this.#words, at) > 0 && !this.#isParted(at - 1, at);
  }

  /** `Because she is a mother`. */
  isOne(): Found | undefined {
    for (const reason of because(this.#language).in(this.#words)) {
      const isNamed = this.#persons(this.#language).lengthAt(this.#words, reason.to);
      // Spanish and Portuguese need no pronoun.
      if (isNamed === 0 && !['es', 'pt'].includes(this.#language)) continue;
      const group = this.#predicate(reason.to + isNamed);
      if (group) return { from: reason.from, to: group.to };
    }
    return undefined;
  }

  /** The group that somebody is said to be from here on: `is a mother`, `Mutter ist`, Russian `мать`. */
  #predicate(at: number): Found | undefined {
    const is = being(this.#language);
    if (this.#language === 'de') {
      const group = this.#groupAt(at);
      return group && is.lengthAt(this.#words, group.to) > 0 ? group : undefined;
    }
    const length = is.lengthAt(this.#words, at);
    if (length === 0 && this.#language !== 'ru' && this.#language !== 'zh') return undefined;
    return this.#groupAt(at + length);
  }

  /** `As a mother, she …`; not `as a young woman`, which is a time. */
  inCapacity(): Found | undefined {
    for (const { from, to } of asOne(this.#language).in(this.#words)) {
      const group = this.#groupAt(to);
      if (!group || group.from - to > 1 || this.#words[to]?.plain === 'young') continue;
      const isFree = byBeing(this.#language).lengthAt(this.#words, from) > 0;
      const opens = from === 0 || this.#isParted(from - 1, from);
      if (isFree || (opens && this.#isClosed(group.to))) return { from, to: group.to };
    }
    return undefined;
  }

  /** Behind a capacity stands a comma, or at once the person, as many write English; in German the verb, and in the present, since `als` with a past is a time. */
  #isClosed(at: number): boolean {
    if (this.#language === 'de') return doesNow.lengthAt(this.#words, at) > 0;
    const isGoneOn = ['en', 'zh'].includes(this.#language) && this.#persons(this.#language).lengthAt(this.#words, at) > 0;
    return isGoneOn || this.#isParted(at - 1, Math.min(at + 3, this.#words.length));
  }

  likeAll(): Found | undefined {
    for (const { from, to } of likeAll(this.#language).in(this.#words)) {
      const group = groups(this.#language).after(this.#words, to, 2);
      if (group && !this.#isParted(from, group.from)) return { from, to: group.to };
    }
    return undefined;
  }

  /** `Due to her age`. */
  dueTo(): Found | undefined {
    for (const { from, to } of dueTo(this.#language).in(this.#words)) {
      const quality = qualities(this.#language).after(this.#words, to, 4);
      const isTheirs = this.#language === 'ru' || this.#language === 'zh' || (quality && theirs(this.#language).in(this.#words, from, quality.from).length > 0);
      if (quality && isTheirs && !this.#isParted(from, quality.from)) return { from, to: quality.to };
    }
    return undefined;
  }

  /** `Women tend to …`, at the beginning: `the women of the choir usually …` are certain ones. */
  allOfThem(): Found | undefined {
    const start = 0;
    for (let at = start; at < Math.min(3, this.#words.length); at++) {
      const length = groups(this.#language).lengthAt(this.#words, at);
      if (length === 0 || (at > 0 && !MANY.has(this.#words[at - 1]?.plain ?? ''))) continue;
      const plural = this.#words[at + length - 1]?.plain ?? '';
      if (SINGULAR.has(plural)) return undefined;
      const tends = tending(this.#language).after(this.#words, at + length, 1);
      if (tends) return { from: at, to: tends.to };
    }
    return undefined;
  }
}

/** What may stand before a group of which all is said. */
const MANY = new Set(['most', 'many', 'all', 'viele', 'die', 'alle', 'meisten', 'les', 'las', 'los', 'as', 'os', 'все', 'многие', '多', '数']);
/** One of a group: `A woman usually waits there` is a scene. */
const SINGULAR = new Set([
  'mother',
  'father',
  'woman',
  'man',
  'lady',
  'mum',
  'mom',
  'dad',
  'frau',
  'mann',
  'mutter',
  'vater',
  'mere',
  'pere',
  'madre',
  'padre',
  'mae',
  'pai',
  'мать',
  'отец',
  'мама',
]);
