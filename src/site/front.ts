/** What the front page draws. */
import { compare } from '#model/diagnostic.ts';
import type { PersonaEntry, Wiki } from '#model/wiki.ts';
import type { Voice } from '#model/attribution.ts';

/** A voice with the persona that it belongs to. */
export interface PersonaVoice {
  persona: PersonaEntry;
  quote: Voice;
}

/** The latest voice that is neither a fragment nor a speech: the front page ends with it. */
export function lastWord(wiki: Wiki): PersonaVoice | undefined {
  return latestVoices(wiki, 200).find(({ quote: { text } }) => text.length >= 40 && text.length <= 150);
}

/** The latest word of each person whom any persona stands for, latest first. */
export function latestVoices({ personas }: Wiki, most: number): PersonaVoice[] {
  const all = personas
    .flatMap((persona) => persona.voices.map((quote) => ({ persona, quote })))
    .sort((a, b) => compare(b.quote.said, a.quote.said) || compare(a.quote.id, b.quote.id));
  const firstOf = Map.groupBy(all, ({ quote }) => quote.by ?? quote.id);
  return [...firstOf.values()].flatMap(([latest]) => latest ?? []).slice(0, most);
}
