/** Quotes and words for personas with more of them than anybody wants to write. */
import { quoteId, type Quote } from '#model/quote.ts';
import type { Dice } from '../scripts/bench/dice.ts';

const syllables = 'ba den for ger hin jo kal lum mer nos pit qua ruf sol tam ves wil xan yor zim'.split(' ');
const wordOf = (dice: Dice): string => Array.from({ length: dice.between(1, 3) }, () => dice.pick(syllables)).join('');

/** Words that come in no order, so that nothing is packed better than what people say. */
export const sentence = (dice: Dice, least: number, most: number): string => Array.from({ length: dice.between(least, most) }, () => wordOf(dice)).join(' ');

/** What tells one made quote from another. */
export interface Made {
  index: number;
  text: string;
  language: string;
  claim: string;
}

/** A quote of an export of its own person, for its claim or, of every four, one against it. */
export function madeQuote(dice: Dice, { index, text, language, claim }: Made): Quote {
  const conversation = `desk:${index}`;
  return {
    id: quoteId(conversation, text),
    text,
    language,
    said: `2026-${String(dice.between(1, 10)).padStart(2, '0')}-${String(dice.between(1, 28)).padStart(2, '0')}`,
    by: `C${dice.between(1, 9)}${wordOf(dice).toUpperCase()}${index}`.slice(0, 12),
    channel: dice.pick(['ticket', 'review', 'survey']),
    from: `${conversation}#comment-${index}`,
    consent: 'internal',
    ...(dice.chance(0.25) ? { supports: [], contradicts: [claim] } : { supports: [claim], contradicts: [] }),
    because: 'marked',
  };
}
