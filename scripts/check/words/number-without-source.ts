/** A number without a source: a share, a count of a market, an average. Times, ages, years and prices are somebody’s life, and are let be. */
import type { Finding } from '../finding.ts';
import type { Found, Word } from './listed.ts';
import { counted, groups, measures, ofThings, owned, parts, perCent, sourced } from './number-words.ts';
import type { OwnWords, Sentence, WordRule } from './own-words.ts';

export const numberWithoutSource: WordRule = (own) => [...own.claims, ...own.tagline, ...own.story].flatMap((sentence) => inSentence(own, sentence));

function inSentence(own: OwnWords, sentence: Sentence): Finding[] {
  const found = statisticIn(sentence, own.language);
  if (!found || isSourced(sentence, own.language, found.at)) return [];
  return [
    {
      rule: 'number-without-source',
      file: own.folder.file,
      line: sentence.lineAt(found.at),
      sentence: `“${sentence.whole.slice(found.at, found.end).replace(/\s+/g, ' ')}” is a statistic, and nothing here says who counted. Link the source in the same sentence, such as [survey of 2026](https://…), or say what people told you without the number.`,
      ...(sentence.claim && { claim: sentence.claim.id }),
    },
  ];
}

/** A statistic, by offsets of its sentence. */
interface Statistic {
  at: number;
  end: number;
}

/** A link beside the number, the claim that the story places there, or words that name a source. */
function isSourced({ marked, words, whole }: Sentence, language: string, at: number): boolean {
  return (
    marked.some(({ kind, from, to }) => kind === 'link' || (from <= at && at < to)) ||
    sourced(language).in(words).length > 0 ||
    /https?:\/\/|\[\^[^\]]+\]|\bn\s?=\s?\d/iu.test(whole)
  );
}

/** Where in the sentence a statistic stands. */
function statisticIn(sentence: Sentence, language: string): Statistic | undefined {
  const { words } = sentence;
  return (
    shareIn(sentence, language) ??
    stretch(words, partOfGroup(words, language)) ??
    stretch(words, oneInSoMany(words, language)) ??
    stretch(words, someOfSoMany(words, language)) ??
    stretch(words, market(words, language)) ??
    stretch(words, measured(sentence, language)) ??
    tooExact(sentence)
  );
}

function stretch(words: readonly Word[], found: Found | undefined): Statistic | undefined {
  const [first, last] = [words[found?.from ?? -1], words[(found?.to ?? 0) - 1]];
  return first && last && { at: first.at, end: last.at + last.raw.length };
}

/** So near to a percentage a word says of what it is. */
const NEAR = 6;

/** A percentage, unless it is one of a battery, a tax or a cloth. */
function shareIn({ text, words }: Sentence, language: string): Statistic | undefined {
  // A hundred per cent is a manner of speaking.
  const signs = [...text.matchAll(/(?<![\p{N}.,])(?!100\s?[%％])\p{N}+(?:[.,]\p{N}+)?\s?[%％]/gu)].map(({ index, 0: sign }) => ({
    at: index,
    end: index + sign.length,
  }));
  const named = perCent(language)
    .in(words)
    .map(({ from, to }) => stretch(words, language === 'zh' ? { from, to: to + 2 } : { from: Math.max(0, from - 1), to }))
    .filter((one) => one !== undefined);
  return [...signs, ...named].find(({ at, end }) => {
    const first = words.findIndex((word) => word.at >= at);
    const last = words.findLastIndex((word) => word.at < end);
    return ofThings(language).in(words, Math.max(0, first - NEAR), Math.min(words.length, last + NEAR + 1)).length === 0;
  });
}

/** `Half of all customers`, but not half of her customers. */
function partOfGroup(words: readonly Word[], language: string): Found | undefined {
  for (const { from, to } of parts(language).in(words)) {
    const group = groups(language).after(words, to, 3);
    if (group && owned(language).in(words, to, group.from).length === 0) return { from, to: group.to };
  }
  return undefined;
}

