/** The table of contents of a persona's page: the story's headings, then the page's own sections. */
import type { MarkdownHeading } from 'astro';
import { sections, storyId } from './fragments.ts';
import type { Portrait } from './portrait.ts';

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
  { contested, assumed, lately, conversations, pronoun }: Portrait,
  { past, diary, unmatched }: Also = { past: false, diary: false, unmatched: false },
): Part[] {
  const own: [boolean, string, string][] = [
    [contested.length > 0, sections.differ, 'Where people differ'],
    [assumed.length > 0, sections.assume, 'What we assume'],
    [lately.length > 0, sections.lately, 'Said lately'],
    [unmatched, sections.unmatched, 'Not on this page yet'],
    [true, sections.rests, 'What it rests on'],
    [diary, sections.diary, 'Diary'],
    [conversations.length > 0, sections.conversations, 'Conversations'],
    [true, sections.use, `What ${pronoun.they} ${pronoun.s === '' ? 'are' : 'is'} for`],
    [past, sections.then, `As ${pronoun.they} stood`],
  ];
  return [
    ...headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: storyId(slug), name: text })),
    ...own.filter(([there]) => there).map(([, id, name]) => ({ id, name, rest: true })),
  ];
}
