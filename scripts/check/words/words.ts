/** The rules that read a persona’s own words. */
import type { Look } from '../finding.ts';
import { absoluteWord } from './absolute-word.ts';
import { groupAsReason } from './group-as-reason.ts';
import { numberWithoutSource } from './number-without-source.ts';
import { ownWordsOf, type WordRule } from './own-words.ts';
import { solutionAsNeed } from './solution-as-need.ts';

const rules: readonly WordRule[] = [solutionAsNeed, numberWithoutSource, absoluteWord, groupAsReason];

/** Asks every rule of every persona. */
export const lookAtWords: Look = (looked) =>
  looked.personas.flatMap((folder) => {
    const own = ownWordsOf(folder);
    return rules.flatMap((rule) => rule(own, looked));
  });