/** Small numbers as words, in all languages of the lists. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: 'one ein eine einer jeder un une uno una um uma один одна',
    2: 'two zwei deux dos dois duas два две двух',
    3: 'three drei trois tres три трое трех',
    4: 'four vier quatre cuatro quatro четыре четырех',
    5: 'five funf cinq cinco пять пяти',
    6: 'six sechs seis шесть шести',
    7: 'seven sieben sept siete sete семь семи',
    8: 'eight acht huit ocho oito восемь восьми',
    9: 'nine neun neuf nueve nove девять девяти',
    10: 'ten zehn dix diez dez десять десяти',
    20: 'twenty zwanzig vingt veinte vinte двадцать двадцати',
    100: 'hundred hundert cent cien cem сто ста',
  }).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)])),
);
const OUT_OF = new Set(['in', 'out', 'of', 'von', 'sur', 'de', 'cada', 'em', 'из']);

function valueOf(word: Word | undefined): number | undefined {
  if (!word) return undefined;
  return /^\d{1,3}$/.test(word.plain) ? Number(word.plain) : NUMBERS.get(word.plain);
}

/** `One in three customers`, `three out of four users`. */
function oneInSoMany(words: readonly Word[], language: string): Found | undefined {
  for (const [from, word] of words.entries()) {
    const few = valueOf(word);
    if (few === undefined || !words.slice(from + 1, from + 3).some(({ plain }) => OUT_OF.has(plain))) continue;
    const many = words.slice(from + 2, from + 4).findIndex((one) => (valueOf(one) ?? 0) > few);
    const group = many === -1 ? undefined : groups(language).after(words, from + 2 + many + 1, 2);
    if (group) return { from, to: group.to };
  }
  return undefined;
}

/** `7 clients sur 10`, `three users out of four`: the group stands between. */
function someOfSoMany(words: readonly Word[], language: string): Found | undefined {
  for (const [from, word] of words.entries()) {
    const few = valueOf(word);
    const group = few === undefined ? undefined : groups(language).after(words, from + 1, 0);
    if (few === undefined || !group || !OUT_OF.has(words[group.to]?.plain ?? '')) continue;
    const last = [1, 2].map((on) => group.to + on).find((at) => (valueOf(words[at]) ?? 0) > few);
    if (last !== undefined) return { from, to: last + 1 };
  }
  return undefined;
}

/** Nobody meets so many. */
const MARKET = 200;
const LARGE = /^(?:million|millionen|thousand|tausend|mille|mil|тысяч|миллион|万)/u;

/** `12,000 customers`. */
function market(words: readonly Word[], language: string): Found | undefined {
  for (const [from, { plain }] of words.entries()) {
    if (!/^\p{N}+[km]?$/u.test(plain) || /^(?:19|20)\d\d$/.test(plain)) continue;
    const follows = words[from + 1]?.plain ?? '';
    const figure = Number(/^\d{3}$/.test(follows) ? plain + follows : plain);
    const group = figure >= MARKET || /[km]$/.test(plain) || LARGE.test(follows) ? counted(language).after(words, from + 1, 3) : undefined;
    if (group) return { from, to: group.to };
  }
  return undefined;
}

/** An average, a score, a likelihood with a figure beside it. */
function measured({ words, text }: Sentence, language: string): Found | undefined {
  return measures(language)
    .in(words)
    .find(({ from, to }) => {
      const phrase = text.slice(words[from]?.at, (words[to - 1]?.at ?? 0) + (words[to - 1]?.raw.length ?? 0));
      if (/likely/iu.test(phrase)) return true;
      return words.slice(Math.max(0, from - 3), to + 5).some(({ plain }) => /^\p{N}/u.test(plain) || NUMBERS.has(plain));
    });
}

/** `3.7 hours a day`, `10x faster`: nobody tells of a day in tenths of an hour. */
const TOO_EXACT =
  /(?<![\p{N}.,])\p{N}+[.,]\p{N}{1,2}\s\p{L}[\p{L}-]*\s(?:a|per|each|every|pro|am|par|al|por|в)\s(?:day|week|month|year|tag|woche|monat|jahr|jour|semaine|mois|día|semana|mes|dia|mês|день|неделю|месяц)(?!\p{L})|每[天周月]\p{N}+\.\p{N}+|(?<![\p{N}.])\p{N}+(?:[.,]\p{N}+)?x\s(?:more|less|faster|better|as|quicker|higher)/iu;

function tooExact({ text }: Sentence): Statistic | undefined {
  const found = TOO_EXACT.exec(text);
  return found ? { at: found.index, end: found.index + found[0].length } : undefined;
}
