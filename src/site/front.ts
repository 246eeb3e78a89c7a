/** What the front page draws. */
import type { PersonaEntry, Wiki } from '#model/wiki.ts';
import type { Quote } from '#model/quote.ts';

/** A voice with the persona that it belongs to. */
export interface PersonaVoice {
  persona: PersonaEntry;
  quote: Quote;
}

/** The latest voices of all personas, latest first. */
export function latestVoices({ personas }: Wiki, most: number): PersonaVoice[] {
  return personas
    .flatMap((persona) => persona.voices.map((quote) => ({ persona, quote })))
    .sort((a, b) => (a.quote.said < b.quote.said ? 1 : a.quote.said > b.quote.said ? -1 : a.quote.id < b.quote.id ? -1 : 1))
    .slice(0, most);
}
