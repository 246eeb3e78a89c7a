/** Words that turn what is said into its opposite. */
import { foldCase, stemsOf } from './stems.ts';

/** Words of negation, folded, of languages that set spaces. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  "not no never nobody nothing don't doesn't didn't isn't aren't wasn't weren't won't can't cannot nicht nie kein keine keinen niemals niemand não nunca jamais nem no nunca jamás ne pas jamais non не ни никогда нет لا لم لن ليس ما niet nooit geen inte aldrig ikke aldri"
    .split(' ')
    .map(foldCase),
);
/** Signs of negation in scripts without spaces. */
export const NEGATIONS_UNSPACED = /[不没未别]|ない|ません/u;

/** What takes away without saying no: enough for a reader to look twice. */
const TAKEN_AWAY: ReadonlySet<string> = new Set(
  'without neither nor hardly ohne weder kaum sans aucun aucune sin ningún ninguna sem nenhum без'.split(' ').map(foldCase),
);
const CONTRACTED = /\p{L}n['’ʼ]t(?!\p{L})/iu;

/** Whether a text holds a negation anywhere. */
export function hasNegation(text: string): boolean {
  return NEGATIONS_UNSPACED.test(text) || CONTRACTED.test(text) || stemsOf(text, '').some((word) => NEGATIONS.has(word) || TAKEN_AWAY.has(word));
}
