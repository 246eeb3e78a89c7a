/** What the page that listens loads: every voice that may be shown, in parts of one persona each, and a list of the parts. */
import { compare } from '#model/diagnostic.ts';
import { isAttributed, type Voice } from '#model/attribution.ts';
import type { Channel } from '#model/conversation.ts';
import type { PersonaEntry, Wiki } from '#model/wiki.ts';
import { address, whereSaid } from '../address.ts';
import { printedName } from '../channel-words.ts';

/** A voice as the page that listens shows it. */
export interface HeardVoice {
  id: string;
  text: string;
  language?: string;
  by?: string;
  /** A day; of few people its month. */
  said: string;
  channel: Channel;
  /** Where it was said, if that has a page. */
  at?: string;
  themes: string[];
}

/** A part: some voices of one persona. */
export interface Part {
  persona: string;
  part: number;
  /** How many voices, and on which themes. */
  voices: number;
  themes: string[];
}

/** Voices in a part: about ten kilobytes before they are packed. */
const IN_PART = 40;

/** The parts of a persona, each with its voices. Ids are made of words by a hash, so in their order neighbours have nothing to do with each other. */
export function partsOf(entry: PersonaEntry, shown: ReadonlySet<string>): HeardVoice[][] {
  const themesOf = new Map(entry.claims.map(({ id, themes }) => [id, themes]));
  const voices = entry.voices.toSorted((a, b) => compare(a.id, b.id)).map((voice) => heardVoice(voice, themesOf, shown));
  return voices.flatMap((_, index) => (index % IN_PART === 0 ? [voices.slice(index, index + IN_PART)] : []));
}

function heardVoice(voice: Voice, themesOf: ReadonlyMap<string, string[]>, shown: ReadonlySet<string>): HeardVoice {
  const { id, text, language, said, channel, supports, contradicts } = voice;
  const at = isAttributed(voice) ? whereSaid(voice, shown) : undefined;
  return {
    id,
    text,
    ...(language !== undefined && { language }),
    ...(voice.by !== undefined && { by: printedName(voice.by) }),
    said,
    channel,
    ...(at !== undefined && { at: at.slice(address.root.length) }),
    themes: [...new Set([...supports, ...contradicts].flatMap((claim) => themesOf.get(claim) ?? []))].sort(compare),
  };
}

/** All parts of all personas. */
export function allParts({ personas, conversations }: Wiki): (Part & { heard: HeardVoice[] })[] {
  const shown = new Set(conversations.map(({ id }) => id));
  return personas.flatMap((entry) =>
    partsOf(entry, shown).map((heard, part) => ({
      persona: entry.id,
      part,
      voices: heard.length,
      themes: [...new Set(heard.flatMap(({ themes }) => themes))].sort(compare),
      heard,
    })),
  );
}
