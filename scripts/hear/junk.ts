/** What people leave in a field without saying anything: placeholders, gibberish, bare links, and words that are mostly masked. */
import { MARK } from '#model/marks.ts';
import { isGibberish } from './gibberish.ts';
import { plain, PLACEHOLDERS, PLACEHOLDER_OPENINGS } from './placeholders.ts';
import { withoutStageDirections } from './stage-directions.ts';

/** Why words say nothing; counted under these names. */
export type Junk = 'stage direction' | 'mostly masked' | 'bare link' | 'no words' | 'placeholder' | 'gibberish';

/** Longer texts are looked at no closer: nobody types so much of nothing, and what repeats in it says something. */
const LONGEST = 200;
const LINK = /(?:https?:\/\/|www\.)\S+/giu;
/** Masks of ours and of the source: `[name]`, `[P3]`, `XXXX`, `XX/XX/2026`, `████`, `***`, `{$100.00}` of a bank's complaints is none. */
const FOREIGN_MASK =
  /\[(?:company|place|date|redacted|removed|[A-Z]{1,3}\d{1,3})\]|(?<![\p{L}\p{N}])X{2,}(?:[/.-](?:X{2,}|\d{2,4}))*(?![\p{L}\p{N}])|[█▇■]{2,}|\*{3,}/u;
const MASK = new RegExp(`${MARK}|${FOREIGN_MASK.source}`, 'giu');
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const LETTER = /\p{L}/u;

/**
 * Why a text says nothing, or undefined. A passage of what somebody says aloud is judged by what is masked in it alone: `None.` is an answer.
 * @param written whether it was typed into a field or a mail
 */
export function junkOf(text: string, written: boolean): Junk | undefined {
  const spoken = withoutStageDirections(text);
  if (spoken !== text && spoken.trim() === '') return 'stage direction';
  const linkless = spoken.replace(LINK, ' ');
  const unmasked = linkless.replace(MASK, ' ');
  const words = unmasked.match(WORD) ?? [];
  const masks = linkless.match(MASK)?.length ?? 0;
  if (masks > 0 && masks >= words.length) return 'mostly masked';
  if (linkless !== spoken && words.length === 0) return 'bare link';
  if (!written || spoken.length > LONGEST) return undefined;
  return words.length === 0 ? wordless(spoken) : emptyWords(unmasked, words);
}

/** A smiley or a figure is an answer, though there is nothing in it to quote; a dash is none. */
function wordless(text: string): Junk | undefined {
  return /^[\s\p{P}\p{S}]*$/u.test(text) && !/\p{Extended_Pictographic}/u.test(text) ? 'placeholder' : undefined;
}

function emptyWords(text: string, words: readonly string[]): Junk | undefined {
  const folded = plain(text);
  if (PLACEHOLDERS.has(folded) || PLACEHOLDER_OPENINGS.test(folded)) return 'placeholder';
  if (isGibberish(words)) return 'gibberish';
  return words.some((word) => LETTER.test(word)) ? undefined : 'no words';
}
