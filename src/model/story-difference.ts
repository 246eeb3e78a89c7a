/** What changed in a persona's story: how many words, and in which sections. Pure. */
import { compare } from './diagnostic.ts';
import { fold } from './fold.ts';

/** A section of a story that is not as it was. */
export interface SectionChange {
  /** Its heading; empty for what stands before the first. */
  title: string;
  kind: 'added' | 'changed' | 'removed';
}

/** What changed in a story. A word that only moved is neither added nor removed. */
export interface StoryDifference {
  added: number;
  removed: number;
  sections: SectionChange[];
}

const HEADING = /^ {0,3}#{1,6}[ \t]{1,9}(\S.{0,999}?)(?:[ \t]{1,9}#{1,99})?[ \t]{0,9}$/;

/** The sections of a story by their headings, in order; a heading that comes again is told apart by its number. */
function sectionsOf(story: string): Map<string, { title: string; lines: string[] }> {
  const sections = new Map([['', { title: '', lines: [] as string[] }]]);
  let lines = sections.get('')!.lines;
  for (const line of story.split('\n')) {
    const title = HEADING.exec(line)?.[1];
    if (title === undefined) lines.push(line);
    else {
      let key = title;
      for (let again = 2; sections.has(key); again++) key = `${title}\n${again}`;
      lines = [];
      sections.set(key, { title, lines });
    }
  }
  return sections;
}

/** How often each word stands in a text, in whatever case: a word that moves to the beginning of a sentence stays a word. Marks such as `<Claim id="…" />` are none of its words. */
function wordsOf(story: string): Map<string, number> {
  const counts = new Map<string, number>();
  const text = fold(story.replace(/<[^<>]*>/g, ' ')).toLowerCase();
  for (const { segment, isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text)) {
    if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return counts;
}

function missingIn(counts: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let missing = 0;
  for (const [word, count] of counts) missing += Math.max(0, count - (others.get(word) ?? 0));
  return missing;
}

/** Compares two stories; undefined where only white space differs, or nothing. */
export function storyDifferenceOf(before: string, after: string): StoryDifference | undefined {
  if (fold(before) === fold(after)) return undefined;
  const [then, now] = [sectionsOf(before), sectionsOf(after)];
  const sections = [...new Set([...now.keys(), ...then.keys()])].flatMap((key): SectionChange[] => {
    const [old, fresh] = [then.get(key), now.get(key)];
    if (!old || !fresh) return [{ title: (fresh ?? old)!.title, kind: fresh ? 'added' : 'removed' }];
    return compare(fold(old.lines.join('\n')), fold(fresh.lines.join('\n'))) === 0 ? [] : [{ title: fresh.title, kind: 'changed' }];
  });
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  return { added: missingIn(wordsAfter, wordsBefore), removed: missingIn(wordsBefore, wordsAfter), sections };
}
