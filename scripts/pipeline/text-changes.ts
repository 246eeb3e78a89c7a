/** What changed in the personas' own texts over time, for their diaries. From git, where there is git. */
import { readFrontmatter } from '#model/frontmatter.ts';
import { Persona } from '#model/persona.ts';
import { textChangesOf, type GonePersonaText, type TextSince, type ToldText } from '#model/texts.ts';
import { checkShape, DataError } from '#model/yaml.ts';
import type { PastText } from '../history/history.ts';

/** What changed, month by month, in each persona. A text that could not be read is passed over: the one before it is what was known. @param texts oldest first */
export function textChanges(texts: readonly PastText[]): ToldText[] {
  return [...Map.groupBy(texts, ({ file }) => file)].flatMap(([file, own]): ToldText[] => {
    const persona = file.split('/')[1] ?? file;
    const known = own.flatMap(readPast);
    return [...textChangesOf(persona, known), ...goneFrom(persona, own.at(-1), known)];
  });
}

/** The end of a persona that has no file any more, and of which a text could be read. A text that was written later came in before it went. */
function goneFrom(persona: string, last: PastText | undefined, known: readonly TextSince[]): GonePersonaText[] {
  const told = known.at(-1)?.persona;
  if (!last?.gone || !told) return [];
  const day = known.reduce((latest, one) => (one.day > latest ? one.day : latest), last.day);
  return [{ persona, day, kind: 'gone', name: told.name, pronoun: told.pronoun }];
}

function readPast({ day, file, text, begins }: PastText): TextSince[] {
  if (text === undefined) return [];
  try {
    const matter = readFrontmatter(text);
    const shape = checkShape(Persona, matter, file, 'persona');
    return shape.ok ? [{ day, persona: shape.value, story: matter.body, ...(begins && { begins }) }] : [];
  } catch (error) {
    if (error instanceof DataError) return [];
    throw error;
  }
}
