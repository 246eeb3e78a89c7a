/** The rules that read a persona’s own words. */
import type { Look } from '../finding.ts';
import { absoluteWord } from './absolute-word.ts';
import { anotherPersona } from './another-persona.ts';
import { exactAge } from './exact-age.ts';
import { groupAsReason } from './group-as-reason.ts';
import { numberWithoutSource } from './number-without-source.ts';
import { ownWordsOf, type WordRule } from './own-words.ts';
import { productInLife } from './product-in-life.ts';
import { productOnly } from './product-only.ts';
import { sensitiveAttribute } from './sensitive-attribute.ts';
import { hardToRead, lateVoice, thinStory } from './shape.ts';
import { solutionAsNeed } from './solution-as-need.ts';
import { fewQuotes, noDissent } from './voices.ts';

const rules: readonly WordRule[] = [
  solutionAsNeed,
  productOnly,
  productInLife,
  numberWithoutSource,
  absoluteWord,
  anotherPersona,
  groupAsReason,
  sensitiveAttribute,
  exactAge,
  thinStory,
  lateVoice,
  hardToRead,
  fewQuotes,
  noDissent,
];

/** Asks every rule of every persona. */
export const lookAtWords: Look = (looked) =>
  looked.personas.flatMap((folder) => {
    const own = ownWordsOf(folder);
    return rules.flatMap((rule) => rule(own, looked));
  });
