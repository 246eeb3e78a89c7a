/** Voices by the months in which they were said. */
import { monthOf } from '#model/months.ts';
import type { ChorusVoice } from './chorus.ts';

/** Whether a voice is the first of its month on its page, which then says which month it is. */
export function opensMonth(voices: readonly ChorusVoice[], index: number): boolean {
  const monthAt = (place: number): string | undefined => {
    const said = voices[place]?.quote.said;
    return said === undefined ? undefined : monthOf(said);
  };
  return index === 0 || monthAt(index) !== monthAt(index - 1);
}
