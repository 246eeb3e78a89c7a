/** The table of contents of a persona's page: the story's headings, then the page's own sections. */
import type { MarkdownHeading } from 'astro';
import { sections, storyId } from './fragments.ts';
import type { Portrait } from './portrait.ts';
import { say } from './say.ts';

/** One line of a table of contents. */
export interface Part {
  id: string;
  name: string;
  /** Set where it is not the story but what the story rests on. */
  rest?: boolean;
}

/** What a page lists beside its portrait. */
export interface Also {
  /** How it stood. */
  past: boolean;
  /** What changed. */
  diary: boolean;
  /** What we hear that it does not say. */
  unmatched: boolean;
}

/** The parts of a persona's page, in the order in which they stand. */
export function partsOf(
  headings: readonly MarkdownHeading[],
  { contested, assumed, lately, relations, asOf, conversations, pronoun }: Portrait,
  { past, diary, unmatched }: Also = { past: false, diary: false, unmatched: false },
): Part[] {
  const own: [boolean, string, string][] = [
    [contested.length > 0, sections.differ, say('part.differ')],
    [assumed.length > 0, sections.assume, say('part.assume')],
    [lately.length > 0, sections.lately, say('part.lately')],
    [relations.length > 0 && asOf === undefined, sections.relations, say('part.relations', { who: pronoun.who })],
    [unmatched, sections.unmatched, say('part.unmatched')],
    [true, sections.rests, say('part.rests')],
    [diary, sections.diary, say('part.diary')],
    [conversations.length > 0, sections.conversations, say('part.conversations')],
    [true, sections.use, say('part.use', { who: pronoun.who })],
    [past, sections.then, say('part.then', { who: pronoun.who })],
  ];
  return [
    ...headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: storyId(slug), name: text })),
    ...own.filter(([there]) => there).map(([, id, name]) => ({ id, name, rest: true })),
  ];
}
