/** Whom a persona has to do with, as its own file says, and as others' files say of it. Pure: the wiki in, others and sentences out. */
import type { PersonaEntry } from '#model/wiki.ts';

/** Another persona, and in a sentence what the two have to do with each other. */
export interface Related {
  entry: PersonaEntry;
  says: string;
}

/** What the persona's own file says first, in its order; then what others say of it. Each other stands once; one who is not there is left out. */
export function relationsOf(own: PersonaEntry, all: readonly PersonaEntry[]): Related[] {
  const found = new Map<string, Related>();
  const add = (entry: PersonaEntry | undefined, says: string): void => {
    if (entry && entry.id !== own.id && !found.has(entry.id)) found.set(entry.id, { entry, says });
  };
  for (const { persona, says } of own.persona.relations)
    add(
      all.find(({ id }) => id === persona),
      says,
    );
  for (const other of all) for (const { persona, says } of other.persona.relations) if (persona === own.id) add(other, says);
  return [...found.values()];
}
