/** All that the command tells, as data and as text. */
import type { Settings } from '#model/settings.ts';
import { unheardOf, type Unheard } from '#model/unheard.ts';
import type { Unmatched } from '#model/unmatched.ts';
import { buildWiki } from '#model/wiki.ts';
import { quotesOf, type PersonaFolder } from '../content/personas.ts';
import { noneAsText, personaAsText } from './text.ts';
import type { Found } from './unmatched.ts';

/** What is unheard and unmatched, on a day. */
export interface Told {
  today: string;
  personas: { id: string; name: string; unheard: Unheard; unmatched: Unmatched }[];
  /** Conversations that match no persona; absent where one persona was asked for. */
  none?: Unmatched;
}

/** Brings together what is unheard and what is unmatched. @param persona this persona alone */
export function told(folders: readonly PersonaFolder[], { found }: Found, settings: Settings, today: string, persona?: string): Told {
  const files = folders.map((folder) => ({
    id: folder.id,
    persona: folder.persona,
    quotes: quotesOf(folder),
    tallies: folder.tallies.flatMap(({ entries }) => entries),
  }));
  const wiki = buildWiki({ personas: files, themes: [], conversations: [] }, settings, today);
  const personas = files
    .filter(({ id }) => persona === undefined || id === persona)
    .flatMap((file) => {
      const entry = wiki.personas.find(({ id }) => id === file.id);
      const unmatched = found.find((one) => one.unmatched.persona === file.id)?.unmatched;
      return entry && unmatched ? [{ id: file.id, name: file.persona.name, unheard: unheardOf(entry, file, today), unmatched }] : [];
    });
  const none = persona === undefined ? found.find(({ unmatched }) => unmatched.persona === undefined)?.unmatched : undefined;
  return { today, personas, ...(none && { none }) };
}

/** The same as text that reads as Markdown. */
export function toldAsText({ personas, none }: Told): string {
  return [...personas.map(({ name, unheard, unmatched }) => personaAsText(name, unheard, unmatched)), ...(none ? [noneAsText(none)] : [])].join('\n\n\n');
}
