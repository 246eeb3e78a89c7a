/** How voices follow each other on a page: by months, and in sizes. */
import { monthOf } from '#model/months.ts';
import { isUpright } from '../scripts.ts';
import type { ChorusVoice } from './chorus.ts';

/** Whether a voice is the first of its month on its page, which then says which month it is. */
export function opensMonth(voices: readonly ChorusVoice[], index: number): boolean {
  const monthAt = (place: number): string | undefined => {
    const said = voices[place]?.quote.said;
    return said === undefined ? undefined : monthOf(said);
  };
  return index === 0 || monthAt(index) !== monthAt(index - 1);
}

/** A few words are set large and a long passage small, so that a page of voices has a rhythm. A character of some scripts says as much as three letters. */
export function sizeOf(text: string): 'short' | 'long' | undefined {
  const length = text.length * (isUpright(text) && /\p{Script=Han}/u.test(text) ? 2.6 : 1);
  if (length < 84) return 'short';
  return length > 240 ? 'long' : undefined;
}
