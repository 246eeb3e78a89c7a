/** The words of personas as they were in force at the end of past months, for the pages that show a persona as it stood. From git, where there is git. */
import { Persona } from '#model/persona.ts';
import { readFrontmatter } from '#model/frontmatter.ts';
import { lastDayOf, monthOf, monthsFrom } from '#model/months.ts';
import { checkShape, DataError } from '#model/yaml.ts';
import { checkStory } from '../check/story.ts';
import type { PastText } from '../history/history.ts';

/** A text of `persona.mdx`, and the first month at whose end it was in force. */
export interface InForce {
  persona: string;
  month: string;
  text: string;
}

/** Whether a text can be read and its story be compiled by the rules of today. MDX is code: nothing compiles it before this says so. */
function isSound(file: string, text: string): boolean {
  try {
    const matter = readFrontmatter(text);
    const shape = checkShape(Persona, matter, file, 'persona');
    if (!shape.ok) return false;
    return checkStory({ file, persona: shape.value, story: matter.body, storyLine: matter.bodyLine }).every(({ severity }) => severity !== 'error');
  } catch (error) {
    if (error instanceof DataError) return false;
    throw error;
  }
}

/**
 * The texts in force at the ends of the months that are over. A text that the rules of today do not allow is passed over: the one before it
 * stays in force.
 * @param texts oldest first, of all personas; @param today ISO day
 */
export function textsInForce(texts: readonly PastText[], today: string): InForce[] {
  const byFile = Map.groupBy(texts, ({ file }) => file);
  return [...byFile].flatMap(([file, own]) => {
    const sound = own.flatMap(({ day, text }) => (text !== undefined && isSound(file, text) ? [{ day, text }] : []));
    const [first] = sound;
    if (!first) return [];
    let known: string | undefined;
    return monthsFrom(monthOf(first.day), monthOf(today)).flatMap((month): InForce[] => {
      const end = lastDayOf(month);
      const text = end < today ? sound.findLast(({ day }) => day <= end)?.text : undefined;
      if (text === undefined || text === known) return [];
      known = text;
      return [{ persona: file.split('/')[1] ?? file, month, text }];
    });
  });
}
