/** A handful of voices for those who listen without JavaScript: one of each of the personas that were heard last. */
import type { Wiki } from '#model/wiki.ts';
import { latestVoices, type PersonaVoice } from '../front.ts';

const HANDFUL = 7;

/** The latest voice of each persona that is neither a fragment nor a speech, or else its latest. */
export function aFew(wiki: Wiki): PersonaVoice[] {
  const all = Map.groupBy(latestVoices(wiki, 2000), ({ persona }) => persona.id);
  const isWhole = ({ quote: { text } }: PersonaVoice): boolean => text.length >= 25 && text.length <= 160;
  return [...all.values()].flatMap((own) => own.find(isWhole) ?? own[0] ?? []).slice(0, HANDFUL);
}
