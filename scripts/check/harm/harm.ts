/** The rules on what could harm people who are quoted, or people like them, beyond the words themselves. */
import type { Look } from '../finding.ts';
import { demeaningQuote } from './demeaning-quote.ts';
import { oneValue } from './one-value.ts';
import { portraitPhoto } from './portrait-photo.ts';
import { rareCombination } from './rare-combination.ts';

/** Looks at each persona, then at all of them together. */
export const lookAtHarm: Look = ({ personas }) => [
  ...personas.flatMap((folder) => [...portraitPhoto(folder), ...rareCombination(folder), ...demeaningQuote(folder)]),
  ...oneValue(personas),
];
