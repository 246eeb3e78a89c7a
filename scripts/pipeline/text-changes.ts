/** What changed in the personas' own texts over time, for their diaries. From git, where there is git. */
import { readFrontmatter } from '#model/frontmatter.ts';
import { Persona } from '#model/persona.ts';
import { textChangesOf, type TextChange, type TextSince } from '#model/texts.ts';
import { checkShape, DataError } from '#model/yaml.ts';
import type { PastText } from '../history/history.ts';

/** What changed, month by month, in each persona. A text that could not be read is passed over: the one before it is what was known. @param texts oldest first */
export function textChanges(texts: readonly PastText[]): TextChange[] {
  return [...Map.groupBy(texts, ({ file }) => file)].flatMap(([file, own]) => textChangesOf(file.split('/')[1] ?? file, own.flatMap(readPast)));
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
