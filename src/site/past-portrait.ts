/** What the page of a persona as it stood draws. */
import { formatReference } from '#model/reference.ts';
import type { AsItStood } from '#model/past.ts';
import type { Wiki } from '#model/wiki.ts';
import { portraitOf, type Portrait } from './portrait.ts';
import { say } from './say.ts';

/** A portrait of a past month. */
export interface PastPortrait extends Portrait {
  /** How a spec cites it. */
  reference: string;
  hash: string;
  /** Whose words the page tells it in, as a sentence. */
  toldIn: string;
}

function toldIn({ month, text }: AsItStood): string {
  if (text === undefined) return say('then.told-today');
  if (text > month) return say('then.told-first', { month: text });
  return say('then.told-then');
}

/** Builds the page's data: the evidence of that day, beside the conversations that had been held by then. */
export function pastPortraitOf(past: AsItStood, wiki: Wiki): PastPortrait {
  const { day, month, entry, body, hash } = past;
  const portrait = portraitOf(entry, body, { ...wiki, today: day, conversations: wiki.conversations.filter(({ date }) => date <= day) });
  return { ...portrait, asOf: month, reference: formatReference({ persona: entry.id, month }), hash, toldIn: toldIn(past) };
}
