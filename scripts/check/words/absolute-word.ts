/** Absolutes about the group in a claim, everybody at once, and the praise of advertisements. */
import type { Finding } from '../finding.ts';
import { absolutes, everybody, feelings, hedges, praise } from './absolute-words.ts';
import type { Found } from './listed.ts';
import { findingOn, type OwnWords, type Sentence, type WordRule } from './own-words.ts';

export const absoluteWord: WordRule = (own) => [
  ...[...own.claims, ...own.tagline].flatMap((sentence) => [...absolute(own, sentence), ...everyone(own, sentence), ...praising(own, sentence)]),
  // A story may say that the stove is always lit: it tells of one person.
  ...own.story.flatMap((sentence) => [...everyone(own, sentence), ...praising(own, sentence)]),
];

const overlaps = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to;

function absolute(own: OwnWords, sentence: Sentence): Finding[] {
  const { words } = sentence;
  const { language } = own;
  const hedged = [...hedges(language).in(words), ...praise(language).in(words), ...everybody(language).in(words)];
  const found = absolutes(language)
    .in(words)
    .find((one) => !hedged.some((hedge) => overlaps(hedge, one)) && feelings(language).in(words, 0, one.from).length === 0);
  const says = 'makes this claim false with the first customer who does otherwise. Say when or how often, as people said it.';
  return found ? [findingOn(own, sentence, found, 'absolute-word', says)] : [];
}

/** `Like all mothers` gives a reason, which is the matter of `group-as-reason`. */
const LIKE = new Set(['like', 'wie', 'comme', 'como', 'как', '像', '和']);

function everyone(own: OwnWords, sentence: Sentence): Finding[] {
  const says = 'speaks of everybody, and a persona is one person of a group. Say what this person does; the evidence counts how many are alike.';
  return everybody(own.language)
    .in(sentence.words)
    .filter(({ from }) => !LIKE.has(sentence.words[from - 1]?.plain ?? ''))
    .slice(0, 1)
    .map((found) => findingOn(own, sentence, found, 'absolute-word', says));
}

function praising(own: OwnWords, sentence: Sentence): Finding[] {
  const says = 'is a word of advertisements: it praises, and nobody can decide anything by it. Tell what this person does, in a scene.';
  return praise(own.language)
    .in(sentence.words)
    .map((found) => findingOn(own, sentence, found, 'absolute-word', says));
}
